//! 试一试: what would be if one answer or measure were another, with the record as it is.
//!
//! Must not judge or phrase. What is picked and not tried yet is the page's own affair.

use crate::app::browser;
use crate::app::components::button::{Weight, button};
use crate::app::components::differences::{differences, word};
use crate::app::components::disclosure::{Disclosure, disclosure};
use crate::app::components::picker::{Picker, picker};
use crate::app::store::{Store, report};
use crate::content::texts;
use crate::domain::measure::MEASURES;
use crate::domain::{Answer, AnswerId, AnswerKind, Case, Factor, Instrument, Measures};
use crate::engine::assess;
use crate::engine::explain::Change;
use crate::flow;
use crate::report::Phrases;
use crate::report::explain;
use crate::session::{Action, select};
use std::rc::Rc;
use yew::prelude::*;

/// The id of the heading, to which the focus goes when something is tried.
const HEADING: &str = "trial-title";

/// What the section is given.
#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    /// The session.
    pub(crate) store: Store,
    /// The case as it was judged.
    pub(crate) case: Rc<Case>,
    /// Its judgement.
    pub(crate) assessment: Rc<crate::engine::Assessment>,
}

/// 试算.
#[component]
pub(crate) fn Trial(props: &Props) -> Html {
    let Props {
        store,
        case,
        assessment,
    } = props;
    let tried = store.trial.len();
    let open = use_state_eq(|| false);
    let turn = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    {
        // Wherever something was tried or taken back from, the outcome stands here.
        let was = use_mut_ref(|| store.trial.clone());
        use_effect_with(store.trial.clone(), move |now| {
            if was.replace(now.clone()) != *now {
                browser::focus_id(HEADING);
            }
        });
    }
    let before = Phrases::of(case, assessment, &store.conventions, texts());
    let after = select::tried(store).and_then(|after| {
        let judged = assess(&after, &store.conventions).ok()?;
        Some((after, judged))
    });
    let change = |(place, change): (usize, &Change)| {
        let said = explain::said(&before, change);
        let leave_out = report(store, Action::TrialShortened(place));
        html! {
            <li key={place}>
                { said.clone() }
                { button(Weight::Plain, word("trial-leave-out"), Some(&said), leave_out) }
            </li>
        }
    };
    let class = match tried {
        0 => "yichi-trial",
        _ => "yichi-trial yichi-trial--on",
    };
    html! {
        <section {class} aria-labelledby={HEADING}>
            <h2 id={HEADING} tabindex="-1">{ word("trial-title") }</h2>
            if let Some((after, judged)) = &after {
                <p class="yichi-trial__banner" role="status">
                    <b>{ word("trial-banner") }</b>{ word("trial-banner-lead") }
                </p>
                <h3>{ word("trial-changes") }</h3>
                <ul class="yichi-flips">{ for store.trial.iter().enumerate().map(change) }</ul>
                <h3>{ word("trial-differences") }</h3>
                { differences(&explain::differences(
                    &before,
                    &Phrases::of(after, judged, &store.conventions, texts()),
                )) }
                <div class="yichi-actions">
                    { button(Weight::Main, word("trial-adopt"), None, report(store, Action::TrialAdopted)) }
                    { button(Weight::Other, word("trial-drop"), None, report(store, Action::TrialDropped)) }
                    <span class="yichi-quiet">{ word("trial-adopt-hint") }</span>
                </div>
            } else {
                <p class="yichi-quiet">{ word("trial-lead") }</p>
            }
            { disclosure(Disclosure {
                id: "trial-choose".to_owned(),
                label: word("trial-open").to_owned(),
                about: String::new(),
                on_turn: turn,
                inside: open.then(|| html! { <Choose store={store.clone()} case={case.clone()} /> }),
            }) }
        </section>
    }
}

/// What the pickers are given.
#[derive(Properties, PartialEq)]
struct ChooseProps {
    store: Store,
    case: Rc<Case>,
}

/// Person, then question or measure, then value.
#[component]
fn Choose(props: &ChooseProps) -> Html {
    let ChooseProps { store, case } = props;
    let (who, what, value) = (
        use_state_eq(|| None),
        use_state_eq(|| None),
        use_state_eq(|| None),
    );
    let persons = case.persons.len();
    let names = (0..persons)
        .map(|place| texts().person(case, place))
        .chain([word("trial-case").to_owned()]);
    let things = who.map_or(Vec::new(), |who: usize| {
        things(case, (who < persons).then_some(who))
    });
    let changes = what
        .and_then(|what: usize| things.get(what))
        .map_or(Vec::new(), |thing| thing.changes(case));
    let set = |to: &UseStateHandle<Option<usize>>, cleared: Vec<UseStateHandle<Option<usize>>>| {
        let to = to.clone();
        Callback::from(move |picked| {
            to.set(picked);
            cleared.iter().for_each(|state| state.set(None));
        })
    };
    let picked =
        value.and_then(|value: usize| changes.get(value).map(|(_, change)| change.clone()));
    let on_try = {
        let (store, picked) = (store.clone(), picked.clone());
        let pickers = [who.clone(), what.clone(), value.clone()];
        Callback::from(move |_: MouseEvent| {
            if let Some(change) = picked.clone() {
                store.dispatch(Action::Tried(vec![change]));
                pickers.iter().for_each(|state| state.set(None));
            }
        })
    };
    let nothing = word("trial-choose");
    html! {
        <div class="yichi-trial__choose">
            { picker(Picker {
                id: "trial-who".into(),
                label: word("trial-who").into(),
                nothing,
                options: names.collect(),
                chosen: *who,
                on_pick: set(&who, vec![what.clone(), value.clone()]),
            }) }
            if who.is_some() {
                { picker(Picker {
                    id: "trial-what".into(),
                    label: word("trial-what").into(),
                    nothing,
                    options: things.iter().map(Thing::name).collect(),
                    chosen: *what,
                    on_pick: set(&what, vec![value.clone()]),
                }) }
            }
            if what.is_some() {
                { picker(Picker {
                    id: "trial-value".into(),
                    label: word("trial-value").into(),
                    nothing,
                    options: changes.iter().map(|(name, _)| name.clone()).collect(),
                    chosen: *value,
                    on_pick: set(&value, vec![]),
                }) }
            }
            if picked.is_some() { { button(Weight::Other, word("try"), None, on_try) } }
        </div>
    }
}

/// Something that can be tried otherwise.
#[derive(Clone, Copy)]
enum Thing {
    Measures(usize),
    Answer(AnswerId),
}

/// What is proposed for a person and what is asked about him, or what is asked about the case.
fn things(case: &Case, person: Option<usize>) -> Vec<Thing> {
    let asked = flow::questions(case).filter(|id| id.person == person && flow::asked(case, *id));
    let single = |id: &AnswerId| !matches!(id.factor.facts().answers, AnswerKind::Many(_));
    let answers = asked
        .filter(single)
        .filter(|id| id.factor != Factor::OwnView);
    let measures = person.map(Thing::Measures);
    measures
        .into_iter()
        .chain(answers.map(Thing::Answer))
        .collect()
}

impl Thing {
    fn name(&self) -> String {
        match self {
            Thing::Measures(_) => crate::content::ui("person-measures").to_owned(),
            Thing::Answer(id) => texts().question(id.factor).short().to_owned(),
        }
    }

    /// Its other values, each with its name.
    fn changes(&self, case: &Case) -> Vec<(String, Change)> {
        match *self {
            Thing::Answer(answer) => (0..answer.factor.value_count() as u8)
                .filter(|to| !case.at(answer).is(*to))
                .map(|to| {
                    let name = texts().answer(answer.factor, Answer::one(to));
                    (name, Change::Answer { answer, to })
                })
                .collect(),
            Thing::Measures(person) => {
                let listed = MEASURES.iter().filter(|facts| {
                    !matches!(facts.instrument, Instrument::Closed | Instrument::Vague)
                });
                let single = listed.map(|facts| Measures::from_iter([facts.measure]));
                let packages = [Measures::default()].into_iter().chain(single);
                packages
                    .map(|measures| {
                        let name = texts().package(Some(&measures));
                        (name, Change::Measures { person, measures })
                    })
                    .collect()
            }
        }
    }
}

//! One change of a case, picked step by step: who, what about him, and what it becomes.
//!
//! Must not know what becomes of the change.

use crate::app::components::button::{Weight, button};
use crate::app::components::differences::word;
use crate::app::components::picker::picker;
use crate::app::components::select::Select;
use crate::content::texts;
use crate::domain::measure::MEASURES;
use crate::domain::{Answer, AnswerId, AnswerKind, Case, Factor, Instrument, Measures};
use crate::engine::explain::Change;
use crate::flow;
use std::rc::Rc;
use yew::prelude::*;

/// What the pickers are given.
#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    /// The case.
    pub(crate) case: Rc<Case>,
    /// Told what was picked.
    pub(crate) on_change: Callback<Change>,
    /// What the button says that picks it.
    pub(crate) label: &'static str,
}

/// Person, then question or measure, then value.
#[component]
pub(crate) fn Choose(props: &Props) -> Html {
    let Props {
        case,
        on_change,
        label,
    } = props;
    let (who, what, value) = (
        use_state_eq(|| None),
        use_state_eq(|| None),
        use_state_eq(|| None),
    );
    // How often they were cleared: some browsers go on showing what was picked, so that the boxes are made anew.
    let turn = use_state_eq(|| 0_u32);
    let clear = {
        let pickers = [who.clone(), what.clone(), value.clone()];
        let turn = turn.clone();
        move || {
            if pickers.iter().any(|state| state.is_some()) {
                pickers.iter().for_each(|state| state.set(None));
                turn.set(turn.wrapping_add(1));
            }
        }
    };
    {
        // Places of one case mean nothing in another.
        let clear = clear.clone();
        use_effect_with(case.clone(), move |_| clear());
    }
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
        let (on_change, picked) = (on_change.clone(), picked.clone());
        Callback::from(move |_: MouseEvent| {
            if let Some(change) = picked.clone() {
                on_change.emit(change);
                clear();
            }
        })
    };
    let nothing = word("trial-choose");
    html! {
        <div class="yichi-trial__choose" key={*turn}>
            { picker(word("trial-who"), Select {
                id: Some("trial-who".into()),
                may_unsay: true,
                nothing,
                options: names.collect(),
                chosen: *who,
                on_pick: set(&who, vec![what.clone(), value.clone()]),
            }) }
            if who.is_some() {
                { picker(word("trial-what"), Select {
                    id: Some("trial-what".into()),
                    may_unsay: true,
                    nothing,
                    options: things.iter().map(Thing::name).collect(),
                    chosen: *what,
                    on_pick: set(&what, vec![value.clone()]),
                }) }
            }
            if what.is_some() {
                { picker(word("trial-value"), Select {
                    id: Some("trial-value".into()),
                    may_unsay: true,
                    nothing,
                    options: changes.iter().map(|(name, _)| name.clone()).collect(),
                    chosen: *value,
                    on_pick: set(&value, vec![]),
                }) }
            }
            if picked.is_some() { { button(Weight::Other, label, None, on_try) } }
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

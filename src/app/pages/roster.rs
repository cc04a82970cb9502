//! 名单与处理: who is proposed to be dealt with, and who stands above them untouched.
//!
//! Must not know what the proposal is worth.

use super::editor::editor;
use super::words;
use crate::app::browser;
use crate::app::clearing::both;
use crate::app::components::basics::{h1, p, quiet, way_back};
use crate::app::components::button::{Weight, button};
use crate::app::components::field::{Field, field};
use crate::app::components::notice::{Aloud, notice};
use crate::app::components::person::{Card, card};
use crate::app::keeper::Keeper;
use crate::app::store::{Store, report, report_with};
use crate::content::{texts, ui};
use crate::domain::{Answer, Factor, Measures, Person};
use crate::session::Action;
use crate::session::select;
use yew::prelude::*;

/// What the roster is given.
#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    /// The session.
    pub(crate) store: Store,
    /// Puts back whoever was taken off the list.
    pub(crate) keeper: Keeper,
}

/// Whoever is open for changes.
#[derive(Clone, PartialEq)]
struct Open {
    /// By his id: whoever is taken off the list leaves his place to somebody else.
    id: String,
    /// Whether he was put on the list just now, and another may come after him.
    new: bool,
}

/// 名单页. Which person is open for changes is the page's own affair and no part of the session.
#[component]
pub(crate) fn Roster(props: &Props) -> Html {
    let Props { store, keeper } = props;
    let count = store.case.persons.len();
    // A list of one blank person is there to be filled in.
    let blank = match &store.case.persons[..] {
        [only] if *only == Person::new(only.id.clone()) => Some(Open {
            id: only.id.clone(),
            new: true,
        }),
        _ => None,
    };
    let open = use_state_eq(|| blank);
    {
        // Whoever opens or closes a person goes on from there, not from the top of the page: to the next after a new
        // one, to his card otherwise; where he was taken off the list, from where that is said.
        let was = use_mut_ref(|| (*open).clone());
        let case = store.case.clone();
        use_effect_with((*open).clone(), move |now| {
            let before = was.replace(now.clone());
            let closed = before
                .as_ref()
                .and_then(|open| Some((case.place(&open.id)?, open.new)));
            match (now, closed) {
                (now, _) if *now == before => {}
                (Some(_), _) => browser::focus("#person-label"),
                (None, Some((_, true))) => browser::focus(".yichi-roster__add button"),
                (None, Some((place, false))) => browser::focus(&card_of(place)),
                (None, None) => {}
            }
        });
    }
    let set = |to: Option<Open>| {
        let open = open.setter();
        Callback::from(move |_: MouseEvent| open.set(to.clone()))
    };
    let on_add = {
        let (store, open) = (
            store.clone(),
            set(select::next_id(store).map(|id| Open { id, new: true })),
        );
        Callback::from(move |event: MouseEvent| {
            store.dispatch(Action::PersonAdded);
            open.emit(event);
        })
    };
    let item = |place: usize| {
        let id = &store.case.persons[place].id;
        let remove = keeper.take_off(place);
        let edited = Open {
            id: id.clone(),
            new: false,
        };
        html! {
            <li key={id.clone()}>
                if open.as_ref().is_some_and(|open| open.id == *id) {
                    { editor(store, place, set(None), both(remove, set(None))) }
                } else {
                    { summary(store, place, set(Some(edited)), remove) }
                }
            </li>
        }
    };
    let going_on = words::going_on(store).unwrap_or("roster-done");
    html! {
        <div class="yichi-column">
            { way_back(ui("back"), report(store, Action::SteppedBack)) }
            { h1(ui("roster-title")) }
            { p(ui("roster-lead")) }
            if count == 0 { { quiet(ui("roster-empty")) } }
            <ol class="yichi-roster">{ for (0..count).map(item) }</ol>
            if !store.case.chain_known() { { notice(ui("roster-unread"), Aloud::No) } }
            if select::lacks_superiors(store) { { notice(ui("roster-upward"), Aloud::Politely) } }
            <div class="yichi-actions yichi-roster__add">
                { button(Weight::Other, ui("roster-add"), None, on_add) }
            </div>
            <details class="yichi-choice__help">
                <summary>{ ui("roster-title-label") }</summary>
                { field(Field {
                    id: "case-title",
                    label: ui("roster-title-field"),
                    hint: Some(ui("roster-title-hint")),
                    value: store.case.title.clone(),
                    long: false,
                    on_input: report_with(store, Action::TitleWritten),
                }) }
                { field(Field {
                    id: "case-note",
                    label: ui("roster-note-field"),
                    hint: None,
                    value: store.case.note.clone(),
                    long: true,
                    on_input: report_with(store, Action::NoteWritten),
                }) }
            </details>
            if count > 0 {
                <div class="yichi-section"><div class="yichi-actions">
                    { button(Weight::Main, ui(going_on), None, report(store, Action::SteppedOn)) }
                    if store.aside.is_none() {
                        { button(Weight::Plain, ui("see-result"), None, report(store, Action::ResultReached)) }
                    }
                </div></div>
            }
        </div>
    }
}

/// The way into the card of whoever stands at this place.
fn card_of(place: usize) -> String {
    format!(
        ".yichi-roster > li:nth-child({}) .yichi-person__ways button",
        place + 1
    )
}

fn summary(
    store: &Store,
    place: usize,
    on_edit: Callback<MouseEvent>,
    on_remove: Callback<MouseEvent>,
) -> Html {
    let case = &store.case;
    let person = &case.persons[place];
    let measures = person.measures.as_ref();
    let above: Vec<String> = person
        .answers_to
        .iter()
        .filter_map(|id| case.place(id))
        .map(|place| texts().person(case, place))
        .collect();
    let answered = [
        Factor::Kind,
        Factor::PartyMember,
        Factor::Layer,
        Factor::Track,
    ]
    .into_iter()
    .filter(|factor| person.answer(*factor) != Answer::Unanswered)
    .map(|factor| {
        let answer = texts().answer(factor, person.answer(factor));
        (texts().question(factor).short(), answer)
    });
    let mut facts = vec![(ui("person-measures"), texts().package(measures))];
    facts.extend(answered);
    facts.push((
        ui("person-above"),
        match above.is_empty() {
            true if !person.superiors_known() => ui("person-above-unread").to_owned(),
            true => ui("person-above-none").to_owned(),
            false => texts().join(above.iter().map(String::as_str)),
        },
    ));
    card(Card {
        number: (place + 1).to_string(),
        label: texts().person(case, place),
        count: (!person.count.is_one()).then(|| texts().count(person.count)),
        facts,
        touched: measures.map(|measures: &Measures| measures.severity().min > 0),
        on_edit,
        on_remove,
    })
}

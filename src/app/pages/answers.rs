//! Every answer on one page, each one click from being changed, with those set aside.
//!
//! Must not know which questions make sense, nor what an answer does.

use crate::app::components::basics::{actions, h1, h2, p, quiet, section, way_back};
use crate::app::components::button::{Weight, button};
use crate::app::components::row::{Entry, row};
use crate::app::store::{Store, report};
use crate::content::{fill, texts, ui};
use crate::domain::Section;
use crate::session::select::{self, Row};
use crate::session::{Action, Entry as Noted};
use std::cell::RefCell;
use std::rc::Rc;
use yew::prelude::*;

/// 书签: the id of the row that was left to change it.
pub(crate) type Bookmark = Rc<RefCell<Option<String>>>;

/// 全部回答.
pub(crate) fn answers(store: &Store, bookmark: &Bookmark) -> Html {
    let rows = select::rows(store);
    let (aside, live): (Vec<Row>, Vec<Row>) = rows.into_iter().partition(|row| row.set_aside);
    let person = |place: usize| {
        html! {
            <section class="yichi-section" key={place}>
                { h2(&texts().person(&store.case, place)) }
                { groups(store, bookmark, &live, Some(place)) }
            </section>
        }
    };
    html! {
        <div class="yichi-column yichi-column--wide">
            { way_back(ui("back"), report(store, Action::AnswersClosed)) }
            { h1(ui("answers-title")) }
            if store.may_change() { { p(ui("answers-lead")) } }
            { for (0..store.case.persons.len()).map(person) }
            { section(ui("answers-case"), vec![groups(store, bookmark, &live, None)]) }
            if !aside.is_empty() {
                <section class="yichi-section yichi-aside">
                    { h2(ui("answers-aside")) }
                    { quiet(ui("answers-aside-hint")) }
                    <dl class="yichi-rows">{ for aside.iter().map(|row| entry(store, bookmark, row, true)) }</dl>
                </section>
            }
            { actions(vec![button(Weight::Main, ui(if store.may_change() { "return" } else { "back" }), None, report(store, Action::AnswersClosed))]) }
        </div>
    }
}

/// The answers about one person, or about the case, part by part.
fn groups(store: &Store, bookmark: &Bookmark, live: &[Row], person: Option<usize>) -> Html {
    let group = |section: Section| {
        let within =
            |row: &&Row| row.id.person == person && row.id.factor.facts().section == section;
        let rows: Vec<Html> = live
            .iter()
            .filter(within)
            .map(|row| entry(store, bookmark, row, false))
            .collect();
        let package = person
            .filter(|_| section == Section::List)
            .map(|place| package(store, bookmark, place));
        if rows.is_empty() && package.is_none() {
            return html! {};
        }
        html! {
            <div class="yichi-rows__group">
                <h3 class="yichi-rows__part">{ texts().section(section) }</h3>
                <dl class="yichi-rows">{ for package }{ for rows }</dl>
            </div>
        }
    };
    html! { <>{ for Section::ALL.map(group) }</> }
}

/// What is proposed for a person, which is changed on the roster.
fn package(store: &Store, bookmark: &Bookmark, place: usize) -> Html {
    let measures = store.case.persons[place].measures.as_ref();
    let id = format!("row-{place}-package");
    let revised = store.revised.contains(Noted::Measures(place));
    row(Entry {
        id: id.clone(),
        name: ui("person-measures").to_owned(),
        about: texts().person(&store.case, place),
        value: texts().package(measures),
        open: measures.is_none(),
        marks: Vec::from_iter(revised.then(|| ui("answers-revised-mark").to_owned())),
        on_change: changing(store, bookmark, id, Action::RosterOpened),
    })
}

fn entry(store: &Store, bookmark: &Bookmark, given: &Row, aside: bool) -> Html {
    let text = texts().question(given.id.factor);
    let name = match given.id.person {
        Some(place) if aside => fill(
            ui("question-about"),
            &[
                ("section", text.short()),
                ("person", &texts().person(&store.case, place)),
            ],
        ),
        Some(_) | None => text.short().to_owned(),
    };
    let evidence = given
        .evidence
        .map(|level| fill(ui("evidence-mark"), &[("level", texts().evidence(level))]));
    let marks = [
        aside.then(|| ui("answers-aside-mark").to_owned()),
        given.skipped.then(|| ui("answers-skipped-mark").to_owned()),
        given.revised.then(|| ui("answers-revised-mark").to_owned()),
        evidence,
    ];
    let change = match given.id.factor.facts().section {
        Section::List => Action::RosterOpened,
        _ => Action::Revisited(given.id),
    };
    let factor = given.id.factor.id();
    let id = match given.id.person {
        Some(place) => format!("row-{place}-{factor}"),
        None => format!("row-{factor}"),
    };
    row(Entry {
        id: id.clone(),
        name,
        about: text.ask().to_owned(),
        value: texts().answer(given.id.factor, given.answer),
        open: given.answer == crate::domain::Answer::Unanswered,
        marks: marks.into_iter().flatten().collect(),
        on_change: changing(store, bookmark, id, change),
    })
}

/// The way to where an answer is changed, where it may be; the row is marked, to come back to.
fn changing(
    store: &Store,
    bookmark: &Bookmark,
    id: String,
    action: Action,
) -> Option<Callback<MouseEvent>> {
    let (change, bookmark) = (report(store, action), bookmark.clone());
    store.may_change().then(|| {
        Callback::from(move |event| {
            bookmark.replace(Some(id.clone()));
            change.emit(event);
        })
    })
}

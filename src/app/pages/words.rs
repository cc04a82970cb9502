//! What pages call the places they show. Must not know how they look.

use crate::app::keeper::keeper_text;
use crate::app::linked::link_text;
use crate::app::place::Place;
use crate::content::{Table, fill, texts, ui};
use crate::domain::{AnswerId, Case};
use crate::session::{Screen, Session};

/// Whom or what a question is about, and in which part it stands.
pub(crate) fn about(case: &Case, id: AnswerId) -> String {
    let section = texts().section(id.factor.facts().section);
    match id.person {
        None => section.to_owned(),
        Some(place) => fill(
            ui("question-about"),
            &[
                ("section", section),
                ("person", &texts().person(case, place)),
            ],
        ),
    }
}

/// The way on from a page that was opened to change something; none where he is simply under way.
pub(crate) fn going_on(session: &Session) -> Option<&'static str> {
    let aside = session.aside?;
    Some(match aside.home {
        Screen::Result if !aside.through_answers => "to-result",
        _ => "return",
    })
}

/// The name of the tab.
pub(crate) fn title(place: Place, session: &Session) -> String {
    let page = match place {
        Place::Case => title_of_case(session),
        Place::Files => texts().get(Table::Files, &["title"]).to_owned(),
        Place::Shelf => keeper_text("title").to_owned(),
        Place::Share => link_text("share-title").to_owned(),
        Place::Linked => link_text("linked-title").to_owned(),
        Place::Reading => texts().get(Table::Reading, &["title"]).to_owned(),
        Place::Paper => texts().get(Table::Paper, &["page-title"]).to_owned(),
    };
    fill(ui("app-title"), &[("page", &page)])
}

fn title_of_case(session: &Session) -> String {
    match session.screen {
        Screen::Start => ui("start-title").to_owned(),
        Screen::Roster => ui("roster-title").to_owned(),
        Screen::Question(id) => texts().question(id.factor).ask().to_owned(),
        Screen::Enough => ui("enough-title").to_owned(),
        Screen::Answers => ui("answers-title").to_owned(),
        Screen::Result => ui("result-title").to_owned(),
    }
}

//! 位置: where the reviewer stood, as text and back: a part of a snapshot, and all that the browser keeps of a page
//! one can go back to.
//!
//! Persons are named by id, so that it means the same when the list has been put in another order. Must not know
//! who keeps it.

use super::SnapshotError;
use super::fields::{Fields, damaged};
use super::key::{self, Keys};
use crate::casefile::object_of;
use crate::domain::Case;
use crate::session::{Aside, Position, Screen, Session};
use serde_json::Value;

/// The pages that are no question, by name. A question is named by its key, which has a dot in it.
const PAGES: [(&str, Screen); 5] = [
    ("start", Screen::Start),
    ("roster", Screen::Roster),
    ("enough", Screen::Enough),
    ("answers", Screen::Answers),
    ("result", Screen::Result),
];

/// Where the reviewer stands, as text.
#[must_use]
pub fn encode(session: &Session) -> String {
    let members = written(&session.case, &session.position());
    let members = members.map(|(key, value)| (key.to_owned(), value));
    Value::Object(members.into_iter().collect()).to_string()
}

/// The position of this text in the case on the table; `None` for what is none.
#[must_use]
pub fn decode(text: &str, case: &Case) -> Option<Position> {
    let value: Value = serde_json::from_str(text).ok()?;
    read(&Fields(value.as_object()?), &Keys::of(case)).ok()
}

/// The members of a snapshot that say it.
pub(super) fn written(case: &Case, position: &Position) -> [(&'static str, Value); 3] {
    let aside = position.aside.map(|aside| {
        object_of([
            ("home", name(case, aside.home).into()),
            ("through_answers", aside.through_answers.into()),
        ])
    });
    let trail = position.trail.iter().map(|id| key::of_answer(case, *id));
    [
        ("screen", name(case, position.screen).into()),
        ("aside", aside.into()),
        ("trail", trail.collect()),
    ]
}

/// The same read; a page that is not there any more is the list of persons.
pub(super) fn read(fields: &Fields, keys: &Keys) -> Result<Position, SnapshotError> {
    let screen = |name: &str| {
        let page = PAGES.iter().find(|(page, _)| *page == name);
        let question = || keys.answer(name).map(Screen::Question);
        page.map(|(_, screen)| *screen).or_else(question)
    };
    let aside = match fields.0.get("aside") {
        None | Some(Value::Null) => None,
        Some(Value::Object(aside)) => {
            let through_answers = Fields(aside).get("through_answers", Value::as_bool)?;
            let home = screen(Fields(aside).get("home", Value::as_str)?);
            home.map(|home| Aside {
                home,
                through_answers,
            })
        }
        Some(_) => return Err(damaged("aside")),
    };
    let trail = fields.list("trail")?;
    Ok(Position {
        screen: screen(fields.get("screen", Value::as_str)?).unwrap_or(Screen::Roster),
        aside,
        trail: trail.filter_map(|key| keys.answer(key)).collect(),
    })
}

fn name(case: &Case, screen: Screen) -> String {
    match screen {
        Screen::Question(id) => key::of_answer(case, id),
        Screen::Start | Screen::Roster | Screen::Enough | Screen::Answers | Screen::Result => {
            let page = PAGES.iter().find(|(_, page)| *page == screen);
            page.map_or(String::new(), |(name, _)| (*name).to_owned())
        }
    }
}

//! The shape of a snapshot, version 2. Persons are named by id, so that it can be read by itself.
//!
//! The case in it is a case file. Must not know versions other than this one.

use super::key::{self, Keys};
use super::{SnapshotError, VERSION};
use crate::casefile;
use crate::domain::{AnswerId, Case};
use crate::flow::Mode;
use crate::session::{Aside, Order, Screen, Session};
use serde_json::{Map, Value, json};

/// The pages that are no question, by name. A question is named by its key, which has a dot in it.
const PAGES: [(&str, Screen); 5] = [
    ("start", Screen::Start),
    ("roster", Screen::Roster),
    ("enough", Screen::Enough),
    ("answers", Screen::Answers),
    ("result", Screen::Result),
];

/// What is kept of a session. What is being tried is left out on purpose: it is no record, and a reload is
/// the plainest way to be rid of it.
pub(super) fn of(session: &Session) -> Value {
    let case = &session.case;
    let answer = |id: &AnswerId| key::of_answer(case, *id);
    let aside = session.aside.map(|aside| {
        json!({
            "home": name(case, aside.home),
            "through_answers": aside.through_answers,
        })
    });
    let revised = session.revised.iter();
    json!({
        "snapshot": VERSION,
        "revision": session.revision,
        "mode": session.mode.id(),
        "order": session.order.id(),
        "thorough": session.thorough,
        "screen": name(case, session.screen),
        "aside": aside,
        "trail": session.trail.iter().map(answer).collect::<Value>(),
        "example": session.example,
        "skipped": session.skipped.iter().map(answer).collect::<Value>(),
        "result_seen": session.result_seen,
        "revised": revised.map(|entry| key::of_entry(case, *entry)).collect::<Value>(),
        "times": key::of_times(case, &session.times),
        "numbered": session.numbered,
        "filed": session.filed,
        "case": casefile::value_of(case),
    })
}

/// The session of a snapshot of this version.
pub(super) fn session(snapshot: &Map<String, Value>) -> Result<Session, SnapshotError> {
    let fields = Fields(snapshot);
    let file = fields.get("case", Some)?;
    // A case that kept an unknown field of this name would be taken for the wrapping of one.
    let file = match file.get("case") {
        Some(_) => json!({ "case": file }).to_string(),
        None => file.to_string(),
    };
    let case = casefile::read(&file).map_err(SnapshotError::Case)?.case;
    let keys = Keys::of(&case);
    let screen = |name: &str| {
        let page = PAGES.iter().find(|(page, _)| *page == name);
        let question = || keys.answer(name).map(Screen::Question);
        page.map(|(_, screen)| *screen).or_else(question)
    };
    let answers = |key| {
        let list = fields.list(key)?;
        Ok(list.filter_map(|key| keys.answer(key)))
    };
    let aside = match snapshot.get("aside") {
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
    let mut session = Session {
        mode: fields.one_of("mode", &Mode::ALL, Mode::id)?,
        order: fields.one_of("order", &Order::ALL, Order::id)?,
        thorough: fields.get("thorough", Value::as_bool)?,
        screen: screen(fields.get("screen", Value::as_str)?).unwrap_or(Screen::Roster),
        aside,
        trail: answers("trail")?.collect(),
        example: fields.get("example", Value::as_bool)?,
        result_seen: fields.get("result_seen", Value::as_bool)?,
        times: keys.times(fields.get("times", Value::as_object)?),
        numbered: fields.get("numbered", |number| {
            number.as_u64().and_then(|number| number.try_into().ok())
        })?,
        // Absent in what was written before cases could be filed.
        filed: snapshot
            .get("filed")
            .and_then(Value::as_str)
            .map(str::to_owned),
        revision: fields.get("revision", Value::as_u64)?,
        case: case.clone(),
        ..Session::default()
    };
    session.skipped.extend(answers("skipped")?);
    let revised = fields.list("revised")?;
    session
        .revised
        .extend(revised.filter_map(|key| keys.entry(key)));
    Ok(session.settled())
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

fn damaged(key: &str) -> SnapshotError {
    SnapshotError::Damaged(key.to_owned())
}

/// The members of an object, each of which has to be there and of its kind.
struct Fields<'a>(&'a Map<String, Value>);

impl<'a> Fields<'a> {
    fn get<T>(&self, key: &str, read: impl Fn(&'a Value) -> Option<T>) -> Result<T, SnapshotError> {
        self.0.get(key).and_then(read).ok_or_else(|| damaged(key))
    }

    /// The texts of a list. What is no text refers to nobody, and is left out as such.
    fn list(&self, key: &str) -> Result<impl Iterator<Item = &'a str>, SnapshotError> {
        let list = self.get(key, Value::as_array)?;
        Ok(list.iter().filter_map(Value::as_str))
    }

    fn one_of<T: Copy>(
        &self,
        key: &str,
        all: &[T],
        id: impl Fn(T) -> &'static str,
    ) -> Result<T, SnapshotError> {
        let name = self.get(key, Value::as_str)?;
        let found = all.iter().find(|one| id(**one) == name);
        found.copied().ok_or_else(|| damaged(key))
    }
}

//! The bytes of a file to a session, and to what has to be said about its record.
//!
//! A case that can be read is opened whatever its record is like. Must not know where the file came from.

use super::{Opened, Recorded, Remark, Standing, outcome_of};
use crate::casefile::{self, ReadError, Reading};
use crate::content::{Build, texts};
use crate::domain::Time;
use crate::engine::Conventions;
use crate::flow::Mode;
use crate::session::{Action, Screen, Session, select, update};
use crate::storage::key::Keys;
use serde_json::{Map, Value};
use std::rc::Rc;

/// Opens a case file, with a record or without, and judges it anew under these conventions.
///
/// # Errors
/// As the reader of case files; never because of a record.
pub fn open(
    bytes: &[u8],
    conventions: &Rc<Conventions>,
    build: Build,
) -> Result<Opened, ReadError> {
    let Reading {
        case,
        warnings,
        checksum,
    } = casefile::read_bytes(bytes)?;
    let found = case.record.clone();
    let session = Session::under(conventions.clone());
    let mut session = update(session, Action::Imported(Box::new(case)));
    let mut read = found.as_ref().map(|record| Read {
        record,
        unreadable: Vec::new(),
    });
    if let Some(read) = &mut read {
        session = read.session(session).settled();
    }
    let now = select::assessment(&session, conventions)?.outcome;
    let record = read.map(|read| read.recorded(conventions, build, checksum.as_deref()));
    let mut opened = Opened {
        session,
        warnings,
        now,
        record,
    };
    let other = opened.standing() == Standing::Other;
    if let Some(record) = opened.record.as_mut().filter(|_| other) {
        record.explain();
    }
    Ok(opened)
}

/// A record while it is read, with the members of it that cannot be.
struct Read<'a> {
    record: &'a Map<String, Value>,
    unreadable: Vec<&'static str>,
}

impl<'a> Read<'a> {
    /// A member; one that is there and says nothing is noted.
    fn member<T>(&mut self, key: &'static str, read: impl Fn(&'a Value) -> Option<T>) -> Option<T> {
        let value = self.record.get(key)?;
        let read = read(value);
        if read.is_none() {
            self.unreadable.push(key);
        }
        read
    }

    /// The session with what the record knows of it: how much was asked, when what was changed, and
    /// whether a result has been shown.
    fn session(&mut self, mut session: Session) -> Session {
        let mode = |id: &Value| id.as_str().and_then(Mode::from_id);
        session.mode = self.member("mode", mode).unwrap_or_default();
        session.result_seen = self.member("result_seen", Value::as_bool) == Some(true);
        if session.result_seen {
            session.screen = Screen::Result;
        }
        let keys = Keys::of(&session.case);
        let tomorrow = |key: &str| keys.is_of_tomorrow(key);
        if let Some(changed) = self.member("changed", Value::as_object) {
            session.times = keys.times(changed);
            let read = session.times.len() + changed.keys().filter(|key| tomorrow(key)).count();
            self.all_of("changed", read, changed.len());
        }
        if let Some(list) = self.member("changed_after_result", Value::as_array) {
            let named = list.iter().filter_map(Value::as_str);
            let known = named.clone().filter_map(|key| keys.entry(key));
            session.revised = known.collect();
            let read = session.revised.len() + named.filter(|key| tomorrow(key)).count();
            self.all_of("changed_after_result", read, list.len());
        }
        if let Some(before) = self.member("proposed", Value::as_object) {
            session.proposed = keys.proposed(before);
            self.all_of("proposed", session.proposed.iter().count(), before.len());
        }
        drop(keys);
        session
    }

    /// Notes a member of which not every entry was understood.
    fn all_of(&mut self, key: &'static str, read: usize, there: usize) {
        if read < there {
            self.unreadable.push(key);
        }
    }

    fn recorded(
        mut self,
        conventions: &Conventions,
        build: Build,
        checksum: Option<&str>,
    ) -> Recorded {
        let text = |value: &'a Value| value.as_str();
        let both = |value: &'a Value| {
            let part = |key| value.get(key)?.as_str();
            Some((part("version")?, part("hash")?))
        };
        let program = self.member("program", text);
        let built = self.member("build", text);
        let judged_by = self.member("conventions", both);
        let worded = self.member("texts", text);
        let sum = self.member("checksum", text);
        let exported = self.member("exported", |at| Time::parse(at.as_str()?));
        let then = self.member("verdicts", outcome_of);
        // Of a build that nobody marked nothing can be said.
        let rebuilt = built.zip(build.hash).is_some_and(|(then, now)| then != now);
        let is_other = |then: Option<&str>, now: &str| then.is_some_and(|then| then != now);
        let remarks = [
            (sum.is_some() && sum != checksum, Remark::Edited),
            (sum.is_none(), Remark::Unsealed),
            (
                is_other(judged_by.map(|(_, hash)| hash), &conventions.hash),
                Remark::Conventions,
            ),
            (rebuilt || is_other(program, build.version), Remark::Program),
            (is_other(worded, texts().version()), Remark::Texts),
        ];
        let said = remarks.into_iter().filter(|(said, _)| *said);
        let mut remarks: Vec<Remark> = said.map(|(_, remark)| remark).collect();
        if !self.unreadable.is_empty() {
            remarks.push(Remark::Unreadable(self.unreadable));
        }
        Recorded {
            exported,
            program: program.map(str::to_owned),
            build: built.map(str::to_owned),
            conventions: judged_by.map(|(version, _)| version.to_owned()),
            then,
            remarks,
        }
    }
}

impl Recorded {
    /// Another result has to have a cause; where nothing that is known to differ can be one, it is said so.
    fn explain(&mut self) {
        let accounts = |remark: &Remark| match remark {
            Remark::Edited | Remark::Unsealed | Remark::Conventions | Remark::Program => true,
            Remark::Texts | Remark::Unexplained | Remark::Unreadable(_) => false,
        };
        if !self.remarks.iter().any(accounts) {
            self.remarks.insert(0, Remark::Unexplained);
        }
    }
}

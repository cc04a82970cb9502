//! 记录: the case file that is handed on and kept, with who computed what, when and from which texts.
//!
//! It is a case file of format 1 with one member more, `record`; whoever only reads cases never needs it. Says
//! what is the matter with a record, in values; must not know any sentence about it.

mod lines;
mod name;
mod open;
mod write;

pub use lines::{EXTENSION, MOST_BYTES, MOST_CASES, is_of_lines, lines, taken_apart};
pub use name::{file_name, marked_name};
pub use open::open;
pub use write::write;

use crate::casefile::Warning;
use crate::domain::{Time, Tri};
use crate::engine::{Outcome, Verdict, Verdicts};
use crate::session::Session;
use serde_json::{Map, Value};

/// 打开的文件: what a case file holds, and how it stands to what it says of itself.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    /// The session it makes: the case, and of the record what a session knows.
    pub session: Session,
    /// What the reader did not understand, left aside and kept.
    pub warnings: Vec<Warning>,
    /// The verdicts as they are now.
    pub now: Outcome,
    /// What the file says of itself; `None` for a bare case.
    pub record: Option<Recorded>,
}

/// What a record says, as far as it can be read.
#[derive(Clone, Debug, PartialEq)]
pub struct Recorded {
    /// When it was written.
    pub exported: Option<Time>,
    /// The version of the program that wrote it.
    pub program: Option<String>,
    /// The build of it; `None` also where the build was not marked.
    pub build: Option<String>,
    /// The version of the conventions it was judged by.
    pub conventions: Option<String>,
    /// The verdicts as they were computed then.
    pub then: Option<Outcome>,
    /// What is to be said about it.
    pub remarks: Vec<Remark>,
}

/// 说明: something about a record that whoever relies on it has to know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Remark {
    /// The file is not as it was when its checksum was taken.
    Edited,
    /// There is no checksum, so nobody can tell whether it is.
    Unsealed,
    /// It was judged by other conventions.
    Conventions,
    /// It was judged by another version or build of the program.
    Program,
    /// The texts were others, which changes no verdict.
    Texts,
    /// Another result, and none of the above accounts for it: the recorded one itself is doubtful.
    Unexplained,
    /// These members of the record cannot be read, or not in full; what cannot counts for nothing.
    Unreadable(Vec<&'static str>),
}

/// How the result of today stands to the recorded one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// There is no record to compare it with.
    Bare,
    /// There is one, but no readable result in it.
    Unclear,
    /// It is the same.
    Same,
    /// It is another.
    Other,
}

impl Opened {
    /// How the result of today stands to the recorded one.
    #[must_use]
    pub fn standing(&self) -> Standing {
        match self.record.as_ref().map(|record| record.then) {
            None => Standing::Bare,
            Some(None) => Standing::Unclear,
            Some(Some(then)) if then == self.now => Standing::Same,
            Some(Some(_)) => Standing::Other,
        }
    }
}

impl Remark {
    /// The key of its sentence in `files.json`.
    #[must_use]
    pub fn id(&self) -> &'static str {
        match self {
            Remark::Edited => "edited",
            Remark::Unsealed => "unsealed",
            Remark::Conventions => "other-conventions",
            Remark::Program => "other-program",
            Remark::Texts => "other-texts",
            Remark::Unexplained => "unexplained",
            Remark::Unreadable(_) => "unreadable",
        }
    }
}

/// The verdicts in the shape in which the checker prints them.
fn value_of(outcome: &Outcome) -> Value {
    let mut fields = states(&outcome.firm);
    fields.insert(
        "leaning".to_owned(),
        Value::Object(states(&outcome.leaning)),
    );
    Value::Object(fields)
}

/// From that shape; `None` where a verdict is missing or no such state.
fn outcome_of(value: &Value) -> Option<Outcome> {
    Some(Outcome {
        firm: verdicts(value)?,
        leaning: verdicts(value.get("leaning")?)?,
    })
}

fn states(verdicts: &Verdicts) -> Map<String, Value> {
    let state = |verdict: Verdict| (verdict.id().to_owned(), verdicts.get(verdict).id().into());
    Verdict::ALL.map(state).into_iter().collect()
}

fn verdicts(value: &Value) -> Option<Verdicts> {
    let state = |verdict: Verdict| Tri::from_id(value.get(verdict.id())?.as_str()?);
    Some(Verdicts {
        overreach: state(Verdict::Overreach)?,
        downward_bias: state(Verdict::DownwardBias)?,
        leniency: state(Verdict::Leniency)?,
        appropriate: state(Verdict::Appropriate)?,
    })
}

//! What can be wrong with a case file: few things stop the reading, the rest are warnings.
//!
//! Carries places and ids only; the sentences stand in the texts (`errors.json`, `warnings.json`).

use crate::domain::ChainError;

/// 读不了: why a file gives no case at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadError {
    /// Where in the text it is wrong; `None` where all of it is, and for a case that came from no text.
    pub at: Option<LineColumn>,
    /// What is wrong.
    pub what: Wrong,
}

/// 错在哪里.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// Something else altogether, a text or a picture: not even the beginning is that of a JSON file. It is placed
    /// where no JSON file could go on, in the JSON library's words.
    Foreign(String),
    /// A report of ours, which is made from a case and holds none.
    Report,
    /// Not JSON, in the JSON library's words.
    NotJson(String),
    /// Larger than [`MAX_BYTES`](super::MAX_BYTES), which end at this place.
    TooLarge,
    /// Nested deeper than [`MAX_DEPTH`](super::MAX_DEPTH), first at this place.
    TooDeep,
    /// JSON, but no object; it is placed where the value begins.
    NotObject,
    /// The chain of superiors is broken; it is placed where the id stands that broke it.
    Chain(ChainError),
}

/// A place in a text, in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LineColumn {
    /// Line, from 1.
    pub line: usize,
    /// Column, from 1.
    pub column: usize,
}

impl From<ChainError> for ReadError {
    /// That of a case that came from no text.
    fn from(error: ChainError) -> ReadError {
        ReadError {
            at: None,
            what: Wrong::Chain(error),
        }
    }
}

impl Wrong {
    /// This, found at this place.
    pub(super) fn at(self, at: LineColumn) -> ReadError {
        ReadError {
            at: Some(at),
            what: self,
        }
    }
}

impl ReadError {
    /// The key of its sentence in `errors.json`.
    #[must_use]
    pub fn id(&self) -> &'static str {
        match &self.what {
            Wrong::Foreign(_) => "foreign",
            Wrong::Report => "report",
            Wrong::NotJson(_) => "not_json",
            Wrong::TooLarge => "too_large",
            Wrong::TooDeep => "too_deep",
            Wrong::NotObject => "not_object",
            Wrong::Chain(error) => error.id(),
        }
    }
}

/// 提示: something in the file that was not understood, left aside and kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    /// Where, as `persons[0].answers.harm`.
    pub path: String,
    /// What.
    pub problem: Problem,
}

/// 哪里没有看懂.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// A field or question that format 1 does not have.
    UnknownField,
    /// A value that the question does not have, as JSON.
    UnknownValue(String),
    /// A value of the wrong JSON type; this one was expected.
    WrongType(&'static str),
    /// The same key twice in one object; the last counts.
    RepeatedKey,
    /// An id outside `[a-z0-9-]+`, or none; it was kept, or one was given.
    BadId,
    /// A format other than this program's, probably a newer one.
    NewerFormat,
}

impl Problem {
    /// The key of its sentence in `warnings.json`.
    #[must_use]
    pub fn id(&self) -> &'static str {
        match self {
            Problem::UnknownField => "unknown_field",
            Problem::UnknownValue(_) => "unknown_value",
            Problem::WrongType(_) => "wrong_type",
            Problem::RepeatedKey => "repeated_key",
            Problem::BadId => "bad_id",
            Problem::NewerFormat => "newer_format",
        }
    }
}

//! What can be wrong with a case file: few things stop the reading, the rest are warnings.
//!
//! Carries places and ids only; the sentences stand in the texts (`errors.json`, `warnings.json`).

/// 读不了: why a file gives no case at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadError {
    /// Not JSON, at this line and column (both from 1), in the JSON library's words.
    NotJson {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
        /// What the JSON library says.
        detail: String,
    },
    /// Larger than [`MAX_BYTES`](super::MAX_BYTES).
    TooLarge,
    /// Nested deeper than [`MAX_DEPTH`](super::MAX_DEPTH), first at this line and column.
    TooDeep {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
    },
    /// JSON, but no object.
    NotObject,
    /// Two persons share this id.
    RepeatedId {
        /// The id.
        id: String,
    },
    /// A person answers to an id that nobody has.
    NamesNobody {
        /// The person.
        id: String,
        /// The id nobody has.
        target: String,
    },
    /// These persons answer to one another in a circle.
    Loop {
        /// The circle, each answering to the next and the last to the first.
        ids: Vec<String>,
    },
}

impl ReadError {
    /// The key of its sentence in `errors.json`.
    #[must_use]
    pub fn id(&self) -> &'static str {
        match self {
            ReadError::NotJson { .. } => "not_json",
            ReadError::TooLarge => "too_large",
            ReadError::TooDeep { .. } => "too_deep",
            ReadError::NotObject => "not_object",
            ReadError::RepeatedId { .. } => "repeated_id",
            ReadError::NamesNobody { .. } => "names_nobody",
            ReadError::Loop { .. } => "loop",
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

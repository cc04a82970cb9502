//! What can be wrong with a case file: few things stop the reading, the rest are warnings.
//!
//! Carries places and ids only; the sentences stand in the texts (`errors.json`, `warnings.json`).

/// 读不了: why a file gives no case at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadError {
    /// Something else altogether, a text or a picture: not even the beginning is that of a JSON file.
    Foreign {
        /// The first place that no JSON file could have.
        at: Place,
        /// What the JSON library says.
        detail: String,
    },
    /// A report of ours, which is made from a case and holds none.
    Report,
    /// Not JSON, at this line and column (both from 1), in the JSON library's words.
    NotJson {
        /// Where.
        at: Place,
        /// What the JSON library says.
        detail: String,
    },
    /// Larger than [`MAX_BYTES`](super::MAX_BYTES), which end at this place.
    TooLarge {
        /// Where the limit falls.
        at: Place,
    },
    /// Nested deeper than [`MAX_DEPTH`](super::MAX_DEPTH), first at this line and column.
    TooDeep {
        /// Where.
        at: Place,
    },
    /// JSON, but no object.
    NotObject {
        /// Where the value begins.
        at: Place,
    },
    /// Two persons share this id.
    RepeatedId {
        /// The id.
        id: String,
        /// Where it stands for the second time; `None` for a case that came from no text.
        at: Option<Place>,
    },
    /// A person answers to an id that nobody has.
    NamesNobody {
        /// The person.
        id: String,
        /// The id nobody has.
        target: String,
        /// Where that stands; `None` for a case that came from no text.
        at: Option<Place>,
    },
    /// These persons answer to one another in a circle.
    Loop {
        /// The circle, each answering to the next and the last to the first.
        ids: Vec<String>,
        /// Where the first of them stands; `None` for a case that came from no text.
        at: Option<Place>,
    },
}

/// A place in a text, in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Line, from 1.
    pub line: usize,
    /// Column, from 1.
    pub column: usize,
}

impl ReadError {
    /// Where in the text it is wrong; `None` where all of it is, and for a case that came from no text.
    #[must_use]
    pub fn place(&self) -> Option<Place> {
        match self {
            ReadError::Report => None,
            ReadError::Foreign { at, .. }
            | ReadError::NotJson { at, .. }
            | ReadError::TooLarge { at }
            | ReadError::TooDeep { at }
            | ReadError::NotObject { at } => Some(*at),
            ReadError::RepeatedId { at, .. }
            | ReadError::NamesNobody { at, .. }
            | ReadError::Loop { at, .. } => *at,
        }
    }

    /// The place, to be put right by who knows the whole text.
    pub(crate) fn place_mut(&mut self) -> Option<&mut Place> {
        match self {
            ReadError::Report => None,
            ReadError::Foreign { at, .. }
            | ReadError::NotJson { at, .. }
            | ReadError::TooLarge { at }
            | ReadError::TooDeep { at }
            | ReadError::NotObject { at } => Some(at),
            ReadError::RepeatedId { at, .. }
            | ReadError::NamesNobody { at, .. }
            | ReadError::Loop { at, .. } => at.as_mut(),
        }
    }

    /// Forgets the place where that is optional, for who has put the text together from parts.
    pub(crate) fn unplace(&mut self) {
        match self {
            ReadError::RepeatedId { at, .. }
            | ReadError::NamesNobody { at, .. }
            | ReadError::Loop { at, .. } => *at = None,
            ReadError::Foreign { .. }
            | ReadError::Report
            | ReadError::NotJson { .. }
            | ReadError::TooLarge { .. }
            | ReadError::TooDeep { .. }
            | ReadError::NotObject { .. } => {}
        }
    }

    /// The key of its sentence in `errors.json`.
    #[must_use]
    pub fn id(&self) -> &'static str {
        match self {
            ReadError::Foreign { .. } => "foreign",
            ReadError::Report => "report",
            ReadError::NotJson { .. } => "not_json",
            ReadError::TooLarge { .. } => "too_large",
            ReadError::TooDeep { .. } => "too_deep",
            ReadError::NotObject { .. } => "not_object",
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

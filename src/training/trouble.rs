//! What can be wrong with a lesson, a pack or a class: all of it is named at once, by place.
//!
//! Carries ids only; the sentences stand in `training.json` under `trouble`.

use crate::casefile::ReadError;

/// 读不了: why a text gives no lesson, no pack and no class.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It is no JSON object, or its case cannot be read; with line and column.
    Unreadable(ReadError),
    /// It can be read, but these things are wrong.
    Wrong(Vec<Trouble>),
}

impl From<ReadError> for Refusal {
    fn from(error: ReadError) -> Refusal {
        Refusal::Unreadable(error)
    }
}

impl Refusal {
    /// What is wrong with a lesson that stands at this place of something larger, each with the place before
    /// its own.
    pub(crate) fn within(self, path: &str) -> Vec<Trouble> {
        match self {
            Refusal::Wrong(troubles) => troubles
                .into_iter()
                .map(|trouble| Trouble {
                    path: format!("{path}.{}", trouble.path),
                    ..trouble
                })
                .collect(),
            // Line and column are those of the lesson alone, so the place of the lesson has to do.
            Refusal::Unreadable(mut error) => {
                error.at = None;
                vec![Trouble {
                    path: format!("{path}.case"),
                    problem: Problem::BrokenCase(error),
                }]
            }
        }
    }
}

/// 一处毛病.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trouble {
    /// Where, as `lessons[0].key[1].answer`.
    pub path: String,
    /// What.
    pub problem: Problem,
}

/// 毛病在哪.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// Something needed is not there.
    Missing,
    /// A value of the wrong JSON type.
    WrongType,
    /// A text or a list longer than this, in characters or entries.
    TooLong(usize),
    /// An id outside `[a-z0-9-]+`.
    BadId,
    /// An id nobody has: of a person, a question, a value, a measure, a verdict, a lesson.
    UnknownId(String),
    /// An id for the second time.
    Repeated(String),
    /// A key question that the case leaves unanswered.
    Unanswered,
    /// A flip that changes no verdict and no leaning.
    ChangesNothing,
    /// Something in the case that was not understood.
    NotUnderstood,
    /// The case of a lesson in a pack cannot be read, for this reason.
    BrokenCase(ReadError),
    /// A version other than this program's.
    OtherVersion,
}

impl Problem {
    /// The key of its sentence.
    #[must_use]
    pub fn id(&self) -> &'static str {
        match self {
            Problem::Missing => "missing",
            Problem::WrongType => "wrong_type",
            Problem::TooLong(_) => "too_long",
            Problem::BadId => "bad_id",
            Problem::UnknownId(_) => "unknown_id",
            Problem::Repeated(_) => "repeated",
            Problem::Unanswered => "unanswered",
            Problem::ChangesNothing => "changes_nothing",
            Problem::NotUnderstood => "not_understood",
            Problem::BrokenCase(_) => "broken_case",
            Problem::OtherVersion => "other_version",
        }
    }
}

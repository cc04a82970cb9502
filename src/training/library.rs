//! 课例库: the lessons that ship, or a pack of one's own, read from one text.
//!
//! Must not know where the text comes from.

use super::lesson::fields::{Fields, Troubles};
use super::{LESSON, Lesson, Problem, Refusal, Trouble};
use crate::casefile;
use crate::content::Words;
use serde_json::{Map, Value};

/// The most lessons of a pack.
const LESSONS: usize = 400;
/// The longest title of a pack, in characters.
const TITLE: usize = 60;

/// 课例库.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Library {
    /// 名称; empty for the library that ships.
    pub title: String,
    /// The lessons, in the order of the file, each with an id of its own.
    pub lessons: Vec<Lesson>,
    /// The words of the training, which come with the library that ships and with no other.
    pub words: Words,
}

impl Library {
    /// Reads a pack.
    ///
    /// # Errors
    /// What is no JSON object of at most 4 MiB, and a pack with anything wrong in it: a lesson is never
    /// left out without a word.
    pub fn read(text: &str) -> Result<Library, Refusal> {
        casefile::read(text).map_err(Refusal::Unreadable)?;
        let text = text.trim_start_matches('\u{feff}');
        let object: Map<String, Value> = serde_json::from_str(text).unwrap_or_default();
        let fields = Fields::new(&object, "");
        let mut wrong = Troubles::default();
        if fields
            .number("pack", &mut wrong)
            .is_some_and(|version| version != u64::from(LESSON))
        {
            wrong.note("pack", Problem::OtherVersion);
        }
        let title = match fields.has("title") {
            true => fields.text("title", TITLE, &mut wrong),
            false => String::new(),
        };
        let mut lessons: Vec<Lesson> = Vec::new();
        for (path, entry) in fields.list("lessons", LESSONS, &mut wrong) {
            match Lesson::read(&entry.to_string()) {
                Ok(lesson) if lessons.iter().any(|other| other.id == lesson.id) => {
                    wrong.note(format!("{path}.id"), Problem::Repeated(lesson.id));
                }
                Ok(lesson) => lessons.push(lesson),
                Err(refusal) => wrong.0.extend(within(&path, refusal)),
            }
        }
        match wrong.0.is_empty() {
            true => Ok(Library {
                title,
                lessons,
                words: Words::new(words(&object)),
            }),
            false => Err(Refusal::Wrong(wrong.0)),
        }
    }

    /// The place of the lesson with this id.
    #[must_use]
    pub fn place(&self, id: &str) -> Option<usize> {
        self.lessons.iter().position(|lesson| lesson.id == id)
    }
}

fn words(object: &Map<String, Value>) -> Map<String, Value> {
    let words = object.get("words").and_then(Value::as_object);
    words.cloned().unwrap_or_default()
}

/// The troubles of a lesson, with the place of the lesson in the pack before theirs.
fn within(path: &str, refusal: Refusal) -> Vec<Trouble> {
    match refusal {
        Refusal::Wrong(troubles) => troubles
            .into_iter()
            .map(|trouble| Trouble {
                path: format!("{path}.{}", trouble.path),
                ..trouble
            })
            .collect(),
        // Line and column are those of the lesson alone, so the place of the lesson has to do.
        Refusal::Unreadable(mut error) => {
            error.unplace();
            vec![Trouble {
                path: format!("{path}.case"),
                problem: Problem::BrokenCase(error),
            }]
        }
    }
}

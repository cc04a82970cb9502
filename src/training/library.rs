//! 课例库: the lessons that ship, or a pack of one's own, read from one text.
//!
//! Must not know where the text comes from.

use super::lesson::fields::{self, Fields, Troubles};
use super::{LESSON, Lesson, Problem, Refusal};
use crate::content::Words;
use serde_json::{Map, Value};
use std::sync::Arc;

/// The most lessons of a pack.
const LESSONS: usize = 400;
/// The longest title of a pack, in characters.
const TITLE: usize = 60;

/// 课例库.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Library {
    /// 名称; empty for the library that ships.
    pub title: String,
    /// The lessons, in the order of the file, each with an id of its own. A library made wider shares them.
    pub lessons: Vec<Arc<Lesson>>,
    /// How many of the lessons, at the end, are one's own.
    own: usize,
    /// The words of the training, which come with the library that ships and with no other.
    pub words: Arc<Words>,
}

impl Library {
    /// Reads a pack.
    ///
    /// # Errors
    /// What is no JSON object of at most 4 MiB, and a pack with anything wrong in it: a lesson is never
    /// left out without a word.
    pub fn read(text: &str) -> Result<Library, Refusal> {
        let (object, mut wrong) = fields::of_text(text)?;
        let fields = Fields::new(&object, "");
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
        let mut lessons: Vec<Arc<Lesson>> = Vec::new();
        for (path, entry) in fields.list("lessons", LESSONS, &mut wrong) {
            match Lesson::read(&entry.to_string()) {
                Ok(lesson) if lessons.iter().any(|other| other.id == lesson.id) => {
                    wrong.note(format!("{path}.id"), Problem::Repeated(lesson.id));
                }
                Ok(lesson) => lessons.push(Arc::new(lesson)),
                Err(refusal) => wrong.0.extend(refusal.within(&path)),
            }
        }
        match wrong.0.is_empty() {
            true => Ok(Library {
                title,
                lessons,
                own: 0,
                words: Arc::new(Words::new(words(&object))),
            }),
            false => Err(Refusal::Wrong(wrong.0)),
        }
    }

    /// This library with lessons of one's own besides; a later one takes the place of an earlier of the same id.
    ///
    /// # Errors
    /// An id that a lesson of the library has that ships.
    pub fn with(&self, own: Vec<Arc<Lesson>>) -> Result<Library, Refusal> {
        let mut library = self.clone();
        let mut wrong = Troubles::default();
        for (at, lesson) in own.into_iter().enumerate() {
            match library.place(&lesson.id) {
                None => {
                    library.lessons.push(lesson);
                    library.own += 1;
                }
                Some(_) if self.is_shipped(&lesson.id) => {
                    wrong.note(
                        format!("lessons[{at}].id"),
                        Problem::Repeated(lesson.id.clone()),
                    );
                }
                Some(place) => library.lessons[place] = lesson,
            }
        }
        match wrong.0.is_empty() {
            true => Ok(library),
            false => Err(Refusal::Wrong(wrong.0)),
        }
    }

    /// This library as it shipped.
    #[must_use]
    pub fn without_own(&self) -> Library {
        let mut library = self.clone();
        library.lessons.truncate(self.lessons.len() - self.own);
        library.own = 0;
        library
    }

    /// The lessons of one's own.
    #[must_use]
    pub fn own(&self) -> &[Arc<Lesson>] {
        &self.lessons[self.lessons.len() - self.own..]
    }

    /// Whether the lesson with this id came with the library.
    #[must_use]
    pub fn is_shipped(&self, id: &str) -> bool {
        self.place(id)
            .is_some_and(|place| place < self.lessons.len() - self.own)
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

//! 同学的一份: a set being worked through by one trainee, as text for the tab and back.
//!
//! Kept apart from what he practises for himself. What is compared counts as handed in and is not changed any
//! more. Must not know where the text is kept.

use super::{ClassSet, Sheet, encode};
use crate::casefile::object_of;
use crate::training::{Attempt, LESSON, Library, Notebook};
use serde_json::Value;

/// The greatest number a trainer can give.
const MOST: u16 = 1023;

/// 同学的一份.
#[derive(Clone, Debug, PartialEq)]
pub struct Turn {
    /// The set.
    pub set: ClassSet,
    /// 编号 from the trainer, 1 to 1023.
    pub seat: Option<u16>,
    /// What was done in the set's lessons.
    pub notebook: Notebook,
}

impl Turn {
    /// One that has not begun.
    #[must_use]
    pub fn new(set: ClassSet) -> Turn {
        Turn {
            set,
            seat: None,
            notebook: Notebook::default(),
        }
    }

    /// The number that was typed, if it is one a trainer can give.
    #[must_use]
    pub fn seat_of(typed: &str) -> Option<u16> {
        let seat: u16 = typed.trim().parse().ok()?;
        (1..=MOST).contains(&seat).then_some(seat)
    }

    /// Whether the lesson at this place of the set is done.
    #[must_use]
    pub fn is_done(&self, place: usize) -> bool {
        let lesson = self.set.lessons.get(place);
        let kept = lesson.and_then(|id| self.notebook.of(id));
        kept.is_some_and(|kept| kept.done.is_some())
    }

    /// How many lessons are done.
    #[must_use]
    pub fn finished(&self) -> usize {
        (0..self.set.lessons.len())
            .filter(|place| self.is_done(*place))
            .count()
    }

    /// The first lesson that is not done, by its place in the set.
    #[must_use]
    pub fn next(&self) -> Option<usize> {
        (0..self.set.lessons.len()).find(|place| !self.is_done(*place))
    }

    /// The code to hand in.
    #[must_use]
    pub fn code(&self, library: &Library) -> String {
        let attempt = |id: &String| match self.notebook.of(id) {
            Some(kept) => kept.done.clone(),
            None => None,
        };
        let blank = |id: &String| {
            let place = library.place(id)?;
            Some(Attempt::blank(&library.lessons[place]))
        };
        let attempts = self.set.lessons.iter();
        let attempts = attempts.filter_map(|id| attempt(id).or_else(|| blank(id)));
        let sheet = Sheet {
            seat: self.seat.filter(|_| self.set.seats),
            attempts: attempts.collect(),
        };
        encode(&sheet, &self.set, library)
    }

    /// As text.
    #[must_use]
    pub fn write(&self, library: &Library) -> String {
        let notebook = self.notebook.write(library);
        object_of([
            ("turn", LESSON.into()),
            ("set", self.set.value()),
            ("seat", self.seat.into()),
            ("notebook", notebook.into()),
        ])
        .to_string()
    }

    /// What [`Turn::write`] wrote; `None` where it is something else, or a set that cannot be practised here.
    #[must_use]
    pub fn read(text: &str, library: &Library) -> Option<Turn> {
        let value: Value = serde_json::from_str(text).ok()?;
        if value.get("turn")?.as_u64()? != u64::from(LESSON) {
            return None;
        }
        let set = ClassSet::read(&value.get("set")?.to_string(), library).ok()?;
        let seat = value.get("seat").and_then(Value::as_u64);
        let seat = seat.and_then(|seat| u16::try_from(seat).ok());
        Some(Turn {
            seat: seat.filter(|seat| (1..=MOST).contains(seat)),
            notebook: Notebook::read(value.get("notebook")?.as_str()?, library).ok()?,
            set,
        })
    }
}

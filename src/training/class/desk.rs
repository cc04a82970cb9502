//! 主持人的桌面: the set being made or in use and the codes that came back, as text for the tab and back.
//!
//! Codes are kept as they are written and read anew: those of another set are set aside, and count again once
//! the set is theirs again. Must not know where the text is kept.

use super::{ClassSet, CodeError, Pasted, Sheet, Shown, Step, When, decode, paste};
use crate::casefile::object_of;
use crate::training::{LESSON, Library};
use serde_json::Value;

/// 桌面.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Desk {
    /// The set; perhaps not whole yet.
    pub set: ClassSet,
    /// The codes, in the order they came.
    pub codes: Vec<String>,
    /// How far the projector has come, in steps.
    pub step: usize,
}

/// 做了什么.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    /// The set was called this.
    Titled(String),
    /// A lesson was put in, at the end, or taken out.
    Turned(String),
    /// The lesson at this place was moved one up.
    Raised(usize),
    /// It was said when this is shown.
    ShownWhen(Shown, When),
    /// Numbers are asked for, or no more.
    SeatsTurned,
    /// Another set was opened; the codes stay.
    Opened(Box<ClassSet>),
    /// This was pasted.
    Pasted(String),
    /// The code at this place was taken off.
    Removed(usize),
    /// All codes were taken off.
    Cleared,
    /// The projector came to this step.
    Stepped(usize),
}

impl Default for Desk {
    fn default() -> Desk {
        let set = ClassSet {
            title: String::new(),
            lessons: Vec::new(),
            comparison: When::AtEnd,
            outcome: When::ByTrainer,
            seats: false,
        };
        Desk {
            set,
            codes: Vec::new(),
            step: 0,
        }
    }
}

impl Desk {
    /// Each code by its place, with its sheet or why it does not count now.
    pub fn read_codes(
        &self,
        library: &Library,
    ) -> impl Iterator<Item = (usize, Result<Sheet, CodeError>)> {
        let read = |(place, code): (usize, &String)| (place, decode(code, &self.set, library));
        self.codes.iter().enumerate().map(read)
    }

    /// The sheets that count.
    #[must_use]
    pub fn sheets(&self, library: &Library) -> Vec<Sheet> {
        let read = self.read_codes(library);
        read.filter_map(|(_, sheet)| sheet.ok()).collect()
    }

    /// After this act, with what became of each code that was pasted. What is impossible changes nothing.
    pub fn after(&mut self, act: Act, library: &Library) -> Vec<Pasted> {
        let set = &mut self.set;
        match act {
            Act::Titled(title) => set.title = title,
            Act::Turned(id) => match set.lessons.iter().position(|one| *one == id) {
                Some(place) => drop(set.lessons.remove(place)),
                None => set.lessons.push(id),
            },
            Act::Raised(place) if (1..set.lessons.len()).contains(&place) => {
                set.lessons.swap(place - 1, place);
            }
            Act::ShownWhen(Shown::Comparison, when) => set.comparison = when,
            Act::ShownWhen(Shown::Outcome, when) => set.outcome = when,
            Act::SeatsTurned => set.seats = !set.seats,
            Act::Opened(opened) => *set = *opened,
            Act::Pasted(text) => return paste(&text, &mut self.codes, set, library),
            Act::Removed(place) if place < self.codes.len() => drop(self.codes.remove(place)),
            Act::Cleared => self.codes.clear(),
            Act::Stepped(step) => self.step = step,
            Act::Raised(_) | Act::Removed(_) => {}
        }
        // Another set is another way through it.
        let steps = self.set.lessons.len() * Step::ALL.len();
        self.step = self.step.min(steps.saturating_sub(1));
        Vec::new()
    }

    /// As text.
    #[must_use]
    pub fn write(&self) -> String {
        object_of([
            ("desk", LESSON.into()),
            ("set", self.set.value()),
            ("codes", self.codes.clone().into()),
            ("step", self.step.into()),
        ])
        .to_string()
    }

    /// What [`Desk::write`] wrote, as far as it can be read with this library; `None` where it is something else.
    #[must_use]
    pub fn read(text: &str, library: &Library) -> Option<Desk> {
        let value: Value = serde_json::from_str(text).ok()?;
        if value.get("desk")?.as_u64()? != u64::from(LESSON) {
            return None;
        }
        let codes = value.get("codes")?.as_array()?.iter();
        let codes = codes.filter_map(|code| Some(code.as_str()?.to_owned()));
        let step = value.get("step").and_then(Value::as_u64).unwrap_or(0);
        Some(Desk {
            set: ClassSet::draft(value.get("set")?, library),
            codes: codes.collect(),
            step: usize::try_from(step).unwrap_or(0),
        })
    }
}

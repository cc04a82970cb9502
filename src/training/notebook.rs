//! 练习记录: what somebody has practised, what comes back when, and how two tabs of one device agree on it.
//!
//! Must not know how it is written down, nor where it is kept.

mod text;

use super::practice::is_sound;
use super::{Attempt, Card, Comparison, Course, Deed, Lesson, Library, Stage, compare, due};
use crate::engine::Conventions;
use serde_json::Value;
use text::at;

/// 练习记录.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Notebook {
    /// The lessons practised, in the order in which they were begun, each once.
    pub kept: Vec<Practised>,
    /// Entries of lessons this library does not have, as they stood.
    pub unread: Vec<Value>,
}

/// 一例的记录.
#[derive(Clone, Debug, PartialEq)]
pub struct Practised {
    /// The lesson.
    pub lesson: String,
    /// When it is due again.
    pub card: Card,
    /// The last attempt that was compared.
    pub done: Option<Attempt>,
    /// The course under way, or the last one.
    pub course: Course,
    /// Grows with every change of the notebook: of two entries, the one that has more is the later.
    pub at: u64,
}

impl Practised {
    /// Whether the last comparison showed a difference.
    #[must_use]
    pub fn is_wrong(&self) -> bool {
        self.done.is_some() && self.card.level == 0
    }
}

impl Notebook {
    /// The entry of this lesson, if it was ever begun.
    #[must_use]
    pub fn of(&self, lesson: &str) -> Option<&Practised> {
        self.kept.iter().find(|kept| kept.lesson == lesson)
    }

    /// Puts an entry in, in place of an older one of the same lesson.
    pub fn keep(&mut self, entry: Practised) {
        match self
            .kept
            .iter_mut()
            .find(|kept| kept.lesson == entry.lesson)
        {
            Some(kept) => *kept = entry,
            None => self.kept.push(entry),
        }
    }

    /// Takes up what was done on this day in the course of a lesson.
    pub fn practise(
        &mut self,
        lesson: &Lesson,
        deed: &Deed,
        conventions: &Conventions,
        today: u32,
    ) {
        let mut entry = self.of(&lesson.id).cloned().unwrap_or_else(|| Practised {
            lesson: lesson.id.clone(),
            card: Card::default(),
            done: None,
            course: Course::new(lesson),
            at: 0,
        });
        let told = entry.course.stage.is_told();
        entry.course.after(lesson, deed);
        if !told && entry.course.stage == Stage::Comparison {
            let sound = is_sound(lesson, &entry.course.attempt, conventions);
            entry.card = entry.card.practised(sound, today);
            entry.done = Some(entry.course.attempt.clone());
        }
        self.stamp(entry);
    }

    /// Opens the last comparison of a lesson again.
    pub fn review(&mut self, lesson: &Lesson) {
        let mut entry = self.of(&lesson.id).cloned();
        if let Some(entry) = &mut entry
            && let Some(done) = &entry.done
        {
            entry.course = Course::compared(lesson, done);
        }
        entry.into_iter().for_each(|entry| self.stamp(entry));
    }

    /// Keeps an entry as the latest, where it says anything new.
    fn stamp(&mut self, entry: Practised) {
        if self.of(&entry.lesson) != Some(&entry) {
            let latest = self.kept.iter().map(|kept| kept.at).max().unwrap_or(0);
            let at = latest.saturating_add(1);
            self.keep(Practised { at, ..entry });
        }
    }

    /// What both have, of every lesson the later entry: so two tabs that write one after the other lose nothing.
    #[must_use]
    pub fn union(mut self, other: Notebook) -> Notebook {
        other.kept.into_iter().for_each(|entry| self.meet(entry));
        for value in other.unread {
            let id = |value: &Value| value.get("id").cloned();
            match self.unread.iter_mut().find(|own| id(own) == id(&value)) {
                None => self.unread.push(value),
                Some(own) if at(own) < at(&value) => *own = value,
                Some(_) => {}
            }
        }
        self
    }

    /// Puts an entry in, unless there is a later one of the same lesson.
    fn meet(&mut self, entry: Practised) {
        if self.of(&entry.lesson).is_none_or(|own| own.at < entry.at) {
            self.keep(entry);
        }
    }

    /// The lessons to repeat on this day, by place in the library: the least firm first.
    #[must_use]
    pub fn due(&self, library: &Library, today: u32) -> Vec<usize> {
        let done: Vec<&Practised> = self
            .kept
            .iter()
            .filter(|kept| kept.done.is_some())
            .collect();
        let cards: Vec<Card> = done.iter().map(|kept| kept.card).collect();
        let due = due(&cards, today).into_iter();
        due.filter_map(|place| library.place(&done[place].lesson))
            .collect()
    }

    /// The lessons whose last comparison showed a difference, by place, in the order in which they were begun.
    #[must_use]
    pub fn wrong(&self, library: &Library) -> Vec<usize> {
        let wrong = self.kept.iter().filter(|kept| kept.is_wrong());
        wrong
            .filter_map(|kept| library.place(&kept.lesson))
            .collect()
    }

    /// The lessons that were begun and not brought to the comparison, by place, the latest first.
    #[must_use]
    pub fn under_way(&self, library: &Library) -> Vec<usize> {
        let mut begun: Vec<&Practised> = self.kept.iter().collect();
        begun.retain(|kept| kept.course.is_under_way());
        begun.sort_by_key(|kept| std::cmp::Reverse(kept.at));
        let places = begun.iter();
        places
            .filter_map(|kept| library.place(&kept.lesson))
            .collect()
    }

    /// The lesson to go on with on this day, other than the one just practised: what is due, or else the
    /// easiest that was never compared.
    #[must_use]
    pub fn next(&self, library: &Library, today: u32, last: Option<usize>) -> Option<usize> {
        let mut due = self.due(library, today).into_iter();
        let due = due.find(|place| Some(*place) != last);
        due.or_else(|| self.fresh(library, last))
    }

    /// The easiest lesson that was never compared, other than the one just practised.
    #[must_use]
    pub fn fresh(&self, library: &Library, last: Option<usize>) -> Option<usize> {
        let fresh = (0..library.lessons.len()).filter(|place| {
            let kept = self.of(&library.lessons[*place].id);
            Some(*place) != last && kept.is_none_or(|kept| kept.done.is_none())
        });
        fresh.min_by_key(|place| library.lessons[*place].difficulty)
    }

    /// Every lesson that was compared, with its last comparison.
    #[must_use]
    pub fn comparisons(&self, library: &Library, conventions: &Conventions) -> Vec<Comparison> {
        let found = self.kept.iter().filter_map(|kept| {
            let lesson = &library.lessons[library.place(&kept.lesson)?];
            let judged = lesson.judged(conventions).ok()?;
            Some(compare(&judged, lesson, kept.done.as_ref()?))
        });
        found.collect()
    }
}

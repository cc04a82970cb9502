//! 小练习: short exercises made from the lessons and the engine's lists; the engine says what is right.
//!
//! All of them are listed, in one order; whoever has chance at hand picks by number. Must not know
//! sentences, nor hold an answer.

mod filing;
mod missing;
mod portrait;
mod swap;

pub use filing::{Ruling, ruling};
pub use portrait::grounds;

use super::{Agreement, Lesson};
use crate::domain::{ChainError, FaultKind, Kind, Measure, Track, closed};
use crate::engine::{Conventions, Verdict};
use std::sync::Arc;

closed! {
    /// 哪一种小练习.
    pub enum Drill {
        /// 认画像: which of the six does this proposal show?
        Portrait = "portrait",
        /// 找缺的人: whom does the proposal leave out, or treat too mildly?
        Missing = "missing_person",
        /// 换位: with two persons in each other's places, which verdicts change?
        Swap = "swap",
        /// 归档: on which track may this measure be used on this kind of person?
        Filing = "filing",
    }
}

/// 一道小练习.
#[derive(Clone, Debug, PartialEq)]
pub struct Exercise {
    /// What it is about.
    pub about: About,
    /// What can be chosen, each with whether it is right; at least one is.
    pub choices: Vec<(Choice, bool)>,
}

/// 练习的内容. Lessons by place in the library, persons by place in the lesson's case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum About {
    /// A lesson as it is.
    Lesson(usize),
    /// A lesson of whose proposal the list is shown, and so not these persons: it leaves them as they are.
    Without {
        /// The lesson.
        lesson: usize,
        /// Who is not shown.
        hidden: Vec<usize>,
    },
    /// A lesson with two persons in each other's places.
    Swapped {
        /// The lesson.
        lesson: usize,
        /// One of the two.
        one: usize,
        /// The other.
        other: usize,
    },
    /// Somebody of this kind, at fault in this way, for whom this is proposed.
    Filing {
        /// 身份.
        kind: Kind,
        /// 错在哪.
        fault: FaultKind,
        /// 拟给的处理.
        measure: Measure,
    },
}

/// 一个选项.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Choice {
    /// A portrait, by its id in `portraits.json`.
    Portrait(String),
    /// A person of a lesson, both by place.
    Person {
        /// The lesson.
        lesson: usize,
        /// The person.
        person: usize,
    },
    /// A verdict.
    Verdict(Verdict),
    /// A track.
    Track(Track),
    /// 都不变, 都不行 or 没有.
    None,
}

impl Exercise {
    /// How far what was chosen, by place among the choices, is right.
    #[must_use]
    pub fn mark(&self, chosen: &[usize]) -> Agreement {
        let right = |place: &usize| self.choices.get(*place).is_some_and(|(_, right)| *right);
        let hits = (0..self.choices.len()).filter(|place| chosen.contains(place) && right(place));
        let hits = hits.count();
        let all = self.choices.iter().filter(|(_, right)| *right).count();
        match hits {
            _ if chosen.is_empty() => Agreement::Missing,
            0 => Agreement::Different,
            hits if hits == all && chosen.iter().all(right) => Agreement::Same,
            _ => Agreement::Partly,
        }
    }
}

impl Exercise {
    /// Puts a choice in or takes it out, by place. That there is none and that there is one is never said at
    /// once: the later says it.
    pub fn turn(&self, chosen: &mut Vec<usize>, place: usize) {
        let is_none = |place: &usize| {
            let choice = self.choices.get(*place);
            choice.is_some_and(|(choice, _)| *choice == Choice::None)
        };
        if let Some(at) = chosen.iter().position(|other| *other == place) {
            chosen.remove(at);
        } else if place < self.choices.len() {
            chosen.retain(|other| !is_none(other) && !is_none(&place));
            chosen.push(place);
        }
    }
}

/// One of so many that is not among those done, by a number of chance; any, where all are.
#[must_use]
pub fn pick(count: usize, done: &[usize], chance: u32) -> usize {
    let left: Vec<usize> = (0..count).filter(|place| !done.contains(place)).collect();
    let chance = chance as usize;
    match left.len() {
        0 => chance % count.max(1),
        many => left[chance % many],
    }
}

/// Every exercise of this kind that these lessons give.
///
/// # Errors
/// As [`assess`](crate::engine::assess); never for lessons that were read from a text.
pub fn exercises(
    drill: Drill,
    lessons: &[Arc<Lesson>],
    conventions: &Conventions,
) -> Result<Vec<Exercise>, ChainError> {
    match drill {
        Drill::Portrait => portrait::exercises(lessons, conventions),
        Drill::Missing => missing::exercises(lessons, conventions),
        Drill::Swap => swap::exercises(lessons, conventions),
        Drill::Filing => filing::exercises(conventions),
    }
}

//! The way through the questionnaire: what comes first, next and before.
//!
//! Must not know what an answer decides.

use super::applicable::questions;
use super::{Mode, asked};
use crate::domain::{AnswerId, Case, Factor, Section};

/// 一步: what one page asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// 名单与处理: the persons with what is proposed for each, and the questions of that section.
    Roster,
    /// One question.
    Question(AnswerId),
}

/// 问卷的路径: the steps that are asked, in order. Never empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Path {
    steps: Vec<Step>,
}

/// The steps a case is asked in this mode: the roster, person by person, the case, one's own view.
#[must_use]
pub fn path(case: &Case, mode: Mode) -> Path {
    let questions = questions(case)
        .filter(|id| id.factor.facts().section != Section::List)
        .filter(|id| mode.covers(case, *id) && asked(case, *id))
        .map(Step::Question);
    Path {
        steps: std::iter::once(Step::Roster).chain(questions).collect(),
    }
}

impl Step {
    /// Where it stands in the order of all steps, asked or not.
    fn rank(self) -> Option<(usize, Factor)> {
        match self {
            Step::Roster => None,
            Step::Question(id) => Some((id.person.unwrap_or(usize::MAX), id.factor)),
        }
    }
}

impl Path {
    /// The steps, in order.
    #[must_use]
    pub fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// The questions among them, in order.
    pub fn questions(&self) -> impl Iterator<Item = AnswerId> {
        self.steps.iter().filter_map(|step| match step {
            Step::Roster => None,
            Step::Question(id) => Some(*id),
        })
    }

    /// The first question after this step that is `open`.
    #[must_use]
    pub fn next_open(&self, step: Step, open: impl Fn(AnswerId) -> bool) -> Option<AnswerId> {
        self.questions()
            .find(|id| Step::Question(*id).rank() > step.rank() && open(*id))
    }

    /// The step before this one, which itself need not be asked any more.
    #[must_use]
    pub fn previous(&self, step: Step) -> Option<Step> {
        let before = |other: &&Step| other.rank() < step.rank();
        self.steps.iter().rev().find(before).copied()
    }
}

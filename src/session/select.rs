//! What can be read off a session; nothing of it is ever stored.

use super::{Entry, Screen, Session};
use crate::domain::{Answer, AnswerId, Case, Evidence};
use crate::flow::{self, Path, Progress};

/// 一条回答 in the list of all answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    /// The question.
    pub id: AnswerId,
    /// What was answered.
    pub answer: Answer,
    /// What the answer rests on, where that was said.
    pub evidence: Option<Evidence>,
    /// 搁置: it no longer applies and is left out of the result.
    pub set_aside: bool,
    /// Whether it was changed after the first result was shown.
    pub revised: bool,
}

/// The question on the page.
#[must_use]
pub fn question(session: &Session) -> Option<AnswerId> {
    match session.screen {
        Screen::Question(id) => Some(id),
        Screen::Start | Screen::Roster | Screen::Answers | Screen::Result => None,
    }
}

/// The steps that are asked.
#[must_use]
pub fn path(session: &Session) -> Path {
    flow::path(&session.case, session.mode)
}

/// How far each section is.
#[must_use]
pub fn progress(session: &Session) -> Vec<Progress> {
    path(session).progress(&session.case)
}

/// The case as it is judged: without the answers that no longer apply.
#[must_use]
pub fn judged(session: &Session) -> Case {
    flow::applicable(&session.case)
}

/// All answers, given or still open, and those set aside; in the order they are asked.
#[must_use]
pub fn rows(session: &Session) -> Vec<Row> {
    let row = |id: AnswerId| Row {
        id,
        answer: session.case.at(id),
        evidence: None,
        set_aside: !flow::asked(&session.case, id),
        revised: session.revised.contains(&Entry::Answer(id)),
    };
    path(session).questions().map(row).collect()
}

/// Whether the result may be shown now; if not, [`super::Action::ResultReached`] asks what is due.
#[must_use]
pub fn result_due(session: &Session) -> Option<AnswerId> {
    path(session).first_unanswered(&session.case)
}

/// Whether to hint that superiors nobody proposes to touch belong on the list: somebody is
/// sanctioned, and nobody stands above anybody who is.
#[must_use]
pub fn lacks_superiors(session: &Session) -> bool {
    let mut sanctioned = session
        .case
        .persons
        .iter()
        .filter(|person| person.severity().min >= 1)
        .peekable();
    sanctioned.peek().is_some() && sanctioned.all(|person| person.answers_to.is_empty())
}

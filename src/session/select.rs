//! What can be read off a session; nothing of it is ever stored.

use super::{Asking, Entry, Screen, Session, asking, found, roster};
use crate::domain::{Answer, AnswerId, Case, ChainError, Evidence, Factor, Kind};
use crate::engine::{Assessment, Conventions, assess};
use crate::flow::{self, Path};
use std::rc::Rc;

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
    /// 先跳过: it was passed over on purpose.
    pub skipped: bool,
    /// Whether it was changed after the first result was shown.
    pub revised: bool,
}

/// The question on the page.
#[must_use]
pub fn question(session: &Session) -> Option<AnswerId> {
    match session.screen {
        Screen::Question(id) => Some(id),
        Screen::Start | Screen::Roster | Screen::Enough | Screen::Answers | Screen::Result => None,
    }
}

/// Whether the case is the reviewer's own work: an example is, once he has changed it.
#[must_use]
pub fn is_own(session: &Session) -> bool {
    !session.example || !session.revised.is_empty()
}

/// The steps that are asked.
#[must_use]
pub fn path(session: &Session) -> Path {
    flow::path(&session.case, session.mode)
}

/// The case as it is judged: without the answers that no longer apply.
#[must_use]
pub fn judged(session: &Session) -> Case {
    flow::applicable(&session.case)
}

/// The judgement of it under these conventions.
///
/// # Errors
/// As [`assess`]; never for a case that was read from a file or built by [`update`](super::update()).
pub fn assessment(session: &Session, conventions: &Conventions) -> Result<Assessment, ChainError> {
    assess(&judged(session), conventions)
}

/// All answers and all questions still open, those set aside included, in the order they are asked.
#[must_use]
pub fn rows(session: &Session) -> Vec<Row> {
    let case = &session.case;
    flow::questions(case)
        .map(|id| Row {
            id,
            answer: case.at(id),
            evidence: evidence(case, id),
            set_aside: !flow::asked(case, id),
            skipped: session.skipped.contains(Entry::Answer(id)),
            revised: session.revised.contains(Entry::Answer(id)),
        })
        .filter(|row| {
            let covered = !row.set_aside && session.mode.covers(case, row.id);
            covered || row.answer != Answer::Unanswered
        })
        .collect()
}

/// Whether a question has neither been answered nor passed over.
#[must_use]
pub fn is_open(session: &Session, id: AnswerId) -> bool {
    session.case.at(id) == Answer::Unanswered && !session.skipped.contains(Entry::Answer(id))
}

/// What is left to ask, the next first. Costs a judgement of every open answer, once a change.
#[must_use]
pub fn asking(session: &Session) -> Rc<Asking> {
    found::asking(session)
}

/// The first question that must be answered before any result: those about whoever stands above
/// (where somebody is sanctioned), in 完整核对 what may excuse whoever is sanctioned formally, and
/// one's own view (`model.md` section 5, rules i to iii).
#[must_use]
pub fn due(session: &Session) -> Option<AnswerId> {
    asking::due(session)
}

/// How many questions must be answered before any result.
#[must_use]
pub fn due_count(session: &Session) -> usize {
    asking::due_count(session)
}

/// The case as it would be judged with what is being tried; nothing where nothing is.
#[must_use]
pub fn tried(session: &Session) -> Option<Case> {
    if session.trial.is_empty() {
        return None;
    }
    let mut case = session.case.clone();
    session
        .trial
        .iter()
        .for_each(|change| change.apply(&mut case));
    Some(flow::applicable(&case))
}

/// Whether to hint that superiors nobody proposes to touch belong on the list: somebody is
/// sanctioned, and nobody stands above anybody who is.
#[must_use]
pub fn lacks_superiors(session: &Session) -> bool {
    let mut sanctioned = session
        .case
        .persons
        .iter()
        .filter(|person| !person.answer(Factor::Kind).is(Kind::Outside))
        .filter(|person| person.severity().min >= 1)
        .peekable();
    sanctioned.peek().is_some() && sanctioned.all(|person| person.answers_to.is_empty())
}

/// The id of whoever is added to the list next.
#[must_use]
pub fn next_id(session: &Session) -> Option<String> {
    roster::next_number(session).map(roster::id_of)
}

/// 上下关系: how somebody on the list stands to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    /// Neither above nor below.
    Apart,
    /// 直接上级.
    Above,
    /// 上级的上级, however far, and not above him directly.
    Beyond,
    /// 下级, however far, so that he cannot be placed above: no chain may close on itself.
    Below,
}

/// How `other` relates to `person`, both by their places in the list.
#[must_use]
pub fn relation(case: &Case, other: usize, person: usize) -> Relation {
    let direct = &case.persons[person].answers_to;
    if direct.contains(&case.persons[other].id) {
        Relation::Above
    } else if roster::stands_above(case, other, person) {
        Relation::Below
    } else if roster::stands_above(case, person, other) {
        Relation::Beyond
    } else {
        Relation::Apart
    }
}

fn evidence(case: &Case, id: AnswerId) -> Option<Evidence> {
    let person = case.persons.get(id.person?)?;
    person.evidence.get(id.factor)
}

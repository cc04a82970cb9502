//! 试算: changes tried on the result, which touch the record only when they are adopted.
//!
//! Must not know what they lead to.

use super::update::exists;
use super::{Entry, Screen, Session};
use crate::domain::{Answer, Case};
use crate::engine::explain::Change;

/// Tries these too. The latest about a thing counts; what the record says already is no change.
pub(super) fn add(session: &mut Session, changes: Vec<Change>) -> Option<()> {
    let sound = |change: &Change| is_sound(&session.case, change);
    if session.screen != Screen::Result || !changes.iter().all(sound) {
        return None;
    }
    for change in changes {
        let entry = entry(&change);
        session.trial.retain(|other| self::entry(other) != entry);
        if !is_idle(&session.case, &change) {
            session.trial.push(change);
        }
    }
    Some(())
}

/// Leaves one of them out again.
pub(super) fn shorten(session: &mut Session, place: usize) -> Option<()> {
    (place < session.trial.len()).then(|| drop(session.trial.remove(place)))
}

/// Makes them the record.
pub(super) fn adopt(session: &mut Session) -> Option<()> {
    if session.trial.is_empty() {
        return None;
    }
    for change in std::mem::take(&mut session.trial) {
        change.apply(&mut session.case);
        session.skipped.remove(entry(&change));
    }
    Some(())
}

/// Nothing is tried away from the result.
pub(super) fn settle(session: &mut Session) {
    if session.screen != Screen::Result {
        session.trial.clear();
    }
}

/// What of the case a change is about.
pub(super) fn entry(change: &Change) -> Entry {
    match change {
        Change::Answer { answer, .. } => Entry::Answer(*answer),
        Change::Measures { person, .. } => Entry::Measures(*person),
    }
}

fn is_sound(case: &Case, change: &Change) -> bool {
    match change {
        // A value beyond eight has no bit to stand for it.
        Change::Answer { answer, to } => {
            let known = usize::from(*to) < answer.factor.value_count();
            known && exists(case, *answer) && answer.factor.takes(Answer::one(*to))
        }
        Change::Measures { person, .. } => *person < case.persons.len(),
    }
}

fn is_idle(case: &Case, change: &Change) -> bool {
    match change {
        Change::Answer { answer, to } => case.at(*answer).is(*to),
        Change::Measures { person, measures } => {
            case.persons[*person].measures.as_ref() == Some(measures)
        }
    }
}

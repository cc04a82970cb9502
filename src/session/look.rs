//! 只看: a session put at a page as it stands, and one that is not changed. What may be done with it stands here and nowhere else.
//!
//! Must not know who decides that nobody may change it.

use super::{Action, Screen, Session};

impl Session {
    /// The same to be looked at only: its result where there is anybody on the list, as it stands. Whoever only
    /// looks is not asked for a view of his own first, as he has no judgement of his own to guard here.
    #[must_use]
    pub fn to_look_at(self) -> Session {
        let screen = match self.case.persons.is_empty() {
            true => Screen::Start,
            false => Screen::Result,
        };
        Session {
            // Nothing is kept of it, wherever it came from.
            filed: None,
            looking: true,
            ..self.put_at(screen)
        }
    }

    /// The same at its result, as it stands: what is open stays open, one's own view included. Nothing that a file
    /// of it says is changed but that its result has been seen.
    #[must_use]
    pub fn at_result(self) -> Session {
        Session {
            example: true,
            result_seen: true,
            ..self.put_at(Screen::Result)
        }
    }

    /// The same at the first page, with every answer.
    #[must_use]
    pub fn at_start(self) -> Session {
        self.put_at(Screen::Start)
    }

    /// The same at this page, with nothing tried and nobody aside from the path.
    fn put_at(self, screen: Screen) -> Session {
        Session {
            screen,
            aside: None,
            trial: Vec::new(),
            ..self
        }
    }

    /// Whether anything may be done here that changes the case.
    #[must_use]
    pub fn may_change(&self) -> bool {
        !self.looking
    }
}

/// Whether this can happen to a session that is only looked at: turning pages and trying things out, and being
/// replaced by another of its kind.
pub(super) fn allows(action: &Action) -> bool {
    match action {
        Action::Restored(session) => session.looking,
        Action::AnswersOpened
        | Action::AnswersClosed
        | Action::Tried(_)
        | Action::TrialShortened(_)
        | Action::TrialDropped => true,
        _ => false,
    }
}

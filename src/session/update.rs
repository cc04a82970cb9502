//! How an action changes a session: pure and total.

use super::{Action, Screen, Session};

/// The session after this action; the same where the action makes no sense.
#[must_use]
pub fn update(session: Session, action: Action) -> Session {
    match action {
        Action::Started(mode) => Session {
            mode,
            screen: Screen::Roster,
            ..session
        },
        _ => session,
    }
}

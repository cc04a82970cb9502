//! 跟上: a tab that has nothing of its own to lose goes on with what another made of the case.
//!
//! Writes nothing. Must not know a browser or a clock.

use super::{Hold, Port, Unkept, check, entry, key, open};
use crate::session::Session;

/// What another tab has made of the case, on the page that this tab shows; nothing where nobody changed it, or
/// where this tab may have said something that is not in it.
#[must_use]
pub fn follow(port: &dyn Port, hold: &Hold, session: &Session) -> Option<(Session, Hold)> {
    if check(port, hold) != Err(Unkept::Changed) || hold.lacks(session) {
        return None;
    }
    // What is older than this tab's last word does not hold it: a browser may have lost that, and another tab
    // may have written at the same moment.
    let text = port.get(&key(&hold.id)).ok()??;
    let (line, _) = entry::line(&text).ok()?;
    if line.saved.seconds() <= hold.since {
        return None;
    }
    let (theirs, hold) = open(port, &hold.id, &session.conventions).ok()??;
    Some((theirs.at(session.position()), hold))
}

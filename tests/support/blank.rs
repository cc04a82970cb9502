//! Sessions under the conventions that the program ships with: most tests need no others.

use std::rc::Rc;
use yichi::engine::Conventions;
use yichi::session::Session;
use yichi::storage::{self, SnapshotError};

pub(crate) fn shipped() -> Rc<Conventions> {
    Rc::new(Conventions::shipped())
}

/// A session in which nothing has happened yet.
pub(crate) fn blank() -> Session {
    Session::under(shipped())
}

/// The session of a snapshot.
pub(crate) fn decode(text: &str) -> Result<Session, SnapshotError> {
    storage::decode(text, &shipped())
}

//! What stands on the shelf or in a tab and cannot be read: it is kept as it stands, for a program that can.
//!
//! Must not change what it keeps.

use super::super::{SnapshotError, decode};
use super::{Port, Refusal, entry, free, key, stock};
use crate::domain::Time;
use crate::engine::Conventions;
use std::rc::Rc;

/// 读不出来的存档: left as it stands, to be taken away as a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable {
    /// What its key ends with.
    pub id: String,
    /// All of it.
    pub text: String,
    /// Why it cannot be read.
    pub why: SnapshotError,
}

impl Unreadable {
    /// A snapshot that is no entry, and stands where it always stood.
    pub(in crate::storage) fn bare(snapshot: &str, conventions: &Rc<Conventions>) -> Unreadable {
        Unreadable {
            id: "0".to_owned(),
            text: snapshot.to_owned(),
            why: why_not(snapshot, conventions),
        }
    }
}

/// An entry around a snapshot that this program cannot read: as it stands, for one that can. There is one of each.
///
/// # Errors
/// Where the place refuses.
pub fn put_aside(
    port: &dyn Port,
    snapshot: &str,
    conventions: &Rc<Conventions>,
    now: Time,
) -> Result<Unreadable, Refusal> {
    let holds = |one: &Unreadable| {
        one.text
            .split_once('\n')
            .is_some_and(|(_, of)| of == snapshot)
    };
    let stock = stock(port, conventions)?;
    if let Some(there) = stock.unreadable.into_iter().find(holds) {
        return Ok(there);
    }
    // What its record says is not known, and whoever can read it finds out.
    let text = entry::around(snapshot, now, 0);
    let id = free(port, now)?;
    port.set(&key(&id), &text)?;
    let why = why_not(snapshot, conventions);
    Ok(Unreadable { id, text, why })
}

/// Why this snapshot cannot be read.
fn why_not(snapshot: &str, conventions: &Rc<Conventions>) -> SnapshotError {
    let read = decode(snapshot, conventions);
    read.err().unwrap_or(SnapshotError::Foreign)
}

//! 存档: a session as text and back, so that a reload resumes where the reviewer was.
//!
//! Must not know where the text is kept: each tab of the browser has a store of its own.

mod fields;
mod key;
pub mod link;
mod migrate;
pub mod notebook;
pub mod position;
pub mod record;
pub mod shelf;
mod snapshot;
pub mod tab;

use crate::casefile::{self, ReadError};
use crate::engine::Conventions;
use crate::session::Session;
use serde_json::Value;
use std::rc::Rc;

/// The version of the snapshots this program writes; it reads every earlier one.
pub const VERSION: u32 = 2;

/// The largest snapshot that is written or read, in bytes; the case in it is a little smaller.
pub const MAX_BYTES: usize = casefile::MAX_BYTES;

/// 读不了: why a text gives no session, or a session no text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SnapshotError {
    /// Larger than [`MAX_BYTES`].
    TooLarge,
    /// Not a snapshot at all.
    Foreign,
    /// Written by a newer program, in this version.
    Newer(u64),
    /// A snapshot that was cut or changed; this member of it is missing or of another kind.
    Damaged(String),
    /// The case in it cannot be read.
    Case(ReadError),
}

impl SnapshotError {
    /// Its id: a word for the reason, or the key in `errors.json` where the case is at fault.
    #[must_use]
    pub fn id(&self) -> &'static str {
        match self {
            SnapshotError::TooLarge => "too_large",
            SnapshotError::Foreign => "foreign",
            SnapshotError::Newer(_) => "newer",
            SnapshotError::Damaged(_) => "damaged",
            SnapshotError::Case(error) => error.id(),
        }
    }
}

/// The session as text.
///
/// # Errors
/// Only [`SnapshotError::TooLarge`]: it could not be read again.
pub fn encode(session: &Session) -> Result<String, SnapshotError> {
    let text = snapshot::of(session).to_string();
    if text.len() > MAX_BYTES {
        return Err(SnapshotError::TooLarge);
    }
    Ok(text)
}

/// The session this text was made from, to be judged by the conventions in force here. What refers to nobody
/// is left out, and a page that cannot be shown is left for one that can.
///
/// # Errors
/// What is no snapshot, is newer than this program, or was damaged.
pub fn decode(text: &str, conventions: &Rc<Conventions>) -> Result<Session, SnapshotError> {
    if text.len() > MAX_BYTES {
        return Err(SnapshotError::TooLarge);
    }
    let Ok(Value::Object(mut fields)) = serde_json::from_str(text) else {
        return Err(SnapshotError::Foreign);
    };
    let version = fields.get("snapshot").and_then(Value::as_u64);
    migrate::to_current(&mut fields, version.ok_or(SnapshotError::Foreign)?)?;
    snapshot::session(&fields, conventions)
}

//! 一份存档 on the shelf as text: a line that says what follows, then a snapshot.
//!
//! The line can be read by itself, so that a glance tells whether another tab has changed the case. Each
//! version of the line stays in `tests/shelf/`; the snapshot below has versions of its own. Must not know
//! where the text is kept.

use super::super::{SnapshotError, decode, encode};
use crate::casefile::object_of;
use crate::codec::crc32;
use crate::domain::Time;
use crate::engine::Conventions;
use crate::session::{Screen, Session};
use serde_json::Value;
use std::rc::Rc;

/// The version of the lines this program writes; it reads every earlier one.
const VERSION: u64 = 1;

/// What the line says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Line {
    /// When the record last changed.
    pub(super) saved: Time,
    /// Changes with the record, and not with the page that is shown.
    pub(super) content: u32,
    /// The checksum of the snapshot.
    sum: u32,
}

/// A number that changes with whatever of a session is a record: not with where the reviewer stands in it.
pub(in crate::storage) fn content(session: &Session) -> u32 {
    let record = Session {
        screen: Screen::Roster,
        aside: None,
        trail: Vec::new(),
        revision: 0,
        filed: None,
        ..session.clone()
    };
    encode(&record).map_or(0, |text| crc32(text.as_bytes()))
}

/// The session as an entry.
///
/// # Errors
/// A session too large to be read again.
pub(super) fn write(session: &Session, saved: Time, content: u32) -> Result<String, SnapshotError> {
    Ok(around(&encode(session)?, saved, content))
}

/// A snapshot as an entry, whether or not it can be read.
pub(super) fn around(snapshot: &str, saved: Time, content: u32) -> String {
    let line = object_of([
        ("shelf", VERSION.into()),
        ("saved", saved.to_string().into()),
        ("content", content.into()),
        ("sum", crc32(snapshot.as_bytes()).into()),
    ]);
    [&line.to_string(), "\n", snapshot].concat()
}

/// What the line of an entry says.
///
/// # Errors
/// What is no entry, or is one of a newer program.
pub(super) fn line(text: &str) -> Result<(Line, &str), SnapshotError> {
    let (line, snapshot) = text.split_once('\n').ok_or(SnapshotError::Foreign)?;
    let line: Value = serde_json::from_str(line).map_err(|_| SnapshotError::Foreign)?;
    let version = line.get("shelf").and_then(Value::as_u64);
    match version.ok_or(SnapshotError::Foreign)? {
        VERSION => {}
        newer if newer > VERSION => return Err(SnapshotError::Newer(newer)),
        // Version 0 was never released.
        _ => return Err(SnapshotError::Foreign),
    }
    let damaged = |key: &str| SnapshotError::Damaged(key.to_owned());
    let number = |key: &str| {
        let number = line.get(key).and_then(Value::as_u64);
        number
            .and_then(|number| u32::try_from(number).ok())
            .ok_or_else(|| damaged(key))
    };
    let saved = line.get("saved").and_then(Value::as_str);
    let line = Line {
        saved: saved
            .and_then(Time::parse)
            .ok_or_else(|| damaged("saved"))?,
        content: number("content")?,
        sum: number("sum")?,
    };
    Ok((line, snapshot))
}

/// The session of an entry, and when its record last changed.
///
/// # Errors
/// What is no entry, is newer than this program, or was damaged.
pub(super) fn read(
    text: &str,
    conventions: &Rc<Conventions>,
) -> Result<(Session, Time), SnapshotError> {
    let (line, snapshot) = line(text)?;
    if crc32(snapshot.as_bytes()) != line.sum {
        return Err(SnapshotError::Damaged("sum".to_owned()));
    }
    Ok((decode(snapshot, conventions)?, line.saved))
}

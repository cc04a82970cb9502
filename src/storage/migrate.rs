//! Earlier snapshots brought up to the present, one version at a time.
//!
//! A step only ever sees the version before it, so no step changes once it is released; a snapshot
//! of every version stays in `tests/snapshots/`.

use super::{SnapshotError, VERSION};
use serde_json::Value;

/// What turns a snapshot of version n into one of version n + 1, from version 1 on.
const STEPS: [fn(Value) -> Value; VERSION as usize - 1] = [];

/// The snapshot as this program would have written it.
pub(super) fn to_current(snapshot: Value, version: u64) -> Result<Value, SnapshotError> {
    if version > u64::from(VERSION) {
        return Err(SnapshotError::Newer(version));
    }
    // Version 0 was never released.
    let done = version.checked_sub(1).ok_or(SnapshotError::Foreign)? as usize;
    Ok(STEPS[done..]
        .iter()
        .fold(snapshot, |snapshot, step| step(snapshot)))
}

//! 字段: the members of an object in what was kept, each of which has to be there and of its kind.
//!
//! Must not know what any of them means.

use super::SnapshotError;
use serde_json::{Map, Value};

/// The members of an object, each of which has to be there and of its kind.
pub(super) struct Fields<'a>(pub(super) &'a Map<String, Value>);

impl<'a> Fields<'a> {
    pub(super) fn get<T>(
        &self,
        key: &str,
        read: impl Fn(&'a Value) -> Option<T>,
    ) -> Result<T, SnapshotError> {
        self.0.get(key).and_then(read).ok_or_else(|| damaged(key))
    }

    /// The texts of a list. What is no text refers to nobody, and is left out as such.
    pub(super) fn list(&self, key: &str) -> Result<impl Iterator<Item = &'a str>, SnapshotError> {
        let list = self.get(key, Value::as_array)?;
        Ok(list.iter().filter_map(Value::as_str))
    }
}

/// What is said of a member that is missing or of another kind.
pub(super) fn damaged(key: &str) -> SnapshotError {
    SnapshotError::Damaged(key.to_owned())
}

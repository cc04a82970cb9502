//! What the tab keeps for itself until it is closed, each under a name of its own: another tab never sees it, wherever
//! a host has the case on the table stay.
//!
//! Must not know what they are.

use super::stand::{self, entry};

/// What the tab kept under this name.
pub(crate) fn kept(name: &str) -> Option<String> {
    stand::tab()?.get_item(&entry(name)).ok().flatten()
}

/// Keeps this under this name, or nothing any more; whether the browser let us.
pub(crate) fn keep(name: &str, text: Option<&str>) -> bool {
    stand::tab().is_some_and(|storage| match text {
        Some(text) => storage.set_item(&entry(name), text).is_ok(),
        None => storage.remove_item(&entry(name)).is_ok(),
    })
}

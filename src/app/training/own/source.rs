//! Where a lesson of one's own begins: the case on the tool's table, or a case file.
//!
//! Must not know how either is written down.

use crate::app::browser;
use crate::app::browser::device::Drawer::{InTab, OnTable};
use crate::casefile;
use crate::content::{Table, fill, texts};
use crate::domain::Case;
use crate::engine::Conventions;
use crate::storage::tab;
use crate::training::Lesson;
use std::rc::Rc;

/// The case on the table of the tool in this tab, if somebody is on its list.
pub(super) fn on_table(conventions: &Rc<Conventions>) -> Option<Case> {
    let session = tab::session(&OnTable, &InTab, conventions)?;
    (!session.case.persons.is_empty()).then_some(session.case)
}

/// The case in this file.
///
/// # Errors
/// A sentence why there is none.
pub(super) fn of_file(name: &str, text: Option<&str>) -> Result<Case, String> {
    let Some(text) = text else {
        let said = texts().get(Table::Errors, &["file_unreadable"]);
        return Err(fill(said, &[("name", name)]));
    };
    let read = casefile::read(text);
    read.map(|read| read.case)
        .map_err(|error| texts().read_error(&error))
}

/// A draft of it, under an id of its own.
pub(super) fn draft(case: &Case, conventions: &Conventions) -> Result<Lesson, String> {
    let id = format!("own-{}", browser::now().seconds());
    Lesson::draft(case, &id, conventions).map_err(|error| texts().read_error(&error))
}

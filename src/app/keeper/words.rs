//! What is said about the cases on this device. Must not know when.

use crate::content::{Table, texts};
use crate::domain::Case;
use crate::storage::shelf::{Refusal, Trouble};

/// What a case is called, whether or not somebody gave it a title.
pub(crate) fn title(case: &Case) -> &str {
    match case.title.trim() {
        "" => keeper_text("untitled"),
        title => title,
    }
}

/// Why a case is not kept, and what to do.
pub(crate) fn trouble_text(trouble: Trouble) -> &'static str {
    keeper_text(match trouble {
        Trouble::Refused(Refusal::Full) => "full",
        Trouble::Refused(Refusal::Forbidden) => "forbidden",
        Trouble::TooLarge => "too-large",
        Trouble::Changed => "changed",
        Trouble::Gone => "gone",
    })
}

/// A word about the cases on this device.
pub(crate) fn keeper_text(id: &'static str) -> &'static str {
    texts().get(Table::Shelf, &[id])
}

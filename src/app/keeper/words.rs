//! What is said about the cases on this device. Must not know when.

use crate::content::{Table, texts};
use crate::domain::Case;
use crate::storage::shelf::{Refusal, Unkept};

/// What a case is called, whether or not somebody gave it a title.
pub(crate) fn title(case: &Case) -> &str {
    match case.title.trim() {
        "" => keeper_text("untitled"),
        title => title,
    }
}

/// Why a case is not kept, and what to do.
pub(crate) fn trouble_text(trouble: Unkept) -> &'static str {
    keeper_text(match trouble {
        Unkept::Refused(Refusal::Full) => "full",
        Unkept::Refused(Refusal::Forbidden) => "forbidden",
        Unkept::TooLarge => "too-large",
        Unkept::Changed => "changed",
        Unkept::Gone => "gone",
    })
}

/// A word about the cases on this device.
pub(crate) fn keeper_text(id: &'static str) -> &'static str {
    texts().get(Table::Shelf, &[id])
}

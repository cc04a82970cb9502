//! The office suite that opens what the program writes for Word: LibreOffice, found or installed.
//!
//! Must not know what is written, nor what is looked for in it.

use anyhow::Result;

use crate::{apt, shell};

/// What has to be there, and Debian's package of each. The smaller one has no window, which nobody needs.
const WANTED: [(&str, &str); 3] = [
    ("soffice", "libreoffice-writer-nogui"),
    ("pdftotext", "poppler-utils"),
    ("pdfinfo", "poppler-utils"),
];

/// Makes sure that there is one. Only where nothing can be installed may it be missing: then which of its packages.
pub(crate) fn ensure() -> Result<Option<String>> {
    let mut missing: Vec<&str> = WANTED
        .iter()
        .filter(|(program, _)| shell::find(&[program]).is_none())
        .map(|(_, package)| *package)
        .collect();
    missing.dedup();
    match missing.as_slice() {
        [] => Ok(None),
        packages if apt::exists() => apt::install(packages).map(|()| None),
        packages => Ok(Some(packages.join(" and "))),
    }
}

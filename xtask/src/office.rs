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

/// Makes sure that there is one; whether there is. Only where nothing can be installed may it be missing.
pub(crate) fn ensure() -> Result<bool> {
    let mut missing: Vec<&str> = WANTED
        .iter()
        .filter(|(program, _)| shell::find(&[program]).is_none())
        .map(|(_, package)| *package)
        .collect();
    missing.dedup();
    match missing.as_slice() {
        [] => Ok(true),
        packages if apt::exists() => apt::install(packages).map(|()| true),
        packages => {
            println!(
                "skipped: the Word document is not opened, for want of {}",
                packages.join(" and ")
            );
            Ok(false)
        }
    }
}

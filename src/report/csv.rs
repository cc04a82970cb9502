//! Cells of CSV (RFC 4180): what a spreadsheet would run is marked as text.
//!
//! Must not know what a table is of, nor who opens it.

/// A cell in quotes, whatever it holds.
#[must_use]
pub fn quoted(cell: &str) -> String {
    let mark = if is_formula(cell) { "'" } else { "" };
    format!("\"{mark}{}\"", cell.replace('"', "\"\""))
}

/// A cell, in quotes only where it needs them, so that a number stays one.
#[must_use]
pub fn cell(cell: &str) -> String {
    if is_formula(cell) || cell.contains([',', '"', '\n', '\r']) {
        return quoted(cell);
    }
    cell.to_owned()
}

/// Whether a spreadsheet reckons with it. Some skip the blanks before it, and some take the wide signs
/// of an input method for the narrow ones. A negative number is none.
fn is_formula(cell: &str) -> bool {
    let begins = cell.trim_start().starts_with([
        '=', '+', '-', '@', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}',
    ]);
    (begins && !is_number(cell)) || cell.starts_with(['\t', '\r', '\n'])
}

fn is_number(cell: &str) -> bool {
    let digits = cell.strip_prefix('-').unwrap_or(cell);
    !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit() || b == b'.')
}

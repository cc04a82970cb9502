//! One case judged for a program that calls us: text in, text out, and no file anywhere.

use super::check::{conventions_in, said};
use super::line::{self, Rules};
use crate::casefile::{Reading, read_bytes};
use crate::domain::Case;
use crate::engine::Conventions;

/// What `check` writes about a case, without the name of a file, as one text of JSON.
///
/// `conventions` are an institution's own, as text; `None` takes the shipped ones. With `explain`, as
/// `check --explain` writes it.
///
/// # Errors
/// A sentence to show to a person: what is wrong with the case or the conventions, and where.
pub fn assess(case: &str, conventions: Option<&str>, explain: bool) -> Result<String, String> {
    let conventions = conventions.map_or_else(|| Ok(Conventions::shipped()), read_conventions)?;
    let reading = read_bytes(case.as_bytes()).map_err(said)?;
    let rules = Rules {
        conventions,
        explain,
    };
    let mut line = Vec::new();
    line::judge(&reading, &rules, "", None, &mut line).map_err(said)?;
    Ok(text(&line))
}

/// The same of a case that is at hand, without `explain`.
///
/// # Errors
/// As [`assess`]; never for a case that was read from a file or built on the page.
pub fn judge(case: Case, conventions: &Conventions) -> Result<String, String> {
    let reading = Reading {
        case,
        warnings: Vec::new(),
        checksum: None,
    };
    let mut line = Vec::new();
    line::judge_alone(&reading, conventions, &mut line).map_err(said)?;
    Ok(text(&line))
}

/// The line without its end.
fn text(line: &[u8]) -> String {
    String::from_utf8_lossy(line.trim_ascii_end()).into_owned()
}

/// An institution's own conventions.
///
/// # Errors
/// A sentence that says what is wrong with them, and where.
pub fn read_conventions(text: &str) -> Result<Conventions, String> {
    conventions_in(text)
}

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
    let reading = read_bytes(case.as_bytes()).map_err(|error| said(&error))?;
    let rules = Rules {
        conventions,
        explain,
    };
    written(&reading, &rules)
}

/// The same of a case that is at hand.
///
/// # Errors
/// As [`assess`]; never for a case that was read from a file or built on the page.
pub fn judge(case: Case, conventions: &Conventions) -> Result<String, String> {
    let reading = Reading {
        case,
        warnings: Vec::new(),
        checksum: None,
    };
    let rules = Rules {
        conventions: conventions.clone(),
        explain: false,
    };
    written(&reading, &rules)
}

fn written(reading: &Reading, rules: &Rules) -> Result<String, String> {
    let mut judged = Vec::new();
    line::judge(reading, rules, "", None, &mut judged).map_err(|error| said(&error))?;
    Ok(String::from_utf8_lossy(judged.trim_ascii_end()).into_owned())
}

/// An institution's own conventions.
///
/// # Errors
/// A sentence that says what is wrong with them, and where.
pub fn read_conventions(text: &str) -> Result<Conventions, String> {
    conventions_in(text)
}

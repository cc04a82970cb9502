//! 一行一个案件: many sessions as the text of one file, and such a file taken apart again.
//!
//! The headless checker reads the same with `--lines`. Must not know where the file goes, nor a clock.

use super::write::file_of;
use crate::casefile::MAX_BYTES;
use crate::content::Build;
use crate::domain::Time;
use crate::session::Session;

/// What the name of such a file ends with, after the dot.
pub const EXTENSION: &str = "jsonl";

/// How many cases of one file are opened at once, at most.
pub const MOST_CASES: usize = 1000;

/// How large such a file may be, in bytes: more than a browser keeps for one site.
pub const MOST_BYTES: usize = 4 * MAX_BYTES;

/// The file of all these sessions, as this build writes each at this time; and the places of those left out of it, as
/// they could not be read again.
#[must_use]
pub fn lines(sessions: &[Session], at: Time, build: Build) -> (String, Vec<usize>) {
    let (mut text, mut left_out) = (String::new(), Vec::new());
    for (place, session) in sessions.iter().enumerate() {
        match file_of(session, at, build).map(|file| file.to_string()) {
            Ok(line) if line.len() <= MAX_BYTES => {
                text += &line;
                text.push('\n');
            }
            Ok(_) | Err(_) => left_out.push(place),
        }
    }
    (text, left_out)
}

/// Whether a file of this name holds a case a line.
#[must_use]
pub fn is_of_lines(name: &str) -> bool {
    let extension = name.rsplit_once('.').map(|(_, extension)| extension);
    extension.is_some_and(|extension| extension.eq_ignore_ascii_case(EXTENSION))
}

/// The lines of such a file that are not blank, each with its number, from 1; nothing where they are more than can be
/// opened at once.
#[must_use]
pub fn taken_apart(bytes: &[u8]) -> Option<Vec<(usize, &[u8])>> {
    let lines = bytes.split(|byte| *byte == b'\n');
    let there = (1..)
        .zip(lines)
        .filter(|(_, line)| !line.trim_ascii().is_empty());
    let there: Vec<(usize, &[u8])> = there.take(MOST_CASES + 1).collect();
    (bytes.len() <= MOST_BYTES && there.len() <= MOST_CASES).then_some(there)
}

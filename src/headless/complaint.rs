//! One line on the standard error. Must not know what went wrong.

use std::io::Write;

/// Writes one line, whatever the text holds; a standard error that is closed is not our failure.
pub(super) fn say(err: &mut dyn Write, text: &str) {
    let plain = |letter: char| if letter.is_control() { ' ' } else { letter };
    let line: String = text.chars().map(plain).collect();
    let _ = writeln!(err, "{line}");
}

//! What an exported file is called: by its title and the day, in letters that every system takes.
//!
//! Must not know which day it is.

use crate::domain::Time;

/// Letters of a title that are taken over, at most; whole names end below 255 bytes everywhere.
const LETTERS: usize = 60;

/// The name of a file of this title, or of this kind where it has none, from this day; the extension has no dot.
#[must_use]
pub fn file_name(title: &str, kind: &str, day: Time, extension: &str) -> String {
    marked_name(title, kind, day, "", extension)
}

/// As [`file_name`], with a mark that stays however long the title is; no mark is the empty one.
#[must_use]
pub fn marked_name(title: &str, kind: &str, day: Time, mark: &str, extension: &str) -> String {
    let safe = |letter: char| match letter {
        '<' | '>' | ':' | '"' | '/' | '\\' | '|' | '?' | '*' => '-',
        letter if letter.is_whitespace() || letter.is_control() => ' ',
        letter => letter,
    };
    // What is not seen, or turns the direction of what follows, could make a name look like another.
    let shown = |letter: &char| !matches!(letter, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}');
    let title: String = title
        .chars()
        .filter(shown)
        .map(safe)
        .take(LETTERS)
        .collect();
    // A name that begins with a dot is hidden on some systems.
    let title = title.trim_matches([' ', '.', '-']);
    let start = if title.is_empty() { kind } else { title };
    let dash = if mark.is_empty() { "" } else { "-" };
    format!("{start}-{}{dash}{mark}.{extension}", day.day())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_title_gives_a_name_that_every_system_takes() {
        let day = Time::parse("2026-11-21T23:00:00Z").unwrap();
        let long = "\u{6848}".repeat(300);
        let cut = format!("{}-2026-11-21.json", "\u{6848}".repeat(60));
        let rows = [
            ("county heating", "county heating-2026-11-21.json"),
            (
                "a/b\\c:d*e?f\"g<h>i|j",
                "a-b-c-d-e-f-g-h-i-j-2026-11-21.json",
            ),
            ("  two\n lines\t", "two  lines-2026-11-21.json"),
            ("../../etc", "etc-2026-11-21.json"),
            (".hidden", "hidden-2026-11-21.json"),
            ("\u{202e}nosj\u{202c}", "nosj-2026-11-21.json"),
            ("\u{0}", "case-2026-11-21.json"),
            ("", "case-2026-11-21.json"),
            ("a.json b", "a.json b-2026-11-21.json"),
            (&long, &cut),
        ];
        for (title, name) in rows {
            assert_eq!(file_name(title, "case", day, "json"), name, "{title:?}");
        }
        let marked = marked_name(&long, "case", day, "brief", "docx");
        assert!(marked.ends_with("-2026-11-21-brief.docx"), "{marked}");
        let table = file_name("a.json b", "case", day, "csv");
        assert_eq!(table, "a.json b-2026-11-21.csv", "a title is no extension");
    }
}

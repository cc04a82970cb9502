//! What every file owes its reader: a beginning that says what it is for, where its matter ends, and an end.
//!
//! Must not know what any of them says.

use super::{files, files_of, none};

const LONGEST: usize = 300;

/// Files that may be longer than [`LONGEST`] lines, each with the reason why.
const LONG: [(&str, &str); 0] = [];

/// How a file begins that says what it is for, by its extension.
const BEGINNINGS: [(&str, &str); 4] = [
    ("rs", "//! "),
    ("mjs", "//! "),
    ("js", "// "),
    ("css", "/* "),
];

/// Everything that somebody has written to be run or drawn.
fn written() -> Vec<(String, String)> {
    files_of(
        &["src", "xtask", "tests", "web", "styles"],
        &BEGINNINGS.map(|(extension, _)| extension),
    )
}

#[test]
fn every_file_begins_with_what_it_is_for() {
    let beginning = |path: &str| {
        let (_, extension) = path.rsplit_once('.').unwrap();
        let known = BEGINNINGS.iter().find(|(known, _)| *known == extension);
        known.unwrap().1
    };
    let without = written().into_iter();
    let without = without.filter(|(path, text)| !text.starts_with(beginning(path)));
    none(
        without
            .map(|(path, _)| format!("{path} does not begin with {}", beginning(&path)))
            .collect(),
    );
}

#[test]
fn every_source_says_where_its_matter_ends() {
    let words = [
        "not", "no", "never", "nothing", "nobody", "none", "alone", "only", "without",
    ];
    let without = files(&["src", "xtask/src"])
        .into_iter()
        .filter(|(_, text)| {
            let head = text.lines().map_while(|line| line.strip_prefix("//!"));
            let head = head.collect::<String>().to_lowercase();
            let mut said = head.split(|letter: char| !letter.is_alphanumeric());
            !said.any(|word| words.contains(&word))
        });
    none(
        without
            .map(|(path, _)| format!("{path} does not say what it must not know"))
            .collect(),
    );
}

#[test]
fn no_file_outgrows_the_house() {
    let mut long = Vec::new();
    for (path, text) in written() {
        let lines = text.lines().count();
        let excused = LONG
            .iter()
            .any(|(file, reason)| *file == path && !reason.is_empty());
        if lines > LONGEST && !excused {
            long.push(format!("{path} has {lines} lines"));
        }
    }
    none(long);
}

#[test]
fn a_class_is_always_a_literal() {
    let made = ["class={", "{class}", "classes!"];
    let found = files(&["src"]).into_iter().filter_map(|(path, text)| {
        let form = made.into_iter().find(|form| text.contains(form))?;
        Some(format!(
            "{path} has {form}; what changes is said by an attribute"
        ))
    });
    none(found.collect());
}

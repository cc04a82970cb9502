//! What hosts rely on, as typings and documents say it: it may grow with any version, and may lose or change
//! something only with one that says so by its number.
//!
//! `tests/golden/contract.txt` holds what the version in its first line promised; `UPDATE=1` adds what is new. That
//! the code keeps the promise is for the tests in the browser.

#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot read its files should stop"
)]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

const PROMISED: &str = "tests/golden/contract.txt";
const TYPINGS: [&str; 2] = ["web/element.d.ts", "web/npm/index.d.ts"];
const DOCUMENT: &str = "docs/embedding.md";

fn read(file: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(file)).unwrap()
}

/// The part of a version that a change for the worse has to raise.
fn breaking(version: &str) -> String {
    let mut parts = version.split('.');
    match (parts.next().unwrap(), parts.next().unwrap()) {
        ("0", minor) => format!("0.{minor}"),
        (major, _) => major.to_owned(),
    }
}

/// Every line of the typings that is no comment, with what it stands in.
fn typed(file: &str) -> Vec<String> {
    let (text, mut around) = (read(file), String::new());
    let lines = text.lines().map(str::trim);
    let lines = lines.filter(|line| !line.starts_with(['/', '*']) && !line.is_empty());
    let line = |line: &str| {
        if line.ends_with('{') {
            around = line.trim_end_matches([' ', '{']).to_owned();
        }
        format!("{file}: {around}: {line}")
    };
    lines.map(line).collect()
}

/// Every row of the document's tables: the heading above, and the names in each cell.
fn rows() -> Vec<(String, Vec<Vec<String>>)> {
    let (text, mut heading) = (read(DOCUMENT), String::new());
    let mut rows = Vec::new();
    for line in text.lines() {
        if let Some(title) = line.strip_prefix('#') {
            heading = title.trim_start_matches(['#', ' ']).to_owned();
        }
        if let Some(row) = line.strip_prefix('|') {
            let names = |cell: &str| {
                cell.split('`')
                    .skip(1)
                    .step_by(2)
                    .map(str::to_owned)
                    .collect()
            };
            rows.push((heading.clone(), row.split('|').map(names).collect()));
        }
    }
    rows
}

/// What the tables name, without what only explains.
fn documented() -> impl Iterator<Item = String> {
    rows().into_iter().filter_map(|(heading, cells)| {
        let telling = if heading == "框架" { 3 } else { 2 };
        let names: Vec<String> = cells.into_iter().take(telling).flatten().collect();
        let names = names.join(" ");
        (!names.is_empty()).then(|| format!("{DOCUMENT}: {heading}: {names}"))
    })
}

fn said() -> BTreeSet<String> {
    let typed = TYPINGS.iter().flat_map(|file| typed(file));
    typed.chain(documented()).collect()
}

#[test]
fn what_was_promised_is_kept_until_the_version_says_otherwise() {
    let said = said();
    assert!(said.len() > 100, "{} lines", said.len());
    let now = breaking(env!("CARGO_PKG_VERSION"));
    let promised = read(PROMISED);
    let (version, promised) = promised.split_once('\n').unwrap();
    let promised: BTreeSet<String> = promised.lines().map(str::to_owned).collect();
    let lost: Vec<&String> = promised.difference(&said).collect();
    assert!(
        lost.is_empty() || version != now,
        "hosts rely on this; keep it, or raise the version from {version}:\n{lost:#?}"
    );
    if std::env::var_os("UPDATE").is_some() {
        let lines: Vec<String> = [now].into_iter().chain(said).collect();
        fs::write(PROMISED, lines.join("\n") + "\n").unwrap();
        return;
    }
    let new: Vec<&String> = said.difference(&promised).collect();
    assert!(
        new.is_empty() && version == now,
        "a promise that is not written down; UPDATE=1 does it:\n{new:#?}"
    );
}

#[test]
fn every_member_and_event_of_the_documents_is_typed() {
    let typings = read(TYPINGS[0]);
    let rows = rows().into_iter();
    let rows = rows.filter(|(heading, _)| ["成员", "事件"].contains(&heading.as_str()));
    let names: Vec<String> = rows.flat_map(|(_, cells)| cells[0].clone()).collect();
    assert!(names.len() >= 15, "{names:?}");
    for name in names {
        let bare = name.split('(').next().unwrap();
        assert!(typings.contains(bare), "{bare}");
    }
}

//! Every case with a known result: the worked cases of `model.md` section 10 and the public ones.
//!
//! The files are vendored from the specification; `tests/cases/SHA256SUMS`, which the tests of xtask hold them to,
//! shows when one is changed.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};
use yichi::casefile;
use yichi::engine::{Conventions, Verdict, Verdicts, assess};

const FOLDERS: [&str; 2] = ["tests/cases/worked", "tests/cases/public"];

fn files(folder: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap();
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}

fn verdicts(verdicts: &Verdicts) -> Value {
    Verdict::ALL
        .iter()
        .map(|v| (v.id().to_owned(), json!(verdicts.get(*v).id())))
        .collect()
}

/// What differs between a file's `expect` and its judgement, in words.
fn differences(path: &Path) -> Vec<String> {
    let text = fs::read_to_string(path).unwrap();
    let expect = &serde_json::from_str::<Value>(&text).unwrap()["expect"];
    let reading = casefile::read(&text).unwrap();
    let assessment = assess(&reading.case, &Conventions::shipped()).unwrap();
    let mut differences: Vec<String> = reading
        .warnings
        .iter()
        .map(|warning| format!("warning {warning:?}"))
        .collect();
    let mut compare = |what: &str, expected: &Value, found: &Value| {
        for verdict in Verdict::ALL.map(Verdict::id) {
            if expected[verdict] != found[verdict] {
                let (expected, found) = (&expected[verdict], &found[verdict]);
                differences.push(format!(
                    "{what} {verdict}: expected {expected}, found {found}"
                ));
            }
        }
    };
    compare("firm", expect, &verdicts(&assessment.outcome.firm));
    compare(
        "leaning",
        &expect["leaning"],
        &verdicts(&assessment.outcome.leaning),
    );
    for id in expect["findings"].as_array().into_iter().flatten() {
        if !assessment
            .findings
            .iter()
            .any(|finding| finding.id.id() == id)
        {
            differences.push(format!("finding {id} is missing"));
        }
    }
    differences
}

#[test]
fn every_case_with_a_known_result_gets_it() {
    let mut failures = Vec::new();
    let mut judged = 0;
    for path in FOLDERS.into_iter().flat_map(files) {
        judged += 1;
        let differences = differences(&path);
        if !differences.is_empty() {
            failures.push(format!("{}: {}", path.display(), differences.join("; ")));
        }
    }
    assert!(judged >= 61, "only {judged} cases were found");
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

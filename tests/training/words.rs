//! The words of the training: none is missing, none is orphaned.

use super::shelf::library;
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;
use yichi::casefile::{ReadError, Wrong};
use yichi::content::fill;
use yichi::training::class::{CodeError, Step, When};
use yichi::training::drill::Drill;
use yichi::training::{Agreement, Basis, Problem, Stand, Tendency};

fn words() -> serde_json::Map<String, serde_json::Value> {
    serde_json::from_str(include_str!("../../src/content/zh-hans/training.json")).unwrap()
}

/// What the build says, and no program.
const XTASK: [&str; 1] = ["title"];

/// The parts of a place in a file, and what joins them.
const PATH: &str = "join nth class pack lesson lessons title comparison outcome seats id difficulty portrait \
    narrative point text by basis said limit key person answer flip ask changes then to measures case persons answers";

/// The path of every word below this one.
fn leaves(words: &Value, path: String, found: &mut BTreeSet<String>) {
    match words.as_object() {
        Some(object) => object
            .iter()
            .for_each(|(id, words)| leaves(words, format!("{path}.{id}"), found)),
        None => {
            found.insert(path);
        }
    }
}

/// The path of every word that the training and its page say: `&["home", "title"]`, written out.
fn said_by_the_page() -> BTreeSet<String> {
    let mut said = BTreeSet::new();
    let mut folders = vec![
        PathBuf::from("src/app/training"),
        PathBuf::from("src/training"),
    ];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let source = fs::read_to_string(path).unwrap();
            for list in source.split("(&[\"").skip(1) {
                let list = list.split(']').next().unwrap();
                let ids: Vec<&str> = list.split('"').step_by(2).collect();
                // A part that is no literal belongs to a group that is listed by its type.
                if list.matches('"').count() == 2 * list.split(',').count() - 1 {
                    said.insert(ids.join("."));
                }
            }
        }
    }
    said
}

fn troubles() -> Vec<&'static str> {
    let broken = ReadError {
        at: None,
        what: Wrong::NotObject,
    };
    let problems = [
        Problem::Missing,
        Problem::WrongType,
        Problem::TooLong(1),
        Problem::BadId,
        Problem::UnknownId(String::new()),
        Problem::Repeated(String::new()),
        Problem::Unanswered,
        Problem::ChangesNothing,
        Problem::NotUnderstood,
        Problem::BrokenCase(broken),
        Problem::OtherVersion,
    ];
    let codes = [
        CodeError::Empty,
        CodeError::TooLong,
        CodeError::Letter(' ', 1),
        CodeError::Checksum,
        CodeError::OtherVersion(2),
        CodeError::OtherSet,
        CodeError::Impossible,
    ];
    problems
        .iter()
        .map(Problem::id)
        .chain(codes.iter().map(CodeError::id))
        .collect()
}

#[test]
fn every_id_has_its_words_and_no_word_is_without_an_id() {
    let all = words();
    let groups: [(&str, Vec<&str>); 14] = [
        ("notice", vec!["lessons"]),
        ("agreement", Agreement::ALL.map(Agreement::id).into()),
        ("stand", Stand::ALL.map(Stand::id).into()),
        ("state", vec!["yes", "no", "open"]),
        ("answer", vec!["yes", "no", "unknown", "none"]),
        ("basis", Basis::ALL.map(Basis::id).into()),
        ("tendency", Tendency::ALL.map(Tendency::id).into()),
        ("drill", Drill::ALL.map(Drill::id).into()),
        ("when", When::ALL.map(When::id).into()),
        ("step", Step::ALL.map(Step::id).into()),
        ("trouble", troubles()),
        ("class-agreement", Agreement::ALL.map(Agreement::id).into()),
        ("path", PATH.split_whitespace().collect()),
        (
            "csv",
            vec![
                "row",
                "seat",
                "lesson",
                "own",
                "rules",
                "measures",
                "answers",
                "measure",
                "person_answer",
                "case_answer",
            ],
        ),
    ];
    let listed: BTreeSet<&str> = groups.iter().map(|(group, _)| *group).collect();
    let mut written = BTreeSet::new();
    for (id, words) in &all {
        if !listed.contains(id.as_str()) && !XTASK.contains(&id.as_str()) {
            leaves(words, id.clone(), &mut written);
        }
    }
    let said: BTreeSet<String> = said_by_the_page()
        .into_iter()
        .filter(|path| !listed.contains(path.split('.').next().unwrap_or_default()))
        .collect();
    assert_eq!(written, said, "left: in the texts, right: in the code");
    for (group, ids) in groups {
        let said: BTreeSet<&str> = all[group]
            .as_object()
            .unwrap()
            .keys()
            .map(String::as_str)
            .collect();
        assert_eq!(said, ids.into_iter().collect(), "{group}");
    }
    for tendency in Tendency::ALL {
        for part in ["title", "text", "advice"] {
            assert!(
                all["tendency"][tendency.id()][part].is_string(),
                "{tendency:?} {part}"
            );
        }
    }
    for drill in Drill::ALL {
        for part in ["title", "ask", "hint"] {
            assert!(
                all["drill"][drill.id()][part].is_string(),
                "{drill:?} {part}"
            );
        }
        // Only where nothing may be right is there a word for it.
        let may_be_none = drill != Drill::Portrait;
        assert_eq!(
            all["drill"][drill.id()]["none"].is_string(),
            may_be_none,
            "{drill:?}"
        );
    }
}

#[test]
fn the_words_come_with_the_library() {
    let words = library().words;
    assert_eq!(
        words.find(&["state", "yes"]),
        words.find(&["answer", "yes"])
    );
    assert_eq!(words.find(&["state"]), None);
    assert_eq!(words.get(&["state", "perhaps"]), "perhaps");
    let own = fill(words.get(&["csv", "own"]), &[("verdict", "X")]);
    assert!(own.starts_with('X') && !own.contains('{'), "{own}");
}

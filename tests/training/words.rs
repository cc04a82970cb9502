//! The words of the training: none is missing, none is orphaned.

use super::shelf::library;
use std::collections::BTreeSet;
use yichi::casefile::{Place, ReadError};
use yichi::content::fill;
use yichi::training::class::{CodeError, Step, When};
use yichi::training::drill::Drill;
use yichi::training::{Agreement, Basis, Problem, Stand, Tendency};

fn words() -> serde_json::Map<String, serde_json::Value> {
    serde_json::from_str(include_str!("../../src/content/zh-hans/training.json")).unwrap()
}

fn troubles() -> Vec<&'static str> {
    let at = Place { line: 1, column: 1 };
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
        Problem::BrokenCase(ReadError::NotObject { at }),
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
    let groups: [(&str, Vec<&str>); 12] = [
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
    assert_eq!(
        all.keys().map(String::as_str).collect::<BTreeSet<_>>(),
        listed
    );
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
        for part in ["title", "ask"] {
            assert!(
                all["drill"][drill.id()][part].is_string(),
                "{drill:?} {part}"
            );
        }
        // Only where nothing may be right is there a word for it.
        let may_be_none = matches!(drill, Drill::Swap | Drill::Filing);
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

//! The headless checker keeps each of its promises: what it prints, what it complains about, and how
//! it ends. `UPDATE=1` writes the one line kept in full anew.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

#[path = "headless/compare.rs"]
mod compare;
#[path = "headless/explain.rs"]
mod explain;
#[path = "headless/program.rs"]
mod program;
#[path = "headless/report.rs"]
mod report;
#[path = "headless/stream.rs"]
mod stream;
#[path = "headless/words.rs"]
mod words;

use program::{file, run};
use serde_json::{Value, json};
use std::{env, fs};
use yichi::casefile::{MAX_BYTES, schema};
use yichi::engine::conventions::SHIPPED;

const WORKED: &str = "tests/cases/worked/coal-to-electric.json";
const VERDICTS: [&str; 4] = ["overreach", "downward_bias", "leniency", "appropriate"];

#[test]
fn a_case_becomes_one_line_in_the_promised_shape() {
    let shown = run(&["check", "tests/headless/case.json"], "");
    let kept = "tests/headless/line.json";
    if env::var_os("UPDATE").is_some() {
        fs::write(kept, &shown.out).unwrap();
    }
    assert_eq!(shown.out, fs::read_to_string(kept).unwrap());
    assert_eq!((shown.status, shown.err.as_str()), (Some(0), ""));
    let keys = "file overreach downward_bias leniency appropriate leaning persons pairs findings \
                presumptions contradictions warnings";
    let places: Vec<Option<usize>> = keys
        .split_whitespace()
        .map(|key| shown.out.find(&format!("\"{key}\":")))
        .collect();
    assert!(places.iter().all(Option::is_some) && places.is_sorted());
    let line = &shown.lines()[0];
    assert_eq!(line.as_object().unwrap().len(), places.len());
    for list in keys.split_whitespace().skip(6) {
        assert_ne!(line[list], json!([]), "{list} shows nothing");
    }
}

#[test]
fn the_verdicts_are_those_the_cases_expect() {
    for folder in ["tests/cases/worked", "tests/cases/public"] {
        let paths = fs::read_dir(folder).unwrap().map(|e| e.unwrap().path());
        let paths: Vec<_> = paths
            .map(|path| path.to_str().unwrap().to_owned())
            .collect();
        let mut args = vec!["check"];
        args.extend(paths.iter().map(String::as_str));
        let shown = run(&args, "");
        assert_eq!((shown.status, shown.lines().len()), (Some(0), paths.len()));
        for (path, line) in paths.iter().zip(shown.lines()) {
            let case: Value = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
            assert_eq!(line["file"], json!(path));
            for verdict in VERDICTS {
                let (expect, leaning) = (&case["expect"], &line["leaning"]);
                assert_eq!(line[verdict], expect[verdict], "{path} {verdict}");
                assert_eq!(
                    leaning[verdict], expect["leaning"][verdict],
                    "{path} {verdict}"
                );
            }
        }
    }
}

#[test]
fn a_bad_file_gives_one_line_of_complaint_and_the_others_are_judged() {
    let persons = |list: &str| format!(r#"{{"persons":[{list}]}}"#).into_bytes();
    let whole = fs::read(WORKED).unwrap();
    let lines = whole.iter().filter(|byte| **byte == b'\n').count();
    let levels = format!("{{\"x\":\n{}1{}}}", "[".repeat(64), "]".repeat(64));
    let last_line = format!("\u{7b2c} {} \u{884c}", lines);
    let two = r#"{"id":"a","answers_to":["b"]},{"id":"b","answers_to":["a"]}"#;
    let data: [(&str, Vec<u8>, &str); 9] = [
        ("truncated", whole[..whole.len() - 3].to_vec(), &last_line),
        ("loop", persons(two), "a\u{3001}b"),
        (
            "repeated",
            persons(r#"{"id":"a"},{"id":"a"}"#),
            "\u{201c}a\u{201d}",
        ),
        (
            "nobody",
            persons(r#"{"id":"a","answers_to":["q"]}"#),
            "\u{201c}q\u{201d}",
        ),
        (
            "levels",
            levels.into_bytes(),
            "\u{7b2c} 2 \u{884c}\u{7b2c} 64 \u{5217}",
        ),
        (
            "bytes",
            b"{\"title\":\n \"\xff\"}".to_vec(),
            "\u{7b2c} 2 \u{884c}\u{7b2c} 3 \u{5217}",
        ),
        (
            "empty",
            Vec::new(),
            "\u{7b2c} 1 \u{884c}\u{7b2c} 1 \u{5217}",
        ),
        ("list", b"[]".to_vec(), ""),
        ("large", vec![b' '; MAX_BYTES + 1], "4 MiB"),
    ];
    for (name, content, expected) in data {
        let bad = file(name, content);
        let shown = run(&["check", &bad, WORKED], "");
        assert_eq!(shown.status, Some(2), "{name}");
        assert_eq!(shown.lines().len(), 1, "{name}");
        assert_eq!(shown.lines()[0]["file"], json!(WORKED), "{name}");
        assert_eq!(shown.err.lines().count(), 1, "{}", shown.err);
        let complaint = shown.err.strip_prefix(&bad).unwrap_or_default();
        assert!(complaint.contains(expected), "{name}: {}", shown.err);
    }
    let missing = run(&["check", "no-such\nfile", "src", WORKED], "");
    assert_eq!(
        (missing.status, missing.err.lines().count()),
        (Some(2), 2),
        "{}",
        missing.err
    );
    assert_eq!(missing.lines().len(), 1);
}

#[test]
fn standard_input_is_a_file_called_dash() {
    let shown = run(&["check", "-"], fs::read(WORKED).unwrap());
    let named = run(&["check", WORKED], "");
    assert_eq!(shown.out, named.out.replacen(WORKED, "-", 1));
    let empty = run(&["check", "-"], "");
    assert_eq!((empty.status, empty.out.as_str()), (Some(2), ""));
    assert_eq!(empty.err.lines().count(), 1);
    assert_eq!(run(&["check", "-"], "{}").status, Some(0));
    assert_eq!(run(&["check", "-"], "\u{feff}{}").status, Some(0));
}

#[test]
fn a_case_may_stand_under_a_key_and_strangers_are_reported_by_path() {
    let case = r#"{"persons":[{"id":"z","hue":"red"},{"id":"a","answers":{"power":"maybe"}}]}"#;
    let bare = run(&["check", "-"], case);
    let wrapped = run(
        &["check", "-"],
        format!(r#"{{"case":{case},"expect":{{}}}}"#),
    );
    assert_eq!(bare.out, wrapped.out);
    let expected = json!([
        { "path": "persons[0].hue", "problem": "unknown_field" },
        { "path": "persons[1].answers.power", "problem": "unknown_value", "value": "maybe" },
    ]);
    assert_eq!(bare.lines()[0]["warnings"], expected);
    assert!(bare.out.contains(r#""persons":{"z":{"#), "{}", bare.out);
}

#[test]
fn an_institution_may_bring_its_own_conventions() {
    let mut own: Value = serde_json::from_str(SHIPPED).unwrap();
    own["limits"]["margin"] = json!(15);
    let mild = file("mild.json", own.to_string());
    let over = |args: &[&str]| run(args, "").lines()[0]["persons"]["bureau"]["over"].clone();
    assert_eq!(over(&["check", WORKED]), "yes");
    assert_eq!(over(&["check", "--conventions", &mild, WORKED]), "no");
    own["limits"]["margin"] = json!(99);
    let wrong = file("wrong.json", own.to_string());
    for bad in [wrong.as_str(), "no-such-file", "src/lib.rs"] {
        let shown = run(&["check", "--conventions", bad, WORKED], "");
        assert_eq!((shown.status, shown.out.as_str()), (Some(2), ""));
        assert!(
            shown.err.starts_with(bad) && shown.err.lines().count() == 1,
            "{}",
            shown.err
        );
    }
    let named = run(&["check", "--conventions", &wrong, WORKED], "").err;
    assert!(
        named.contains("limits.margin") && named.contains("0\u{2013}15"),
        "{named}"
    );
}

#[test]
fn what_can_be_printed_is_printed() {
    let printed = |args: &[&str]| {
        let shown = run(args, "");
        assert_eq!(
            (shown.status, shown.err.as_str()),
            (Some(0), ""),
            "{args:?}"
        );
        shown.out
    };
    assert_eq!(printed(&["schema"]), format!("{:#}\n", schema()));
    assert_eq!(printed(&["conventions"]), SHIPPED);
    assert!(printed(&["questions-html"]).starts_with("<section class=\"yichi-paper\">"));
    let version = printed(&["--version"]);
    assert!(version.starts_with(concat!("yichi ", env!("CARGO_PKG_VERSION"))));
    assert_eq!((version.lines().count(), version.contains('{')), (1, false));
    let help = printed(&["--help"]);
    assert_eq!(help, printed(&["help"]));
    for word in [
        "compare",
        "--pairs",
        "--format",
        "check",
        "--lines",
        "--conventions",
        "schema",
        "questions-html",
        "--version",
    ] {
        assert!(help.contains(word), "the help does not name {word}");
    }
    // East Asian letters take two columns; nothing may be wider than a common terminal.
    let width = |line: &str| {
        line.chars()
            .map(|c| if c > '\u{2e80}' { 2 } else { 1 })
            .sum::<usize>()
    };
    let widest = help.lines().max_by_key(|line| width(line)).unwrap();
    assert!(width(widest) <= 100, "{widest}");
}

#[test]
fn a_wrong_command_is_explained_and_ends_with_two() {
    let wrong: [&[&str]; 7] = [
        &[],
        &["chekc", WORKED],
        &["check"],
        &["check", "--line"],
        &["check", "--lines", WORKED],
        &["check", WORKED, "--conventions"],
        &["schema", WORKED],
    ];
    for args in wrong {
        let shown = run(args, "");
        assert_eq!(
            (shown.status, shown.out.as_str()),
            (Some(2), ""),
            "{args:?}"
        );
        assert_eq!(shown.err.lines().count(), 1, "{args:?}: {}", shown.err);
        assert!(
            shown.err.contains("yichi --help"),
            "{args:?}: {}",
            shown.err
        );
    }
}

#[test]
fn an_answer_that_no_longer_applies_still_contradicts_the_one_it_was_set_aside_for() {
    let case = r#"{"persons":[{"id":"a","answers":{"in_post":"yes","legacy_fix":"yes"}}]}"#;
    let shown = run(&["check", "-"], case);
    let found = &shown.lines()[0]["contradictions"];
    assert_eq!(
        *found,
        json!([{"person": "a", "answers": ["in_post", "legacy_fix"]}])
    );
}

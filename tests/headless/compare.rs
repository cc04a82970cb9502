//! `compare`: two readings as one line, a folder of pairs as a table, and what is said when it cannot be.

use super::program::{file, run};
use serde_json::{Value, json};
use std::path::Path;
use std::{env, fs, process};

const WORKED: &str = "tests/cases/worked/coal-to-electric.json";

fn worked() -> Value {
    let whole: Value = serde_json::from_str(&fs::read_to_string(WORKED).unwrap()).unwrap();
    whole["case"].clone()
}

/// The worked case as somebody else might read it.
fn second() -> Value {
    let mut case = worked();
    case["persons"][1]["answers"]["power"] = json!("yes");
    case["answers"]["harm"] = json!("unknown");
    case["answers"]["own_view"] = json!("unsure");
    case
}

/// A folder of its own with these files in it.
fn folder(name: &str, files: &[(&str, String)]) -> String {
    let id = process::id().to_string();
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(id).join(name);
    fs::create_dir_all(&folder).unwrap();
    for (name, content) in files {
        fs::write(folder.join(name), content).unwrap();
    }
    folder.to_str().unwrap().to_owned()
}

#[test]
fn two_readings_become_one_line_in_the_promised_shape() {
    let other = file("second.json", second().to_string());
    let shown = run(&["compare", WORKED, &other], "");
    assert_eq!((shown.status, shown.err.as_str()), (Some(0), ""));
    let keys = "files persons compared agreed one_unknown one_unanswered kappa_answers \
                kappa_permille sections verdicts leaning differences jointly warnings";
    let places: Vec<Option<usize>> = keys
        .split_whitespace()
        .map(|key| shown.out.find(&format!("\"{key}\":")))
        .collect();
    assert!(
        places.iter().all(Option::is_some) && places.is_sorted(),
        "{}",
        shown.out
    );
    let line = &shown.lines()[0];
    assert_eq!(line["files"], json!([WORKED, other]));
    assert_eq!(
        line["persons"][0],
        json!({ "a": "county", "b": "county", "by": "id" })
    );
    let found: Vec<(String, String)> = line["differences"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| (one["item"].to_string(), one["state"].to_string()))
        .collect();
    let expected = [
        ("power", "differs"),
        ("harm", "one_unknown"),
        ("own_view", "one_unanswered"),
    ];
    let expected =
        expected.map(|(item, state)| (json!(item).to_string(), json!(state).to_string()));
    assert_eq!(found, expected);
    assert_eq!(
        line["differences"][0]["moves"]["persons"],
        json!(["bureau"])
    );
    assert_eq!(
        line["differences"][0]["persons"],
        json!(["bureau", "bureau"])
    );
    assert_eq!(
        (&line["differences"][1]["b"], &line["differences"][2]["a"]),
        (&json!("unknown"), &Value::Null)
    );
    assert_eq!(line["sections"]["authority"]["agreed"], 11);
    // A part in which both always answered alike has no κ, and says why.
    let gravity = &line["sections"]["gravity"];
    assert_eq!(gravity["kappa_permille"], Value::Null);
    assert_eq!(gravity["kappa_undefined"], "one_category");
}

#[test]
fn the_first_may_come_from_the_standard_input() {
    let other = file("second-too.json", second().to_string());
    let named = run(&["compare", WORKED, &other], "");
    let piped = run(&["compare", "-", &other], fs::read(WORKED).unwrap());
    assert_eq!(piped.out, named.out.replacen(WORKED, "-", 1));
    let both = run(&["compare", "-", "-"], fs::read(WORKED).unwrap());
    assert_eq!((both.status, both.out.as_str()), (Some(2), ""));
    assert_eq!(both.err.lines().count(), 1);
}

#[test]
fn every_unreadable_reading_is_complained_about() {
    let broken = file("broken.json", "{");
    for (files, complaints) in [
        ([WORKED, "no-such-file"], 1),
        ([&*broken, "no-such-file"], 2),
    ] {
        let shown = run(&["compare", files[0], files[1]], "");
        assert_eq!((shown.status, shown.out.as_str()), (Some(2), ""));
        assert_eq!(shown.err.lines().count(), complaints, "{}", shown.err);
    }
    for args in [
        &["compare", WORKED][..],
        &["compare"],
        &["compare", "--pairs", "src", "--format", "xls"],
    ] {
        let shown = run(args, "");
        assert_eq!(
            (shown.status, shown.err.lines().count()),
            (Some(2), 1),
            "{args:?}"
        );
    }
}

#[test]
fn a_folder_of_pairs_becomes_a_table_with_its_sum() {
    let (a, b) = (worked().to_string(), second().to_string());
    let pairs = folder(
        "some-pairs",
        &[
            ("one.a.json", a.clone()),
            ("one.b.json", b.clone()),
            ("=two, \"|\".a.json", a.clone()),
            ("=two, \"|\".b.json", a.clone()),
            ("notes.txt", String::new()),
        ],
    );
    let shown = run(&["compare", "--pairs", &pairs], "");
    assert_eq!((shown.status, shown.err.as_str()), (Some(0), ""));
    let lines = shown.lines();
    let [two, one, sum] = lines.as_slice() else {
        panic!("{}", shown.out)
    };
    assert_eq!(
        (&two["pair"], &one["pair"]),
        (&json!("=two, \"|\""), &json!("one"))
    );
    assert_eq!(
        (&two["differences"], &two["kappa_permille"]),
        (&json!(0), &json!(1000))
    );
    assert_eq!((&one["differences"], &sum["pairs"]), (&json!(3), &json!(2)));
    for count in [
        "compared",
        "agreed",
        "one_unknown",
        "one_unanswered",
        "kappa_answers",
        "differences",
        "matter",
    ] {
        let number = |line: &Value| line[count].as_u64().unwrap();
        assert_eq!(number(sum), number(one) + number(two), "{count}");
    }
    let csv = run(&["compare", "--pairs", &pairs, "--format", "csv"], "").out;
    let rows: Vec<&str> = csv.split_terminator("\r\n").collect();
    assert_eq!(rows.len(), 4);
    // What a spreadsheet would take for a formula is marked as text.
    assert!(rows[1].starts_with("\"'=two, \"\"|\"\"\","), "{}", rows[1]);
    let columns = |row: &str| row.split(',').count();
    assert_eq!(
        (columns(rows[0]), columns(rows[2]), columns(rows[3])),
        (12, 12, 12)
    );
    let markdown = run(&["compare", "--format=markdown", "--pairs", &pairs], "").out;
    let widths: Vec<usize> = markdown
        .lines()
        .map(|line| line.matches('|').count())
        .collect();
    assert_eq!(widths, [13; 5], "{markdown}");
    assert!(!csv.contains('{') && !markdown.contains('{'));
}

#[test]
fn no_name_of_a_pair_becomes_a_formula_and_a_number_stays_one() {
    let a = worked().to_string();
    let names = [
        ("=1+1", "\"'=1+1\""),
        ("@SUM(A1)", "\"'@SUM(A1)\""),
        (" -2", "\"' -2\""),
        ("\u{ff1d}1+1", "\"'\u{ff1d}1+1\""),
        ("\u{ff0b}1", "\"'\u{ff0b}1\""),
        ("\u{ff0d}1", "\"'\u{ff0d}1\""),
        ("\u{ff20}SUM", "\"'\u{ff20}SUM\""),
        ("\u{3000}=1", "\"'\u{3000}=1\""),
        ("-2.5", "-2.5"),
        ("2-1", "2-1"),
    ];
    let files: Vec<(String, String)> = names
        .iter()
        .flat_map(|(name, _)| [".a.json", ".b.json"].map(|end| (format!("{name}{end}"), a.clone())))
        .collect();
    let files: Vec<(&str, String)> = files
        .iter()
        .map(|(name, text)| (name.as_str(), text.clone()))
        .collect();
    let pairs = folder("formulas", &files);
    let csv = run(&["compare", "--pairs", &pairs, "--format", "csv"], "").out;
    for (name, cell) in names {
        let begun = format!("\r\n{cell},");
        assert!(csv.contains(&begun), "{name}: {csv}");
    }
}

#[test]
fn half_a_pair_and_an_unreadable_one_do_not_keep_the_others_from_the_table() {
    let a = worked().to_string();
    let pairs = folder(
        "broken-pairs",
        &[
            ("half.b.json", a.clone()),
            ("bad.a.json", "[]".to_owned()),
            ("bad.b.json", a.clone()),
            ("good.a.json", a.clone()),
            ("good.b.json", a),
        ],
    );
    let shown = run(&["compare", "--pairs", &pairs], "");
    assert_eq!(shown.status, Some(2));
    assert_eq!(shown.err.lines().count(), 2, "{}", shown.err);
    assert!(shown.err.contains("half.a.json") && shown.err.contains("bad.a.json"));
    let lines = shown.lines();
    assert_eq!((&lines[0]["pair"], lines.len()), (&json!("good"), 2));
    for empty in [&folder("empty-pairs", &[]), "no-such-folder", WORKED] {
        let shown = run(&["compare", "--pairs", empty], "");
        assert_eq!((shown.status, shown.out.as_str()), (Some(2), ""), "{empty}");
        assert_eq!(shown.err.lines().count(), 1, "{}", shown.err);
    }
}

//! A class: the set, what is shown when, and what the codes that come back show together.

use super::shelf::{library, random_attempt};
use super::support::Rng;
use serde_json::{Value, json};
use std::sync::Arc;
use yichi::domain::{Answer, Tri};
use yichi::engine::{Conventions, Verdict};
use yichi::training::class::{
    ClassSet, Sheet, Shown, Step, When, csv, decode, encode, steps, summarise,
};
use yichi::training::{Agreement, Attempt, Lesson, Library, Problem, Refusal, View};

pub(crate) const LESSONS: [&str; 4] = ["coal-to-electric", "cn041", "guiding-case-5", "body-only"];

pub(crate) fn set() -> ClassSet {
    ClassSet {
        title: "\u{4e00}\u{73ed}".to_owned(),
        lessons: LESSONS.iter().map(|id| (*id).to_owned()).collect(),
        comparison: When::AfterEach,
        outcome: When::AtEnd,
        seats: true,
    }
}

pub(crate) fn random_sheet(rng: &mut Rng, set: &ClassSet, library: &Library) -> Sheet {
    let attempts = set
        .lessons
        .iter()
        .map(|id| &library.lessons[library.place(id).unwrap()]);
    let attempts = attempts.map(|lesson| random_attempt(rng, lesson)).collect();
    let seat = rng.below(1024) as u16;
    Sheet {
        seat: Some(seat).filter(|seat| *seat > 0),
        attempts,
    }
}

#[test]
fn a_set_is_read_as_it_was_written() {
    let (library, set) = (library(), set());
    assert_eq!(ClassSet::read(&set.write(), &library), Ok(set));
}

#[test]
fn what_is_wrong_with_a_set_is_named_with_its_place() {
    let library = library();
    let all: Vec<&str> = library
        .lessons
        .iter()
        .map(|lesson| lesson.id.as_str())
        .collect();
    let good = || json!({"class": 1, "title": "t", "lessons": ["cn041"], "comparison": "at_end", "outcome": "at_end"});
    let with = |key: &str, value: Value| {
        let mut set = good();
        set[key] = value;
        set.to_string()
    };
    let unknown = |id: &str| Problem::UnknownId(id.to_owned());
    let cases = [
        (with("class", json!(2)), "class", Problem::OtherVersion),
        (with("class", json!("1")), "class", Problem::WrongType),
        (with("title", json!(" ")), "title", Problem::Missing),
        (
            with("title", json!("t".repeat(61))),
            "title",
            Problem::TooLong(60),
        ),
        (with("lessons", json!([])), "lessons", Problem::Missing),
        (
            with("lessons", json!(["cn041", "nobody"])),
            "lessons[1]",
            unknown("nobody"),
        ),
        (
            with("lessons", json!(["cn041", "cn041"])),
            "lessons[1]",
            Problem::Repeated("cn041".to_owned()),
        ),
        (with("lessons", json!(all)), "lessons", Problem::TooLong(24)),
        (with("outcome", json!("never")), "outcome", unknown("never")),
        (with("seats", json!("yes")), "seats", Problem::WrongType),
    ];
    for (text, path, problem) in cases {
        let Err(Refusal::Wrong(troubles)) = ClassSet::read(&text, &library) else {
            panic!("{text} was taken")
        };
        let found = troubles
            .iter()
            .any(|one| one.path == path && one.problem == problem);
        assert!(found, "{text}: {troubles:?}");
    }
    assert!(ClassSet::read(&good().to_string(), &library).is_ok());
    for text in ["", "[]", "{", "7"] {
        assert!(
            matches!(ClassSet::read(text, &library), Err(Refusal::Unreadable(_))),
            "{text}"
        );
    }
}

#[test]
fn a_set_whose_codes_would_be_too_long_is_refused() {
    let shipped = library();
    // A person more is a letter more.
    let with_persons = |count: usize| {
        let mut lesson = Lesson::clone(&shipped.lessons[0]);
        let person = lesson.case.persons[0].clone();
        lesson.id = "own-1".to_owned();
        lesson.case.persons.resize(count, person);
        shipped.with(vec![Arc::new(lesson)]).unwrap()
    };
    let mut lessons = vec!["own-1"];
    lessons.extend(shipped.lessons[1..24].iter().map(|one| one.id.as_str()));
    let text = json!({"class": 1, "title": "t", "lessons": lessons, "comparison": "at_end", "outcome": "at_end"}).to_string();
    let mut counts = 1..1000;
    let refused = counts.find(|count| ClassSet::read(&text, &with_persons(*count)).is_err());
    let refused = refused.expect("some set is too long");

    let Err(Refusal::Wrong(troubles)) = ClassSet::read(&text, &with_persons(refused)) else {
        panic!("it is the set that is wrong")
    };
    let found: Vec<_> = troubles
        .iter()
        .map(|one| (one.path.as_str(), &one.problem))
        .collect();
    assert_eq!(found, [("lessons", &Problem::TooLong(400))]);

    let library = with_persons(refused - 1);
    let set = ClassSet::read(&text, &library).unwrap();
    // What is not answered takes less.
    let mut sheet = random_sheet(&mut Rng::new(2), &set, &library);
    for attempt in &mut sheet.attempts {
        attempt.answers.fill(Answer::one(0));
    }
    let code = encode(&sheet, &set, &library);
    let letters = code.chars().filter(|letter| *letter != '-').count();
    assert_eq!(letters, 400, "the longest that is taken");
    assert_eq!(decode(&code, &set, &library), Ok(sheet));
}

#[test]
fn things_are_shown_when_the_trainer_says() {
    let set = set();
    let shows = |shown, lesson, finished| set.may_show(shown, lesson, finished);
    assert!(!shows(Shown::Comparison, 0, 0) && shows(Shown::Comparison, 0, 1));
    assert!(!shows(Shown::Comparison, 1, 1));
    assert!(!shows(Shown::Outcome, 0, 3) && shows(Shown::Outcome, 0, 4));
    let held = ClassSet {
        outcome: When::ByTrainer,
        ..set.clone()
    };
    assert!(!held.may_show(Shown::Outcome, 0, 4));
    let all: Vec<(usize, Step)> = steps(&set).collect();
    assert_eq!(all.len(), 4 * Step::ALL.len());
    assert_eq!(
        (all[0], all[6]),
        ((0, Step::Narrative), (1, Step::Narrative))
    );
    assert!(all.is_sorted_by_key(|(lesson, _)| *lesson));
}

fn says(lesson: usize, view: [Tri; 3], set: &ClassSet, library: &Library) -> Sheet {
    let lessons = set
        .lessons
        .iter()
        .map(|id| &library.lessons[library.place(id).unwrap()]);
    let mut attempts: Vec<Attempt> = lessons.map(|lesson| Attempt::blank(lesson)).collect();
    attempts[lesson].view = Some(View(view));
    Sheet {
        seat: None,
        attempts,
    }
}

#[test]
fn a_class_of_five_is_counted_and_the_split_found() {
    let (library, set) = (library(), set());
    let (yes, no) = (Tri::Yes, Tri::No);
    let views = [
        [yes, yes, yes],
        [yes, yes, yes],
        [yes, no, no],
        [yes, no, yes],
        [no, yes, yes],
    ];
    let sheets = views.map(|view| says(0, view, &set, &library));
    let summary = summarise(&sheets, &set, &library, &Conventions::shipped()).unwrap();
    let first = &summary.lessons[0];
    assert_eq!(first.views[0], [1, 0, 4]);
    assert_eq!(first.views[1], [2, 0, 3]);
    assert_eq!(first.views[3], [5, 0, 0]);
    assert_eq!(first.split(), Some((Verdict::DownwardBias, 2)));
    assert!(
        first
            .answers
            .iter()
            .all(|counts| counts[Agreement::Missing as usize] == 5)
    );
    assert_eq!(summary.lessons[1].split(), None, "nobody said anything");
    let mut turned = sheets.to_vec();
    turned.reverse();
    assert_eq!(
        summarise(&turned, &set, &library, &Conventions::shipped()).unwrap(),
        summary
    );
}

/// The rows of a CSV, as a spreadsheet reads them.
fn cells(text: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut letters = text.trim_start_matches('\u{feff}').chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' if quoted && letters.peek() == Some(&'"') => cell.extend(letters.next()),
            '"' => quoted = !quoted,
            ',' if !quoted => row.push(std::mem::take(&mut cell)),
            '\r' if !quoted => {}
            '\n' if !quoted => {
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            other => cell.push(other),
        }
    }
    assert!(!quoted && row.is_empty() && cell.is_empty());
    rows
}

#[test]
fn the_table_has_a_row_a_trainee_and_lesson_and_runs_nothing() {
    let (mut library, set) = (library(), set());
    let place = library.place(&set.lessons[0]).unwrap();
    let evil = [
        "=1+1",
        "\t@SUM(A1)",
        " -2",
        "+3\"x",
        "\u{ff1d}1",
        "a,\"b\"\nc",
    ];
    let mut rng = Rng::new(5);
    for title in evil {
        let lesson = Arc::make_mut(&mut library.lessons[place]);
        title.clone_into(&mut lesson.title);
        title.clone_into(&mut lesson.case.persons[0].label);
        let sheets: Vec<Sheet> = (0..3)
            .map(|_| random_sheet(&mut rng, &set, &library))
            .collect();
        let table = csv(&sheets, &set, &library, &Conventions::shipped()).unwrap();
        assert!(table.starts_with('\u{feff}'));
        let rows = cells(&table);
        assert_eq!(rows.len(), 1 + 3 * set.lessons.len());
        assert!(rows.iter().all(|row| row.len() == 13), "{:?}", rows[0]);
        let begun = |cell: &str| {
            cell.trim_start()
                .starts_with(['=', '+', '-', '@', '\u{ff1d}'])
        };
        assert!(
            rows.iter()
                .flatten()
                .all(|cell| !begun(cell) && !cell.starts_with('\t'))
        );
        let expected = if title.starts_with('a') {
            title.to_owned()
        } else {
            format!("'{title}")
        };
        assert_eq!(rows[1][2], expected);
        assert!(
            rows.iter().flatten().all(|cell| !cell.contains('{')),
            "a slot was left empty"
        );
    }
}

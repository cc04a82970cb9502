//! Lessons of one's own: written, read back, and refused with a place where something is wrong.

use super::shelf::{files, lesson, library};
use serde_json::{Value, json};
use yichi::casefile;
use yichi::engine::Conventions;
use yichi::training::{Lesson, Library, Problem, Refusal, Trouble, pack};

#[test]
fn every_lesson_is_read_as_it_was_written() {
    let library = library();
    for lesson in &library.lessons {
        assert_eq!(
            Lesson::read(&lesson.value().to_string()).as_ref(),
            Ok(&**lesson)
        );
    }
    let text = pack("t", &library.lessons).unwrap();
    let read = Library::read(&text).unwrap();
    assert_eq!(
        (read.title.as_str(), &read.lessons),
        ("t", &library.lessons)
    );
}

#[test]
fn a_draft_from_a_judged_case_lacks_its_texts_and_nothing_else() {
    for lesson in library().lessons {
        let mut case = lesson.case.clone();
        case.note = "Hidden Name".to_owned();
        case.source = "Hidden Name".to_owned();
        let mut draft = Lesson::draft(&case, "own-1", &Conventions::shipped()).unwrap();
        assert!(!draft.value().to_string().contains("Hidden Name"));
        let Err(Refusal::Wrong(troubles)) = draft.check() else {
            panic!("{} has no texts", lesson.id)
        };
        let no_key = troubles.iter().any(|one| one.path == "key");
        let texts = [
            "narrative",
            "point",
            "outcome.text",
            "outcome.by",
            "flip.ask",
            "flip.changes",
            "flip.then",
            "key",
        ];
        assert!(
            troubles
                .iter()
                .all(|one| texts.contains(&one.path.as_str())),
            "{troubles:?}"
        );
        draft.narrative = lesson.narrative.clone();
        draft.point = lesson.point.clone();
        draft.outcome = lesson.outcome.clone();
        draft.flip = lesson.flip.clone();
        if no_key {
            draft.key = lesson.key.clone();
        }
        assert_eq!(draft.check(), Ok(()), "{}", lesson.id);
    }
}

/// The file of a lesson with one thing in it otherwise.
fn with(pointer: &str, value: Value) -> Value {
    let (_, mut file) = files()
        .into_iter()
        .find(|(name, _)| name == "padded-list")
        .unwrap();
    let (parent, key) = pointer.rsplit_once('/').unwrap();
    let parent = file.pointer_mut(parent).unwrap();
    match parent {
        Value::Array(entries) => entries[key.parse::<usize>().unwrap()] = value,
        parent => parent[key] = value,
    }
    file
}

#[test]
fn what_is_wrong_with_a_lesson_is_named_with_its_place() {
    let unknown = |id: &str| Problem::UnknownId(id.to_owned());
    let same = json!([{ "person": "unrelated", "answer": "responsibility", "to": "none" }]);
    let cases = [
        (with("/lesson", json!(2)), "lesson", Problem::OtherVersion),
        (with("/lesson", json!("1")), "lesson", Problem::WrongType),
        (with("/id", json!("A b")), "id", Problem::BadId),
        (with("/id", json!("")), "id", Problem::Missing),
        (with("/title", json!(3)), "title", Problem::WrongType),
        (
            with("/title", json!("t".repeat(61))),
            "title",
            Problem::TooLong(60),
        ),
        (with("/difficulty", json!(4)), "difficulty", unknown("4")),
        (
            with("/narrative", json!("x")),
            "narrative",
            Problem::WrongType,
        ),
        (
            with("/narrative/0", json!(" ")),
            "narrative[0]",
            Problem::Missing,
        ),
        (with("/outcome", json!([])), "outcome", Problem::WrongType),
        (
            with("/outcome/basis", json!("rumour")),
            "outcome.basis",
            unknown("rumour"),
        ),
        (
            with("/outcome/said/0", json!("bad")),
            "outcome.said[0]",
            unknown("bad"),
        ),
        (with("/key", json!([])), "key", Problem::Missing),
        (
            with("/key/0/person", json!("nobody")),
            "key[0].person",
            unknown("nobody"),
        ),
        (
            with("/key/0/answer", json!("harm")),
            "key[0].answer",
            unknown("harm"),
        ),
        (
            with("/key/1", json!({ "answer": "harm", "x": 1 })),
            "key[3]",
            Problem::Repeated("harm".to_owned()),
        ),
        (
            with("/key/2/answer", json!("aftercare")),
            "key[2]",
            Problem::Unanswered,
        ),
        (
            with("/flip/changes/0/to", json!("maybe")),
            "flip.changes[0].to",
            unknown("maybe"),
        ),
        (
            with("/flip/changes", same),
            "flip.changes",
            Problem::ChangesNothing,
        ),
        (
            with(
                "/flip/changes/0",
                json!({ "person": "unrelated", "measures": ["x"] }),
            ),
            "flip.changes[0].measures[0]",
            unknown("x"),
        ),
        (
            with("/case/answers/harm", json!("huge")),
            "case.answers.harm",
            Problem::NotUnderstood,
        ),
        (
            with("/case/persons", json!([])),
            "case.persons",
            Problem::Missing,
        ),
    ];
    for (mut file, path, problem) in cases {
        if path == "key[3]" {
            file["key"][3] = json!({ "answer": "harm" });
        }
        let Err(Refusal::Wrong(troubles)) = Lesson::read(&file.to_string()) else {
            panic!("{path}: {problem:?} was taken")
        };
        let found = troubles
            .iter()
            .any(|one| one.path == path && one.problem == problem);
        assert!(found, "{path}: {troubles:?}");
        let pack = json!({ "pack": 1, "lessons": [with("/title", json!("t")), file] });
        let Err(Refusal::Wrong(within)) = Library::read(&pack.to_string()) else {
            panic!("{path}: a pack with {problem:?} was taken")
        };
        let path = format!("lessons[1].{path}");
        assert!(
            within.iter().any(|one| one.path == path),
            "{path}: {within:?}"
        );
    }
}

#[test]
fn a_text_without_a_case_is_refused_like_a_case_file() {
    for text in ["{", "[]", "null", "{\"case\":"] {
        let case = casefile::read(text).unwrap_err();
        assert_eq!(Lesson::read(text), Err(Refusal::Unreadable(case.clone())));
        assert_eq!(Library::read(text), Err(Refusal::Unreadable(case)));
    }
    // Where no case file was asked for, nothing is said to be none.
    assert!(Library::read("").is_err_and(|empty| format!("{empty:?}").contains("NotJson")));
    let deep = "[".repeat(100);
    assert!(matches!(Library::read(&deep), Err(Refusal::Unreadable(_))));
}

#[test]
fn a_key_that_stands_twice_is_said_where_it_stands() {
    let lesson = lesson("padded-list").value().to_string();
    let check = |text: String, path: &str, key: &str| {
        let read = match text.starts_with("{\"pack\"") {
            true => Library::read(&text).map(drop),
            false => Lesson::read(&text).map(drop),
        };
        let twice = Trouble {
            path: path.to_owned(),
            problem: Problem::Repeated(key.to_owned()),
        };
        assert_eq!(read, Err(Refusal::Wrong(vec![twice])), "{text:.40}");
    };
    let again = |key: &str| lesson.replacen('{', &format!("{{{key}:\"x\","), 1);
    check(again("\"title\""), "title", "title");
    let inside = lesson.replacen("\"case\":{", "\"case\":{\"answers\":{},", 1);
    check(inside, "case.answers", "answers");
    let pack = format!("{{\"pack\":1,\"lessons\":[{}]}}", again("\"point\""));
    check(pack, "lessons[0].point", "point");
}

#[test]
fn a_pack_says_which_lesson_stands_twice_and_whose_chain_is_broken() {
    let good = lesson("padded-list").value();
    let mut looped = good.clone();
    looped["id"] = json!("looped");
    looped["case"]["persons"][0]["answers_to"] = json!(["unrelated"]);
    looped["case"]["persons"][1]["answers_to"] = json!(["responsible"]);
    let pack = json!({ "pack": 1, "lessons": [good, good, looped] });
    let Err(Refusal::Wrong(troubles)) = Library::read(&pack.to_string()) else {
        panic!("it was taken")
    };
    let repeated = Trouble {
        path: "lessons[1].id".to_owned(),
        problem: Problem::Repeated("padded-list".to_owned()),
    };
    assert!(troubles.contains(&repeated), "{troubles:?}");
    let broken = troubles
        .iter()
        .find(|one| one.path == "lessons[2].case")
        .unwrap();
    assert!(matches!(
        &broken.problem,
        Problem::BrokenCase(casefile::ReadError {
            at: None,
            what: casefile::Wrong::Chain(yichi::domain::ChainError::Loop(_)),
        })
    ));
    assert_eq!(troubles.len(), 2);
}

#[test]
fn a_lesson_half_written_is_read_as_far_as_it_goes() {
    for lesson in library().lessons {
        let mut draft = Lesson::draft(&lesson.case, "own-1", &Conventions::shipped()).unwrap();
        draft.narrative = vec!["\u{4e00}".to_owned(), String::new()];
        draft.limit = Some(String::new());
        draft.flip.changes.clone_from(&lesson.flip.changes);
        let (read, wrong) = Lesson::sketch(&draft.value().to_string()).unwrap();
        assert_eq!(read, draft);
        assert_eq!(draft.check(), Err(Refusal::Wrong(wrong)));
        let tidied = draft.tidied();
        assert_eq!(tidied.narrative, ["\u{4e00}"]);
        assert_eq!(tidied.limit, None);
    }
    assert!(Lesson::sketch("{").is_err());
}

#[test]
fn every_text_that_leaves_with_a_lesson_is_among_what_was_written() {
    let mut lesson = lesson("padded-list");
    lesson.limit = Some("limit".to_owned());
    let written = lesson.written();
    let has = |path: &str, text: &str| {
        written
            .iter()
            .any(|(at, said)| (at.as_str(), *said) == (path, text))
    };
    for (path, text) in [
        ("title", &lesson.title),
        ("narrative[0]", &lesson.narrative[0]),
        ("point", &lesson.point),
        ("outcome.by", &lesson.outcome.by),
        ("flip.then", &lesson.flip.then),
        ("limit", &"limit".to_owned()),
        ("persons[1]", &lesson.case.persons[1].label),
    ] {
        assert!(has(path, text), "{path}");
    }
    // Whatever is Chinese in the file somebody wrote.
    let mut file = lesson.value().to_string();
    for (_, text) in &written {
        file = file.replace(text, "");
    }
    let left: String = file.chars().filter(|letter| !letter.is_ascii()).collect();
    assert_eq!(left, "");
}

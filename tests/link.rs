//! Links: what goes in comes out, nothing that was typed unless it was asked for, and old ones for ever.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod support;

#[path = "link/wire.rs"]
mod wire;

use support::generate::all_read;
use support::{Rng, check, random_case};
use yichi::casefile;
use yichi::domain::case::{LayerCount, Unread};
use yichi::domain::{Case, Count, Evidence, Factor, Person, Scope};
use yichi::engine::{Conventions, assess};
use yichi::flow::Mode;
use yichi::storage::link::{
    Contents, LinkError, MAX_CHARS, MAX_PERSONS, SAFE_CHARS, decode, encode, is_one, leaves_out,
};

/// A case of every kind of content: words, ranges, what answers rest on, counts by layer.
fn full(case: &Case, rng: &mut Rng) -> Case {
    let mut case = case.clone();
    case.title = "题目".to_owned();
    case.note = "x".repeat(rng.below(40));
    for person in &mut case.persons {
        for factor in Factor::of(Scope::Person) {
            if rng.chance(1, 3) {
                let level = *rng.pick(&Evidence::ALL);
                person.evidence.set(factor, Some(level));
            }
        }
    }
    if rng.chance(1, 2) {
        let mut counts = [LayerCount::default(); 6];
        for count in &mut counts {
            count.responsible = rng
                .chance(1, 2)
                .then(|| rng.below(Count::MOST as usize + 1) as u32);
            count.sanctioned = rng.chance(1, 2).then(|| rng.below(20) as u32);
        }
        case.counts_by_layer = Some(counts);
    }
    case
}

/// What of a case has to come out again: unknown names of measures never do, words only if asked for.
fn wanted(case: &Case, contents: Contents) -> Case {
    let mut case = case.clone();
    case.unread = Unread::default();
    for person in &mut case.persons {
        person.unread = Unread::default();
        if let Some(measures) = &mut person.measures
            && !measures.unlisted.is_empty()
        {
            measures.unlisted = vec!["?".into()];
        }
        if contents == Contents::Facts {
            person.label.clear();
        }
    }
    if contents == Contents::Facts {
        for text in [&mut case.title, &mut case.note, &mut case.source] {
            text.clear();
        }
    }
    case
}

fn contents(rng: &mut Rng) -> Contents {
    *rng.pick(&[Contents::Facts, Contents::WithTexts])
}

#[test]
fn law_16_what_goes_into_a_link_comes_out_of_it() {
    check("law 16, links", 3_000, |case, rng| {
        let case = full(case, rng);
        let (contents, mode) = (contents(rng), *rng.pick(&Mode::ALL));
        let encoded = encode(&case, mode, contents);
        if !case.chain_known() {
            // Who could not be read may be anybody, and a link has no place for that.
            return match encoded {
                Err(LinkError::Unread) => Ok(()),
                other => Err(format!("{other:?} of what nobody could read")),
            };
        }
        let fragment = encoded.map_err(|error| format!("{error:?}"))?;
        let linked = decode(&fragment).map_err(|error| format!("{error:?}: {fragment}"))?;
        let same = linked.case == wanted(&case, contents)
            && (linked.mode, linked.contents, linked.newer) == (mode, contents, false);
        match same {
            true => Ok(()),
            false => Err(format!("another case came out of {fragment}")),
        }
    });
}

#[test]
fn a_link_says_the_same_of_a_case_as_the_case_itself() {
    check("links and verdicts", 300, |case, _| {
        let case = &all_read(case);
        let fragment = encode(case, Mode::Full, Contents::Facts).unwrap();
        let linked = decode(&fragment).unwrap().case;
        let conventions = Conventions::shipped();
        let said = |case: &Case| assess(case, &conventions).map(|given| given.outcome.firm);
        match said(case) == said(&linked) {
            true => Ok(()),
            false => Err("the verdicts differ".to_owned()),
        }
    });
}

#[test]
fn nothing_that_somebody_typed_goes_along_unless_it_is_asked_for() {
    let mut case = Case::default();
    for (place, id) in ["wang-xiaoming", "p7", "p007", "p4294967295"]
        .into_iter()
        .enumerate()
    {
        let mut person = Person::new(id);
        person.label = format!("label{place}");
        case.persons.push(person);
    }
    case.persons[1].answers_to = vec!["wang-xiaoming".to_owned(), "p007".to_owned()];
    (case.title, case.note, case.source) = ("title".into(), "note".into(), "source".into());
    let linked = decode(&encode(&case, Mode::Quick, Contents::Facts).unwrap()).unwrap();
    let text = casefile::write(&linked.case);
    for typed in ["wang", "label", "title", "note", "source", "p007"] {
        assert!(!text.contains(typed), "{typed}: {text}");
    }
    // A number that the program gave stays, so that two readings of one case can be matched.
    let ids: Vec<&str> = linked
        .case
        .persons
        .iter()
        .map(|person| person.id.as_str())
        .collect();
    assert_eq!(ids, ["p8", "p7", "p9", "p10"]);
    assert_eq!(linked.case.persons[1].answers_to, ["p8", "p9"]);
    let with = decode(&encode(&case, Mode::Quick, Contents::WithTexts).unwrap()).unwrap();
    assert_eq!(
        (with.case.title, with.case.note, with.case.source),
        (case.title, case.note, case.source)
    );
    assert_eq!(with.case.persons[0].label, "label0");
}

#[test]
fn what_has_no_place_in_a_link_is_announced() {
    let plain = r#"{"persons": [{"id": "a", "measures": ["warning"]}]}"#;
    let rows = [
        (plain.to_owned(), false),
        (plain.replace("\"id\"", "\"later\": 1, \"id\""), true),
        (
            plain.replace("\"warning\"", "\"a-measure-of-tomorrow\""),
            true,
        ),
        (
            plain.replace("\"persons\"", "\"later\": 1, \"persons\""),
            true,
        ),
        (plain.replace("\"warning\"", "7"), true),
    ];
    for (text, lost) in rows {
        assert_eq!(
            leaves_out(&casefile::read(&text).unwrap().case),
            lost,
            "{text}"
        );
    }
}

#[test]
fn links_are_short() {
    let folder = std::fs::read_dir("tests/cases/worked").unwrap();
    let mut files: Vec<_> = folder.map(|entry| entry.unwrap().path()).collect();
    files.sort();
    for file in files {
        let case = casefile::read(&std::fs::read_to_string(&file).unwrap())
            .unwrap()
            .case;
        let sizes = [Contents::Facts, Contents::WithTexts]
            .map(|contents| encode(&case, Mode::Full, contents).unwrap().len());
        println!(
            "{}: {} persons, {sizes:?}",
            file.display(),
            case.persons.len()
        );
        assert!(sizes[0] < 500 && sizes[1] < SAFE_CHARS, "{sizes:?}");
    }
    // Five persons with everything answered, and with what each answer rests on.
    let mut rng = Rng::new(16);
    let mut longest = [0; 2];
    for _ in 0..500 {
        let mut case = all_read(&random_case(&mut rng));
        case.persons.truncate(5);
        let bare = encode(&case, Mode::Full, Contents::Facts).unwrap().len();
        let full = encode(&full(&case, &mut rng), Mode::Full, Contents::WithTexts)
            .unwrap()
            .len();
        longest = [longest[0].max(bare), longest[1].max(full)];
    }
    println!("up to five persons: {longest:?}");
    assert!(longest[0] < 600 && longest[1] < 1_200, "{longest:?}");
}

#[test]
fn what_is_no_link_says_why() {
    let fragment = encode(&Case::default(), Mode::Full, Contents::Facts).unwrap();
    let rows: [(&str, Result<(), &str>); 10] = [
        (&fragment, Ok(())),
        (&format!("#{fragment} \n"), Ok(())),
        ("", Err("damaged")),
        ("case=", Err("damaged")),
        ("case=AQ", Err("damaged")),
        (&fragment[..fragment.len() - 1], Err("damaged")),
        // Sound by their sums: a later version, one that never was, and one without a case.
        ("case=AjwMjqE", Err("newer")),
        ("case=ANIC740", Err("damaged")),
        ("case=AaUF3xs", Err("damaged")),
        (&format!("case={}", "A".repeat(MAX_CHARS)), Err("too-large")),
    ];
    for (fragment, said) in rows {
        assert_eq!(
            decode(fragment).map(drop).map_err(LinkError::id),
            said,
            "{fragment}"
        );
    }
    assert!(is_one("#case=") && is_one("case=x") && !is_one("#top") && !is_one(""));
}

#[test]
fn too_many_persons_and_too_long_words_are_refused_at_once() {
    let mut case = Case::default();
    case.persons = (1..=MAX_PERSONS)
        .map(|n| Person::new(format!("p{n}")))
        .collect();
    assert!(decode(&encode(&case, Mode::Full, Contents::Facts).unwrap()).is_ok());
    case.persons.push(Person::new("p0"));
    assert_eq!(
        encode(&case, Mode::Full, Contents::Facts),
        Err(LinkError::TooLarge)
    );
    case.persons.clear();
    case.note = "x".repeat(MAX_CHARS);
    assert_eq!(
        encode(&case, Mode::Full, Contents::WithTexts),
        Err(LinkError::TooLarge)
    );
    assert!(encode(&case, Mode::Full, Contents::Facts).is_ok());
}

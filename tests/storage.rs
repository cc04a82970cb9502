//! Snapshots: what is written is read back the same, and old ones for ever.

mod support;
#[path = "storage/tab.rs"]
mod tab;

use support::{Rng, blank, decode, deeds, mutate};
use yichi::casefile;
use yichi::domain::{Answer, AnswerId, Factor, Measure, Time, YesNo};
use yichi::flow::Mode;
use yichi::session::{Action, Entry, Order, Screen, update, update_at};
use yichi::storage::{self, SnapshotError, encode, position};

const V1: &str = include_str!("snapshots/v1.json");
const V2: &str = include_str!("snapshots/v2.json");

fn at(seconds: u64) -> Time {
    Time::from_seconds(seconds)
}

#[test]
fn a_session_is_read_back_as_it_was_written() {
    let mut rng = Rng::new(4);
    for _ in 0..30 {
        let mut session = blank();
        for second in 0..40 {
            let deed = deeds::any_deed(&mut rng, &session.case);
            session = update_at(session, deed, Time::from_seconds(second << 30));
        }
        let text = encode(&session).unwrap();
        // What is being tried is no record.
        session.trial.clear();
        assert_eq!(decode(&text).unwrap(), session, "{text}");
        let place = position::encode(&session);
        let there = position::decode(&place, &session.case);
        assert_eq!(there, Some(session.position()), "{place}");
    }
}

#[test]
fn a_position_means_the_same_person_wherever_he_stands_in_the_list() {
    let session = decode(V2).unwrap();
    let text = position::encode(&session);
    let mut case = session.case;
    case.persons.swap(0, 1);
    let there = position::decode(&text, &case).unwrap();
    let breach = AnswerId::of_person(0, Factor::Breach);
    assert_eq!(there.screen, Screen::Question(breach));
    case.persons.remove(0);
    let there = position::decode(&text, &case).unwrap();
    assert_eq!(there.screen, Screen::Roster);
}

#[test]
fn a_snapshot_of_version_1_is_read_for_ever() {
    let session = decode(V1).unwrap();
    let breach = AnswerId::of_person(1, Factor::Breach);
    assert_eq!(session.mode, Mode::Full);
    assert_eq!(session.screen, Screen::Question(breach));
    assert_eq!(session.aside.map(|aside| aside.home), Some(Screen::Result));
    assert_eq!(session.revision, 42);
    assert_eq!(session.numbered, 3);
    assert!(session.result_seen);
    assert!(
        session
            .skipped
            .contains(Entry::Answer(AnswerId::of_person(0, Factor::Means)))
    );
    let revised = [
        Entry::Persons,
        Entry::Measures(0),
        Entry::Superiors(1),
        Entry::Answer(breach),
    ];
    assert_eq!(session.revised, revised.into_iter().collect());
    assert_eq!(session.case.at(breach), Answer::one(YesNo::No));
    assert_eq!(
        session.case.at(AnswerId::of_person(1, Factor::Power)),
        Answer::Unknown
    );
    let measures = session.case.persons[1].measures.as_ref();
    assert!(measures.unwrap().has(Measure::PartyWarning));
    assert_eq!(session.case.persons[0].measures, Some(Default::default()));
    assert!(
        session.case.unread.fields.contains_key("later_field"),
        "kept for export"
    );
}

#[test]
fn a_snapshot_with_an_order_of_asking_is_read_and_one_without_asks_the_most_telling_first() {
    assert_eq!(decode(V1).unwrap().order, Order::Telling);
    let session = decode(include_str!("snapshots/v1-order.json")).unwrap();
    assert_eq!(session.order, Order::Fixed);
    assert!(session.thorough);
    assert_eq!(session.screen, Screen::Answers);
    let trail = [
        AnswerId::of_person(0, Factor::Power),
        AnswerId::of_case(Factor::Harm),
    ];
    assert_eq!(session.trail, trail);
}

#[test]
fn a_snapshot_of_version_2_is_read_for_ever() {
    let session = decode(V2).unwrap();
    let first = decode(V1).unwrap();
    let breach = AnswerId::of_person(1, Factor::Breach);
    assert_eq!(session.screen, Screen::Question(breach));
    assert_eq!(session.case, first.case);
    assert_eq!(session.revised, first.revised);
    assert_eq!(session.skipped, first.skipped);
    assert_eq!((session.order, session.thorough), (Order::Fixed, true));
    assert!(session.aside.is_some_and(|aside| aside.through_answers));
    let trail = [
        AnswerId::of_person(0, Factor::Power),
        AnswerId::of_case(Factor::Harm),
    ];
    assert_eq!(session.trail, trail);
    let entries = [
        (Entry::Persons, 0),
        (Entry::Measures(0), 1),
        (Entry::Superiors(1), 2),
        (Entry::Answer(AnswerId::of_person(1, Factor::Kind)), 3),
        (Entry::Answer(AnswerId::of_case(Factor::Harm)), 5),
    ];
    let morning = Time::parse("2026-11-21T08:00:00Z").unwrap().seconds();
    let times = entries.map(|(entry, second)| (entry, Time::from_seconds(morning + second)));
    assert_eq!(session.times, times.into_iter().collect());
    assert!(first.times.is_empty(), "version 1 knew no times");
}

#[test]
fn what_is_no_snapshot_says_why() {
    let damaged = V1.replacen("\"full\"", "\"brisk\"", 1);
    let looped = V1.replacen("\"answers_to\": []", "\"answers_to\": [\"p3\"]", 1);
    let rows: [(&str, &str); 10] = [
        ("", "foreign"),
        ("null", "foreign"),
        ("{\"format\": 1}", "foreign"),
        ("{\"snapshot\": 0}", "foreign"),
        ("{\"snapshot\": 3}", "newer"),
        ("{\"snapshot\": 2}", "damaged"),
        ("{\"snapshot\": 1}", "damaged"),
        (&damaged, "damaged"),
        (&looped, "loop"),
        (&V1[..V1.len() / 2], "foreign"),
    ];
    for (text, id) in rows {
        assert_eq!(decode(text).map_err(|error| error.id()), Err(id), "{text}");
    }
}

#[test]
fn a_snapshot_cut_or_changed_anywhere_never_breaks_the_reader() {
    let mut rng = Rng::new(5);
    let mut opened = 0;
    for text in [V1, V2] {
        for end in 0..text.len() {
            let _ = decode(&String::from_utf8_lossy(&text.as_bytes()[..end]));
        }
        for round in 0..5_000 {
            let damaged = match round % 2 {
                0 => mutate::text(text, &mut rng),
                _ => {
                    let mut value = serde_json::from_str(text).unwrap();
                    mutate::values(&mut value, &mut rng);
                    value.to_string()
                }
            };
            let Ok(session) = decode(&damaged) else {
                continue;
            };
            opened += 1;
            let deed = deeds::any_deed(&mut rng, &session.case);
            let next = update(session.clone(), deed);
            assert_eq!(next.clone().settled(), next);
            // Whatever was read is the same after being kept once more.
            assert_eq!(decode(&encode(&session).unwrap()).unwrap(), session);
        }
    }
    assert!(opened > 1_000, "only {opened} were readable");
}

#[test]
fn references_to_nobody_are_left_out_and_the_page_is_one_that_can_be_shown() {
    let orphaned = V1
        .replace("\"p3\"", "\"p9\"")
        .replacen("\"id\": \"p9\"", "\"id\": \"p3\"", 1);
    let session = decode(&orphaned).unwrap();
    assert_eq!(session.screen, Screen::Roster);
    let revised = [Entry::Persons, Entry::Measures(0)];
    assert_eq!(session.revised, revised.into_iter().collect());
}

#[test]
fn a_result_without_ones_own_view_is_not_shown_after_a_reload() {
    let result = V1
        .replacen("\"own_view\": \"unsure\"", "\"own_view_\": 1", 1)
        .replacen("\"screen\": {", "\"screen\": \"result\", \"was\": {", 1);
    let session = decode(&result).unwrap();
    assert!(matches!(session.screen, Screen::Question(_)));
}

#[test]
fn what_is_too_large_is_neither_written_nor_read() {
    let long = "x".repeat(storage::MAX_BYTES + 1);
    let start = update(blank(), Action::Started(Mode::Full));
    let session = update(start, Action::NoteWritten(long.clone()));
    assert_eq!(encode(&session), Err(SnapshotError::TooLarge));
    assert_eq!(decode(&long), Err(SnapshotError::TooLarge));
}

#[test]
fn a_case_that_kept_a_field_named_case_is_not_mistaken_for_a_wrapping() {
    let text = r#"{"case": {"title": "outer", "case": {"title": "inner"}}}"#;
    let case = casefile::read(text).unwrap().case;
    let session = update(blank(), Action::Imported(Box::new(case)));
    assert_eq!(decode(&encode(&session).unwrap()).unwrap(), session);
}

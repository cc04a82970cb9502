//! What is tried on the result: it changes nothing until it is adopted.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use super::*;
use yichi::domain::{Measure, Measures};
use yichi::engine::explain::Change;

/// The coal-to-electric example at its result.
fn result() -> Session {
    let text = include_str!("../cases/worked/coal-to-electric.json");
    let case = casefile::read(text).unwrap().case;
    let opened = update(blank(), Action::ExampleOpened(Box::new(case)));
    let session = finished(update(opened, Action::ResultReached));
    assert_eq!(session.screen, Screen::Result);
    session
}

fn power(to: u8) -> Change {
    Change::Answer {
        answer: AnswerId::of_person(1, Factor::Power),
        to,
    }
}

fn spared(person: usize) -> Change {
    Change::Measures {
        person,
        measures: Measures::default(),
    }
}

#[test]
fn a_trial_leaves_the_record_alone_until_it_is_adopted() {
    let before = result();
    let tried = update(before.clone(), Action::Tried(vec![power(1), spared(2)]));
    assert_eq!(
        (&tried.case, &tried.revised),
        (&before.case, &before.revised)
    );
    let case = select::tried(&tried).unwrap();
    assert_eq!(
        case.at(AnswerId::of_person(1, Factor::Power)),
        Answer::one(1_u8)
    );
    let dropped = update(tried.clone(), Action::TrialDropped);
    assert_eq!(dropped.trial, []);
    assert_eq!(
        (dropped.case, dropped.screen),
        (before.case, Screen::Result)
    );
    let adopted = update(tried, Action::TrialAdopted);
    assert_eq!((adopted.screen, adopted.trial.len()), (Screen::Result, 0));
    assert_eq!(select::judged(&adopted), case);
    let marked = [
        Entry::Measures(2),
        Entry::Answer(AnswerId::of_person(1, Factor::Power)),
    ];
    assert!(marked.iter().all(|entry| adopted.revised.contains(*entry)));
}

#[test]
fn what_had_been_proposed_is_kept_once_and_goes_with_whom_it_was_for() {
    let before = result();
    let was = before.case.persons[2].measures.clone();
    let adopt = |session, change| {
        let tried = update(session, Action::Tried(vec![change]));
        update(tried, Action::TrialAdopted)
    };
    let adopted = adopt(before, spared(2));
    assert_eq!(adopted.proposed.get(2), Some(was.as_ref()));
    assert_eq!(adopted.proposed.get(1), None);
    let toggled = Action::MeasureToggled(2, Measure::Demerit);
    let roster = after(adopted, [Action::RosterOpened, toggled]);
    assert_eq!(
        roster.proposed.get(2),
        Some(was.as_ref()),
        "the first counts"
    );
    let kept = yichi::storage::encode(&roster).unwrap();
    let read = yichi::storage::decode(&kept, &roster.conventions).unwrap();
    assert_eq!(read.proposed, roster.proposed);
    let moved = update(roster, Action::PersonRemoved(0));
    assert_eq!(moved.proposed.get(1), Some(was.as_ref()));
    assert_eq!(moved.proposed.iter().count(), 1);
    let gone = update(moved, Action::PersonRemoved(1));
    assert_eq!(gone.proposed.iter().count(), 0);
}

#[test]
fn of_what_was_changed_before_that_was_kept_nobody_knows_what_it_was() {
    let mut older = result();
    older.revised = [Entry::Measures(2)].into_iter().collect();
    let changed = after(older, [Action::RosterOpened, Action::NothingProposed(2)]);
    assert_eq!(changed.case.persons[2].measures, Some(Measures::default()));
    assert_eq!(changed.proposed.get(2), None);
}

#[test]
fn what_was_adopted_is_taken_back_with_the_trial_as_it_stood() {
    let tried = update(result(), Action::Tried(vec![power(1), spared(2)]));
    let adopted = update(tried.clone(), Action::TrialAdopted);
    let mut back = update(adopted, Action::Restored(Box::new(tried.clone())));
    back.revision = tried.revision;
    assert_eq!(back, tried);
}

#[test]
fn the_latest_change_of_a_thing_counts_and_what_the_record_says_is_none() {
    let tried = after(
        result(),
        [
            Action::Tried(vec![power(1)]),
            Action::Tried(vec![spared(1)]),
            Action::Tried(vec![power(0)]),
        ],
    );
    assert_eq!(tried.trial, [spared(1)]);
    let none = update(tried, Action::TrialShortened(0));
    assert_eq!(select::tried(&none), None);
}

#[test]
fn a_trial_ends_with_the_page_it_belongs_to() {
    let tried = update(result(), Action::Tried(vec![power(1)]));
    for away in [
        Action::AnswersOpened,
        Action::RosterOpened,
        Action::SteppedBack,
        Action::Restarted,
        Action::Revisited(AnswerId::of_case(Factor::Harm)),
    ] {
        assert_eq!(update(tried.clone(), away).trial, []);
    }
    let elsewhere = update(quick(), Action::Tried(vec![power(1)]));
    assert_eq!(elsewhere, quick());
}

#[test]
fn what_cannot_be_answered_so_is_not_tried() {
    let before = result();
    let nobody = AnswerId::of_person(9, Factor::Power);
    for change in [
        power(2),
        power(200),
        spared(9),
        Change::Answer {
            answer: nobody,
            to: 0,
        },
    ] {
        assert_eq!(update(before.clone(), Action::Tried(vec![change])), before);
    }
}

#[test]
fn adopting_what_calls_for_more_questions_asks_them_before_the_result_is_shown_again() {
    let text = r#"{"answers": {"own_view": "unsure"}, "persons": [{"id": "a", "measures": ["reminder_talk"]}]}"#;
    let case = casefile::read(text).unwrap().case;
    let opened = update(blank(), Action::Imported(Box::new(case)));
    let mut session = update(opened, Action::ResultReached);
    while let Screen::Question(id) = session.screen {
        let answer = Action::Answered(id, Answer::Unknown);
        session = after(session, [answer, Action::SteppedOn]);
    }
    assert_eq!(session.screen, Screen::Result);
    let heavier = Change::Measures {
        person: 0,
        measures: [Measure::PartyWarning].into_iter().collect(),
    };
    let adopted = after(
        session,
        [Action::Tried(vec![heavier]), Action::TrialAdopted],
    );
    assert!(matches!(adopted.screen, Screen::Question(id) if id.person == Some(0)));
}

//! What may only be looked at: no action changes it, and what it is for can all be seen.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use super::support::{Rng, deeds, random_case};
use super::*;
use yichi::engine::explain::Change;

fn looked_at(case: Case) -> Session {
    let session = Session { case, ..blank() };
    session.to_look_at()
}

#[test]
fn whatever_happens_to_what_is_only_looked_at_changes_nothing_that_a_file_of_it_holds() {
    let mut rng = Rng::new(23);
    for _ in 0..50 {
        let first = looked_at(random_case(&mut rng));
        let mut session = first.clone();
        for _ in 0..120 {
            let action = deeds::any_deed(&mut rng, &session.case);
            session = update(session, action.clone());
            let kept = Session {
                screen: first.screen,
                aside: None,
                trial: Vec::new(),
                revision: first.revision,
                ..session.clone()
            };
            assert_eq!(kept, first, "{action:?}");
            let shown = [Screen::Start, Screen::Answers, Screen::Result];
            assert!(shown.contains(&session.screen), "{action:?}");
        }
    }
}

#[test]
fn the_result_and_all_answers_are_seen_without_a_view_of_ones_own() {
    let text = include_str!("../cases/worked/coal-to-electric.json");
    let mut case = casefile::read(text).unwrap().case;
    case.set(Factor::OwnView, Answer::Unanswered);
    let result = looked_at(case);
    assert_eq!(result.screen, Screen::Result);
    let answers = update(result.clone(), Action::AnswersOpened);
    assert_eq!(answers.screen, Screen::Answers);
    let back = update(answers, Action::AnswersClosed);
    assert_eq!((back.screen, back.result_seen), (Screen::Result, false));
    let change = Change::Answer {
        answer: AnswerId::of_person(1, Factor::Power),
        to: 1,
    };
    let tried = update(result, Action::Tried(vec![change]));
    assert!(select::tried(&tried).is_some());
    let adopted = update(tried.clone(), Action::TrialAdopted);
    assert_eq!(adopted, tried);
}

#[test]
fn only_another_that_is_looked_at_takes_its_place() {
    let first = looked_at(Case::default());
    let other = || Session {
        case: random_case(&mut Rng::new(5)),
        ..blank()
    };
    let restored = |session| update(first.clone(), Action::Restored(Box::new(session)));
    assert_eq!(restored(other()), first);
    assert_eq!(restored(other().to_look_at()).case, other().case);
}

/// A case as somebody changed it after he had seen its result, with no view of his own.
fn handed_on() -> Session {
    let given = include_str!("../cases/worked/coal-to-electric.json");
    let mut case = casefile::read(given).unwrap().case;
    case.set(Factor::OwnView, Answer::Unanswered);
    let mut session = Session {
        case,
        mode: Mode::Quick,
        ..blank()
    };
    let harm = AnswerId::of_case(Factor::Harm);
    session.revised.insert(Entry::Answer(harm));
    let at = yichi::domain::Time::from_seconds(9);
    session.times.set(Entry::Answer(harm), Some(at));
    session
}

#[test]
fn what_is_shown_at_its_result_stays_as_it_was_handed_on() {
    let before = handed_on();
    let shown = before.clone().at_result();
    assert_eq!((shown.screen, shown.result_seen), (Screen::Result, true));
    let noted = |session: &Session| {
        let noted = (session.mode, session.revised.clone(), session.times.clone());
        (session.case.clone(), noted)
    };
    assert_eq!(noted(&shown), noted(&before));
    // It stays there in place of another and after a reload.
    let put = update(blank(), Action::Restored(Box::new(shown.clone())));
    assert_eq!((put.screen, noted(&put)), (shown.screen, noted(&shown)));
    assert_eq!(shown.clone().settled(), shown);
    // It may be changed: then that is marked, and the result is shown again.
    let power = AnswerId::of_person(1, Factor::Power);
    let changed = after(
        shown,
        [
            Action::Revisited(power),
            Action::Answered(power, Answer::Unknown),
            Action::SteppedOn,
        ],
    );
    assert_eq!(changed.screen, Screen::Result);
    assert!(changed.revised.contains(Entry::Answer(power)));
    assert_eq!(changed.case.answer(Factor::OwnView), Answer::Unanswered);
}

//! What happens to a session: the ways through the pages, and that nothing is lost on the way.

#[path = "session/always.rs"]
mod always;
#[path = "session/asking.rs"]
mod asking;
#[path = "session/filed.rs"]
mod filed;
#[path = "session/look.rs"]
mod look;
#[path = "session/promised.rs"]
mod promised;
#[path = "session/question.rs"]
mod question;
#[path = "session/returned.rs"]
mod returned;
#[path = "session/roster.rs"]
mod roster;
mod support;
#[path = "session/times.rs"]
mod times;
#[path = "session/trial.rs"]
mod trial;

use support::blank;
use yichi::casefile;
use yichi::domain::{Answer, AnswerId, Case, Factor, FaultKind, Measure, OwnView, YesNo};
use yichi::flow::{self, Mode};
use yichi::session::{Action, Entry, Screen, Session, by_telling, select, update};

fn after(session: Session, actions: impl IntoIterator<Item = Action>) -> Session {
    actions.into_iter().fold(session, update)
}

fn of_first(factor: Factor) -> AnswerId {
    AnswerId::of_person(0, factor)
}

fn answered(id: AnswerId, value: impl Into<u8>) -> Action {
    Action::Answered(id, Answer::one(value))
}

fn first_unanswered(session: &Session) -> Option<AnswerId> {
    let path = select::path(session);
    path.questions()
        .find(|id| session.case.at(*id) == Answer::Unanswered)
}

fn own_view() -> Action {
    answered(AnswerId::of_case(Factor::OwnView), OwnView::Unsure)
}

/// 快速核对 on the roster, with one person who is warned.
fn quick() -> Session {
    let actions = [
        Action::Started(Mode::Quick),
        Action::MeasureToggled(0, Measure::Warning),
    ];
    after(blank(), actions)
}

/// Answers whatever is asked with its last value, up to the result.
fn finished(mut session: Session) -> Session {
    for _ in 0..300 {
        session = match session.screen {
            Screen::Question(id) if session.case.at(id) == Answer::Unanswered => {
                let last = id.factor.value_count() as u8 - 1;
                update(session, answered(id, last))
            }
            Screen::Result => return session,
            _ => update(session, Action::SteppedOn),
        };
    }
    panic!("the result is never reached: {session:?}");
}

#[test]
fn both_ways_in_lead_to_a_result() {
    let full = after(blank(), [Action::Started(Mode::Full), Action::PersonAdded]);
    for session in [quick(), full] {
        assert_eq!(session.screen, Screen::Roster);
        let session = finished(session);
        // In order, every question; by weight, every one that matters or has to be asked.
        match by_telling(&session) {
            false => assert_eq!(first_unanswered(&session), None),
            true => assert!(select::asking(&session).is_enough()),
        }
        assert!(session.result_seen);
    }
}

#[test]
fn the_quick_check_can_be_deepened_without_asking_anything_twice() {
    let quick = finished(quick());
    let deepened = update(quick.clone(), Action::Deepened);
    let question = select::question(&deepened).unwrap();
    assert_eq!(quick.case.at(question), Answer::Unanswered);
    let full = finished(deepened);
    for id in select::path(&quick).questions() {
        assert_eq!(full.case.at(id), quick.case.at(id));
    }
}

#[test]
fn no_result_is_shown_before_the_upstream_and_ones_own_view() {
    let mut session = update(quick(), Action::ResultReached);
    for factor in [
        Factor::UpWarned,
        Factor::UpPushedDown,
        Factor::UpstreamCulpable,
    ] {
        assert_eq!(select::question(&session), Some(AnswerId::of_case(factor)));
        session = update(session, Action::Skipped);
    }
    assert_eq!(
        select::question(&session).map(|id| id.factor),
        Some(Factor::OwnView)
    );
    let stuck = after(session.clone(), [Action::Skipped, Action::SteppedOn]);
    assert_eq!(stuck, session, "one's own view cannot be passed over");
    let session = after(session, [own_view(), Action::SteppedOn]);
    assert_eq!(session.screen, Screen::Result);
    let taken_back = Action::Answered(AnswerId::of_case(Factor::OwnView), Answer::Unanswered);
    assert_ne!(update(session, taken_back).screen, Screen::Result);
}

#[test]
fn going_on_needs_an_answer_or_a_decision_to_pass_over() {
    let first = update(quick(), Action::SteppedOn);
    assert_eq!(first.screen, Screen::Question(of_first(Factor::FaultKind)));
    assert_eq!(update(first.clone(), Action::SteppedOn), first);
    let next = update(first, Action::Skipped);
    assert_eq!(
        next.screen,
        Screen::Question(of_first(Factor::TrivialOrPrivate))
    );
    assert!(
        next.skipped
            .contains(Entry::Answer(of_first(Factor::FaultKind)))
    );
}

#[test]
fn going_back_and_on_again_returns_to_the_open_question() {
    let session = after(
        quick(),
        [
            Action::SteppedOn,
            answered(of_first(Factor::FaultKind), FaultKind::OwnDuty),
            Action::SteppedOn,
            answered(of_first(Factor::TrivialOrPrivate), YesNo::No),
            Action::SteppedOn,
        ],
    );
    let back = after(session.clone(), [Action::SteppedBack, Action::SteppedBack]);
    assert_eq!(back.screen, Screen::Question(of_first(Factor::FaultKind)));
    let start = after(back.clone(), [Action::SteppedBack, Action::SteppedBack]);
    assert_eq!(start.screen, Screen::Start);
    assert_eq!(start.case, session.case);
    let again = update(back, Action::SteppedOn);
    assert_eq!((again.screen, again.case), (session.screen, session.case));
}

#[test]
fn changing_an_early_answer_sets_later_ones_aside_and_changing_it_back_restores_them() {
    let before = finished(quick());
    let kind = of_first(Factor::FaultKind);
    let power = of_first(Factor::Power);
    let given = update(before, answered(power, YesNo::No));
    let misconduct = update(given.clone(), answered(kind, FaultKind::OwnMisconduct));
    assert_eq!(misconduct.case.at(power), Answer::one(YesNo::No));
    assert_eq!(select::judged(&misconduct).at(power), Answer::Unanswered);
    let row = select::rows(&misconduct)
        .into_iter()
        .find(|row| row.id == power);
    assert!(row.is_some_and(|row| row.set_aside && row.revised));
    let restored = update(misconduct, answered(kind, FaultKind::Leadership));
    assert_eq!(select::judged(&restored), select::judged(&given));
}

#[test]
fn a_change_from_the_result_leads_back_to_the_result() {
    let result = finished(quick());
    let trivial = of_first(Factor::TrivialOrPrivate);
    let asked = update(result.clone(), Action::Revisited(trivial));
    assert_eq!(asked.screen, Screen::Question(trivial));
    for back in [Action::SteppedBack, Action::SteppedOn] {
        assert_eq!(update(asked.clone(), back).screen, Screen::Result);
    }
    let changed = after(asked, [answered(trivial, YesNo::No), Action::SteppedOn]);
    assert_eq!(changed.screen, Screen::Result);
    assert!(changed.revised.contains(Entry::Answer(trivial)));
    assert!(result.revised.is_empty());
    let roster = update(result, Action::Revisited(of_first(Factor::Kind)));
    assert_eq!(roster.screen, Screen::Roster);
    assert_eq!(update(roster, Action::SteppedOn).screen, Screen::Result);
}

#[test]
fn the_list_of_answers_leads_back_to_where_it_was_opened() {
    let result = finished(quick());
    let question = after(quick(), [Action::SteppedOn]);
    let id = of_first(Factor::RuleInForce);
    for place in [result, question] {
        let list = update(place.clone(), Action::AnswersOpened);
        let looked = after(list, [Action::Revisited(id), Action::SteppedBack]);
        assert_eq!(looked.screen, Screen::Answers);
        assert_eq!(update(looked, Action::AnswersClosed).screen, place.screen);
    }
}

#[test]
fn an_example_is_ones_own_work_once_it_is_changed() {
    let text = include_str!("cases/worked/coal-to-electric.json");
    let case = Box::new(casefile::read(text).unwrap().case);
    let opened = update(blank(), Action::ExampleOpened(case.clone()));
    let looked = after(opened, [Action::AnswersOpened, Action::AnswersClosed]);
    assert!(!select::is_own(&looked));
    let unknown = Action::Answered(of_first(Factor::FaultKind), Answer::Unknown);
    for changes in [
        vec![unknown],
        vec![Action::RosterOpened, Action::PersonAdded],
    ] {
        assert!(select::is_own(&after(looked.clone(), changes)));
    }
    let given = update(blank(), Action::Imported(case));
    assert!(select::is_own(&given) && select::is_own(&quick()));
}

#[test]
fn every_worked_case_opens_on_its_result() {
    for entry in std::fs::read_dir("tests/cases/worked").unwrap() {
        let text = std::fs::read_to_string(entry.unwrap().path()).unwrap();
        let case = casefile::read(&text).unwrap().case;
        let opened = update(blank(), Action::ExampleOpened(Box::new(case.clone())));
        assert_eq!(opened.screen, Screen::Result);
        let changed = of_first(Factor::FaultKind);
        let aside = [
            Action::Revisited(changed),
            answered(changed, FaultKind::Leadership),
            Action::SteppedOn,
        ];
        assert_eq!(after(opened.clone(), aside).screen, Screen::Result);
        for id in flow::questions(&case).filter(|id| case.at(*id) != Answer::Unanswered) {
            assert_eq!(opened.case.at(id), case.at(id));
        }
    }
}

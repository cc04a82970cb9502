//! In which order questions come, what comes before any result, and when it is enough.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use super::support::Rng;
use super::*;
use yichi::domain::Measures;
use yichi::session::{Asking, Order};

/// 完整核对 of one person at this measure, past the roster.
fn full(measure: Measure) -> Session {
    let actions = [
        Action::Started(Mode::Full),
        Action::PersonAdded,
        Action::MeasureToggled(0, measure),
        Action::SteppedOn,
    ];
    after(blank(), actions)
}

/// The coal-to-electric case, whose answers settle everything.
fn example() -> Session {
    let text = include_str!("../cases/worked/coal-to-electric.json");
    let case = casefile::read(text).unwrap().case;
    update(blank(), Action::Imported(Box::new(case)))
}

/// Answers what is asked with its last value, up to the first page that is no question.
fn answering(mut session: Session) -> Session {
    for _ in 0..300 {
        let Screen::Question(id) = session.screen else {
            return session;
        };
        let last = id.factor.value_count() as u8 - 1;
        session = after(session, [answered(id, last), Action::SteppedOn]);
    }
    panic!("it never ends: {session:?}");
}

#[test]
fn what_is_said_to_come_before_the_result_is_what_comes_when_it_is_asked_for() {
    for mut session in [full(Measure::Warning), update(quick(), Action::SteppedOn)] {
        let mut said = select::due_count(&session);
        assert!(said > 0);
        session = update(session, Action::ResultReached);
        while let Screen::Question(id) = session.screen {
            session = after(session, [Action::Answered(id, Answer::Unknown)]);
            // 查不清 leads to no others.
            let left = select::due_count(&session);
            assert!(left + 1 == said, "{id:?}: {said} {left}");
            said = left;
            session = update(session, Action::SteppedOn);
        }
        assert_eq!((session.screen, said), (Screen::Result, 0));
    }
}

#[test]
fn the_next_question_is_the_most_telling_one_and_in_fixed_order_the_next_of_the_questionnaire() {
    let mut session = full(Measure::Warning);
    let mut jumped = false;
    for _ in 0..12 {
        let Some(id) = select::question(&session) else {
            break;
        };
        let judged = yichi::engine::Judged::of(&session.case, &session.conventions).unwrap();
        let mut wanted = judged.next().iter();
        let first =
            wanted.find(|next| next.answer.factor.facts().section != yichi::domain::Section::List);
        let first = first.map(|next| next.answer).unwrap();
        assert!(
            first == id || may_spare(&session.case, id, first),
            "{id:?} comes before {first:?}"
        );
        jumped |= first_unanswered(&session) != Some(id);
        session = after(session, [answered(id, 0), Action::SteppedOn]);
    }
    assert!(jumped, "the order was that of the questionnaire");
    let fixed = after(
        blank(),
        [
            Action::Started(Mode::Full),
            Action::OrderChosen(Order::Fixed),
            Action::PersonAdded,
            Action::MeasureToggled(0, Measure::Warning),
            Action::SteppedOn,
            Action::Skipped,
            Action::Skipped,
            Action::Skipped,
        ],
    );
    let order: Vec<AnswerId> = select::path(&fixed).questions().take(4).collect();
    assert_eq!(select::question(&fixed), Some(order[3]));
}

/// Whether some answer to one question would make the other pointless, so that it comes before it.
fn may_spare(case: &Case, one: AnswerId, other: AnswerId) -> bool {
    (0..one.factor.value_count() as u8).any(|value| {
        let mut answered = case.clone();
        answered.set_at(one, Answer::one(value));
        !flow::asked(&answered, other)
    })
}

#[test]
fn a_question_comes_after_the_one_that_may_make_it_pointless() {
    let mut rng = Rng::new(7);
    for _ in 0..40 {
        let mut session = full(Measure::Warning);
        let mut aside = 0;
        for _ in 0..120 {
            let Screen::Question(id) = session.screen else {
                break;
            };
            let value = rng.below(id.factor.value_count()) as u8;
            session = after(session, [answered(id, value), Action::SteppedOn]);
            aside = flow::set_aside(&session.case).len();
        }
        assert_eq!(
            aside,
            0,
            "asked in vain: {:?}",
            flow::set_aside(&session.case)
        );
    }
}

#[test]
fn the_way_back_is_the_way_one_came() {
    let mut session = full(Measure::Warning);
    let mut seen = Vec::new();
    for _ in 0..6 {
        let id = select::question(&session).unwrap();
        seen.push(id);
        // The last values, under which no earlier question loses its sense.
        let last = id.factor.value_count() as u8 - 1;
        session = after(session, [answered(id, last), Action::SteppedOn]);
    }
    for id in seen.into_iter().rev() {
        session = update(session, Action::SteppedBack);
        assert_eq!(select::question(&session), Some(id));
    }
    session = update(session, Action::SteppedBack);
    assert_eq!(session.screen, Screen::Roster);
    assert_eq!(update(session, Action::SteppedBack).screen, Screen::Start);
}

#[test]
fn once_nothing_matters_any_more_it_says_so_and_asks_the_rest_only_if_told_to() {
    let enough = answering(update(example(), Action::SteppedOn));
    assert_eq!(enough.screen, Screen::Enough);
    let asking = select::asking(&enough);
    assert!(asking.is_enough() && asking.idle() > 0, "{asking:?}");
    let result = update(enough.clone(), Action::SteppedOn);
    let own_view = AnswerId::of_case(Factor::OwnView);
    assert_eq!(result.screen, Screen::Question(own_view));
    let rest = answering(update(enough.clone(), Action::Deepened));
    // One's own view comes with the result.
    assert_eq!(rest.screen, Screen::Result);
    assert_eq!(*select::asking(&rest), Asking::default());
    let before = select::judged(&enough);
    let judge = |case: &Case| {
        yichi::engine::assess(case, &rest.conventions)
            .unwrap()
            .outcome
            .firm
    };
    assert_eq!(judge(&select::judged(&rest)), judge(&before));
}

#[test]
fn in_the_full_check_what_may_excuse_is_asked_before_a_result_and_only_an_answer_will_do() {
    let mut session = update(full(Measure::PartyWarning), Action::ResultReached);
    let mut asked = Vec::new();
    while let Screen::Question(id) = session.screen {
        assert!(asked.len() < 40);
        if id.factor == Factor::OwnView {
            break;
        }
        let passed = update(session.clone(), Action::Skipped);
        assert_eq!(passed.screen, session.screen, "passed over {id:?}");
        asked.push(id.factor);
        session = after(
            session,
            [Action::Answered(id, Answer::Unknown), Action::SteppedOn],
        );
    }
    for factor in [
        Factor::RuleInForce,
        Factor::DutySource,
        Factor::Power,
        Factor::Means,
        Factor::Escalated,
        Factor::PeerSame,
        Factor::TolForceMajeure,
        Factor::UpWarned,
    ] {
        assert!(asked.contains(&factor), "{factor:?} was not asked");
    }
    assert!(!asked.contains(&Factor::Trigger));
    let reminded = update(full(Measure::ReminderTalk), Action::ResultReached);
    let due = select::question(&reminded).unwrap();
    assert_eq!(due.person, None, "a talk needs no excuse: {due:?}");
}

#[test]
fn a_question_passed_over_comes_back_before_the_result_where_it_is_required() {
    let mut session = full(Measure::PartyWarning);
    for _ in 0..200 {
        session = match session.screen {
            Screen::Question(id) if id.factor == Factor::Power => update(session, Action::Skipped),
            Screen::Question(_) => {
                let id = select::question(&session).unwrap();
                let answer = Action::Answered(id, Answer::Unknown);
                after(session, [answer, Action::SteppedOn])
            }
            _ => break,
        };
        let due = session.aside.is_some();
        if due {
            break;
        }
    }
    let power = AnswerId::of_person(0, Factor::Power);
    assert!(
        session.skipped.contains(Entry::Answer(power)),
        "it was passed over"
    );
    assert_eq!(session.case.at(power), Answer::Unanswered);
    let session = update(session, Action::ResultReached);
    assert_eq!(select::question(&session), Some(power));
}

#[test]
fn another_answer_can_make_it_too_little_again() {
    // Two of its three conclusions are no, and somebody more on the list may make them yes.
    let text = include_str!("../cases/worked/shirked-housing.json");
    let case = casefile::read(text).unwrap().case;
    let opened = update(blank(), Action::Imported(Box::new(case)));
    let enough = answering(update(opened, Action::SteppedOn));
    assert_eq!(enough.screen, Screen::Enough);
    let list = update(enough.clone(), Action::AnswersOpened);
    let untouched = update(list.clone(), Action::AnswersClosed);
    assert_eq!(untouched.screen, Screen::Enough);
    let changed = after(
        list,
        [
            Action::RosterOpened,
            Action::PersonAdded,
            Action::AnswersOpened,
            Action::AnswersClosed,
        ],
    );
    assert!(
        matches!(changed.screen, Screen::Question(_)),
        "{:?}",
        changed.screen
    );
    assert_eq!(
        changed.case.persons.last().map(|person| &person.measures),
        Some(&None::<Measures>)
    );
}

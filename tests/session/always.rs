//! What holds of every session, whatever was done to it.

use super::support::{Rng, blank, deeds, random_case};
use super::{after, finished, own_view};
use yichi::domain::{Answer, AnswerId, Case, Factor, chain};
use yichi::flow;
use yichi::session::{Action, Found, Screen, Session, select, update};

/// Every answer of a case, by person's id.
fn answers(case: &Case) -> Vec<(Option<String>, Factor, Answer)> {
    let name = |id: &AnswerId| id.person.map(|place| case.persons[place].id.clone());
    let mut all: Vec<_> = flow::questions(case)
        .map(|id| (name(&id), id.factor, case.at(id)))
        .filter(|(_, _, answer)| *answer != Answer::Unanswered)
        .collect();
    all.sort_by_key(|(name, factor, _)| (name.clone(), *factor));
    all
}

#[test]
fn no_action_but_answering_changes_an_answer() {
    let mut rng = Rng::new(2);
    for _ in 0..50 {
        let case = random_case(&mut rng);
        let mut session = update(blank(), Action::Imported(Box::new(case)));
        for _ in 0..120 {
            let action = deeds::deed(&mut rng, &session.case);
            let next = update(session.clone(), action.clone());
            if !matches!(action, Action::Answered(..) | Action::ValueTurned(..)) {
                assert_eq!(answers(&next.case), answers(&session.case), "{action:?}");
            }
            session = next;
        }
    }
}

#[test]
fn whatever_happens_the_session_stays_sound() {
    let mut rng = Rng::new(3);
    for _ in 0..50 {
        let mut session = blank();
        for _ in 0..150 {
            let action = deeds::any_deed(&mut rng, &session.case);
            let next = update(session.clone(), action.clone());
            assert_eq!(next.revision > session.revision, next != session);
            sound(&next, &action);
            session = next;
        }
    }
}

fn sound(session: &Session, action: &Action) {
    assert_eq!(session.clone().settled(), *session, "{action:?}");
    assert!(chain::order(&session.case).is_ok(), "{action:?}");
    let own_view = session.case.answer(Factor::OwnView);
    assert!(
        session.screen != Screen::Result || own_view != Answer::Unanswered || session.example,
        "{action:?}"
    );
    assert!(
        session.screen == Screen::Result || session.trial.is_empty(),
        "{action:?}"
    );
    let anew = Session {
        found: Found::default(),
        ..session.clone()
    };
    assert_eq!(select::asking(session), select::asking(&anew), "{action:?}");
    let _ = (
        select::tried(session),
        select::rows(session),
        select::judged(session),
    );
    if session.screen != Screen::Start {
        let out = after(
            session.clone(),
            [own_view_if_open(session), Action::ResultReached],
        );
        assert_eq!(
            finished(out).screen,
            Screen::Result,
            "no way out after {action:?}"
        );
    }
}

fn own_view_if_open(session: &Session) -> Action {
    match session.case.answer(Factor::OwnView) {
        Answer::Unanswered => own_view(),
        _ => Action::AnswersClosed,
    }
}

//! What a case is filed under goes with the case, and never with another one.

use super::support::deeds::any_deed;
use super::support::{Rng, blank, decode, random_case};
use super::{after, update};
use yichi::session::{Action, Session};
use yichi::storage::encode;

fn filed(session: Session) -> Session {
    update(session, Action::Filed(Some("7-0".to_owned())))
}

#[test]
fn another_case_put_in_its_place_is_filed_nowhere() {
    let mut rng = Rng::new(8);
    let case = Box::new(random_case(&mut rng));
    let other = update(blank(), Action::Imported(case.clone()));
    for action in [
        Action::Restarted,
        Action::ExampleOpened(case.clone()),
        Action::Imported(case),
        Action::Restored(Box::new(other)),
    ] {
        let session = update(filed(blank()), action.clone());
        assert_eq!(session.filed, None, "{action:?}");
    }
}

#[test]
fn a_case_stays_filed_whatever_is_done_to_it_and_after_a_reload() {
    let mut rng = Rng::new(9);
    let mut session = filed(after(blank(), [Action::PersonAdded]));
    for _ in 0..3_000 {
        let action = any_deed(&mut rng, &session.case);
        let replaces = matches!(
            action,
            Action::Restarted
                | Action::ExampleOpened(_)
                | Action::Imported(_)
                | Action::Restored(_)
                | Action::Filed(_)
        );
        if !replaces {
            session = update(session, action);
            assert_eq!(session.filed.as_deref(), Some("7-0"));
        }
    }
    let text = encode(&session).unwrap();
    assert_eq!(decode(&text).unwrap().filed, session.filed);
}

#[test]
fn a_session_that_is_put_back_comes_as_it_was_and_counts_as_the_later() {
    let mut rng = Rng::new(10);
    let case = Box::new(random_case(&mut rng));
    let mut kept = update(blank(), Action::Imported(case));
    kept.revision = 70;
    kept.filed = Some("9-1".to_owned());
    let restored = Action::Restored(Box::new(kept.clone()));
    let mut session = update(filed(blank()), restored);
    assert_eq!(session.revision, 71);
    session.revision = 70;
    assert_eq!(session, kept);
}

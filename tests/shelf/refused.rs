//! A place that is full, or refuses: everything stays as it was, and that is said.

use super::support::memory::Memory;
use super::support::shipped;
use super::{answered, at, titled, titles};
use yichi::domain::Harm;
use yichi::session::{Action, update};
use yichi::storage::shelf::{self, Hold, Refusal, Unkept};

#[test]
fn where_there_is_no_more_room_everything_stays_as_it_was() {
    let place = Memory::default();
    let session = titled("case");
    let hold = shelf::keep(&place, &session, at(1)).unwrap();
    let before = place.all();
    let taken: usize = before
        .iter()
        .map(|(key, text)| key.len() + text.len())
        .sum();
    place.room.set(taken + 10);
    let full = Unkept::Refused(Refusal::Full);
    assert_eq!(shelf::keep(&place, &session, at(2)), Err(full));
    let longer = update(session.clone(), Action::NoteWritten("x".repeat(99)));
    assert_eq!(shelf::save(&place, &hold, &longer, at(3)), Err(full));
    assert_eq!(
        shelf::add(&place, [&session, &session], at(4)),
        (0, Some(full))
    );
    assert_eq!(place.all(), before);
    place.room.set(taken * 3);
    shelf::save(&place, &hold, &longer, at(5)).unwrap();
}

#[test]
fn where_the_place_refuses_each_way_says_so() {
    let place = Memory::default();
    let session = titled("case");
    let hold = shelf::keep(&place, &session, at(1)).unwrap();
    let removed = shelf::remove(&place, &hold.id).unwrap().unwrap();
    place.forbidden.set(true);
    let (refusal, trouble) = (Refusal::Forbidden, Unkept::Refused(Refusal::Forbidden));
    assert_eq!(shelf::stock(&place, &shipped()), Err(refusal));
    assert_eq!(shelf::keep(&place, &session, at(2)), Err(trouble));
    assert_eq!(shelf::save(&place, &hold, &session, at(2)), Err(trouble));
    assert_eq!(shelf::check(&place, &hold), Err(trouble));
    assert_eq!(shelf::open(&place, &hold.id, &shipped()), Err(refusal));
    assert_eq!(shelf::remove(&place, &hold.id), Err(refusal));
    assert_eq!(shelf::restore(&place, &removed), Err(trouble));
    assert_eq!(shelf::clear(&place), Err(refusal));
}

#[test]
fn a_case_too_large_to_be_read_again_is_not_kept() {
    let place = Memory::default();
    let session = titled("case");
    let long = "x".repeat(yichi::storage::MAX_BYTES);
    let large = update(session.clone(), Action::NoteWritten(long));
    assert_eq!(shelf::keep(&place, &large, at(1)), Err(Unkept::TooLarge));
    let hold = shelf::keep(&place, &session, at(1)).unwrap();
    assert_eq!(
        shelf::save(&place, &hold, &large, at(2)),
        Err(Unkept::TooLarge)
    );
    assert_eq!(titles(&place), ["case"]);
}

#[test]
fn a_text_that_was_taken_and_then_lost_is_known_for_it_and_written_again() {
    let place = Memory::default();
    let session = titled("case");
    let hold = shelf::keep(&place, &session, at(1)).unwrap();
    let before = place.all();
    let changed = answered(&session, Harm::Slight);
    let hold = shelf::save(&place, &hold, &changed, at(2)).unwrap();
    place.texts.replace(before);
    let full = Unkept::Refused(Refusal::Full);
    assert_eq!(
        shelf::check(&place, &hold),
        Err(full),
        "no other tab is blamed"
    );
    let hold = Hold::read(&hold.write()).unwrap();
    let again = answered(&changed, Harm::Serious);
    let hold = shelf::save(&place, &hold, &again, at(3)).unwrap();
    assert_eq!(shelf::check(&place, &hold), Ok(()));
    let (kept, _) = shelf::open(&place, &hold.id, &shipped()).unwrap().unwrap();
    assert_eq!(kept.case, again.case);
}

//! Of two tabs the one that has nothing of its own to lose goes on with what the other wrote; any other is told.

use super::support::memory::Memory;
use super::support::shipped;
use super::{answered, at, titled, turned};
use yichi::domain::{AnswerId, Factor, Harm};
use yichi::session::{Action, Screen, Session, update};
use yichi::storage::shelf::{self, Hold, Port, Unkept, check, follow, key, open, save};

/// A case that this tab has kept at second 1, and that another has open.
fn kept() -> (Memory, Session, Hold, Hold) {
    let (place, session) = (Memory::default(), titled("case"));
    let mine = shelf::keep(&place, &session, at(1)).unwrap();
    let (_, theirs) = open(&place, &mine.id, &shipped()).unwrap().unwrap();
    (place, session, mine, theirs)
}

#[test]
fn a_tab_that_has_said_nothing_of_its_own_goes_on_with_what_the_other_wrote() {
    let (place, session, mine, theirs) = kept();
    assert_eq!(follow(&place, &mine, &session), None, "nothing was written");
    let theirs = save(&place, &theirs, &turned(&session), at(2)).unwrap();
    assert_eq!(follow(&place, &mine, &session), None, "a page was turned");
    let written = answered(&session, Harm::Slight);
    let theirs = save(&place, &theirs, &written, at(3)).unwrap();
    let (followed, mine) = follow(&place, &mine, &session).unwrap();
    assert_eq!(followed.case, written.case);
    assert_eq!(followed.filed.as_deref(), Some(&*mine.id));

    // From there each goes on in its turn, and the other follows.
    let answer = answered(&followed, Harm::Serious);
    let mine = save(&place, &mine, &answer, at(4)).unwrap();
    let (followed, theirs) = follow(&place, &theirs, &written).unwrap();
    assert_eq!(followed.case, answer.case);
    let last = answered(&followed, Harm::Extreme);
    save(&place, &theirs, &last, at(9)).unwrap();
    assert_eq!(follow(&place, &mine, &answer).unwrap().0.case, last.case);
}

#[test]
fn so_does_one_that_remembers_nothing_once_it_has_found_there_all_that_it_says() {
    let (place, session, mine, theirs) = kept();
    let new = save(&place, &Hold::of(&mine.id, &session), &session, at(2)).unwrap();
    let written = answered(&session, Harm::Slight);
    save(&place, &theirs, &written, at(3)).unwrap();
    assert_eq!(follow(&place, &new, &session).unwrap().0.case, written.case);
}

#[test]
fn it_stays_on_its_page_where_that_can_still_be_shown() {
    let (place, session, mine, theirs) = kept();
    let here = turned(&session);
    save(&place, &theirs, &answered(&session, Harm::Slight), at(3)).unwrap();
    let (followed, mine) = follow(&place, &mine, &here).unwrap();
    assert_eq!((followed.screen, followed.aside), (here.screen, here.aside));

    let of_him = AnswerId::of_person(0, Factor::Power);
    let mut at_him = followed.clone();
    (at_him.screen, at_him.aside) = (Screen::Question(of_him), None);
    at_him.trail = vec![of_him, AnswerId::of_case(Factor::Harm)];
    let (theirs, hold) = open(&place, &mine.id, &shipped()).unwrap().unwrap();
    let without = update(theirs, Action::PersonRemoved(0));
    save(&place, &hold, &without, at(5)).unwrap();
    let (followed, _) = follow(&place, &mine, &at_him).unwrap();
    assert_eq!(followed.screen, Screen::Roster, "he is no more");
    assert_eq!(followed.trail, [AnswerId::of_case(Factor::Harm)]);
}

/// What stands between this tab and the shelf before it is asked to follow.
type Between = fn(&Memory, &Session, Hold) -> (Session, Hold);

#[test]
fn a_tab_whose_own_words_may_not_be_in_it_is_told_and_loses_none() {
    let rows: [(&str, Between); 5] = [
        ("changed and not stored", |_, session, mine| {
            (answered(session, Harm::Serious), mine)
        }),
        (
            "stored at the same moment, and written over",
            |place, session, mine| {
                let own = answered(session, Harm::Serious);
                (own.clone(), save(place, &mine, &own, at(3)).unwrap())
            },
        ),
        (
            "stored later, and lost by the browser",
            |place, session, mine| {
                let own = answered(session, Harm::Serious);
                (own.clone(), save(place, &mine, &own, at(4)).unwrap())
            },
        ),
        ("stored, turned a page, and lost", |place, session, mine| {
            let own = answered(session, Harm::Serious);
            let mine = save(place, &mine, &own, at(4)).unwrap();
            let own = turned(&own);
            (own.clone(), save(place, &mine, &own, at(5)).unwrap())
        }),
        ("nobody remembers what it had stored", |_, session, mine| {
            (session.clone(), Hold::of(&mine.id, session))
        }),
    ];
    for (name, between) in rows {
        let (place, session, mine, theirs) = kept();
        let before = place.all();
        let (own, mine) = between(&place, &session, mine);
        // The other knows only what stood there before.
        place.texts.replace(before);
        save(&place, &theirs, &answered(&session, Harm::Slight), at(3)).unwrap();
        let stands = place.all();
        let mine = Hold::read(&mine.write()).unwrap();
        assert_eq!(follow(&place, &mine, &own), None, "{name}");
        assert_eq!(check(&place, &mine), Err(Unkept::Changed), "{name}");
        assert_eq!(
            save(&place, &mine, &own, at(9)),
            Err(Unkept::Changed),
            "{name}"
        );
        assert_eq!(place.all(), stands, "{name}");
    }
}

#[test]
fn what_was_taken_away_or_cannot_be_read_is_not_followed() {
    let (place, session, mine, _) = kept();
    place.set(&key(&mine.id), "{\"shelf\":99}\n{}").unwrap();
    assert_eq!(follow(&place, &mine, &session), None);
    shelf::remove(&place, &mine.id).unwrap();
    assert_eq!(follow(&place, &mine, &session), None);
    place.forbidden.set(true);
    assert_eq!(follow(&place, &mine, &session), None);
}

//! The shelf: what is kept comes back, nothing is overwritten unseen, and nothing unreadable is lost.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod support;

#[path = "shelf/follow.rs"]
mod follow;
#[path = "shelf/refused.rs"]
mod refused;
#[path = "shelf/unreadable.rs"]
mod unreadable;

use std::rc::Rc;
use support::memory::Memory;
use support::{Rng, blank, deeds, shipped};
use yichi::domain::{Answer, AnswerId, Factor, Harm, Person, Time};
use yichi::engine::Conventions;
use yichi::engine::conventions::SHIPPED;
use yichi::flow::Mode;
use yichi::session::{Action, Session, update, update_at};
use yichi::storage::shelf::{self, Hold, Port, Unkept};

fn at(seconds: u64) -> Time {
    Time::from_seconds(seconds)
}

/// A case with this title, on the list of its persons.
fn titled(title: &str) -> Session {
    let session = update(blank(), Action::Started(Mode::Full));
    let session = update(session, Action::TitleWritten(title.to_owned()));
    update(session, Action::PersonAdded)
}

fn answered(session: &Session, harm: Harm) -> Session {
    let id = AnswerId::of_case(Factor::Harm);
    update_at(
        session.clone(),
        Action::Answered(id, Answer::one(harm)),
        at(7),
    )
}

/// A page turned, which is no change of the record.
fn turned(session: &Session) -> Session {
    update(session.clone(), Action::AnswersOpened)
}

fn titles(place: &Memory) -> Vec<String> {
    let cases = shelf::stock(place, &shipped()).unwrap().cases;
    cases
        .into_iter()
        .map(|kept| kept.session.case.title)
        .collect()
}

#[test]
fn what_is_kept_comes_back_as_it_was() {
    let mut rng = Rng::new(21);
    for round in 0..40 {
        let place = Memory::default();
        let mut session = blank();
        for second in 0..30 {
            let deed = deeds::any_deed(&mut rng, &session.case);
            session = update_at(session, deed, at(second));
        }
        let hold = shelf::keep(&place, &session, at(round)).unwrap();
        // What is being tried is no record.
        session.trial.clear();
        session.filed = Some(hold.id.clone());
        let stock = shelf::stock(&place, &shipped()).unwrap();
        let [kept] = &stock.cases[..] else {
            panic!("one case")
        };
        assert_eq!(
            (&kept.session, kept.saved, &kept.id),
            (&session, at(round), &hold.id)
        );
        assert_eq!(
            shelf::open(&place, &hold.id, &shipped()),
            Ok(Some((session, hold.clone())))
        );
        assert_eq!(Hold::read(&hold.write()), Some(hold));
    }
}

#[test]
fn a_kept_case_is_judged_in_the_list_as_when_it_is_opened() {
    let place = Memory::default();
    let own = SHIPPED.replacen(&shipped().version, "our own", 1);
    let own = Rc::new(Conventions::from_json(&own).unwrap());
    let hold = shelf::keep(&place, &titled("case"), at(1)).unwrap();
    for conventions in [&own, &shipped()] {
        let stock = shelf::stock(&place, conventions).unwrap();
        let (opened, _) = shelf::open(&place, &hold.id, conventions).unwrap().unwrap();
        // What the page does with it.
        let table = Session::under(conventions.clone());
        let table = update(table, Action::Restored(Box::new(opened.clone())));
        let found = [&stock.cases[0].session, &opened, &table];
        let versions = found.map(|session| &session.conventions.version);
        assert_eq!(versions, [&conventions.version; 3]);
    }
}

#[test]
fn the_latest_change_comes_first_and_turning_pages_is_none() {
    let place = Memory::default();
    let old = titled("old");
    let hold = shelf::keep(&place, &old, at(1)).unwrap();
    shelf::keep(&place, &titled("new"), at(2)).unwrap();
    assert_eq!(titles(&place), ["new", "old"]);
    let hold = shelf::save(&place, &hold, &turned(&old), at(3)).unwrap();
    assert_eq!(titles(&place), ["new", "old"]);
    let (session, _) = shelf::open(&place, &hold.id, &shipped()).unwrap().unwrap();
    assert_eq!(
        session.screen,
        turned(&old).screen,
        "where one stood is kept all the same"
    );
    shelf::save(&place, &hold, &answered(&old, Harm::Slight), at(4)).unwrap();
    assert_eq!(titles(&place), ["old", "new"]);
}

#[test]
fn cases_kept_in_one_second_are_kept_apart() {
    let place = Memory::default();
    let sessions = [titled("a"), titled("b"), titled("c")];
    assert_eq!(shelf::add(&place, &sessions, at(5)), (3, None));
    let mut found = titles(&place);
    found.sort();
    assert_eq!(found, ["a", "b", "c"]);
}

#[test]
fn of_two_tabs_the_later_is_told_and_overwrites_nothing() {
    let place = Memory::default();
    let session = titled("case");
    let one = shelf::keep(&place, &session, at(1)).unwrap();
    let (_, other) = shelf::open(&place, &one.id, &shipped()).unwrap().unwrap();

    // The other only turns pages: both go on.
    let other = shelf::save(&place, &other, &turned(&session), at(2)).unwrap();
    assert_eq!(shelf::check(&place, &one), Ok(()));
    let mine = answered(&session, Harm::Slight);
    let one = shelf::save(&place, &one, &mine, at(3)).unwrap();

    // Now the other is the later.
    let theirs = answered(&session, Harm::Extreme);
    let before = place.all();
    assert_eq!(shelf::check(&place, &other), Err(Unkept::Changed));
    assert_eq!(
        shelf::save(&place, &other, &theirs, at(4)),
        Err(Unkept::Changed)
    );
    assert_eq!(place.all(), before);

    // It takes what is there, or keeps its own as a copy.
    let (taken, _) = shelf::open(&place, &other.id, &shipped()).unwrap().unwrap();
    assert_eq!(taken.case, mine.case);
    shelf::keep(&place, &theirs, at(5)).unwrap();
    assert_eq!(titles(&place).len(), 2);

    // The same change made in both tabs is no quarrel.
    let (_, late) = shelf::open(&place, &one.id, &shipped()).unwrap().unwrap();
    shelf::save(&place, &late, &mine, at(9)).unwrap();
    assert_eq!(shelf::check(&place, &one), Ok(()));

    shelf::remove(&place, &one.id).unwrap();
    assert_eq!(shelf::check(&place, &one), Err(Unkept::Gone));
    assert_eq!(shelf::save(&place, &one, &mine, at(6)), Err(Unkept::Gone));
}

#[test]
fn what_was_taken_off_can_be_put_back_but_not_over_anything() {
    let place = Memory::default();
    let hold = shelf::keep(&place, &titled("case"), at(1)).unwrap();
    let before = place.all();
    let removed = shelf::remove(&place, &hold.id).unwrap().unwrap();
    assert_eq!(titles(&place), Vec::<String>::new());
    assert_eq!(shelf::restore(&place, &removed), Ok(()));
    assert_eq!(shelf::restore(&place, &removed), Ok(()));
    assert_eq!(place.all(), before);
    assert_eq!(shelf::check(&place, &hold), Ok(()));
    shelf::save(&place, &hold, &answered(&titled("case"), Harm::None), at(2)).unwrap();
    assert_eq!(shelf::restore(&place, &removed), Err(Unkept::Changed));
    assert_eq!(shelf::remove(&place, "nobody"), Ok(None));
}

#[test]
fn clearing_takes_everything_of_the_shelf_and_nothing_else() {
    let place = Memory::default();
    place.set("yichi", "the tab's").unwrap();
    place.set("other", "another program's").unwrap();
    let before = place.all();
    shelf::add(&place, &[titled("a"), titled("b")], at(1));
    place.set(&shelf::key("9"), "cannot be read").unwrap();
    assert_eq!(shelf::clear(&place), Ok(3));
    assert_eq!(place.all(), before);
    assert_eq!(shelf::clear(&place), Ok(0));
}

#[test]
fn a_case_is_found_by_the_words_of_its_title_and_labels() {
    let mut case = titled("煤改电 Coal").case;
    case.persons[0].label = "县能源局干部".to_owned();
    case.persons.push(Person::new("hidden-id"));
    let rows = [
        ("", true),
        ("  ", true),
        ("煤改", true),
        ("coal", true),
        ("COAL 能源局", true),
        ("能源局 煤改电 干部", true),
        ("能源局 乡镇", false),
        ("hidden", false),
    ];
    for (words, found) in rows {
        assert_eq!(shelf::is_found(&case, words), found, "{words}");
    }
}

//! What a tab resumes from: none overwrites what another has written, nor what cannot be read.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use super::support::memory::Memory;
use super::support::{blank, decode, shipped};
use super::{V1, at};
use yichi::flow::Mode;
use yichi::session::{Action, Session, update};
use yichi::storage::encode;
use yichi::storage::shelf::{self, Port};
use yichi::storage::tab::{APART, Found, Home, SHARED, Tab, open, session};

/// One of several tabs, with a place of its own.
struct One {
    own: Memory,
    tab: Tab,
    session: Session,
}

/// A tab opened beside others on this place.
fn tab(shared: &Memory) -> One {
    reopened(shared, Memory::default())
}

/// The same once it was reloaded.
fn reopened(shared: &Memory, own: Memory) -> One {
    let found = open(shared, &own, &shipped(), at(1));
    left_with(found, own)
}

fn left_with(found: Found, own: Memory) -> One {
    One {
        own,
        tab: found.tab,
        session: found.session.unwrap_or_else(blank),
    }
}

impl One {
    fn does(&mut self, shared: &Memory, action: Action) -> Home {
        self.session = update(self.session.clone(), action);
        self.tab.save(shared, &self.own, &self.session)
    }

    fn writes(&mut self, shared: &Memory, title: &str) -> Home {
        self.does(shared, Action::Started(Mode::Full));
        self.does(shared, Action::TitleWritten(title.to_owned()))
    }
}

fn title(text: Option<String>) -> String {
    let session = text.and_then(|text| decode(&text).ok());
    session.unwrap_or_else(blank).case.title
}

fn standing(place: &Memory, key: &str) -> String {
    title(place.get(key).unwrap())
}

#[test]
fn a_tab_alone_goes_on_where_it_was() {
    let shared = Memory::default();
    let mut one = tab(&shared);
    assert_eq!(one.writes(&shared, "a"), Home::Shared);
    let again = reopened(&shared, one.own);
    assert_eq!(again.session, one.session);
    assert_eq!(again.tab, one.tab);
    assert!(shared.all().len() == 1 && again.own.all().is_empty());
}

#[test]
fn of_two_tabs_the_later_keeps_its_own_and_overwrites_nothing() {
    let shared = Memory::default();
    let (mut one, mut other) = (tab(&shared), tab(&shared));
    one.writes(&shared, "a");
    assert_eq!(other.writes(&shared, "b"), Home::Apart);
    assert_eq!(standing(&shared, SHARED), "a");
    assert_eq!(standing(&other.own, APART), "b");
    assert_eq!(
        session(&shared, &other.own, &shipped()),
        Some(other.session.clone())
    );
    // Neither is disturbed by the other from then on, nor by a reload.
    assert_eq!(one.writes(&shared, "a2"), Home::Shared);
    let mut other = reopened(&shared, other.own);
    assert_eq!(other.session.case.title, "b");
    assert_eq!(other.writes(&shared, "b2"), Home::Apart);
    assert_eq!(standing(&shared, SHARED), "a2");
    // What is taken over replaces what lay here, and from then on the first is the later.
    let theirs = other.tab.take(&shared, &other.own, &shipped()).unwrap();
    assert_eq!(
        (theirs.case.title.as_str(), other.own.all().len()),
        ("a2", 0)
    );
    other.session = theirs;
    assert_eq!(other.writes(&shared, "b3"), Home::Shared);
    assert_eq!(one.writes(&shared, "a3"), Home::Apart);
    assert_eq!(standing(&shared, SHARED), "b3");
}

#[test]
fn what_a_tab_disowns_it_does_not_overwrite() {
    // Whoever was kept elsewhere until now finds another's work there, and goes on with his own.
    for (disowned, place, stays) in [(false, Home::Shared, "b"), (true, Home::Apart, "a")] {
        let shared = Memory::default();
        tab(&shared).writes(&shared, "a");
        let mut late = tab(&shared);
        late.session = blank();
        if disowned {
            late.tab.disown();
        }
        assert_eq!(late.writes(&shared, "b"), place);
        assert_eq!(standing(&shared, SHARED), stays);
    }
}

#[test]
fn turning_pages_in_two_tabs_is_no_quarrel() {
    let shared = Memory::default();
    tab(&shared).writes(&shared, "a");
    let (mut one, mut other) = (tab(&shared), tab(&shared));
    for turn in [Action::AnswersOpened, Action::AnswersClosed] {
        assert_eq!(one.does(&shared, turn.clone()), Home::Shared);
        assert_eq!(other.does(&shared, turn), Home::Shared);
    }
    one.writes(&shared, "a2");
    // Nor does whoever has nothing of his own overwrite what the other wrote meanwhile.
    assert_eq!(other.does(&shared, Action::AnswersOpened), Home::Shared);
    assert_eq!(standing(&shared, SHARED), "a2");
}

#[test]
fn what_cannot_be_read_is_put_aside_before_anything_takes_its_place() {
    for text in ["{", "[1,2,3]", r#"{"snapshot":99}"#, &V1[..V1.len() / 2]] {
        let shared = Memory::default();
        shared.set(SHARED, text).unwrap();
        let own = Memory::default();
        let found = open(&shared, &own, &shipped(), at(7));
        assert_eq!(found.session, None);
        let aside = found.unreadable.clone();
        // Whoever only looks writes nothing in its place, and comes again.
        assert_eq!(open(&shared, &own, &shipped(), at(8)).unreadable, aside);
        assert!(aside[0].text.ends_with(&format!("\n{text}")));
        let mut one = left_with(found, own);
        assert_eq!(one.writes(&shared, "a"), Home::Shared);
        assert_eq!(shelf::stock(&shared, &shipped()).unwrap().unreadable, aside);
        assert_eq!(open(&shared, &one.own, &shipped(), at(8)).unreadable, []);
    }
}

#[test]
fn what_cannot_be_read_stays_where_it_is_while_there_is_no_room_elsewhere() {
    let shared = Memory::default();
    shared.set(SHARED, "{").unwrap();
    shared.room.set(20);
    let own = Memory::default();
    let found = open(&shared, &own, &shipped(), at(7));
    assert_eq!(found.unreadable[0].text, "{");
    let mut one = left_with(found, own);
    shared.room.set(usize::MAX);
    assert_eq!(one.writes(&shared, "a"), Home::Apart);
    assert_eq!(shared.get(SHARED).unwrap().as_deref(), Some("{"));
}

#[test]
fn what_a_tab_of_its_own_cannot_read_is_put_aside_where_there_is_room_or_stays() {
    let nothing = 0;
    for (room, own_room, place) in [
        (usize::MAX, usize::MAX, Home::Apart),
        (nothing, usize::MAX, Home::Apart),
        (nothing, APART.len() + 1, Home::Nowhere),
    ] {
        let (shared, own) = (Memory::default(), Memory::default());
        tab(&shared).writes(&shared, "a");
        own.set(APART, "{").unwrap();
        shared.room.set(room);
        own.room.set(own_room);
        let found = open(&shared, &own, &shipped(), at(7));
        let aside = found.unreadable.clone();
        assert!(
            aside.len() == 1 && aside[0].text.ends_with('{'),
            "{place:?}"
        );
        let mut one = left_with(found, own);
        one.own.room.set(usize::MAX);
        assert_eq!(one.writes(&shared, "b"), place);
        let kept_aside =
            [&shared, &one.own].map(|port| shelf::stock(port, &shipped()).unwrap().unreadable);
        let stays = one.own.get(APART).unwrap().as_deref() == Some("{");
        assert_eq!(stays, place == Home::Nowhere);
        assert_eq!(kept_aside.concat().is_empty(), stays);
        // Nor does it go with what is taken over from the other.
        let theirs = one.tab.take(&shared, &one.own, &shipped()).unwrap();
        assert_eq!(theirs.case.title, "a");
        assert_eq!(one.own.get(APART).unwrap().is_some(), stays);
        // A later beginning finds room for it.
        let again = reopened(&shared, one.own);
        let there = shelf::stock(&again.own, &shipped()).unwrap().unreadable;
        assert_eq!(there.is_empty(), room != nothing, "{place:?}");
    }
}

#[test]
fn what_was_put_aside_is_a_case_of_the_shelf_for_a_program_that_can_read_it() {
    let shared = Memory::default();
    let mut kept = blank();
    kept = update(kept, Action::Started(Mode::Full));
    kept = update(kept, Action::TitleWritten("a".to_owned()));
    shelf::put_aside(&shared, &encode(&kept).unwrap(), &shipped(), at(3)).unwrap();
    let stock = shelf::stock(&shared, &shipped()).unwrap();
    assert_eq!(stock.cases[0].session.case, kept.case);
    let (session, hold) = shelf::open(&shared, &stock.cases[0].id, &shipped())
        .unwrap()
        .unwrap();
    let changed = update(session, Action::TitleWritten("b".to_owned()));
    shelf::save(&shared, &hold, &changed, at(4)).unwrap();
}

#[test]
fn a_tab_remembers_what_it_put_aside_until_it_is_cleared() {
    // Where nothing is shared, both places are one.
    let place = Memory::default();
    place.set(SHARED, "{").unwrap();
    let first = open(&place, &place, &shipped(), at(7));
    assert_eq!(first.unreadable.len(), 1);
    let mut tab = first.tab;
    tab.save(&place, &place, &blank());
    assert_eq!(
        open(&place, &place, &shipped(), at(8)).unreadable,
        first.unreadable
    );
    tab.clear(&place, &place).unwrap();
    assert!(place.all().is_empty());
}

#[test]
fn where_nothing_may_be_kept_nothing_is_said_to_be() {
    let (shared, own) = (Memory::default(), Memory::default());
    shared.forbidden.set(true);
    let mut one = reopened(&shared, own);
    assert_eq!(one.writes(&shared, "a"), Home::Nowhere);
    shared.forbidden.set(false);
    shared.room.set(0);
    assert_eq!(one.writes(&shared, "b"), Home::Nowhere);
}

//! The notebook on a device: two tabs lose nothing, what cannot be read is never overwritten unseen.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

#[path = "support/memory.rs"]
mod memory;

use memory::Memory;
use serde_json::{Value, json};
use std::fs;
use yichi::domain::Answer;
use yichi::engine::Conventions;
use yichi::storage::notebook::{ASIDE, NOTEBOOK, Unkept, open, save};
use yichi::storage::shelf::Port;
use yichi::training::{Deed, Library, Notebook};

/// Two lessons of the library that ships.
fn library() -> Library {
    let lesson = |id: &str| -> Value {
        let path = format!("src/content/zh-hans/cases/{id}.json");
        serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
    };
    let lessons = ["padded-list", "coal-to-electric"].map(lesson);
    Library::read(&json!({ "pack": 1, "lessons": lessons }).to_string()).unwrap()
}

/// What this tab does next: the first question of a lesson answered.
fn answered(mut notebook: Notebook, library: &Library, lesson: usize) -> Notebook {
    let conventions = Conventions::shipped();
    let lesson = &library.lessons[lesson];
    for deed in [Deed::Stepped, Deed::Answered(0, Answer::Unknown)] {
        notebook.practise(lesson, &deed, &conventions, 7);
    }
    notebook
}

#[test]
fn a_notebook_is_there_again_after_a_reload() {
    let (library, device) = (library(), Memory::default());
    let kept = answered(Notebook::default(), &library, 0);
    assert_eq!(save(&device, &library, &kept), Ok(kept.clone()));
    assert_eq!(open(&device, &library), (kept, None));
}

#[test]
fn of_two_tabs_each_keeps_what_the_other_did() {
    let (library, device) = (library(), Memory::default());
    let one = answered(Notebook::default(), &library, 0);
    let other = answered(Notebook::default(), &library, 1);
    save(&device, &library, &one).unwrap();
    let both = save(&device, &library, &other).unwrap();
    assert_eq!(both.kept.len(), 2);
    assert_eq!(save(&device, &library, &one), Ok(open(&device, &library).0));
    // Of one lesson the later word stands, whoever writes last.
    let mut later = both.clone();
    let answer = Deed::Answered(0, Answer::one(0_u8));
    later.practise(&library.lessons[0], &answer, &Conventions::shipped(), 7);
    save(&device, &library, &later).unwrap();
    let kept = save(&device, &library, &one).unwrap();
    assert_eq!(kept.of("padded-list"), later.of("padded-list"));
    assert_eq!(kept.of("coal-to-electric"), both.of("coal-to-electric"));
}

/// A library that ships the first of these lessons alone.
fn narrower() -> Library {
    let mut library = library();
    library.lessons.truncate(1);
    library
}

#[test]
fn a_tab_without_a_lesson_takes_nothing_from_what_was_practised_of_it() {
    let (wide, narrow, device) = (library(), narrower(), Memory::default());
    let early = answered(Notebook::default(), &wide, 1);
    save(&device, &wide, &early).unwrap();
    let (without, _) = open(&device, &narrow);
    assert_eq!((without.kept.len(), without.unread.len()), (0, 1));
    let mut late = early.clone();
    let answer = Deed::Answered(0, Answer::one(0_u8));
    late.practise(&wide.lessons[1], &answer, &Conventions::shipped(), 7);

    for (first, then) in [(&without, &late), (&late, &without)] {
        let both = first.clone().union(then.clone());
        let read = Notebook::read(&both.write(&wide), &wide).unwrap();
        assert_eq!(read, late, "the later entry stands");
    }
    // And where neither can read them.
    save(&device, &wide, &late).unwrap();
    let (later, _) = open(&device, &narrow);
    for both in [
        without.clone().union(later.clone()),
        later.clone().union(without),
    ] {
        assert_eq!(both, later);
    }
}

#[test]
fn what_cannot_be_read_is_told_and_put_aside_as_it_stood() {
    let (library, device) = (library(), Memory::default());
    for (number, text) in ["{\"notebook\":99}", "cut off {"].into_iter().enumerate() {
        device.set(NOTEBOOK, text).unwrap();
        let (empty, trouble) = open(&device, &library);
        assert_eq!(
            (&empty, trouble),
            (&Notebook::default(), Some(Unkept::Unreadable))
        );
        assert_eq!(
            device.get(NOTEBOOK).unwrap().as_deref(),
            Some(text),
            "looking changes nothing"
        );
        let kept = answered(empty, &library, 0);
        save(&device, &library, &kept).unwrap();
        let aside = device.get(&format!("{ASIDE}{}", number + 1)).unwrap();
        assert_eq!(aside.as_deref(), Some(text));
        assert_eq!(open(&device, &library), (kept, None));
    }
}

#[test]
fn where_nothing_more_can_be_put_aside_nothing_is_overwritten() {
    let (library, device) = (library(), Memory::default());
    device.set(NOTEBOOK, "not a notebook").unwrap();
    device.room.set(40);
    let before = device.all();
    let kept = answered(Notebook::default(), &library, 0);
    assert_eq!(save(&device, &library, &kept), Err(Unkept::Full));
    assert_eq!(device.all(), before);
}

#[test]
fn a_device_that_refuses_is_told_of() {
    let (library, device) = (library(), Memory::default());
    device.forbidden.set(true);
    assert_eq!(
        open(&device, &library),
        (Notebook::default(), Some(Unkept::Forbidden))
    );
    let kept = answered(Notebook::default(), &library, 0);
    assert_eq!(save(&device, &library, &kept), Err(Unkept::Forbidden));
}

//! The pages of the training, drawn without a browser.

use super::leave;
use super::shelf::library;
use std::sync::OnceLock;
use yichi::app::{self, Hall, HallProps, Spot};
use yichi::domain::{Measure, Tri};
use yichi::engine::Conventions;
use yichi::training::drill::Drill;
use yichi::training::{Deed, Library, Notebook};

fn lessons() -> &'static Library {
    static LIBRARY: OnceLock<Library> = OnceLock::new();
    LIBRARY.get_or_init(library)
}

/// The page at this spot, for whoever has this notebook.
fn drawn(name: &str, spot: Spot, notebook: &Notebook) -> String {
    let props = HallProps {
        library: lessons(),
        other: None,
        spot,
        notebook: notebook.clone(),
        trouble: None,
        today: 100,
        chance: 3,
    };
    let page = app::drawn::<Hall>(props);
    leave(name, &page);
    assert_eq!(page.matches("<h1").count(), 1, "{name}");
    assert!(!page.contains(" style="), "{name}");
    page
}

/// Every page of a lesson, for somebody who answers as the case does not and would be hard on everybody.
fn played(id: &str) -> Vec<(String, String)> {
    let place = lessons().place(id).unwrap();
    let lesson = &lessons().lessons[place];
    let conventions = Conventions::shipped();
    let mut notebook = Notebook::default();
    let mut pages = Vec::new();
    notebook.practise(lesson, &Deed::Opened, &conventions, 100);
    let mut show = |notebook: &Notebook| {
        let stage = notebook.of(id).unwrap().course.stage.id();
        let page = drawn(&format!("{id}-{stage}"), Spot::Lesson(place), notebook);
        pages.push((stage, page));
    };
    show(&notebook);
    let does = |notebook: &mut Notebook, deed: Deed| {
        notebook.practise(lesson, &deed, &conventions, 100);
    };
    does(&mut notebook, Deed::Stepped);
    for key in 0..lesson.key.len() {
        show(&notebook);
        does(
            &mut notebook,
            Deed::Answered(key, yichi::domain::Answer::one(1_u8)),
        );
        does(&mut notebook, Deed::Stepped);
    }
    show(&notebook);
    for view in 0..3 {
        does(&mut notebook, Deed::Viewed(view, Tri::No));
    }
    does(&mut notebook, Deed::Stepped);
    show(&notebook);
    for person in 0..lesson.case.persons.len() {
        does(
            &mut notebook,
            Deed::Marked(person, Some(Measure::Dismissal)),
        );
    }
    does(&mut notebook, Deed::Stepped);
    show(&notebook);
    does(&mut notebook, Deed::Stepped);
    show(&notebook);
    does(&mut notebook, Deed::Guessed(0));
    does(&mut notebook, Deed::Stepped);
    show(&notebook);
    does(&mut notebook, Deed::Stepped);
    show(&notebook);
    drawn(&format!("{id}-home"), Spot::Home, &notebook);
    drawn(&format!("{id}-lessons"), Spot::Lessons, &notebook);
    pages
}

#[test]
fn every_page_of_a_lesson_has_one_heading_and_the_notice() {
    let notice = lessons().words.get(&["notice", "lessons"]);
    for id in ["coal-to-electric", "cn009", "body-only"] {
        for (stage, page) in played(id) {
            assert!(page.contains(notice), "{id} {stage}");
        }
    }
}

#[test]
fn nothing_is_chosen_and_nothing_told_before_everything_is_said() {
    let words = &lessons().words;
    let mut told = 0;
    for (stage, page) in played("coal-to-electric") {
        let asks = stage.starts_with("key-") || stage == "view" || stage == "measures";
        if asks {
            // A list shows what stands for none, whose value is empty.
            let tags = page.split("<option").skip(1);
            let mut tags = tags.filter_map(|rest| rest.split('>').next());
            let picked = |tag: &str| tag.contains("selected=") && !tag.contains("value=\"\"");
            assert!(!page.contains("checked") && !tags.any(picked), "{stage}");
        }
        told += usize::from(page.contains(words.get(&["compared", "reasons"])));
        let point = &lessons().lessons[lessons().place("coal-to-electric").unwrap()].point;
        assert_eq!(page.contains(point), stage == "outcome", "{stage}");
    }
    assert_eq!(told, 1);
}

#[test]
fn the_rules_are_not_said_to_agree_with_whoever_composed_a_lesson() {
    let words = &lessons().words;
    for (id, agrees) in [("at-the-edge", false), ("guiding-case-11", true)] {
        let pages = played(id);
        let (_, page) = pages.last().unwrap();
        let told = page.contains(words.get(&["outcome", "agree"]));
        let untold = page.contains(words.get(&["outcome", "unsaid"]));
        assert_eq!((told, untold), (agrees, !agrees), "{id}");
    }
}

#[test]
fn the_list_names_every_lesson_and_no_verdict() {
    let page = drawn("lessons", Spot::Lessons, &Notebook::default());
    for lesson in &lessons().lessons {
        assert!(page.contains(&lesson.title), "{}", lesson.id);
        assert!(!page.contains(&lesson.point), "{}", lesson.id);
    }
}

#[test]
fn the_first_page_counts_and_gives_no_grade() {
    let page = drawn("home", Spot::Home, &Notebook::default());
    assert!(page.contains(lessons().words.get(&["home", "tendencies_none"])));
    assert!(!page.contains('%'));
}

#[test]
fn every_drill_asks_with_nothing_chosen() {
    for drill in Drill::ALL {
        let page = drawn(drill.id(), Spot::Drill(drill), &Notebook::default());
        assert!(
            page.contains("type=\"checkbox\"") && !page.contains("checked"),
            "{drill:?}"
        );
        assert!(!page.contains("{"), "{drill:?}: every slot is filled");
    }
}

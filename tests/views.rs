//! The pages, drawn without a browser: what a reader must find on each.

#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot read its files should stop"
)]

#[allow(dead_code, reason = "what the training tests need besides")]
#[path = "training/shelf.rs"]
mod shelf;
#[path = "support/mod.rs"]
mod support;
#[path = "views/training.rs"]
mod training;

use support::blank;
use yichi::app::{self, Left, Place, Shell, ShellProps};
use yichi::casefile;
use yichi::content::{Table, texts, ui};
use yichi::domain::{Answer, AnswerId, Factor, FaultKind, OwnView};
use yichi::engine::{Conventions, Judged, Verdict};
use yichi::report::{Block, Phrases, agreed, derived};
use yichi::session::{Screen, Session};

/// The page of this session. With `YICHI_VIEWS` set to a folder, a copy is left there to look at.
fn drawn(name: &str, session: Session) -> String {
    drawn_at(Place::Case, name, session)
}

/// The page at this place, beside this session.
fn drawn_at(place: Place, name: &str, session: Session) -> String {
    let props = ShellProps {
        session,
        left: Left::default(),
        place,
        arrived: None,
        other: None,
        told: None,
    };
    let page = app::drawn::<Shell>(props);
    leave(name, &page);
    page
}

/// Leaves a copy to look at, where a folder for it is named.
fn leave(name: &str, page: &str) {
    if let Ok(folder) = std::env::var("YICHI_VIEWS") {
        let head = "<!doctype html><html lang=zh-Hans><meta charset=utf-8><meta name=viewport content='width=device-width'><link rel=stylesheet href=../../styles/index.css><body>";
        std::fs::write(format!("{folder}/{name}.html"), format!("{head}{page}")).unwrap();
    }
}

/// A session in the middle of the example everybody knows.
fn coal(screen: Screen) -> Session {
    let text = include_str!("cases/worked/coal-to-electric.json");
    Session {
        case: casefile::read(text).unwrap().case,
        screen,
        ..blank()
    }
}

fn question(person: usize, factor: Factor) -> Screen {
    Screen::Question(AnswerId::of_person(person, factor))
}

#[test]
fn the_start_page_says_what_it_is_not_and_offers_three_ways_in() {
    let page = drawn("start", blank());
    for id in ["foot-notice", "start-quick", "start-full", "start-example"] {
        assert!(page.contains(ui(id)), "{id}");
    }
}

#[test]
fn an_unanswered_question_has_a_group_with_a_legend_and_nothing_chosen() {
    let mut session = coal(question(1, Factor::Power));
    session
        .case
        .set_at(AnswerId::of_person(1, Factor::Power), Answer::Unanswered);
    let page = drawn("question", session);
    assert!(page.contains("<fieldset") && page.contains("<legend"));
    assert_eq!(page.matches("type=\"radio\"").count(), 3);
    assert!(!page.contains("checked"));
    assert_eq!(page.matches("<h1").count(), 1);
}

#[test]
fn every_screen_is_drawn_with_one_heading() {
    let screens = [
        ("roster", Screen::Roster),
        ("ordered", Screen::Question(AnswerId::of_case(Factor::Harm))),
        ("answered", question(2, Factor::Breach)),
        ("many", Screen::Question(AnswerId::of_case(Factor::Trigger))),
        ("answers", Screen::Answers),
        ("result", Screen::Result),
    ];
    for (name, screen) in screens {
        let page = drawn(name, coal(screen));
        assert_eq!(page.matches("<h1").count(), 1, "{name}");
        assert!(!page.contains(" style="), "{name}");
    }
}

#[test]
fn every_page_beside_the_case_is_drawn_with_one_heading() {
    let beside = [
        ("paper", Place::Paper),
        ("reading", Place::Reading),
        ("shelf", Place::Shelf),
        ("share", Place::Share),
        ("linked", Place::Linked),
    ];
    for (name, place) in beside {
        let page = drawn_at(place, name, coal(Screen::Result));
        assert_eq!(page.matches("<h1").count(), 1, "{name}");
        assert!(!page.contains(" style="), "{name}");
    }
}

#[test]
fn answers_that_no_longer_apply_are_listed_as_set_aside() {
    let mut session = coal(Screen::Answers);
    let fault = AnswerId::of_person(1, Factor::FaultKind);
    session
        .case
        .set_at(fault, Answer::one(FaultKind::OwnMisconduct));
    let page = drawn("aside", session);
    let (_, aside) = page.split_once(ui("answers-aside-hint")).unwrap();
    assert!(aside.contains(texts().question(Factor::Power).short()));
    assert!(aside.contains(ui("answers-aside-mark")));
}

#[test]
fn the_result_says_each_verdict_in_a_word_and_keeps_the_notice() {
    let mut session = coal(Screen::Result);
    session
        .case
        .set(Factor::OwnView, Answer::one(OwnView::Unsure));
    let page = drawn("result", session);
    for verdict in Verdict::ALL {
        assert!(page.contains(texts().get(Table::Verdicts, &[verdict.id(), "title"])));
    }
    assert!(page.contains(texts().get(Table::Report, &["state-yes"])));
    assert!(page.contains(ui("foot-notice")));
}

#[test]
fn the_result_says_how_each_band_came_about_and_which_numbers_were_agreed_on() {
    let session = coal(Screen::Result);
    let judged = Judged::of(&session.case, &Conventions::shipped()).unwrap();
    let judged = judged.applicable();
    let phrases = Phrases::of(&judged, texts());
    let page = drawn("bands", coal(Screen::Result));
    let (mut lines, mut tables) = (0, 0);
    for block in derived(&phrases).into_iter().chain(agreed(&phrases)) {
        match block {
            Block::List { items, .. } => {
                lines += items.len();
                assert!(items.iter().all(|item| page.contains(item)), "{items:?}");
            }
            Block::Table(table) => {
                tables += 1;
                assert!(page.contains(&table.caption), "{table:?}");
            }
            other => panic!("{other:?}"),
        }
    }
    assert!(lines > session.case.persons.len() && tables == 2);
}

#[test]
fn the_page_for_files_has_one_heading_and_a_button_for_the_hidden_input() {
    let page = drawn_at(Place::Files, "files", blank());
    assert_eq!(page.matches("<h1").count(), 1);
    let text = |id| texts().get(Table::Files, &[id]);
    assert!(page.contains(text("lead")) && page.contains(text("choose")));
    assert!(page.contains("type=\"file\"") && page.contains("hidden"));
}

#[test]
fn what_may_only_be_looked_at_offers_nothing_that_changes_it() {
    let session = coal(Screen::Result).to_look_at();
    let answers = Session {
        screen: Screen::Answers,
        ..session.clone()
    };
    let empty = blank().to_look_at();
    let trial = |id| texts().get(Table::Explain, &[id]);
    let changing = [
        ui("change"),
        ui("answer-it"),
        ui("answers-change"),
        ui("answers-answer"),
        ui("result-roster"),
        ui("nav-restart"),
        ui("deepen"),
        ui("start-full"),
        ui("start-quick"),
        ui("start-example"),
        ui("return"),
        trial("trial-adopt"),
        texts().get(Table::Files, &["title"]),
    ];
    let mut tried = session.clone();
    tried = yichi::session::update(tried, yichi::session::Action::Tried(vec![power_of_none()]));
    assert!(!tried.trial.is_empty());
    let quick = Session {
        mode: yichi::flow::Mode::Quick,
        ..session.clone()
    };
    let pages = [
        ("fixed-quick", quick),
        ("fixed-result", session),
        ("fixed-answers", answers),
        ("fixed-start", empty),
        ("fixed-trial", tried),
    ];
    let offers = |page: &str, text: &str| page.contains(&format!(">{text}<"));
    // The same pages of a case that may be changed: each of these words is there to be missed.
    let mut free = vec![drawn("free-start", blank())];
    for (name, mut session) in pages {
        let page = drawn(name, session.clone());
        assert!(page.contains(ui("read-only")), "{name}");
        for text in changing {
            assert!(!offers(&page, text), "{name}: {text}");
        }
        session.looking = false;
        free.push(drawn("free", session));
    }
    let nowhere = |text: &&str| !free.iter().any(|page| offers(page, text));
    let nowhere: Vec<&str> = changing.into_iter().filter(nowhere).collect();
    assert!(nowhere.is_empty(), "offered nowhere: {nowhere:?}");
}

fn power_of_none() -> yichi::engine::explain::Change {
    yichi::engine::explain::Change::Answer {
        answer: AnswerId::of_person(1, Factor::Power),
        to: 1,
    }
}

//! 浏览器的后退与前进: the pages one has stood on, again.

use super::support::{Rng, blank, random_case};
use super::{after, answered, finished, of_first, own_view, quick};
use yichi::domain::{Answer, Case, Factor, FaultKind, YesNo};
use yichi::flow::Mode;
use yichi::session::{Action, Position, Screen, Session, select, update};

fn returned(session: &Session, position: &Position) -> Session {
    update(session.clone(), Action::Returned(position.clone()))
}

/// A walk to the result, page by page.
fn walk() -> Vec<Session> {
    let mut pages = vec![blank(), quick()];
    while let Some(last) = pages.last().filter(|last| last.screen != Screen::Result) {
        let next = match last.screen {
            Screen::Question(id) if last.case.at(id) == Answer::Unanswered => {
                let value = id.factor.value_count() as u8 - 1;
                after(last.clone(), [answered(id, value), Action::SteppedOn])
            }
            _ => update(last.clone(), Action::SteppedOn),
        };
        assert!(pages.len() < 100 && next != *last, "{:?}", last.screen);
        pages.push(next);
    }
    pages
}

#[test]
fn every_page_of_a_walk_comes_back_with_every_answer_and_its_own_way_back() {
    let pages = walk();
    let end = pages.last().unwrap();
    for (page, before) in pages.iter().zip([&pages[0]].into_iter().chain(&pages)) {
        let there = returned(end, &page.position());
        assert_eq!((there.screen, &there.case), (page.screen, &end.case));
        // The page's own way back leads where it led; what later answers made pointless is passed by.
        let back = update(there.clone(), Action::SteppedBack).screen;
        let asked = |screen| match screen {
            Screen::Question(id) => select::path(end).questions().any(|one| one == id),
            _ => true,
        };
        if asked(before.screen) && page.screen != Screen::Result && page.screen != Screen::Start {
            assert_eq!(back, before.screen, "{:?}", page.screen);
        }
        assert_eq!(returned(&there, &end.position()).screen, Screen::Result);
    }
    assert!(pages.len() > 10, "{}", pages.len());
}

#[test]
fn whoever_returns_to_where_he_stands_changes_nothing() {
    for page in walk() {
        assert_eq!(returned(&page, &page.position()), page);
    }
}

#[test]
fn what_is_tried_on_the_result_goes_with_the_page() {
    let result = finished(quick());
    let before = update(result.clone(), Action::RosterOpened).position();
    let change = yichi::engine::explain::Change::Answer {
        answer: of_first(Factor::Power),
        to: YesNo::No as u8,
    };
    let tried = update(result.clone(), Action::Tried(vec![change]));
    assert!(!tried.trial.is_empty());
    let back = returned(&tried, &before);
    assert_eq!((back.screen, back.trial.len()), (Screen::Roster, 0));
    assert_eq!(returned(&back, &result.position()).case, result.case);
}

#[test]
fn nothing_leads_back_into_a_case_that_was_cleared() {
    let result = finished(quick());
    let cleared = update(result.clone(), Action::Restarted);
    let list = update(result.clone(), Action::RosterOpened);
    for page in walk().into_iter().chain([list]) {
        let there = returned(&cleared, &page.position());
        match page.screen {
            Screen::Roster => assert_eq!(
                (there.screen, there.aside, there.case),
                (Screen::Roster, None, Case::default())
            ),
            _ => assert_eq!(there, cleared),
        }
    }
}

#[test]
fn the_list_that_a_check_begins_with_is_come_back_to_while_it_is_empty() {
    let list = update(blank(), Action::Started(Mode::Full));
    let first = returned(&list, &blank().position());
    assert_eq!(first.screen, Screen::Start);
    let again = returned(&first, &list.position());
    assert_eq!(
        (again.screen, &again.case, again.mode),
        (Screen::Roster, &list.case, list.mode)
    );
}

#[test]
fn of_another_case_no_result_is_shown_before_what_is_due() {
    let result = finished(quick()).position();
    let open = |case| update(blank(), Action::Imported(Box::new(case)));
    let mut case: Case = random_case(&mut Rng::new(7));
    case.set(Factor::OwnView, Answer::Unanswered);
    let there = returned(&open(case), &result);
    assert!(
        matches!(there.screen, Screen::Question(_)),
        "{:?}",
        there.screen
    );

    // His own view is no leave to pass over what is above the list.
    let unasked = after(
        quick(),
        [
            answered(of_first(Factor::FaultKind), FaultKind::OwnDuty),
            own_view(),
        ],
    );
    let there = returned(&unasked, &result);
    assert_eq!(
        select::question(&there).map(|id| id.factor),
        Some(Factor::UpWarned)
    );
}

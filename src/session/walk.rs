//! 走到哪一步: how the reviewer moves through the pages.
//!
//! Two ways of moving: onwards along the path, and aside, from where he is always brought back.
//! Must not change an answer.

use super::{Aside, Entry, Screen, Session, by_telling, roster, select};
use crate::domain::{Answer, AnswerId, Case, Factor, OwnView, Section};
use crate::flow::{self, Mode, Step};

/// Begins, or goes on in another mode: a case begun earlier stays.
pub(super) fn start(session: &mut Session, mode: Mode) -> Option<()> {
    if session.screen != Screen::Start {
        return None;
    }
    session.mode = mode;
    session.screen = Screen::Roster;
    match mode {
        // It is about one person, so the first question is who that is.
        Mode::Quick if session.case.persons.is_empty() => roster::add(session),
        Mode::Quick | Mode::Full => Some(()),
    }
}

/// Puts another case on the table.
pub(super) fn open(session: &mut Session, case: Case) {
    *session = Session {
        numbered: roster::greatest_number(&case),
        case,
        order: session.order,
        screen: Screen::Roster,
        ..Session::under(session.conventions.clone())
    };
}

/// Puts an example on the table, which shows its result at once: what must come before a result
/// guards the reviewer's own judgement, and here he has none to guard. What the example leaves
/// open stays open.
pub(super) fn open_example(session: &mut Session, case: Case) {
    open(session, case);
    session.example = true;
    if !session.case.has_own_view() {
        session
            .case
            .set(Factor::OwnView, Answer::one(OwnView::Unsure));
    }
    show_result(session);
}

/// Asks for the rest: after 快速核对, or once nothing that matters is left.
pub(super) fn deepen(session: &mut Session) -> Option<()> {
    match session.mode {
        Mode::Quick => session.mode = Mode::Full,
        Mode::Full if session.screen == Screen::Enough => session.thorough = true,
        Mode::Full => return None,
    }
    session.aside = None;
    onwards(session, Step::Roster);
    Some(())
}

pub(super) fn step_on(session: &mut Session) -> Option<()> {
    match session.screen {
        Screen::Start if session.case == Case::default() => return None,
        Screen::Start => session.screen = Screen::Roster,
        Screen::Question(id) if must_be_answered(session, id) => return None,
        Screen::Question(id) => leave(session, Step::Question(id)),
        Screen::Roster => leave(session, Step::Roster),
        Screen::Enough => reach_result(session),
        Screen::Answers | Screen::Result => return None,
    }
    Some(())
}

/// Whether there is no way on without an answer: whoever only came to look goes back as he came.
fn must_be_answered(session: &Session, id: AnswerId) -> bool {
    let looking = session
        .aside
        .is_some_and(|aside| !leads_nowhere(session, aside));
    session.case.at(id) == Answer::Unanswered && !looking
}

/// Passes a question over. One's own view cannot be: 说不准 is an answer to it.
pub(super) fn skip(session: &mut Session) -> Option<()> {
    match session.screen {
        Screen::Question(id) if id.factor != Factor::OwnView => {
            if session.case.at(id) == Answer::Unanswered {
                session.skipped.insert(Entry::Answer(id));
            }
            leave(session, Step::Question(id));
            Some(())
        }
        _ => None,
    }
}

pub(super) fn step_back(session: &mut Session) -> Option<()> {
    let step = match session.screen {
        Screen::Start => return None,
        Screen::Answers => return close_answers(session),
        Screen::Roster => Some(Step::Roster),
        Screen::Question(id) => Some(Step::Question(id)),
        Screen::Enough | Screen::Result => None,
    };
    match session.aside {
        Some(aside) if !leads_nowhere(session, aside) => bring_back(session, aside),
        Some(_) | None => {
            session.aside = None;
            session.screen = before(session, step);
        }
    }
    Some(())
}

/// The page before this step, or before what comes after all steps.
fn before(session: &mut Session, step: Option<Step>) -> Screen {
    if by_telling(session) && step != Some(Step::Roster) {
        while let Some(id) = session.trail.pop() {
            if step != Some(Step::Question(id)) && flow::asked(&session.case, id) {
                return Screen::Question(id);
            }
        }
        return Screen::Roster;
    }
    let path = select::path(session);
    let before = match step {
        Some(step) => path.previous(step),
        None => path.steps().last().copied(),
    };
    before.map_or(Screen::Start, Screen::of)
}

/// A result that cannot be shown yet would lead back to what is due, which is where he stands.
fn leads_nowhere(session: &Session, aside: Aside) -> bool {
    !aside.through_answers && aside.home == Screen::Result && select::due(session).is_some()
}

/// Opens the page on which this question is answered.
pub(super) fn revisit(session: &mut Session, id: AnswerId) {
    // From the result and the list of answers one goes aside; elsewhere one simply moves.
    if session.screen == Screen::Result {
        session.aside = Some(Aside::from(Screen::Result));
    }
    session.screen = match id.factor.facts().section {
        Section::List => Screen::Roster,
        _ => Screen::Question(id),
    };
}

pub(super) fn open_roster(session: &mut Session) -> Option<()> {
    if session.screen == Screen::Roster {
        return None;
    }
    session.aside = session.aside.or(Some(Aside::from(session.screen)));
    session.screen = Screen::Roster;
    Some(())
}

pub(super) fn open_answers(session: &mut Session) -> Option<()> {
    if session.screen == Screen::Answers {
        return None;
    }
    session.aside = Some(Aside {
        through_answers: true,
        ..session.aside.unwrap_or(Aside::from(session.screen))
    });
    session.screen = Screen::Answers;
    Some(())
}

pub(super) fn close_answers(session: &mut Session) -> Option<()> {
    if session.screen != Screen::Answers {
        return None;
    }
    let home = session.aside.map_or(Screen::Roster, |aside| aside.home);
    bring_back(session, Aside::from(home));
    Some(())
}

/// Shows the result, or first asks what must come before it and then shows it.
pub(super) fn reach_result(session: &mut Session) {
    if let Some(id) = select::due(session) {
        session.screen = Screen::Question(id);
        session.aside = Some(Aside::from(Screen::Result));
    } else {
        show_result(session);
    }
}

fn show_result(session: &mut Session) {
    session.screen = Screen::Result;
    session.aside = None;
    session.result_seen |= !session.looking;
}

/// Done with a step: back where he came from, or onwards.
fn leave(session: &mut Session, step: Step) {
    match session.aside {
        Some(aside) => bring_back(session, aside),
        None => onwards(session, step),
    }
}

/// To the next question that is open: whoever went back to change one answer is not led through
/// those he has given since. At the end whatever was left open before comes up, such as the
/// questions about a person added late; then the result.
pub(super) fn onwards(session: &mut Session, step: Step) {
    if let Step::Question(id) = step {
        session.trail.retain(|other| *other != id);
        session.trail.push(id);
    }
    if by_telling(session) {
        session.screen = most_telling(session);
    } else {
        let path = select::path(session);
        let open = |id| select::is_open(session, id);
        let next = path.next_open(step, open);
        let next = next.or_else(|| path.next_open(Step::Roster, open));
        session.screen = next.map_or(Screen::Result, Screen::Question);
    }
    if session.screen == Screen::Result {
        reach_result(session);
    }
}

/// To the most telling question; to the rest only when that is asked for.
fn most_telling(session: &Session) -> Screen {
    let asking = select::asking(session);
    if let Some(id) = asking.first_wanted(session) {
        return Screen::Question(id);
    }
    match asking.first_idle(session) {
        None => Screen::Result,
        Some(id) if session.thorough => Screen::Question(id),
        Some(_) => Screen::Enough,
    }
}

/// Whether nothing is left to ask now that matters or has to be asked.
pub(super) fn is_enough(session: &Session) -> bool {
    by_telling(session) && select::asking(session).first_wanted(session).is_none()
}

fn bring_back(session: &mut Session, aside: Aside) {
    if aside.through_answers {
        session.screen = Screen::Answers;
        return;
    }
    session.aside = None;
    match aside.home {
        Screen::Result => reach_result(session),
        // What was changed meanwhile may have made the question pointless.
        Screen::Question(id) if !flow::asked(&session.case, id) => {
            onwards(session, Step::Question(id));
        }
        Screen::Enough => onwards(session, Step::Roster),
        home => session.screen = home,
    }
}

impl Aside {
    fn from(home: Screen) -> Aside {
        Aside {
            home,
            through_answers: false,
        }
    }
}

impl Screen {
    fn of(step: Step) -> Screen {
        match step {
            Step::Roster => Screen::Roster,
            Step::Question(id) => Screen::Question(id),
        }
    }
}

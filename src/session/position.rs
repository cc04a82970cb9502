//! 走到的位置: what of a session says where the reviewer stands, so that a reload, another tab and the browser's own
//! way back can bring him there again.
//!
//! Must not change an answer, nor know how a position is kept.

use super::{Aside, Screen, Session, update, walk};
use crate::domain::{AnswerId, Case};
use crate::flow::Step;

/// 位置: the page that is shown, and the ways back from it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Position {
    /// The page.
    pub screen: Screen,
    /// Where to go back to from an aside.
    pub aside: Option<Aside>,
    /// The questions left behind, the last of them last.
    pub trail: Vec<AnswerId>,
}

impl Session {
    /// Where the reviewer stands.
    #[must_use]
    pub fn position(&self) -> Position {
        Position {
            screen: self.screen,
            aside: self.aside,
            trail: self.trail.clone(),
        }
    }

    /// The same case at this position, or at the nearest that can be shown.
    #[must_use]
    pub fn at(self, position: Position) -> Session {
        let Position {
            screen,
            aside,
            mut trail,
        } = position;
        trail.retain(|id| update::exists(&self.case, *id));
        let there = Session {
            screen,
            aside,
            trail,
            ..self
        };
        there.settled()
    }

    /// The session on the nearest page that can be shown; the same where its own page can.
    #[must_use]
    pub fn settled(mut self) -> Session {
        settle(&mut self);
        self
    }
}

/// To a position he stood at before. A case that has been cleared since has none: of what is not begun there is
/// no page but the first, and the list that a check begins with.
pub(super) fn go_back_to(session: &mut Session, position: Position) -> Option<()> {
    let begun = session.screen != Screen::Start || session.case != Case::default();
    let position = match position.screen {
        _ if begun => position,
        screen @ (Screen::Start | Screen::Roster) => Position {
            screen,
            aside: None,
            trail: Vec::new(),
        },
        _ => return None,
    };
    *session = session.clone().at(position);
    if session.screen == Screen::Result {
        // Another case may lie on the table by now, of which something is due first.
        walk::reach_result(session);
    }
    Some(())
}

/// Leaves a page that cannot be shown (any more) for the nearest one that can.
pub(super) fn settle(session: &mut Session) {
    let home = session.aside.map(|aside| aside.home);
    match (session.screen, home) {
        (_, Some(Screen::Start | Screen::Answers)) => session.aside = None,
        (_, Some(Screen::Question(id))) if !update::exists(&session.case, id) => {
            session.aside = None
        }
        _ => {}
    }
    match session.screen {
        Screen::Question(id) if !update::exists(&session.case, id) => {
            session.screen = Screen::Roster
        }
        // The list of answers is always an aside, and leads back somewhere.
        Screen::Answers if session.aside.is_none() => {
            session.screen = Screen::Roster;
            walk::open_answers(session);
        }
        Screen::Result if !session.case.has_own_view() => walk::reach_result(session),
        // Another answer, or another order, may have made something matter again.
        Screen::Enough if !walk::is_enough(session) => walk::onwards(session, Step::Roster),
        _ => {}
    }
}

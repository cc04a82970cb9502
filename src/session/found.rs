//! What was last found to be left to ask: an answer, the page it leads to and the drawing of both ask the
//! same, and finding it weighs every open answer.
//!
//! Holds what it was found for beside it, so it can never be out of date. Must not change anything.

use super::{Asking, Order, Session};
use crate::domain::Case;
use crate::engine::Conventions;
use crate::flow::Mode;
use std::cell::RefCell;
use std::rc::Rc;

/// 已算出的: kept with a session, and no part of it.
#[derive(Clone, Debug, Default)]
pub struct Found(RefCell<Option<(Rc<For>, Rc<Asking>)>>);

/// All that what is left depends on.
#[derive(Clone, Debug, PartialEq)]
struct For {
    case: Case,
    mode: Mode,
    order: Order,
    example: bool,
    conventions: Rc<Conventions>,
}

/// Two sessions are the same whatever was found out about them.
impl PartialEq for Found {
    fn eq(&self, _: &Found) -> bool {
        true
    }
}

/// What is left to ask of this session, found anew only where something it depends on has changed.
pub(super) fn asking(session: &Session) -> Rc<Asking> {
    let known = session.found.0.borrow().clone();
    match known {
        Some((of, asking)) if of.still(session) => asking,
        _ => {
            let asking = Rc::new(Asking::of(session));
            let known = (Rc::new(For::this(session)), asking.clone());
            session.found.0.replace(Some(known));
            asking
        }
    }
}

impl For {
    fn this(session: &Session) -> For {
        For {
            case: session.case.clone(),
            mode: session.mode,
            order: session.order,
            example: session.example,
            conventions: session.conventions.clone(),
        }
    }

    fn still(&self, session: &Session) -> bool {
        self.mode == session.mode
            && self.order == session.order
            && self.example == session.example
            && Rc::ptr_eq(&self.conventions, &session.conventions)
            && self.case == session.case
    }
}

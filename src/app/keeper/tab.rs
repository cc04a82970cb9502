//! The session on the table is kept for a reload, after each change; where another tab keeps its own in the same
//! place, the reviewer chooses.
//!
//! Must not know how a session is written down.

use super::{Keeper, keeper_text};
use crate::app::browser::device::Drawer::{InTab, OnTable};
use crate::app::browser::{self, Kept};
use crate::engine::Conventions;
use crate::session::Session;
use crate::storage::shelf::Unreadable;
use crate::storage::tab::{Found, Home, open};
use std::rc::Rc;
use yew::prelude::*;

/// What the tab was left with, to be judged by these conventions.
pub(crate) fn found(conventions: &Rc<Conventions>) -> Found {
    open(&OnTable, &InTab, conventions, browser::now())
}

impl Keeper {
    /// Where the answers on the table stay.
    pub(crate) fn kept(&self) -> Kept {
        self.inner.borrow().kept
    }

    /// What was left here and cannot be read.
    pub(crate) fn unreadable(&self) -> Vec<Unreadable> {
        self.inner.borrow().unreadable.clone()
    }

    /// Takes away all that a reload would find.
    pub(super) fn forget(&self) {
        let mut inner = self.inner.borrow_mut();
        inner.unreadable.clear();
        // Where a place refuses, nothing of it stands there.
        inner.tab.clear(&OnTable, &InTab).ok();
    }

    /// Keeps this session for a reload; what came to be looked at takes no place from what was answered here before.
    pub(crate) fn keep_for_reload(&self, session: &Session) {
        if !session.may_change() {
            return;
        }
        let mut inner = self.inner.borrow_mut();
        let kept = match inner.tab.save(&OnTable, &InTab, session) {
            Home::Shared => browser::kept(),
            Home::Apart => Kept::Apart,
            Home::Nowhere => Kept::InMemory,
        };
        let before = std::mem::replace(&mut inner.kept, kept);
        drop(inner);
        if before != kept {
            self.count.dispatch(());
        }
    }

    /// Whether another's work stands where the case on the table ought to be kept, and it is kept nowhere else.
    pub(crate) fn is_apart(&self) -> bool {
        self.kept() == Kept::Apart && self.filed().is_none() && self.is_taken()
    }

    /// Puts what stands there on the table; what lay here can be put back.
    pub(crate) fn take_shared(&self) -> Callback<MouseEvent> {
        self.on_click(|keeper| {
            let conventions = keeper.conventions();
            let theirs = keeper
                .inner
                .borrow_mut()
                .tab
                .take(&OnTable, &InTab, conventions);
            match theirs {
                Some(session) => keeper.put(session, keeper_text("taken")),
                None => keeper.tell(keeper_text("apart-unreadable"), true),
            }
        })
    }
}

//! 说明: what was done with the case on the table, or why not, for as long as it is of use.
//!
//! Must not know what can be done, nor how it looks.

use super::{Keeper, trouble_text};
use crate::app::place::Place;
use crate::session::{Action, Session, update};
use crate::storage::shelf::{Hold, Removed, Unkept};
use std::rc::Rc;
use yew::prelude::*;

/// 说明: what was done, until the session changes again or another page is opened.
#[derive(Clone, PartialEq)]
pub(crate) struct Said {
    /// In a sentence.
    pub(crate) text: String,
    /// Whether it was not done.
    pub(crate) wrong: bool,
    /// Whether it came of itself, while the reviewer was at something else.
    pub(crate) unasked: bool,
    pub(super) undo: Option<Undo>,
    /// Until when, and on which page: one that is left takes it along.
    revision: u64,
    pub(super) place: Place,
}

/// How something is taken back.
#[derive(Clone, PartialEq)]
pub(super) enum Undo {
    /// The case that was on the table comes back.
    PutBack(Rc<Session>),
    /// What was taken out of the case, or changed in it, comes back: the case as it was before, filed where it is;
    /// and what is said then.
    PutIn(Rc<Session>, &'static str),
    /// The entry comes back, and with it perhaps the hold this tab had on it.
    Restore(Rc<Removed>, Option<Hold>),
}

impl Keeper {
    /// What is to be said now.
    pub(crate) fn said(&self) -> Option<Said> {
        let said = self.inner.borrow().said.clone();
        let here = self.whereabouts.here();
        said.filter(|said| said.revision == self.store.revision && said.place == here)
    }

    pub(super) fn refuse(&self, trouble: Unkept) {
        self.tell(trouble_text(trouble), true);
    }

    /// Says something until the session changes.
    pub(crate) fn tell(&self, text: &str, wrong: bool) {
        self.say(text, wrong, None);
    }

    /// A callback that does nothing but say why nothing is done.
    pub(crate) fn refusing<E: 'static>(&self, why: &'static str) -> Callback<E> {
        let keeper = self.clone();
        Callback::from(move |_| keeper.tell(why, true))
    }

    pub(super) fn say(&self, text: &str, wrong: bool, undo: Option<Undo>) {
        let revision = self.store.revision;
        self.say_at(revision, self.whereabouts.here(), text, wrong, undo);
    }

    /// Does this, and says so until the session changes again.
    pub(super) fn done(&self, text: &str, undo: Option<Undo>, actions: Vec<Action>) {
        self.done_at(self.whereabouts.here(), text, undo, actions);
    }

    /// The same, to be read on this page.
    pub(super) fn done_at(
        &self,
        place: Place,
        text: &str,
        undo: Option<Undo>,
        actions: Vec<Action>,
    ) {
        // Not everything that is done changes the session, so how far it gets is looked up.
        let now = (*self.store).clone();
        let after = actions.iter().cloned().fold(now, update);
        self.say_at(after.revision, place, text, false, undo);
        for action in actions {
            self.store.dispatch(action);
        }
    }

    pub(super) fn say_at(
        &self,
        revision: u64,
        place: Place,
        text: &str,
        wrong: bool,
        undo: Option<Undo>,
    ) {
        self.inner.borrow_mut().said = (!text.is_empty()).then(|| Said {
            text: text.to_owned(),
            wrong,
            unasked: false,
            undo,
            revision,
            place,
        });
        self.count.dispatch(());
    }
}

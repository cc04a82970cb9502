//! What can be done with the case on the table and with those that are kept. Each deed says what it did, or
//! why not.
//!
//! Must not know how a case is written down, nor how any of this looks.

use super::{Keeper, Undo, keeper_text, title, trouble_text};
use crate::app::browser::{self, device::Drawer::Device};
use crate::app::place::Place;
use crate::content::{fill, texts};
use crate::domain::Case;
use crate::session::{Action, Session};
use crate::storage::shelf::{self, Unkept, Unreadable};
use std::rc::Rc;
use yew::prelude::*;

impl Keeper {
    /// Keeps the case on the table on this device, from now on.
    pub(crate) fn keep(&self) -> Callback<MouseEvent> {
        self.on_click(|keeper| {
            if keeper.store.filed.is_some() {
                return;
            }
            match shelf::keep(&Device, &keeper.store, browser::now()) {
                Ok(hold) => keeper.file(hold, keeper_text("kept")),
                Err(trouble) => keeper.refuse(trouble),
            }
        })
    }

    /// Puts a kept case on the table.
    pub(crate) fn open(&self, id: String) -> Callback<MouseEvent> {
        match self.store.filed.as_deref() == Some(&*id) {
            // It lies there already, perhaps with more than could be kept.
            true => self.whereabouts.go(Place::Case),
            false => self.bring(id, "opened"),
        }
    }

    fn bring(&self, id: String, done: &'static str) -> Callback<MouseEvent> {
        self.on_click(move |keeper| {
            let opened = shelf::open(&Device, &id, keeper.conventions());
            match opened {
                Ok(Some((session, hold))) => {
                    keeper.put(session, keeper_text(done));
                    keeper.inner.borrow_mut().hold = Some(hold);
                }
                Ok(None) => keeper.tell(keeper_text("vanished"), true),
                Err(refusal) => keeper.refuse(refusal.into()),
            }
        })
    }

    /// Clears the table for a new case.
    pub(crate) fn begin(&self) -> Callback<MouseEvent> {
        self.on_click(|keeper| {
            keeper.put(
                Session::under(keeper.conventions().clone()),
                keeper_text("begun"),
            );
        })
    }

    /// Puts this session on the table; the one before can be put back.
    pub(crate) fn put(&self, session: Session, text: &str) {
        let slots = [("title", title(&session.case))];
        let text = fill(text, &slots);
        let put = Action::Restored(Box::new(session));
        self.done_at(Place::Case, &text, self.put_back(), vec![put]);
        self.whereabouts.go(Place::Case).emit(());
    }

    /// Puts an example on the table; the case before can be put back.
    pub(crate) fn put_example(&self, example: Case) {
        let slots = [("title", title(&example))];
        let text = fill(keeper_text("opened"), &slots);
        let opened = Action::ExampleOpened(Box::new(example));
        match self.put_back() {
            Some(before) => self.done(&text, Some(before), vec![opened]),
            None => self.store.dispatch(opened),
        }
    }

    /// Takes a person off the list, with every answer about him; both can be taken back.
    pub(crate) fn take_off(&self, place: usize) -> Callback<MouseEvent> {
        self.on_click(move |keeper| {
            let person = texts().person(&keeper.store.case, place);
            let text = fill(keeper_text("taken-off"), &[("person", &person)]);
            let undo = Undo::PutIn(Rc::new((*keeper.store).clone()), "put-in");
            keeper.done(&text, Some(undo), vec![Action::PersonRemoved(place)]);
        })
    }

    /// Makes what is tried the record; both come back as they were.
    pub(crate) fn adopt(&self) -> Callback<MouseEvent> {
        self.on_click(|keeper| {
            let n = keeper.store.trial.len().to_string();
            let text = fill(keeper_text("adopted"), &[("n", &n)]);
            let undo = Undo::PutIn(Rc::new((*keeper.store).clone()), "adopted-not");
            keeper.done(&text, Some(undo), vec![Action::TrialAdopted]);
        })
    }

    /// Keeps each of these sessions on the device; says how far that went, and whether it went all the way.
    pub(crate) fn add(&self, sessions: &[Session]) -> bool {
        let (added, trouble) = shelf::add(&Device, sessions, browser::now());
        let text = fill(keeper_text("added"), &[("n", &added.to_string())]);
        let why = trouble.map_or("", trouble_text);
        let said = [&text, why].concat();
        let revision = self.store.revision;
        self.say_at(revision, Place::Shelf, &said, trouble.is_some(), None);
        self.whereabouts.go(Place::Shelf).emit(());
        trouble.is_none()
    }

    /// Hands an entry that cannot be read over as a file, as it is.
    pub(crate) fn download(&self, found: &Unreadable) -> Callback<MouseEvent> {
        let (name, text) = (shelf::key(&found.id) + ".txt", found.text.clone());
        self.on_click(move |keeper| {
            let taken =
                browser::files::download(&name, "text/plain;charset=utf-8", text.as_bytes());
            if taken.is_none() {
                keeper.tell(keeper_text("download-refused"), true);
            }
        })
    }

    /// Keeps another copy of a kept case.
    pub(crate) fn duplicate(&self, session: &Session) -> Callback<MouseEvent> {
        let copy = copy_of(session);
        self.on_click(
            move |keeper| match shelf::keep(&Device, &copy, browser::now()) {
                Ok(_) => {
                    let slots = [("title", title(&copy.case))];
                    keeper.say(&fill(keeper_text("duplicated"), &slots), false, None);
                }
                Err(trouble) => keeper.refuse(trouble),
            },
        )
    }

    /// Takes a case off the device; where it lies on the table, there it stays.
    pub(crate) fn remove(&self, id: String, case: &Case) -> Callback<MouseEvent> {
        let text = fill(keeper_text("deleted"), &[("title", title(case))]);
        self.on_click(move |keeper| {
            let here = keeper.store.filed.as_deref() == Some(&*id);
            match shelf::remove(&Device, &id) {
                Ok(Some(removed)) => {
                    let hold = || keeper.inner.borrow_mut().hold.take();
                    let hold = here.then(hold).flatten();
                    let undo = Undo::Restore(Rc::new(removed), hold);
                    let unfiled = here.then_some(Action::Filed(None));
                    keeper.done(&text, Some(undo), unfiled.into_iter().collect());
                }
                Ok(None) => keeper.tell(keeper_text("vanished"), true),
                Err(refusal) => keeper.refuse(refusal.into()),
            }
        })
    }

    /// 清除全部: off the device and off the table. There is no way back.
    pub(crate) fn clear(&self) -> Callback<MouseEvent> {
        self.on_click(|keeper| match shelf::clear(&Device) {
            Ok(gone) => {
                let text = fill(keeper_text("cleared"), &[("n", &gone.to_string())]);
                keeper.inner.borrow_mut().hold = None;
                keeper.forget();
                keeper.done(&text, None, vec![Action::Restarted]);
            }
            Err(refusal) => keeper.refuse(refusal.into()),
        })
    }

    /// Takes what another tab wrote in place of what lies here.
    pub(crate) fn take_theirs(&self) -> Callback<MouseEvent> {
        self.bring(self.store.filed.clone().unwrap_or_default(), "taken")
    }

    /// Keeps what lies here beside what another tab wrote.
    pub(crate) fn keep_mine(&self) -> Callback<MouseEvent> {
        self.on_click(|keeper| {
            let gone = keeper.trouble() == Some(Unkept::Gone);
            let mine = if gone {
                (*keeper.store).clone()
            } else {
                copy_of(&keeper.store)
            };
            match shelf::keep(&Device, &mine, browser::now()) {
                Ok(hold) => {
                    // In one step, on whichever page: under the old title it would be saved over the copy.
                    let filed = Some(hold.id.clone());
                    let put = Action::Restored(Box::new(Session { filed, ..mine }));
                    keeper.inner.borrow_mut().hold = Some(hold);
                    keeper.done(keeper_text("kept"), None, vec![put]);
                }
                Err(trouble) => keeper.refuse(trouble),
            }
        })
    }

    /// Leaves the case in the tab alone.
    pub(crate) fn let_go(&self) -> Callback<MouseEvent> {
        self.on_click(|keeper| keeper.store.dispatch(Action::Filed(None)))
    }

    /// What takes back what was done last: in words, and itself.
    pub(crate) fn undo(&self) -> Option<(&'static str, Callback<MouseEvent>)> {
        let undo = self.said()?.undo?;
        let label = keeper_text(match undo {
            Undo::PutBack(_) => "put-back",
            Undo::PutIn(..) | Undo::Restore(..) => "undo",
        });
        let done = self.on_click(move |keeper| match &undo {
            Undo::PutBack(session) => {
                let back = Action::Restored(Box::new((**session).clone()));
                // What it replaces may by now stand nowhere else.
                keeper.done(keeper_text("put-back-done"), keeper.put_back(), vec![back]);
            }
            Undo::PutIn(session, said) => {
                let back = Action::Restored(Box::new((**session).clone()));
                keeper.done(keeper_text(said), None, vec![back]);
            }
            Undo::Restore(removed, hold) => match shelf::restore(&Device, removed) {
                Ok(()) => {
                    let still = hold.as_ref().filter(|hold| !hold.lacks(&keeper.store));
                    match (still, &keeper.store.filed) {
                        (Some(hold), None) => keeper.file(hold.clone(), keeper_text("restored")),
                        _ => keeper.say(keeper_text("restored"), false, None),
                    }
                }
                Err(trouble) => keeper.refuse(trouble),
            },
        });
        Some((label, done))
    }
}

/// The same case under a title that says it is a copy, filed nowhere yet.
fn copy_of(session: &Session) -> Session {
    let mut copy = Session {
        filed: None,
        ..session.clone()
    };
    copy.case.title = fill(keeper_text("copy"), &[("title", title(&session.case))]);
    copy
}

//! 保管: where the case on the table is kept, and what has come between. Nothing here is lost unsaid: what
//! replaces a case can be taken back, and what cannot be kept stays on the table.
//!
//! Must not know how a case is written down, nor how any of this looks.

mod deeds;
mod tab;
mod words;

pub(crate) use tab::found;
pub(crate) use words::{keeper_text, title, trouble_text};

use super::browser::{self, Kept, device, device::Device};
use super::place::Whereabouts;
use super::store::Store;
use crate::domain::Case;
use crate::session::{Action, Session, update};
use crate::storage::shelf::{self, Hold, Removed, Stock, Trouble, Unreadable};
use crate::storage::tab::Tab;
use std::cell::RefCell;
use std::rc::Rc;
use yew::prelude::*;

/// 说明: what was done, until the session changes again.
#[derive(Clone, PartialEq)]
pub(crate) struct Said {
    /// In a sentence.
    pub(crate) text: String,
    /// Whether it was not done.
    pub(crate) wrong: bool,
    undo: Option<Undo>,
    revision: u64,
}

/// How something is taken back.
#[derive(Clone, PartialEq)]
enum Undo {
    /// The case that was on the table comes back.
    PutBack(Rc<Session>),
    /// What was taken out of the case, or changed in it, comes back: the case as it was before, filed where it is;
    /// and what is said then.
    PutIn(Rc<Session>, &'static str),
    /// The entry comes back, and with it perhaps the hold this tab had on it.
    Restore(Rc<Removed>, Option<Hold>),
}

#[derive(PartialEq)]
struct Inner {
    tab: Tab,
    /// Where the session was kept last.
    kept: Kept,
    unreadable: Vec<Unreadable>,
    hold: Option<Hold>,
    /// The hold as the tab has it written down, for a reload.
    noted: Option<String>,
    trouble: Option<Trouble>,
    said: Option<Said>,
}

/// Counts what has happened here, so that whoever shows it draws anew.
#[derive(Clone, Copy, Default, PartialEq)]
struct Count(u32);

impl Reducible for Count {
    type Action = ();

    fn reduce(self: Rc<Self>, (): ()) -> Rc<Self> {
        Count(self.0.wrapping_add(1)).into()
    }
}

/// 上次留下的: what the tab knows from before of where its case is kept.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Left {
    /// Where answers stay.
    pub kept: Kept,
    /// What it knows of the entry it resumes from.
    pub tab: Tab,
    /// What it knows of the case on the device.
    pub hold: Option<Hold>,
    /// What cannot be read.
    pub unreadable: Vec<Unreadable>,
}

/// What the pages see of it.
#[derive(Clone, PartialEq)]
pub(crate) struct Keeper {
    store: Store,
    whereabouts: Whereabouts,
    inner: Rc<RefCell<Inner>>,
    count: UseReducerHandle<Count>,
}

/// Keeps the case of this session wherever it is filed; `left` is what this tab last knew of that.
#[hook]
pub(crate) fn use_keeper(store: &Store, whereabouts: &Whereabouts, left: &Left) -> Keeper {
    let keeper = Keeper {
        store: store.clone(),
        whereabouts: whereabouts.clone(),
        inner: use_mut_ref(|| Inner {
            tab: left.tab.clone(),
            kept: left.kept,
            unreadable: left.unreadable.clone(),
            hold: left.hold.clone(),
            noted: None,
            trouble: None,
            said: None,
        }),
        count: use_reducer(Count::default),
    };
    {
        let keeper = keeper.clone();
        use_effect_with((**store).clone(), move |session| keeper.save(session));
    }
    {
        let keeper = keeper.clone();
        use_effect_with((), move |()| {
            let listeners = device::on_change(Callback::from(move |()| {
                keeper.look();
                keeper.count.dispatch(());
            }));
            move || drop(listeners)
        });
    }
    keeper
}

impl Keeper {
    /// Changes whenever something happened here.
    pub(crate) fn count(&self) -> u32 {
        self.count.0
    }

    /// Which page is shown, and the way to others.
    pub(crate) fn whereabouts(&self) -> &Whereabouts {
        &self.whereabouts
    }

    /// Why the case on the table is not kept as it is, where it ought to be.
    pub(crate) fn trouble(&self) -> Option<Trouble> {
        self.inner.borrow().trouble
    }

    /// What is to be said now.
    pub(crate) fn said(&self) -> Option<Said> {
        let said = self.inner.borrow().said.clone();
        said.filter(|said| said.revision == self.store.revision)
    }

    /// Where the case on the table is filed.
    pub(crate) fn filed(&self) -> Option<&str> {
        self.store.filed.as_deref()
    }

    /// Whether a case lies on the table.
    pub(crate) fn is_taken(&self) -> bool {
        self.store.case != Case::default()
    }

    /// The case on the table, where there is one that is kept nowhere but in the tab.
    pub(crate) fn unkept(&self) -> Option<&Case> {
        let alone = self.store.filed.is_none() && !self.store.example;
        (alone && self.is_taken()).then_some(&self.store.case)
    }

    /// Everything that is kept on this device.
    pub(crate) fn stock(&self) -> Result<Stock, shelf::Refusal> {
        shelf::stock(&Device)
    }

    /// The way back to what lies on the table, where it would be lost.
    fn put_back(&self) -> Option<Undo> {
        let alone = self.store.filed.is_none() && self.is_taken();
        let lost = alone || self.trouble().is_some();
        lost.then(|| {
            let session = Session {
                filed: None,
                ..(*self.store).clone()
            };
            Undo::PutBack(Rc::new(session))
        })
    }

    /// Writes the case wherever it is filed, after each change of the session.
    fn save(&self, session: &Session) {
        let before = self.inner.borrow().hold.clone();
        let (hold, trouble) = match &session.filed {
            None => (None, None),
            Some(id) => {
                let known = before.clone().filter(|hold| hold.id == *id);
                let known = known.unwrap_or_else(|| Hold::of(id, session));
                match shelf::save(&Device, &known, session, browser::now()) {
                    Ok(hold) => (Some(hold), None),
                    Err(trouble) => (Some(known), Some(trouble)),
                }
            }
        };
        let drawn = self.trouble() != trouble;
        if before != hold {
            let keeper = self.clone();
            device::soon(Callback::from(move |()| {
                if keeper.look() {
                    keeper.count.dispatch(());
                }
            }));
        }
        // A deed may have set the hold already: what counts is whether the tab has it written down.
        let noted = hold.as_ref().map(Hold::write);
        if self.inner.borrow().noted != noted {
            browser::hold(noted.as_deref());
        }
        let mut inner = self.inner.borrow_mut();
        (inner.hold, inner.trouble, inner.noted) = (hold, trouble, noted);
        drop(inner);
        if drawn {
            self.count.dispatch(());
        }
    }

    /// Looks what has become of the entry; says whether that is news.
    fn look(&self) -> bool {
        let before = self.trouble();
        let hold = self.inner.borrow().hold.clone();
        if let Some(hold) = hold {
            let between = |trouble: &Trouble| matches!(trouble, Trouble::Changed | Trouble::Gone);
            let mut inner = self.inner.borrow_mut();
            match shelf::check(&Device, &hold) {
                Err(trouble) => inner.trouble = Some(trouble),
                // What could not be kept before is not kept by looking.
                Ok(()) => inner.trouble = inner.trouble.filter(|trouble| !between(trouble)),
            }
        }
        self.trouble() != before
    }

    fn file(&self, hold: Hold, text: &str) {
        let id = hold.id.clone();
        self.inner.borrow_mut().hold = Some(hold);
        self.done(text, None, vec![Action::Filed(Some(id))]);
    }

    fn refuse(&self, trouble: Trouble) {
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

    fn say(&self, text: &str, wrong: bool, undo: Option<Undo>) {
        self.say_at(self.store.revision, text, wrong, undo);
    }

    /// Does this, and says so until the session changes again.
    fn done(&self, text: &str, undo: Option<Undo>, actions: Vec<Action>) {
        // Not everything that is done changes the session, so how far it gets is looked up.
        let now = (*self.store).clone();
        let after = actions.iter().cloned().fold(now, update);
        self.say_at(after.revision, text, false, undo);
        for action in actions {
            self.store.dispatch(action);
        }
    }

    fn say_at(&self, revision: u64, text: &str, wrong: bool, undo: Option<Undo>) {
        self.inner.borrow_mut().said = (!text.is_empty()).then(|| Said {
            text: text.to_owned(),
            wrong,
            undo,
            revision,
        });
        self.count.dispatch(());
    }

    fn on_click(&self, done: impl Fn(&Keeper) + 'static) -> Callback<MouseEvent> {
        let keeper = self.clone();
        Callback::from(move |_| done(&keeper))
    }
}

//! 保管: where the case on the table is kept, and what has come between. Nothing here is lost unsaid: what
//! replaces a case can be taken back, and what cannot be kept stays on the table.
//!
//! Must not know how a case is written down, nor how any of this looks.

mod deeds;
mod said;
mod tab;
mod words;

pub(crate) use said::Said;
pub(crate) use tab::found;
pub(crate) use words::{keeper_text, title, trouble_text};

use super::browser::{self, Kept, device, device::Drawer::Device};
use super::place::Whereabouts;
use super::store::Store;
use crate::domain::Case;
use crate::engine::Conventions;
use crate::session::{Action, Session, select};
use crate::storage::shelf::{self, Hold, Stock, Unkept, Unreadable};
use crate::storage::tab::Tab;
use said::Undo;
use std::cell::RefCell;
use std::rc::Rc;
use yew::prelude::*;

/// The name under which the tab keeps what it knows of the case on the device.
const ENTRY: &str = "yichi.hold";

/// What the tab knew of the case on the device.
pub(crate) fn held() -> Option<Hold> {
    browser::tab::kept(ENTRY).and_then(|text| Hold::read(&text))
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
    trouble: Option<Unkept>,
    said: Option<Said>,
}

impl Inner {
    /// Notes what has come between; with it goes the word from before that all is well.
    fn meet(&mut self, trouble: Option<Unkept>) {
        if trouble.is_some() && trouble != self.trouble {
            let said = self.said.take();
            self.said = said.filter(|said| said.wrong || said.undo.is_some());
        }
        self.trouble = trouble;
    }
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
    // Whoever hears of something later looks with what lies on the table then.
    let now = use_mut_ref(|| None);
    now.replace(Some(keeper.clone()));
    let look = move |always: bool| {
        let now = now.clone();
        Callback::from(move |()| {
            let keeper: Option<Keeper> = now.borrow().clone();
            if let Some(keeper) = keeper
                && (keeper.look() || always)
            {
                keeper.count.dispatch(());
            }
        })
    };
    {
        let (keeper, look) = (keeper.clone(), look(false));
        use_effect_with((**store).clone(), move |session| {
            if keeper.save(session) {
                device::soon(look);
            }
        });
    }
    {
        let look = look(true);
        use_effect_with((), move |()| {
            let listeners = device::on_change(look);
            move || drop(listeners)
        });
    }
    {
        let keeper = keeper.clone();
        use_effect_with(whereabouts.here(), move |here| {
            let said = &mut keeper.inner.borrow_mut().said;
            *said = said.take().filter(|said| said.place == *here);
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
    pub(crate) fn trouble(&self) -> Option<Unkept> {
        self.inner.borrow().trouble
    }

    /// By which conventions every case here is judged, whether it lies on the table or is kept.
    pub(crate) fn conventions(&self) -> &Rc<Conventions> {
        &self.store.conventions
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
        let alone = self.store.filed.is_none() && select::is_own(&self.store);
        (alone && self.is_taken()).then_some(&self.store.case)
    }

    /// Everything that is kept on this device.
    pub(crate) fn stock(&self) -> Result<Stock, shelf::Refusal> {
        shelf::stock(&Device, self.conventions())
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

    /// Writes the case wherever it is filed, after each change of the session; says whether something else stands
    /// there now.
    fn save(&self, session: &Session) -> bool {
        let before = self.inner.borrow().hold.clone();
        let (hold, trouble) = match &session.filed {
            None => (None, None),
            Some(id) => {
                let known = before.clone().filter(|hold| hold.id == *id);
                let known = known.unwrap_or_else(|| Hold::of(id, session));
                match shelf::save(&Device, &known, session, browser::now()) {
                    Ok(hold) => (Some(hold), None),
                    // What is followed is saved in its turn.
                    Err(Unkept::Changed) if self.follow(&known) => return false,
                    Err(trouble) => (Some(known), Some(trouble)),
                }
            }
        };
        let drawn = self.trouble() != trouble;
        let written = before != hold;
        // A deed may have set the hold already: what counts is whether the tab has it written down.
        let noted = hold.as_ref().map(Hold::write);
        if self.inner.borrow().noted != noted {
            browser::tab::keep(ENTRY, noted.as_deref());
        }
        let mut inner = self.inner.borrow_mut();
        (inner.hold, inner.noted) = (hold, noted);
        inner.meet(trouble);
        drop(inner);
        if drawn {
            self.count.dispatch(());
        }
        written
    }

    /// Looks what has become of the entry; says whether that is news.
    fn look(&self) -> bool {
        let before = self.trouble();
        let hold = self.inner.borrow().hold.clone();
        if let Some(hold) = hold {
            let between = |trouble: &Unkept| matches!(trouble, Unkept::Changed | Unkept::Gone);
            let found = match shelf::check(&Device, &hold) {
                Err(Unkept::Changed) if self.follow(&hold) => return true,
                Err(trouble) => Some(trouble),
                // What could not be kept before is not kept by looking.
                Ok(()) => before.filter(|trouble| !between(trouble)),
            };
            self.inner.borrow_mut().meet(found);
        }
        self.trouble() != before
    }

    /// Goes on with what another tab made of the case, where nothing is lost by that, and says so.
    fn follow(&self, hold: &Hold) -> bool {
        let Some((theirs, hold)) = shelf::follow(&Device, hold, &self.store) else {
            return false;
        };
        let before = Session {
            filed: None,
            ..(*self.store).clone()
        };
        let back = Undo::PutBack(Rc::new(before));
        let mut inner = self.inner.borrow_mut();
        (inner.hold, inner.trouble) = (Some(hold), None);
        drop(inner);
        let put = Action::Restored(Box::new(theirs));
        self.done(keeper_text("followed"), Some(back), vec![put]);
        if let Some(said) = &mut self.inner.borrow_mut().said {
            said.unasked = true;
        }
        true
    }

    fn file(&self, hold: Hold, text: &str) {
        let id = hold.id.clone();
        self.inner.borrow_mut().hold = Some(hold);
        self.done(text, None, vec![Action::Filed(Some(id))]);
    }

    fn on_click(&self, done: impl Fn(&Keeper) + 'static) -> Callback<MouseEvent> {
        let keeper = self.clone();
        Callback::from(move |_| done(&keeper))
    }
}

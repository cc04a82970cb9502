//! 链接: a case that came with the address, shown before it is put on the table.
//!
//! Must not know how a link is written down, nor how any of this looks.

use super::browser::link as bar;
use super::keeper::{Keeper, title};
use super::place::Place;
use crate::content::{Table, fill, texts};
use crate::session::Session;
use crate::storage::link::{self, LinkError, Linked};
use std::rc::Rc;
use yew::prelude::*;

/// What came with the address.
pub(crate) type Arrival = Result<Rc<Linked>, LinkError>;

/// What came with the address, and what can be done with it.
#[derive(Clone, PartialEq)]
pub(crate) struct Link {
    arrived: UseStateHandle<Option<Arrival>>,
    keeper: Keeper,
}

/// Reads the address once, and whenever another link is put over it.
#[hook]
pub(crate) fn use_link(keeper: &Keeper, first: Option<Arrival>) -> Link {
    let arrived = use_state_eq(|| first);
    {
        let (arrived, go) = (arrived.setter(), keeper.whereabouts().go(Place::Linked));
        use_effect_with((), move |()| {
            let listener = bar::on_fragment(Callback::from(move |()| {
                if let Some(arrival) = arrival() {
                    arrived.set(Some(arrival));
                    go.emit(());
                }
            }));
            move || drop(listener)
        });
    }
    Link {
        arrived,
        keeper: keeper.clone(),
    }
}

/// What the address holds now; from then on it holds nothing, so that a reload does not ask again and nobody
/// copies the case with the address.
pub(crate) fn arrival() -> Option<Arrival> {
    let fragment = bar::fragment();
    if !link::is_one(&fragment) {
        return None;
    }
    bar::drop_fragment();
    Some(link::decode(&fragment).map(Rc::new))
}

impl Link {
    /// What came, if anything did.
    pub(crate) fn arrived(&self) -> Option<&Arrival> {
        self.arrived.as_ref()
    }

    /// The case on the table.
    pub(crate) fn keeper(&self) -> &Keeper {
        &self.keeper
    }

    /// The session it becomes on the table.
    pub(crate) fn session(&self, linked: &Linked) -> Session {
        linked.session(self.keeper.conventions())
    }

    /// Puts it on the table.
    pub(crate) fn open(&self, linked: &Linked) -> Callback<MouseEvent> {
        let (link, session) = (self.clone(), self.session(linked));
        Callback::from(move |_| {
            let slots = [("title", title(&session.case))];
            let text = fill(link_text("opened"), &slots);
            link.keeper.put(session.clone(), &text);
            link.arrived.set(None);
        })
    }

    /// Leaves it alone.
    pub(crate) fn leave(&self) -> Callback<MouseEvent> {
        let link = self.clone();
        Callback::from(move |_| {
            link.arrived.set(None);
            link.keeper.whereabouts().go(Place::Case).emit(());
        })
    }
}

/// A word about links.
pub(crate) fn link_text(id: &'static str) -> &'static str {
    texts().get(Table::Link, &[id])
}

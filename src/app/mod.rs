//! The page, in Yew. Knows the browser; holds no rule.

mod browser;
mod clearing;
mod components;
mod desk;
#[cfg(feature = "ssr")]
mod drawn;
mod examples;
mod files;
mod keeper;
mod keys;
mod leaving;
mod link_box;
mod linked;
mod notices;
mod onpaper;
mod opening;
mod pages;
mod place;
mod progress;
mod shell;
mod store;
mod training;
mod wayback;

pub use browser::Kept;
pub use browser::stand::{Keep, Stand, stand};
#[cfg(feature = "ssr")]
pub use drawn::drawn;
pub use keeper::Left;
pub use place::Place;
pub use shell::{Shell, ShellProps};
pub use store::Store;
pub use training::{ClassSpot, Hall, HallProps, Spot, Training};

use crate::engine::Conventions;
use crate::flow::Mode;
use crate::session::{Action, Session, update_at};
use std::rc::Rc;

/// Draws the page in its place in index.html, with whatever the tab holds from before; beside it stands the
/// explanation for when it cannot run.
pub fn mount() {
    if let Some(root) = browser::place() {
        let props = restored(&Rc::new(Conventions::shipped()));
        yew::Renderer::<Shell>::with_root_and_props(root, props).render();
    }
}

/// Draws the page of the training in the same place, where there is such a page: an element somewhere else may
/// be called the same.
pub fn mount_training() {
    if let Some(root) = browser::place().filter(|place| place.has_attribute("data-other")) {
        yew::Renderer::<training::Training>::with_root(root).render();
    }
}

/// What the page begins with, where it was left before, to be judged by these conventions.
#[must_use]
pub fn restored(conventions: &Rc<Conventions>) -> ShellProps {
    let found = keeper::found(conventions);
    // Whoever has lost something is told so before he begins.
    let new = || Session::under(conventions.clone());
    let session = match found.session {
        Some(session) => session,
        None if found.unreadable.is_empty() => begun(new()),
        None => new(),
    };
    let arrived = linked::arrival();
    let place = match arrived {
        Some(_) => Place::Linked,
        None => Place::Case,
    };
    ShellProps {
        session,
        left: Left {
            kept: match found.tab.is_apart() {
                true => Kept::Apart,
                false => browser::kept(),
            },
            tab: found.tab,
            hold: keeper::held(),
            unreadable: found.unreadable,
        },
        place,
        arrived,
        other: browser::other(),
        told: None,
    }
}

/// A new session; in it the check that was begun on the list before the program was there.
fn begun(new: Session) -> Session {
    match browser::begun().and_then(|id| Mode::from_id(&id)) {
        Some(mode) => update_at(new, Action::Started(mode), browser::now()),
        None => new,
    }
}

/// What time it is, by the device's clock.
#[must_use]
pub fn now() -> crate::domain::Time {
    browser::now()
}

/// The same as the clocks of the place show it.
#[must_use]
pub fn here(time: crate::domain::Time) -> crate::domain::Time {
    browser::here(time)
}

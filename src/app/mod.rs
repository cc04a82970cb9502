//! The page, in Yew. Knows the browser; holds no rule.

mod browser;
mod components;
mod desk;
mod examples;
mod files;
mod keeper;
mod keys;
mod leaving;
mod linked;
mod pages;
mod place;
mod progress;
mod shell;
mod store;
mod training;

pub use browser::Kept;
pub use place::Place;
pub use shell::{Shell, ShellProps};
pub use training::{Hall, HallProps, Spot};

use crate::session::Session;
use crate::storage;
use crate::storage::shelf::Hold;
use yew::prelude::*;

/// Draws the page in its place in index.html; beside it stands the explanation for when it cannot run.
pub fn mount() {
    if let Some(root) = browser::place() {
        yew::Renderer::<App>::with_root(root).render();
    }
}

/// Draws the page of the training in the same place.
pub fn mount_training() {
    if let Some(root) = browser::place() {
        yew::Renderer::<training::Training>::with_root(root).render();
    }
}

/// The whole page, with whatever the tab holds from before.
#[component]
pub fn App() -> Html {
    let restored = use_memo((), |()| {
        let (kept, snapshot) = browser::restore();
        (kept, snapshot.map(|snapshot| storage::decode(&snapshot)))
    });
    let (kept, found) = &*restored;
    let (session, unreadable) = match found {
        None => (Session::default(), false),
        Some(Ok(session)) => (session.clone(), false),
        Some(Err(_)) => (Session::default(), true),
    };
    let hold = browser::held().and_then(|text| Hold::read(&text));
    let arrived = use_memo((), |()| linked::arrival());
    let place = match *arrived {
        Some(_) => Place::Linked,
        None => Place::Case,
    };
    let arrived = (*arrived).clone();
    html! { <Shell {session} kept={*kept} {unreadable} {place} {hold} {arrived} other={browser::other()} /> }
}

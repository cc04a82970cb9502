//! 自编课例 in the tab: read with the library when the page opens, and kept whenever they change.
//!
//! Must not know how a pack is written down.

use super::room::{Act, Study};
use crate::app::browser::device::Drawer::OnDesk;
use crate::app::browser::tab;
use crate::storage::notebook;
use crate::training::{Lesson, Library, pack};
use std::sync::Arc;
use yew::prelude::*;

/// The name under which the tab keeps them.
const ENTRY: &str = "yichi.own";
/// What their pack is called there; nobody reads it.
const TITLE: &str = "own";

/// The library with the lessons of one's own that the tab keeps.
pub(super) fn stocked(shipped: &'static Library) -> &'static Library {
    let own = tab::kept(ENTRY).and_then(|text| Library::read(&text).ok());
    let wider = own.and_then(|own| shipped.with(own.lessons).ok());
    // For as long as the page stands, as the library itself.
    wider.map_or(shipped, |wider| Box::leak(Box::new(wider)))
}

/// What puts these in place of all lessons of one's own there were, and whether the tab keeps those there are.
#[hook]
pub(super) fn use_stock(study: &Study) -> (Callback<Vec<Arc<Lesson>>>, bool) {
    let is_kept = use_state_eq(|| true);
    let (study, kept) = (study.clone(), is_kept.setter());
    let on_stock = Callback::from(move |own: Vec<Arc<Lesson>>| {
        kept.set(keep(&own));
        if let Ok(library) = study.library.without_own().with(own) {
            let library = Box::leak(Box::new(library));
            // What was practised of them counts again once they are back.
            let (notebook, _) = notebook::open(&OnDesk, library);
            // Nor is lost what the device would not take.
            let notebook = study.notebook.clone().union(notebook);
            study.dispatch(Act::Stocked(library, notebook));
        }
    });
    (on_stock, *is_kept)
}

/// Keeps them in the tab; where they are more than a pack holds, those that were kept stay.
fn keep(own: &[Arc<Lesson>]) -> bool {
    match own {
        [] => tab::keep(ENTRY, None),
        own => pack(TITLE, own).is_ok_and(|text| tab::keep(ENTRY, Some(&text))),
    }
}

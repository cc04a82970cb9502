//! Where the program stands: on a page of its own, or in a place of somebody else's page, under a root of its own
//! and perhaps with others of its kind beside it.
//!
//! One program has one place: each place that is embedded runs an instance of the WebAssembly of its own. So
//! none knows of another, one that breaks down takes none with it, and all its memory goes with it.

use gloo::utils::{document, window};
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, EventTarget, HtmlElement, ShadowRoot, Storage};

/// 存放: what the host lets the program keep.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Keep {
    /// Nothing: everything stays in memory.
    Nothing,
    /// The case on the table and what is practised, until the tab is closed.
    #[default]
    Tab,
    /// Both, and the list of kept cases, until they are deleted.
    Device,
}

/// A place in a page that is not the program's own.
pub struct Stand {
    /// The element it is drawn in.
    pub place: Element,
    /// What it may keep.
    pub keep: Keep,
    /// What tells its entries in a storage from those of others.
    pub prefix: String,
}

thread_local! {
    static STAND: RefCell<Option<Stand>> = const { RefCell::new(None) };
}

/// Says where the program stands, before it is drawn; without a word it has the page to itself.
pub fn stand(here: Stand) {
    STAND.replace(Some(here));
}

/// Whether the page is the program's own: its title, its address and where the focus begins.
pub(crate) fn owns_page() -> bool {
    STAND.with_borrow(Option::is_none)
}

/// Whether a page around ours may forbid it more than can be asked: what a sandbox allows is known to its frame alone.
pub(crate) fn may_be_sandboxed() -> bool {
    let is_framed = window().parent().ok().flatten() != Some(window());
    let frame = window().frame_element().ok().flatten();
    is_framed && frame.is_none_or(|frame| frame.has_attribute("sandbox"))
}

/// What a host lets the program keep; on a page of its own there is none.
fn allowed() -> Option<Keep> {
    STAND.with_borrow(|stand| stand.as_ref().map(|stand| stand.keep))
}

/// Whether the host wants nothing kept, whatever the browser would.
pub(crate) fn keeps_nothing() -> bool {
    allowed() == Some(Keep::Nothing)
}

/// Whether cases can be kept after the tab is closed.
pub(crate) fn keeps_on_device() -> bool {
    allowed().is_none_or(|keep| keep == Keep::Device)
}

/// What hears of all that is done to us: of what is done elsewhere on somebody else's page we hear nothing.
pub(crate) fn hearer() -> EventTarget {
    let embedded = place().filter(|_| !owns_page()).map(EventTarget::from);
    embedded.unwrap_or_else(|| window().into())
}

/// The element that the program is drawn in.
pub(crate) fn place() -> Option<Element> {
    let given = STAND.with_borrow(|stand| stand.as_ref().map(|stand| stand.place.clone()));
    given.or_else(|| document().get_element_by_id("yichi"))
}

/// The first element of the program's own that matches.
pub(super) fn find<T: JsCast>(selector: &str) -> Option<T> {
    let found = place()?.query_selector(selector).ok().flatten();
    found.and_then(|element| element.dyn_into().ok())
}

/// The element that has the focus, in the tree that the program is drawn in.
pub(super) fn focused() -> Option<HtmlElement> {
    let root = place()?.get_root_node();
    let focused = match root.dyn_ref::<ShadowRoot>() {
        Some(shadow) => shadow.active_element(),
        None => root.dyn_ref::<Document>()?.active_element(),
    };
    focused.and_then(|element| element.dyn_into().ok())
}

/// An entry's name among all that a storage holds.
pub(super) fn entry(name: &str) -> String {
    STAND.with_borrow(|stand| match stand {
        Some(stand) => [&stand.prefix, name].concat(),
        None => name.to_owned(),
    })
}

/// Where the case on the table is kept; refused in some sandboxes and by some settings, and then it throws.
pub(super) fn table() -> Option<Storage> {
    match allowed().unwrap_or_default() {
        Keep::Nothing => None,
        Keep::Tab => tab(),
        Keep::Device => device(),
    }
}

/// What the tab keeps; refused as the others are.
pub(super) fn tab() -> Option<Storage> {
    let storage = || window().session_storage().ok().flatten();
    (!keeps_nothing()).then(storage).flatten()
}

/// What the device keeps; refused as the other is.
pub(super) fn device() -> Option<Storage> {
    let storage = || window().local_storage().ok().flatten();
    keeps_on_device().then(storage).flatten()
}

//! The page as a projector shows it: large, and turned by keys wherever the focus is.
//!
//! Must not know what is shown.

use super::stand::hearer;
use super::{owns_page, place};
use crate::app::keys::alone;
use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

/// The mark by which the styles know.
const MARK: &str = "data-projector";

/// 放大: the letters are large for as long as this is held.
pub(crate) struct Large(());

/// Makes the letters large.
pub(crate) fn enlarge() -> Large {
    if let Some(whole) = whole() {
        whole.set_attribute(MARK, "").ok();
    }
    Large(())
}

/// All that is ours: the page, or a place in somebody else's.
fn whole() -> Option<Element> {
    match owns_page() {
        true => document().document_element(),
        false => place(),
    }
}

impl Drop for Large {
    fn drop(&mut self) {
        if let Some(whole) = whole() {
            whole.remove_attribute(MARK).ok();
        }
    }
}

/// Whether nothing of the page is above or below what is seen of it.
pub(crate) struct Seen {
    /// Nothing is above.
    pub(crate) above: bool,
    /// Nothing is below.
    pub(crate) below: bool,
}

/// Tells each key that is struck alone, with what is seen; one that is taken does nothing else.
pub(crate) fn on_key(told: impl Fn(&str, &Seen) -> bool + 'static) -> EventListener {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&hearer(), "keydown", options, move |event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else {
            return;
        };
        if !alone(event) {
            return;
        }
        let key = event.key();
        let target: Option<Element> = event.target().and_then(|target| target.dyn_into().ok());
        let is_control = target
            .is_some_and(|target| ["BUTTON", "SUMMARY", "A"].contains(&target.tag_name().as_str()));
        // On a control the space bar keeps its own meaning.
        if key == " " && is_control {
            return;
        }
        if told(&key, &seen()) {
            event.prevent_default();
        }
    })
}

fn seen() -> Seen {
    let root = document().document_element();
    let of = |read: fn(&Element) -> i32| root.as_ref().map_or(0, read);
    let top = of(Element::scroll_top);
    Seen {
        above: top <= 1,
        below: top + of(Element::client_height) >= of(Element::scroll_height) - 1,
    }
}

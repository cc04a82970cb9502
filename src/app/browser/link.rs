//! The address of the page. Must not know what a fragment holds.

use super::stand::{owns_page, place};
use gloo::events::EventListener;
use gloo::utils::window;
use wasm_bindgen::JsValue;
use yew::Callback;

/// The address without its fragment.
pub(crate) fn address() -> String {
    let address = window().location().href().unwrap_or_default();
    let bare = address.split('#').next().unwrap_or_default();
    bare.to_owned()
}

/// The fragment, with its `#`; empty where there is none, or where it is not for this program.
pub(crate) fn fragment() -> String {
    if !owns_page() {
        return String::new();
    }
    window().location().hash().unwrap_or_default()
}

/// Takes the fragment out of the address, and so out of the list of pages to go back to. What stays is the page's
/// own address, which in the one file has a fragment too.
pub(crate) fn drop_fragment() {
    if let Ok(history) = window().history() {
        let own = place().and_then(|place| place.get_attribute("data-own"));
        let address = address() + &own.unwrap_or_default();
        history
            .replace_state_with_url(&JsValue::NULL, "", Some(&address))
            .ok();
    }
}

/// Hears of another fragment while the page is open, as when a link is pasted over its address.
pub(crate) fn on_fragment(told: Callback<()>) -> EventListener {
    EventListener::new(&window(), "hashchange", move |_| told.emit(()))
}

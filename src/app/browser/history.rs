//! 浏览器的前进后退: a text beside each page that the browser's own ways lead to.
//!
//! Only on a page of the program's own: the ways of somebody else's page are his. Must not know what a text says.

use super::owns_page;
use gloo::events::EventListener;
use gloo::utils::window;
use wasm_bindgen::JsValue;
use web_sys::History;
use yew::Callback;

/// What stands beside the page that is shown; none where nothing was written yet.
pub(crate) fn written() -> Option<String> {
    history()?.state().ok()?.as_string()
}

/// Writes this beside the page that is shown.
pub(crate) fn write(text: &str) {
    if let Some(history) = history() {
        history.replace_state(&JsValue::from_str(text), "").ok();
    }
}

/// Has a new page follow the one that is shown, and writes this beside it. A browser refuses where pages follow
/// one another too fast; then there is one way back less.
pub(crate) fn follow(text: &str) {
    if let Some(history) = history() {
        history.push_state(&JsValue::from_str(text), "").ok();
    }
}

/// Hears what stands beside the page that somebody went back, or onwards again, to.
pub(crate) fn on_return(told: Callback<String>) -> Option<EventListener> {
    history()?;
    Some(EventListener::new(&window(), "popstate", move |_| {
        if let Some(text) = written() {
            told.emit(text);
        }
    }))
}

fn history() -> Option<History> {
    owns_page().then(|| window().history().ok()).flatten()
}

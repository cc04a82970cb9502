//! 焦点: where it goes when the button that had it goes with what it did. Left to the browser, a reader of the screen
//! is at the top of the page again, and nothing is said.
//!
//! Must not know what is pressed.

use super::{is_focus_lost, place};
use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Timeout;
use std::iter::successors;
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement};

/// How long is waited for who knows better where to go on, in milliseconds.
const LATER: u32 = 100;

/// Brings it to the nearest heading above that is still there.
pub(crate) fn keep_focus() -> Option<EventListener> {
    // Heard above the place and on the way down: by the time it comes up again what was pressed may be gone.
    let early = EventListenerOptions::run_in_capture_phase();
    place().map(|place| {
        EventListener::new_with_options(&place.get_root_node(), "click", early, |event| {
            let pressed = event.target().and_then(|target| target.dyn_into().ok());
            let around: Vec<Element> =
                successors(pressed, |inner: &Element| inner.parent_element()).collect();
            Timeout::new(LATER, move || {
                let is_gone = around
                    .first()
                    .is_some_and(|pressed| !pressed.is_connected());
                if is_gone && is_focus_lost() {
                    go_to_heading(&around);
                }
            })
            .forget();
        })
    })
}

fn go_to_heading(around: &[Element]) {
    let left = around.iter().filter(|element| element.is_connected());
    let mut headings = left.filter_map(|element| element.query_selector("h1, h2, h3").ok()?);
    let Some(heading) = headings.next() else {
        return;
    };
    heading.set_attribute("tabindex", "-1").ok();
    if let Ok(heading) = heading.dyn_into::<HtmlElement>() {
        // Nobody who points is taken from where he is.
        let still = FocusOptions::new();
        still.set_prevent_scroll(true);
        heading.focus_with_options(&still).ok();
    }
}

//! Paper: what is done before and after a print, and whether the browser prints at all.
//!
//! Must not know what stands on the paper.

use super::{owns_page, place};
use gloo::events::EventListener;
use gloo::utils::window;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event};

/// What is folded.
const FOLDED: &str = "[part=main] details:not([open])";
/// What the place hears when a print was asked for and the browser did nothing.
const UNPRINTED: &str = "yichi-unprinted";

/// Unfolds everything for a print, however it was asked for: paper has nothing to click on.
pub(crate) fn unfold_to_print() -> [EventListener; 2] {
    let unfolded = Rc::new(RefCell::new(Vec::<Element>::new()));
    let folding = unfolded.clone();
    let unfold = move || {
        let folded = place().and_then(|place| place.query_selector_all(FOLDED).ok());
        let folded = folded.map(|list| (0..list.length()).filter_map(move |at| list.item(at)));
        let folded = folded.into_iter().flatten();
        let folded = folded.filter_map(|details| details.dyn_into::<Element>().ok());
        unfolded.borrow_mut().extend(folded.inspect(|details| {
            details.set_attribute("open", "").ok();
        }));
    };
    around_print(unfold, move || {
        for details in folding.take() {
            details.remove_attribute("open").ok();
        }
    })
}

/// Does this whenever the browser is about to print, and that when it has.
pub(crate) fn around_print(
    before: impl Fn() + 'static,
    after: impl Fn() + 'static,
) -> [EventListener; 2] {
    [
        EventListener::new(&window(), "beforeprint", move |_| before()),
        EventListener::new(&window(), "afterprint", move |_| after()),
    ]
}

/// Tells the styles whether there is a report to print instead of the page.
pub(crate) fn mark_report(there: bool) {
    let Some(place) = place() else {
        return;
    };
    match there {
        true => place.set_attribute("data-report", "").ok(),
        false => place.remove_attribute("data-report").ok(),
    };
}

/// Whether the styles have been told that there is one.
pub(crate) fn is_report_marked() -> bool {
    place().is_some_and(|place| place.has_attribute("data-report"))
}

/// Opens the browser's print dialogue. In somebody else's page the element hears of it first, to have the paper
/// to itself. Where the browser opens none, as in a frame that may not, the place hears of that.
pub(crate) fn print() {
    if !owns_page() {
        tell("yichi-print");
    }
    let opened = Rc::new(Cell::new(false));
    let hears = {
        let opened = opened.clone();
        EventListener::new(&window(), "beforeprint", move |_| opened.set(true))
    };
    window().print().ok();
    drop(hears);
    if !opened.get() {
        tell(UNPRINTED);
    }
}

/// Does this whenever the browser does not print though it was asked to.
pub(crate) fn when_unprinted(does: impl Fn() + 'static) -> Option<EventListener> {
    place().map(|place| EventListener::new(&place, UNPRINTED, move |_| does()))
}

/// Lets the place hear of something.
fn tell(what: &'static str) {
    if let (Some(place), Ok(event)) = (place(), Event::new(what)) {
        place.dispatch_event(&event).ok();
    }
}

//! The browser: what is kept in the tab, focus, title, the clock. Nothing but this and what lies in its
//! folder touches it, and nothing outside the place where the program stands is looked at.
//!
//! Must not know what is kept, nor what a page shows.

pub(crate) mod clipboard;
pub(crate) mod device;
pub(crate) mod files;
pub(crate) mod history;
pub(crate) mod lessons;
pub(crate) mod link;
pub(crate) mod print;
pub(crate) mod projector;
pub(crate) mod refocus;
pub(crate) mod stand;
pub(crate) mod tab;

use crate::domain::Time;
use gloo::utils::{document, window};
use stand::{find, table};
pub(crate) use stand::{owns_page, place};
use web_sys::HtmlElement;

/// 暂存处: where the answers stay while the tab is open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kept {
    /// In the tab: they survive a reload and go when the tab is closed.
    #[default]
    InTab,
    /// In the tab, as another's work stands where they ought to be.
    Apart,
    /// On the device: they stay when the tab is closed.
    OnDevice,
    /// In memory only, because the browser refuses storage: they go with a reload.
    InMemory,
}

/// The address of the page beside this one, as index.html names it; none where this one stands alone.
pub(crate) fn other() -> Option<String> {
    place()?.get_attribute("data-other")
}

/// The way into a check that was taken before the program was there, by the id of its mode.
pub(crate) fn begun() -> Option<String> {
    place()?.get_attribute("data-begun")
}

/// Where the case on the table stays before anything has happened to it.
pub(crate) fn kept() -> Kept {
    match table() {
        None => Kept::InMemory,
        Some(_) if owns_page() || !stand::keeps_on_device() => Kept::InTab,
        Some(_) => Kept::OnDevice,
    }
}

/// Names the tab, where the page is the program's own.
pub(crate) fn set_title(title: &str) {
    if owns_page() {
        document().set_title(title);
    }
}

/// Starts the new page at its top, with the focus on its heading, so that it is read out.
pub(crate) fn focus_heading() {
    match place() {
        _ if owns_page() => window().scroll_to_with_x_and_y(0.0, 0.0),
        // Of somebody else's page only as much is moved as has to be.
        Some(place) if place.get_bounding_client_rect().top() < 0.0 => place.scroll_into_view(),
        _ => {}
    }
    focus("h1");
}

/// Moves the focus to the first element that matches.
pub(crate) fn focus(selector: &str) {
    if let Some(element) = find::<HtmlElement>(selector) {
        element.focus().ok();
    }
}

/// Moves the focus to the button within the element with this id; says whether there is one.
pub(crate) fn focus_button(id: &str) -> bool {
    let found = find::<HtmlElement>(&["#", id, " button"].concat());
    found.is_some_and(|button| button.focus().is_ok())
}

/// Moves the focus, and with it the view, to the element with this id.
pub(crate) fn focus_id(id: &str) {
    focus(&["#", id].concat());
}

/// Whether nothing has the focus, on this page or around it: what had it is gone.
pub(crate) fn is_focus_lost() -> bool {
    let focused = document().active_element();
    focused.is_none_or(|element| element.tag_name() == "BODY")
}

/// Presses the element with this id.
fn click_id(id: &str) {
    if let Some(element) = find::<HtmlElement>(&["#", id].concat()) {
        element.click();
    }
}

/// What time it is, by the device's clock.
pub(crate) fn now() -> Time {
    // Before 1970 or broken, a clock says nothing worth keeping apart.
    Time::from_seconds((js_sys::Date::now() / 1000.0) as u64)
}

/// The day, by the calendar of the place: a number that grows by one a day.
pub(crate) fn today() -> u32 {
    u32::try_from(here(now()).seconds() / 86_400).unwrap_or(0)
}

/// A number by chance.
pub(crate) fn chance() -> u32 {
    (js_sys::Math::random() * f64::from(u32::MAX)) as u32
}

/// The same as the clocks of the place show it.
pub(crate) fn here(time: Time) -> Time {
    let moment = js_sys::Date::new(&(time.seconds() as f64 * 1000.0).into());
    time.ahead(-(moment.get_timezone_offset() as i32))
}

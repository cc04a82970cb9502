//! Pages drawn without a browser, as markup: for the tests of the views, and for what the build shows first.
//!
//! Must not know what is looked for in them.

use std::pin::pin;
use std::task::{Context, Poll, Waker};
use yew::BaseComponent;

/// What this component draws the first time, given these properties.
#[must_use]
pub fn drawn<C: BaseComponent>(properties: C::Properties) -> String {
    let renderer = yew::LocalServerRenderer::<C>::with_props(properties).hydratable(false);
    let mut page = pin!(renderer.render());
    let mut context = Context::from_waker(Waker::noop());
    // Drawing waits for nothing, so it is asked until it is done.
    loop {
        if let Poll::Ready(page) = page.as_mut().poll(&mut context) {
            return page;
        }
    }
}

//! Writes the first page as the build puts it into index.html, to be read while the program is on its way.
//!
//! What it draws is what the program draws for somebody who comes for the first time, so nothing moves when it
//! takes over.

use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};
use yichi::app::{Kept, Place, Shell, ShellProps};
use yichi::session::Session;

fn main() {
    let props = ShellProps {
        session: Session::default(),
        kept: Kept::InTab,
        unreadable: false,
        place: Place::Case,
        hold: None,
        arrived: None,
        // As index.html says it.
        other: Some("@other@".to_owned()),
        told: None,
    };
    let page = yew::LocalServerRenderer::<Shell>::with_props(props)
        .hydratable(false)
        .render();
    println!("{}", ready(page));
}

/// What this future gives; drawing waits for nothing.
fn ready<T>(future: impl Future<Output = T>) -> T {
    let mut future = pin!(future);
    let mut context = Context::from_waker(Waker::noop());
    loop {
        if let Poll::Ready(value) = future.as_mut().poll(&mut context) {
            return value;
        }
    }
}

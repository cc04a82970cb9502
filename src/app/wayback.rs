//! 后退: each page that is turned is one that the browser's own ways lead back to, and onwards again.
//!
//! Must not know what stands on a page.

use super::browser::{self, history};
use super::place::{Place, Whereabouts};
use super::store::Store;
use crate::session::{Action, Position, Session, update};
use crate::storage::position;
use std::rc::Rc;
use yew::prelude::*;

/// Does this for the pages of a case, and those beside it.
#[hook]
pub(crate) fn use_wayback(store: &Store, whereabouts: &Whereabouts) {
    let here = whereabouts.here();
    let shown = match here {
        Place::Case => Some(position::encode(store)),
        place => place.id().map(str::to_owned),
    };
    let is_shown = {
        let store = store.clone();
        move |text: &str| match read(text, &store) {
            Some(Led::ToCase(position)) if here == Place::Case => {
                let led = update(Session::clone(&store), Action::Returned(position));
                led.screen == store.screen
            }
            Some(Led::Beside(place)) => place == here,
            Some(Led::ToCase(_)) | None => false,
        }
    };
    // The list was opened before the program was there, and the first page was left by that.
    let begun = store.clone();
    let left =
        move || browser::begun().map(|_| position::encode(&Session::clone(&begun).at_start()));
    use_written(shown, is_shown, left);
    let (store, whereabouts) = (store.clone(), whereabouts.clone());
    use_returns(move |text| match read(text, &store) {
        // The case first: a page of it that was left before is not shown in between.
        Some(Led::ToCase(position)) => {
            store.dispatch(Action::Returned(position));
            whereabouts.go(Place::Case).emit(());
        }
        Some(Led::Beside(place)) => whereabouts.go(place).emit(()),
        None => {}
    });
}

/// Where a text leads.
enum Led {
    ToCase(Position),
    Beside(Place),
}

fn read(text: &str, store: &Store) -> Option<Led> {
    match Place::from_id(text) {
        Some(place) => Some(Led::Beside(place)),
        None => position::decode(text, &store.case).map(Led::ToCase),
    }
}

/// Has the text of the page that is shown stand beside it. A page that the browser led to has its own already: that
/// is what `is_shown` says. `left` is the page that was left before anything could be written.
#[hook]
pub(crate) fn use_written(
    shown: Option<String>,
    is_shown: impl FnOnce(&str) -> bool + 'static,
    left: impl FnOnce() -> Option<String> + 'static,
) {
    use_effect_with(shown, move |shown| {
        // What cannot be gone back to, as a link that was read, stands on the page before it.
        let Some(text) = shown else {
            return;
        };
        let before = history::written().or_else(|| {
            let left = left();
            left.inspect(|left| history::write(left))
        });
        match before {
            Some(other) if !is_shown(&other) => history::follow(text),
            _ => history::write(text),
        }
    });
}

/// Does this with the text of a page that the browser led to.
#[hook]
pub(crate) fn use_returns(led: impl Fn(&str) + 'static) {
    let latest = use_mut_ref(|| None::<Rc<dyn Fn(&str)>>);
    latest.replace(Some(Rc::new(led)));
    use_effect_with((), move |()| {
        let listener = history::on_return(Callback::from(move |text: String| {
            let led = latest.borrow().clone();
            if let Some(led) = led {
                led(&text);
            }
        }));
        move || drop(listener)
    });
}

//! What a key means on a page that asks something. Must not know what is asked.

use web_sys::Element;
use yew::prelude::*;

/// Whether the key was struck alone, and not to write a word.
pub(crate) fn alone(event: &KeyboardEvent) -> bool {
    !(event.ctrl_key() || event.alt_key() || event.meta_key() || event.is_composing())
}

/// What keys do on a page that asks: a digit chooses one of so many rows, Enter goes on. A key that is held acts once:
/// it would go on from the next page before anybody has read it.
pub(crate) fn keyed(
    rows: usize,
    on_choose: Callback<usize>,
    on_go: Callback<()>,
) -> Callback<KeyboardEvent> {
    Callback::from(move |event: KeyboardEvent| {
        if event.repeat() {
            return;
        }
        match digit(&event).filter(|place| *place < rows) {
            Some(place) => {
                event.prevent_default();
                on_choose.emit(place);
            }
            // On a heading Enter means nothing yet; on a control it keeps its own meaning.
            None if event.key() == "Enter" && !on_control(&event) => on_go.emit(()),
            None => {}
        }
    })
}

/// The row a digit stands for, where a digit was struck alone.
fn digit(event: &KeyboardEvent) -> Option<usize> {
    if !alone(event) {
        return None;
    }
    // A list of choices takes digits for itself.
    if tag(event).is_some_and(|tag| tag == "SELECT") {
        return None;
    }
    let digit: usize = event.key().parse().ok()?;
    (1..=9).contains(&digit).then(|| digit - 1)
}

/// Whether the key was struck on something with its own use for Enter.
fn on_control(event: &KeyboardEvent) -> bool {
    tag(event)
        .is_some_and(|tag| ["INPUT", "BUTTON", "SUMMARY", "SELECT", "A"].contains(&tag.as_str()))
}

fn tag(event: &KeyboardEvent) -> Option<String> {
    event
        .target_dyn_into::<Element>()
        .map(|element| element.tag_name())
}

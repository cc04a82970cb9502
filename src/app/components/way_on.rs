//! The way on from a page that asks: nobody goes on without a word, and whoever tries to is told. Knows no store.
//!
//! Must not know what is asked.

use super::button::submit;
use super::notice::{Aloud, notice};
use crate::content::ui;
use yew::prelude::*;

/// 往下走.
pub(crate) struct WayOn {
    /// What is said to who tried to go on without a word.
    pub(crate) missing: Option<&'static str>,
    /// What the way is called.
    pub(crate) label: &'static str,
    /// Told whoever goes on.
    pub(crate) on_go: Callback<()>,
    /// The ways beside it.
    pub(crate) others: Html,
    /// Whether digits choose a row here.
    pub(crate) keyed: bool,
}

/// 问题下面的一排: the way on, and those beside it.
pub(crate) fn way_on(props: WayOn) -> Html {
    let WayOn {
        missing,
        label,
        on_go,
        others,
        keyed,
    } = props;
    html! {
        <>
            if let Some(missing) = missing { { notice(missing, Aloud::AtOnce) } }
            <div class="yichi-actions">
                { submit(label, on_go) }
                { others }
                if keyed { <span class="yichi-actions__keys yichi-quiet">{ ui("question-keys") }</span> }
            </div>
        </>
    }
}

/// Going on by this, and whether it was tried; forgotten with the page.
///
/// Whether there is an answer is for the state of things to say: a key struck just before may not be drawn yet. Where
/// there is one, the page goes, and this with it.
#[hook]
pub(crate) fn use_trying(on: Callback<()>) -> (Callback<()>, bool) {
    let tried = use_state_eq(|| false);
    let setter = tried.setter();
    let on_go = Callback::from(move |()| {
        setter.set(true);
        on.emit(());
    });
    (on_go, *tried)
}

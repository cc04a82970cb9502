//! What stands above every page about the case on the table: what was done with it, and what has come between it
//! and where it is kept.
//!
//! Must not know which page is shown.

use super::browser;
use super::components::button::{Weight, button};
use super::components::notice::{Aloud, notice_with};
use super::keeper::{Keeper, keeper_text, trouble_text};
use crate::content::ui;
use crate::storage::shelf::{Unkept, Unreadable};
use yew::prelude::*;

/// The id of what is said.
pub(super) const SAID: &str = "said";

/// What was done last, or could not be, with the way to take it back. The place for it is always there: what comes
/// together with its place is not read out by all readers of screens.
pub(super) fn said(keeper: &Keeper) -> Html {
    let said = keeper.said().map(|said| {
        let aloud = if said.wrong { Aloud::AtOnce } else { Aloud::No };
        let back = keeper
            .undo()
            .map(|(label, undo)| button(Weight::Other, label, None, undo));
        notice_with(&said.text, aloud, back)
    });
    html! { <div id={SAID} class="yichi-said" role="status" tabindex="-1">{ for said }</div> }
}

/// What has come between the case on the table and where it is kept, and what can be done about it.
pub(super) fn between(keeper: &Keeper) -> Html {
    let way = |weight, id, done| button(weight, keeper_text(id), None, done);
    let Some(trouble) = keeper.trouble() else {
        let ways = html! {
            <>
                if browser::stand::keeps_on_device() { { way(Weight::Main, "keep", keeper.keep()) } }
                { way(Weight::Other, "take-theirs", keeper.take_shared()) }
            </>
        };
        let apart = keeper.is_apart();
        return Html::from_iter(
            apart.then(|| notice_with(keeper_text("apart"), Aloud::AtOnce, Some(ways))),
        );
    };
    let ways = match trouble {
        Unkept::Changed => html! {
            <>
                { way(Weight::Main, "keep-mine", keeper.keep_mine()) }
                { way(Weight::Other, "take-theirs", keeper.take_theirs()) }
            </>
        },
        Unkept::Gone => html! {
            <>
                { way(Weight::Main, "keep-again", keeper.keep_mine()) }
                { way(Weight::Other, "let-go", keeper.let_go()) }
            </>
        },
        Unkept::Refused(_) | Unkept::TooLarge => way(Weight::Other, "let-go", keeper.let_go()),
    };
    notice_with(trouble_text(trouble), Aloud::AtOnce, Some(ways))
}

/// What cannot be read and was put aside, to be taken away as a file.
pub(super) fn unreadable(keeper: &Keeper, found: &Unreadable) -> Html {
    let way = button(
        Weight::Other,
        keeper_text("download"),
        None,
        keeper.download(found),
    );
    notice_with(ui("kept-unreadable"), Aloud::No, Some(way))
}

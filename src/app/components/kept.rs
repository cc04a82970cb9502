//! One case kept on this device: what it is, and what can be done with it. Knows no store.

use super::basics::actions;
use super::button::{Weight, button};
use super::facts::facts;
use crate::app::keeper::keeper_text;
use yew::prelude::*;

/// 一份存着的案件.
pub(crate) struct Card {
    /// What it is called.
    pub(crate) title: String,
    /// Whether it lies on the table.
    pub(crate) here: bool,
    /// What is known of it, each by its name.
    pub(crate) facts: Vec<(&'static str, String)>,
    /// Puts it on the table.
    pub(crate) on_open: Callback<MouseEvent>,
    /// Keeps a copy of it.
    pub(crate) on_duplicate: Callback<MouseEvent>,
    /// Takes it off the device.
    pub(crate) on_delete: Callback<MouseEvent>,
}

/// Its card.
pub(crate) fn card(card: Card) -> Html {
    let way = |id, on_click| button(Weight::Plain, keeper_text(id), Some(&card.title), on_click);
    html! {
        <div class="yichi-kept__case" data-here={card.here.then_some("")}>
            <h2 class="yichi-kept__title">{ card.title.clone() }</h2>
            if card.here { <p class="yichi-kept__here">{ keeper_text("here") }</p> }
            { facts(card.facts) }
            { actions(vec![
                way("open", card.on_open),
                way("duplicate", card.on_duplicate),
                way("delete", card.on_delete),
            ]) }
        </div>
    }
}

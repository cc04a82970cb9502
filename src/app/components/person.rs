//! One person of the list, as a card. Knows no store.

use super::button::{Weight, button};
use super::facts::facts;
use crate::content::ui;
use yew::prelude::*;

/// 人员卡片.
pub(crate) struct Card {
    /// His number on the list, from one.
    pub(crate) number: String,
    /// What he is called.
    pub(crate) label: String,
    /// How many people the entry stands for, where it is not one.
    pub(crate) count: Option<String>,
    /// Facts about him in the order of the editor: what each is called, and what it is.
    pub(crate) facts: Vec<(&'static str, String)>,
    /// Whether something is proposed for him; none where it is not known.
    pub(crate) touched: Option<bool>,
    /// Opens him for changes.
    pub(crate) on_edit: Callback<MouseEvent>,
    /// Takes him off the list.
    pub(crate) on_remove: Callback<MouseEvent>,
}

/// The card, as an item of a list.
pub(crate) fn card(card: Card) -> Html {
    let touched = card
        .touched
        .map(|touched| if touched { "yes" } else { "no" });
    html! {
        <div class="yichi-person" data-touched={touched}>
            <h2 class="yichi-person__name">
                <span class="yichi-person__number" aria-hidden="true">{ card.number }</span>
                { card.label.clone() }
                if let Some(count) = card.count { <span class="yichi-person__count">{ count }</span> }
            </h2>
            { facts(card.facts) }
            <div class="yichi-actions yichi-person__ways">
                { button(Weight::Plain, ui("change"), Some(&card.label), card.on_edit) }
                { button(Weight::Plain, ui("roster-remove"), Some(&card.label), card.on_remove) }
            </div>
        </div>
    }
}

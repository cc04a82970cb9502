//! One of a list, picked by name. Knows no store.

use super::select::{Select, select};
use yew::prelude::*;

/// 选单: a list with its label, tied to it by the list's id.
pub(crate) fn picker(label: &str, list: Select) -> Html {
    let id = list.id.clone();
    html! {
        <div class="yichi-picker">
            <label class="yichi-field__label" for={id}>{ label }</label>
            { select(list) }
        </div>
    }
}

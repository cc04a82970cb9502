//! One of a list, picked by name. Knows no store.

use super::select::{Select, select};
use yew::prelude::*;

/// 选单.
pub(crate) struct Picker {
    /// The id that ties label and list together.
    pub(crate) id: AttrValue,
    /// What is picked.
    pub(crate) label: AttrValue,
    /// What is said while nothing is.
    pub(crate) nothing: &'static str,
    /// What can be picked.
    pub(crate) options: Vec<String>,
    /// Which is, by its place.
    pub(crate) chosen: Option<usize>,
    /// Told which was, or that none is.
    pub(crate) on_pick: Callback<Option<usize>>,
}

/// The list, with its label.
pub(crate) fn picker(props: Picker) -> Html {
    let Picker {
        id,
        label,
        nothing,
        options,
        chosen,
        on_pick,
    } = props;
    let list = select(Select {
        id: Some(id.clone()),
        nothing,
        may_unsay: true,
        options,
        chosen,
        on_pick,
    });
    html! {
        <div class="yichi-picker">
            <label class="yichi-field__label" for={id}>{ label }</label>
            { list }
        </div>
    }
}

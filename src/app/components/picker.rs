//! One of a list, picked by name. Knows no store.

use web_sys::HtmlSelectElement;
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
    let onchange = Callback::from(move |event: Event| {
        let picked = event
            .target_dyn_into::<HtmlSelectElement>()
            .and_then(|select| select.value().parse().ok());
        on_pick.emit(picked);
    });
    let option = |(place, label): (usize, String)| {
        html! { <option key={place} value={place.to_string()} selected={chosen == Some(place)}>{ label }</option> }
    };
    html! {
        <div class="yichi-picker">
            <label class="yichi-field__label" for={id.clone()}>{ label }</label>
            <select {id} class="yichi-field__input" {onchange}>
                <option value="" selected={chosen.is_none()}>{ nothing }</option>
                { for options.into_iter().enumerate().map(option) }
            </select>
        </div>
    }
}

//! 下拉列表: one of several, or none yet. Knows no store, and no label: whoever shows it labels it.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// What the list is given.
pub(crate) struct Select {
    /// The id that ties it to its label, where the label does not hold it.
    pub(crate) id: Option<AttrValue>,
    /// What is said while nothing is picked.
    pub(crate) nothing: &'static str,
    /// Whether what was picked can be unsaid.
    pub(crate) may_unsay: bool,
    /// What can be picked.
    pub(crate) options: Vec<String>,
    /// Which is, by its place.
    pub(crate) chosen: Option<usize>,
    /// Told which was, or that none is.
    pub(crate) on_pick: Callback<Option<usize>>,
}

/// The list.
pub(crate) fn select(props: Select) -> Html {
    let Select {
        id,
        nothing,
        may_unsay,
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
        <select {id} class="yichi-field__input" {onchange}>
            <option value="" selected={chosen.is_none()} disabled={!may_unsay && chosen.is_some()}>{ nothing }</option>
            { for options.into_iter().enumerate().map(option) }
        </select>
    }
}

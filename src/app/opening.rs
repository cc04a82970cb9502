//! The way a file comes into the page: a button, and the browser's own dialogue behind it.
//!
//! Must not know what stands in it.

use super::browser;
use super::components::button::{Weight, button};
use crate::app::components::basics::actions;
use web_sys::File;
use yew::prelude::*;

/// What is offered where JSON is wanted.
pub(crate) const JSON: &str = ".json,.jsonl,application/json";

/// 打开文件.
pub(crate) struct Opening {
    /// Tells it from others on the page.
    pub(crate) id: &'static str,
    /// What is opened.
    pub(crate) label: &'static str,
    /// Which files are offered.
    pub(crate) accept: &'static str,
    /// Whether several may be opened at once.
    pub(crate) many: bool,
    /// How much it asks for attention.
    pub(crate) weight: Weight,
    /// Told what was picked.
    pub(crate) on_files: Callback<Vec<File>>,
}

/// Its button, where others stand beside it.
pub(crate) fn opener(opening: Opening) -> Html {
    let Opening {
        id,
        label,
        accept,
        many,
        weight,
        on_files,
    } = opening;
    let onchange = on_files.reform(|event: Event| browser::files::picked(&event));
    html! {
        <>
            <input type="file" {id} {accept} multiple={many} hidden=true {onchange} />
            { button(weight, label, None, Callback::from(move |_| browser::files::pick(id))) }
        </>
    }
}

/// Its button, alone.
pub(crate) fn opening(opening: Opening) -> Html {
    actions(vec![opener(opening)])
}

//! The way a file comes into the training. Must not know what stands in it.

use crate::app::browser;
use crate::app::browser::files::Given;
use crate::app::components::button::{Weight, button};
use crate::app::files::reading;
use web_sys::File;
use yew::prelude::*;

/// 打开文件: a button, and the browser's own dialogue behind it.
pub(super) struct Opening {
    /// Tells it from others on the page.
    pub(super) id: &'static str,
    /// What is opened.
    pub(super) label: &'static str,
    /// Which files are offered.
    pub(super) accept: &'static str,
    /// Whether several may be opened at once.
    pub(super) many: bool,
    /// How much it asks for attention.
    pub(super) weight: Weight,
    /// Told what was picked.
    pub(super) on_files: Callback<Vec<File>>,
}

/// Its button.
pub(super) fn opening(opening: Opening) -> Html {
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
        <div class="yichi-actions">
            <input type="file" {id} {accept} multiple={many} hidden=true {onchange} />
            { button(weight, label, None, Callback::from(move |_| browser::files::pick(id))) }
        </div>
    }
}

/// Reads picked files, and tells the text of each by its name; `None` where there is no text in it.
pub(super) fn texts_of(told: Callback<Vec<(String, Option<String>)>>) -> Callback<Vec<File>> {
    let text = |Given { name, bytes }: Given| {
        let text = bytes.and_then(|bytes| String::from_utf8(bytes).ok());
        (name, text)
    };
    reading(told.reform(move |given: Vec<Given>| given.into_iter().map(text).collect()))
}

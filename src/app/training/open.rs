//! Files that are opened in the training, as texts. Must not know what stands in them.

use crate::app::browser::files::Given;
use crate::app::files::reading;
use web_sys::File;
use yew::prelude::*;

/// Reads picked files, and tells the text of each by its name; `None` where there is no text in it.
pub(super) fn texts_of(told: Callback<Vec<(String, Option<String>)>>) -> Callback<Vec<File>> {
    let text = |Given { name, bytes }: Given| {
        let text = bytes.and_then(|bytes| String::from_utf8(bytes).ok());
        (name, text)
    };
    reading(told.reform(move |given: Vec<Given>| given.into_iter().map(text).collect()))
}

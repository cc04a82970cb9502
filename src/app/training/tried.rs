//! What came of handing something over: a file, or what is to be pasted elsewhere. Must not know what it was.

use crate::app::browser::{self, clipboard};
use crate::app::files::handed_over;
use crate::content::{Words, fill};
use crate::storage::record::file_name;
use yew::prelude::*;

/// What kind of file a text is.
#[derive(Clone, Copy)]
pub(super) enum Form {
    Json,
    Csv,
    Text,
}

/// What came of trying to hand something over.
#[derive(Clone, PartialEq)]
pub(super) enum Tried {
    /// Saved as a file of this name.
    Saved(String),
    /// The browser took no file.
    NotSaved,
    /// On the clipboard.
    Copied,
    /// The browser did not let us; it is selected.
    NotCopied,
}

impl Tried {
    /// To copy what stands in the box with this id.
    pub(super) fn copied(id: &str) -> Tried {
        match clipboard::copy_from(id) {
            true => Tried::Copied,
            false => Tried::NotCopied,
        }
    }

    /// What is said of it.
    pub(super) fn said(&self, words: &Words) -> String {
        match self {
            Tried::Saved(name) => handed_over(
                fill(words.get(&["class", "saved"]), &[("name", name)]),
                None,
            ),
            Tried::NotSaved => words.get(&["class", "not-saved"]).to_owned(),
            Tried::Copied => words.get(&["class", "copied"]).to_owned(),
            Tried::NotCopied => words.get(&["class", "not-copied"]).to_owned(),
        }
    }

    /// To save a text as a file called by its title, its kind where it has none, and the day.
    pub(super) fn saved(title: &str, kind: &str, form: Form, text: &str) -> Tried {
        let (extension, media_type) = match form {
            Form::Json => ("json", "application/json"),
            Form::Csv => ("csv", "text/csv;charset=utf-8"),
            Form::Text => ("txt", "text/plain;charset=utf-8"),
        };
        let today = browser::here(browser::now());
        let name = file_name(title, kind, today, extension);
        match browser::files::download(&name, media_type, text.as_bytes()) {
            Some(()) => Tried::Saved(name),
            None => Tried::NotSaved,
        }
    }

    /// Its place on the page, where it is read out.
    pub(super) fn view(tried: Option<&Tried>, words: &Words) -> Html {
        let said = tried.map(|tried| tried.said(words));
        html! { <p role="status">{ said.unwrap_or_default() }</p> }
    }
}

//! What came of handing something over: a file, or what is to be pasted elsewhere. Must not know what it was.

use crate::app::browser::clipboard;
use crate::app::files::handed_over;
use crate::content::{Words, fill};
use yew::prelude::*;

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

    /// Saved under this name, or not.
    pub(super) fn saved(done: Option<()>, name: String) -> Tried {
        match done {
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

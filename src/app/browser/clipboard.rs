//! The clipboard. Must not know what is put there.
//!
//! By command and not by the clipboard's own interface: that is missing where the page does not come over
//! HTTPS, as on many an intranet, and refused in frames.

use super::stand::{find, focused, place};
use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{HtmlDocument, HtmlTextAreaElement};

/// Selects all of the text box with this id, and puts it on the clipboard; false where that is refused, and
/// then the selection stays for the reader to copy.
pub(crate) fn copy_from(id: &str) -> bool {
    let Some(text) = find::<HtmlTextAreaElement>(&["#", id].concat()) else {
        return false;
    };
    text.focus().ok();
    take(&text)
}

/// Puts a text on the clipboard that stands in no box; whether the browser let us.
pub(crate) fn copy(text: &str) -> bool {
    let copied = || {
        let field = document().create_element("textarea").ok()?;
        let field = field.dyn_into::<HtmlTextAreaElement>().ok()?;
        field.set_value(text);
        field.set_class_name("yichi-unseen");
        let before = focused();
        place()?.append_child(&field).ok()?;
        let done = take(&field);
        field.remove();
        if let Some(before) = before {
            before.focus().ok();
        }
        Some(done)
    };
    copied().unwrap_or(false)
}

fn take(text: &HtmlTextAreaElement) -> bool {
    text.select();
    let document = document().dyn_into::<HtmlDocument>();
    document.is_ok_and(|document| document.exec_command("copy").unwrap_or(false))
}

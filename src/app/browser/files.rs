//! Files handed to the browser to keep. Must not know what stands in a file.

use gloo::timers::callback::Timeout;
use gloo::utils::document;
use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsCast;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// How long a file stays at hand after it was handed over, in milliseconds: some browsers ask first.
const AT_HAND: u32 = 60_000;

/// Hands these bytes to the browser as a file of this name; `None` where it does not take them.
pub(crate) fn download(name: &str, kind: &str, bytes: &[u8]) -> Option<()> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let parts = Array::of1(&Uint8Array::from(bytes));
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &options).ok()?;
    let address = Url::create_object_url_with_blob(&blob).ok()?;
    let link = document().create_element("a").ok()?;
    let link = link.dyn_into::<HtmlAnchorElement>().ok()?;
    link.set_href(&address);
    link.set_download(name);
    link.click();
    Timeout::new(AT_HAND, move || drop(Url::revoke_object_url(&address))).forget();
    Some(())
}

//! The element's program: what `web/element.js` calls. One instance of it serves one element.
//!
//! Must not know what a case says.

use std::cell::RefCell;
use wasm_bindgen::prelude::*;
use yichi::embed::{self, Handle, Options, Refused};

thread_local! {
    static HANDLE: RefCell<Option<(Handle, embed::Entrance)>> = const { RefCell::new(None) };
}

fn main() {}

/// Draws the checker in this place. `options` is JSON, `told` hears the name and the detail of each event.
#[wasm_bindgen]
pub fn mount(
    place: web_sys::Element,
    options: &str,
    told: js_sys::Function,
) -> Result<(), JsValue> {
    let options = Options::read(options).map_err(|error| refusal(error.option, &error.detail))?;
    let entrance = options.entrance;
    let handle = embed::mount(place, options, move |event, detail| {
        let (event, detail) = (JsValue::from_str(event.id()), JsValue::from_str(detail));
        // Whoever listens answers for himself.
        let _ = told.call2(&JsValue::UNDEFINED, &event, &detail);
    });
    HANDLE.set(Some((handle, entrance)));
    Ok(())
}

/// The case as the text of a file.
#[wasm_bindgen]
pub fn get_case() -> Result<String, JsValue> {
    with(|handle, _| handle.case())
}

/// The same, where there is anything in it.
#[wasm_bindgen]
pub fn kept() -> Option<String> {
    with(|handle, _| Ok(handle.kept())).ok().flatten()
}

/// Puts the case of this text on the table.
#[wasm_bindgen]
pub fn set_case(text: &str) -> Result<(), JsValue> {
    with(|handle, entrance| handle.set_case(text, entrance))
}

/// The judgement as JSON.
#[wasm_bindgen]
pub fn assess() -> Result<String, JsValue> {
    with(|handle, _| handle.assess())
}

/// Clears the table.
#[wasm_bindgen]
pub fn reset() -> Result<(), JsValue> {
    with(|handle, entrance| {
        handle.reset(entrance);
        Ok(())
    })
}

/// The report in this form, in full or on one sheet: its bytes and their media type.
#[wasm_bindgen]
pub fn export_report(form: &str, extent: &str) -> Result<js_sys::Array, JsValue> {
    let (bytes, kind) = with(|handle, _| handle.report(form, extent))?;
    let bytes = js_sys::Uint8Array::from(&bytes[..]);
    Ok(js_sys::Array::of2(&bytes, &JsValue::from_str(kind)))
}

/// Takes the checker off the page.
#[wasm_bindgen]
pub fn destroy() {
    if let Some((handle, _)) = HANDLE.take() {
        handle.destroy();
    }
}

fn with<T>(
    done: impl FnOnce(&Handle, embed::Entrance) -> Result<T, Refused>,
) -> Result<T, JsValue> {
    HANDLE.with_borrow(|handle| {
        let (handle, entrance) = handle.as_ref().ok_or_else(|| refusal("", ""))?;
        done(handle, *entrance).map_err(|refused| refusal(refused.about, &refused.detail))
    })
}

/// What was refused and why, for the element to word.
fn refusal(about: &str, detail: &str) -> JsValue {
    js_sys::Array::of2(&JsValue::from_str(about), &JsValue::from_str(detail)).into()
}

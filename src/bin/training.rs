//! Mounts the page of the training, or stands ready for the element that asks for it.
//!
//! Must not know what a lesson says.

use std::cell::RefCell;
use wasm_bindgen::prelude::*;
use yichi::embed::Class;

thread_local! {
    static CLASS: RefCell<Option<Class>> = const { RefCell::new(None) };
}

fn main() {
    yichi::app::mount_training();
}

/// Draws the training in this place of somebody else's page. `options` is JSON, as for the checker.
///
/// # Errors
/// An option that nobody knows, and what is wrong with it.
#[wasm_bindgen]
pub fn mount(place: web_sys::Element, options: &str) -> Result<(), JsValue> {
    let class = Class::mount(place, options).map_err(|error| {
        let said = [error.option, &error.detail].map(JsValue::from_str);
        JsValue::from(js_sys::Array::of2(&said[0], &said[1]))
    })?;
    CLASS.set(Some(class));
    Ok(())
}

/// Takes the training off the page.
#[wasm_bindgen]
pub fn destroy() {
    if let Some(class) = CLASS.take() {
        class.destroy();
    }
}

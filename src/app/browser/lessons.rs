//! The lessons that lie beside the program in its script. Must not know what stands in them.

use gloo::utils::window;
use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use yew::Callback;

/// What `web/lessons.js` calls the way to them.
const NAME: &str = "yichiLessons";

/// Tells their text once it is inflated; `None` where the script brings none or is damaged.
pub(crate) fn lessons(told: Callback<Option<String>>) {
    let Some(promise) = asked() else {
        return told.emit(None);
    };
    let failed = told.clone();
    let text = Closure::once(move |text: JsValue| told.emit(text.as_string()));
    let nothing = Closure::once(move |_: JsValue| failed.emit(None));
    let _ = promise.then2(&text, &nothing);
    // One of the two runs once and the other never: this happens once in the life of a page.
    text.forget();
    nothing.forget();
}

fn asked() -> Option<Promise> {
    let way = Reflect::get(&window(), &JsValue::from_str(NAME)).ok()?;
    let way = way.dyn_into::<Function>().ok()?;
    way.call0(&JsValue::UNDEFINED).ok()?.dyn_into().ok()
}

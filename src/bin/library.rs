//! The library's program: what the package for JavaScript calls. Text in, text out; no browser, no file.

use wasm_bindgen::prelude::*;
use yichi::{casefile, engine, headless};

fn main() {}

/// The judgement on this case as one text of JSON, or a sentence that says what is wrong with it.
#[wasm_bindgen]
pub fn assess(case: &str, conventions: Option<String>, explain: bool) -> Result<String, String> {
    headless::assess(case, conventions.as_deref(), explain)
}

/// The JSON Schema of the case file, as text.
#[wasm_bindgen]
#[must_use]
pub fn schema() -> String {
    casefile::schema().to_string()
}

/// The shipped conventions, as text.
#[wasm_bindgen]
#[must_use]
pub fn conventions() -> String {
    engine::conventions::SHIPPED.to_owned()
}

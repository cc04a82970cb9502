//! JSON text to the one object it has to be: what everything that comes from outside is read through first.
//!
//! Must not know what the object is of: a case, a lesson, a pack, a notebook.

use super::{MAX_BYTES, ReadError, Wrong, shape};
use serde_json::{Map, Value};

/// The object of a text.
pub struct Object {
    /// Its fields; of a key that stands twice the later.
    pub fields: Map<String, Value>,
    /// The paths of the keys that stand twice in one object, in order of appearance.
    pub repeated: Vec<String>,
}

/// The object that a text is. A byte order mark before it is not part of it.
///
/// # Errors
/// What is not a JSON object of at most 4 MiB and 64 levels.
pub fn object(text: &str) -> Result<Object, ReadError> {
    if text.len() > MAX_BYTES {
        return Err(too_large(text.as_bytes()));
    }
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let repeated = shape::repeated_keys(text)?;
    let value: Value = serde_json::from_str(text).map_err(|error| not_json(text, &error))?;
    let Value::Object(fields) = value else {
        let start = text.len() - text.trim_start().len();
        return Err(Wrong::NotObject.at(shape::place(text.as_bytes(), start)));
    };
    Ok(Object { fields, repeated })
}

pub(super) fn too_large(bytes: &[u8]) -> ReadError {
    Wrong::TooLarge.at(shape::place(bytes, MAX_BYTES))
}

/// The JSON library counts columns in bytes, from 0 at the end of a text, and repeats them in words.
fn not_json(text: &str, error: &serde_json::Error) -> ReadError {
    let said = error.to_string();
    let detail = said.split(" at line ").next().unwrap_or_default();
    let at = shape::place_of(text, error.line(), error.column());
    Wrong::NotJson(detail.to_owned()).at(at)
}

//! The words of the headless checker. Apart from the tables, so that the page does not carry them.

use serde_json::{Map, Value};
use std::sync::OnceLock;

/// A text of the command line; one written as a list of lines, with a line end after each.
#[must_use]
pub fn cli(id: &str) -> String {
    static CLI: OnceLock<Map<String, Value>> = OnceLock::new();
    let read = || match serde_json::from_str(include_str!("zh-hans/cli.json")) {
        Ok(Value::Object(texts)) => texts,
        // It is nothing else, says tests/headless/words.rs.
        Ok(_) | Err(_) => Map::new(),
    };
    let texts = CLI.get_or_init(read);
    match texts.get(id) {
        Some(Value::String(text)) => text.clone(),
        Some(Value::Array(lines)) => {
            let lines = lines.iter().filter_map(Value::as_str);
            lines.flat_map(|line| [line, "\n"]).collect()
        }
        Some(_) | None => id.to_owned(),
    }
}

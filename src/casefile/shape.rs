//! A look at the raw text before it is parsed: how deep it nests and which keys it repeats.
//!
//! The JSON library keeps the last of two equal keys without a word, and its own depth limit is not
//! ours. Must not know what the keys mean. Text that is no JSON may pass; the parser rejects it.

use super::{MAX_DEPTH, ReadError};
use std::collections::BTreeSet;

/// The keys that stand twice in one object, in order of appearance.
pub(super) fn repeated_keys(text: &str) -> Result<Vec<String>, ReadError> {
    let bytes = text.as_bytes();
    let mut open: Vec<BTreeSet<&str>> = Vec::new();
    let mut repeated = Vec::new();
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'{' | b'[' => {
                open.push(BTreeSet::new());
                if open.len() > MAX_DEPTH {
                    let (line, column) = place(text, at);
                    return Err(ReadError::TooDeep { line, column });
                }
            }
            b'}' | b']' => {
                open.pop();
            }
            b'"' => {
                let end = end_of_string(bytes, at);
                let is_key = bytes[end..]
                    .iter()
                    .skip(1)
                    .find(|b| !b.is_ascii_whitespace());
                let key = text.get(at + 1..end).unwrap_or_default();
                if is_key == Some(&b':')
                    && let Some(keys) = open.last_mut()
                    && !keys.insert(key)
                {
                    repeated.push(key.to_owned());
                }
                at = end;
            }
            _ => {}
        }
        at += 1;
    }
    Ok(repeated)
}

/// Line and column, both from 1, of a byte.
pub(super) fn place(text: &str, at: usize) -> (usize, usize) {
    let before = &text.as_bytes()[..at.min(text.len())];
    let line_start = before
        .iter()
        .rposition(|b| *b == b'\n')
        .map_or(0, |newline| newline + 1);
    let line = before.iter().filter(|b| **b == b'\n').count() + 1;
    let column = String::from_utf8_lossy(&before[line_start..])
        .chars()
        .count()
        + 1;
    (line, column)
}

/// Where the string that opens at `start` closes, or the last byte.
fn end_of_string(bytes: &[u8], start: usize) -> usize {
    let mut at = start + 1;
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'\\' => at += 1,
            b'"' => return at,
            _ => {}
        }
        at += 1;
    }
    bytes.len().saturating_sub(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_repeated_only_within_its_own_object() {
        let keys = repeated_keys(r#"{"a":1,"b":{"a":"a","b":["b","b"]},"a" : 2}"#);
        assert_eq!(keys, Ok(vec!["a".to_owned()]));
    }

    #[test]
    fn brackets_and_quotes_inside_strings_do_not_count() {
        assert_eq!(repeated_keys(r#"{"a":"[[{\"a\":","b":"\\"}"#), Ok(vec![]));
    }

    #[test]
    fn broken_text_is_left_to_the_parser() {
        for text in ["", "\"", "\"\\", "{\"a", "]]]}", "{\"键\":"] {
            assert_eq!(repeated_keys(text), Ok(vec![]), "{text}");
        }
    }

    #[test]
    fn the_sixty_fifth_level_is_refused_where_it_opens() {
        let fits = "[".repeat(MAX_DEPTH);
        assert_eq!(repeated_keys(&fits), Ok(vec![]));
        let text = format!("\n键{}", "[".repeat(MAX_DEPTH + 1));
        let expected = ReadError::TooDeep {
            line: 2,
            column: MAX_DEPTH + 2,
        };
        assert_eq!(repeated_keys(&text), Err(expected));
    }
}

//! A look at the raw text before it is parsed: how deep it nests, which keys it repeats, where an
//! id stands.
//!
//! The JSON library keeps the last of two equal keys without a word, and its own depth limit is not
//! ours. Must not know what the keys mean. Text that is no JSON may pass; the parser rejects it.

use super::{LineColumn, MAX_BYTES, MAX_DEPTH, ReadError, Wrong};
use serde_json::Value;
use std::borrow::Cow;
use std::collections::BTreeSet;

/// An object or list that has not closed yet.
struct Open<'a> {
    keys: BTreeSet<Cow<'a, str>>,
    step: Step<'a>,
}

/// The way from an object or list to what stands in it.
enum Step<'a> {
    Key(Cow<'a, str>),
    Entry(usize),
}

/// The paths of the keys that stand twice in one object, in order of appearance.
///
/// Together they never outgrow the largest file, however long the keys on the way to them are.
pub(super) fn repeated_keys(text: &str) -> Result<Vec<String>, ReadError> {
    let mut repeated: Vec<String> = Vec::new();
    let mut room = MAX_BYTES;
    walk(text, |open, string| {
        let Some(object) = open.last_mut().filter(|_| string.is_key) else {
            return;
        };
        if !object.keys.insert(string.text.clone()) && room > 0 {
            let path = path(open);
            room = room.saturating_sub(path.len());
            repeated.push(path);
        }
    })?;
    Ok(repeated)
}

/// Where this string stands as a value of this key, or in its list, for the time after `skipped`.
pub(super) fn find(text: &str, key: &str, value: &str, skipped: usize) -> Option<LineColumn> {
    let (mut seen, mut found) = (0, None);
    let walked = walk(text, |open, string| {
        let under = open.iter().rev().find_map(|open| match &open.step {
            Step::Key(key) => Some(key.as_ref()),
            Step::Entry(_) => None,
        });
        if !string.is_key && string.text == value && under == Some(key) {
            seen += 1;
            if seen == skipped + 1 {
                found = Some(place(text.as_bytes(), string.start));
            }
        }
    });
    walked.ok().and(found)
}

/// A string of the text, as the parser will read it.
struct Token<'a> {
    text: Cow<'a, str>,
    start: usize,
    is_key: bool,
}

/// Visits every string with the objects and lists it stands in.
fn walk<'a>(
    text: &'a str,
    mut visit: impl FnMut(&mut Vec<Open<'a>>, &Token<'a>),
) -> Result<(), ReadError> {
    let bytes = text.as_bytes();
    let mut open: Vec<Open> = Vec::new();
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'{' | b'[' => {
                open.push(Open {
                    keys: BTreeSet::new(),
                    step: Step::Entry(0),
                });
                if open.len() > MAX_DEPTH {
                    return Err(Wrong::TooDeep.at(place(bytes, at)));
                }
            }
            b'}' | b']' => {
                open.pop();
            }
            b',' => {
                if let Some(Open {
                    step: Step::Entry(entry),
                    ..
                }) = open.last_mut()
                {
                    *entry += 1;
                }
            }
            b'"' => {
                let end = end_of_string(bytes, at);
                let next = bytes[end..].iter().skip(1);
                let token = Token {
                    text: unquoted(text, at, end),
                    start: at,
                    is_key: next.clone().find(|b| !b.is_ascii_whitespace()) == Some(&b':'),
                };
                if token.is_key
                    && let Some(object) = open.last_mut()
                {
                    object.step = Step::Key(token.text.clone());
                }
                visit(&mut open, &token);
                at = end;
            }
            _ => {}
        }
        at += 1;
    }
    Ok(())
}

/// The place of a byte.
pub(super) fn place(bytes: &[u8], at: usize) -> LineColumn {
    let before = &bytes[..at.min(bytes.len())];
    let newline = before.iter().rposition(|b| *b == b'\n');
    let line_start = newline.map_or(0, |newline| newline + 1);
    LineColumn {
        line: before.iter().filter(|b| **b == b'\n').count() + 1,
        column: characters(&before[line_start..]) + 1,
    }
}

/// The place at a line and a column counted in bytes.
pub(super) fn place_of(text: &str, line: usize, column: usize) -> LineColumn {
    let line = line.max(1);
    let whole = text.split('\n').nth(line - 1).unwrap_or_default();
    let before = column.saturating_sub(1).min(whole.len());
    LineColumn {
        line,
        column: characters(&whole.as_bytes()[..before]) + 1,
    }
}

fn characters(bytes: &[u8]) -> usize {
    String::from_utf8_lossy(bytes).chars().count()
}

/// What stands between the quotes at `start` and `end`, as the parser will read it.
fn unquoted(text: &str, start: usize, end: usize) -> Cow<'_, str> {
    let raw = text.get(start + 1..end).unwrap_or_default();
    if !raw.contains('\\') {
        return Cow::Borrowed(raw);
    }
    let quoted = text.get(start..=end).unwrap_or_default();
    match serde_json::from_str(quoted) {
        Ok(Value::String(text)) => Cow::Owned(text),
        Ok(_) | Err(_) => Cow::Borrowed(raw),
    }
}

fn path(open: &[Open]) -> String {
    let mut path = String::new();
    for Open { step, .. } in open {
        match step {
            Step::Entry(entry) => path.push_str(&format!("[{entry}]")),
            Step::Key(key) => {
                if !path.is_empty() {
                    path.push('.');
                }
                path.push_str(key);
            }
        }
    }
    path
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
    fn a_repeated_key_is_reported_by_its_path() {
        let keys = repeated_keys(r#"{"p":[[1,2],{"x":{"k":1,"\u006b":2}},{"k":[],"k":{}}]}"#);
        assert_eq!(keys, Ok(vec!["p[1].x.k".to_owned(), "p[2].k".to_owned()]));
    }

    #[test]
    fn reports_never_outgrow_the_largest_file() {
        let long = "k".repeat(MAX_BYTES / 8);
        let twice: Vec<String> = (0..1000).map(|n| format!(r#""{n}":1,"{n}":1"#)).collect();
        let text = format!(r#"{{"{long}":{{{}}}}}"#, twice.join(","));
        let reported = repeated_keys(&text).unwrap();
        assert!((1..10).contains(&reported.len()), "{}", reported.len());
    }

    #[test]
    fn brackets_and_quotes_inside_strings_do_not_count() {
        assert_eq!(repeated_keys(r#"{"a":"[[{\"a\":","b":"\\"}"#), Ok(vec![]));
    }

    #[test]
    fn broken_text_is_left_to_the_parser() {
        for text in [
            "",
            "\"",
            "\"\\",
            "{\"a",
            "]]]}",
            "{\"\u{952e}\":",
            ",\":,\"\\u:",
        ] {
            assert_eq!(repeated_keys(text), Ok(vec![]), "{text}");
        }
    }

    #[test]
    fn the_sixty_fifth_level_is_refused_where_it_opens() {
        let fits = "[".repeat(MAX_DEPTH);
        assert_eq!(repeated_keys(&fits), Ok(vec![]));
        let text = format!("\n\u{952e}{}", "[".repeat(MAX_DEPTH + 1));
        let at = LineColumn {
            line: 2,
            column: MAX_DEPTH + 2,
        };
        assert_eq!(repeated_keys(&text), Err(Wrong::TooDeep.at(at)));
    }

    #[test]
    fn columns_count_characters_from_one() {
        let at = |line, column| LineColumn { line, column };
        assert_eq!(place_of("a\n\u{952e}\u{952e}x", 2, 7), at(2, 3));
        assert_eq!(place_of("{\n", 2, 0), at(2, 1));
        assert_eq!(place_of("", 0, 0), at(1, 1));
    }

    #[test]
    fn a_string_is_found_under_its_key_and_in_its_list() {
        let text = "{\"label\":\"a\",\n\"id\":\"a\", \"to\":[\"b\",\n\"\\u0061\"],\"id\":\"a\"}";
        let found = |key, skipped| find(text, key, "a", skipped).map(|at| (at.line, at.column));
        assert_eq!(found("id", 0), Some((2, 6)));
        assert_eq!(found("to", 0), Some((3, 1)));
        assert_eq!(found("id", 1), Some((3, 16)));
        assert_eq!(found("id", 2), None);
    }
}

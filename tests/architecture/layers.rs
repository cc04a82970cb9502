//! Which module a file belongs to, and which modules it names.

use super::source::{Keep, names, strip};

/// The layers, from the words of the field to the widget; each may name only those before it.
///
/// The one list: the documents and the order of `src/lib.rs` follow it.
pub(crate) const ORDER: [&str; 15] = [
    "codec", "domain", "casefile", "flow", "engine", "content", "privacy", "report", "reading",
    "training", "session", "storage", "headless", "app", "embed",
];

/// The first layer behind the wall: only from here on is there a browser.
pub(crate) const WALL: &str = "app";

/// The layer of a file below `src`, and its place in [`ORDER`]; `None` for the crate's own files.
pub(crate) fn layer(path: &str) -> Option<(&str, Option<usize>)> {
    let inside = path.strip_prefix("src/")?;
    let (first, is_file) = match inside.split_once('/') {
        Some(("bin", _)) => return None,
        Some((folder, _)) => (folder, false),
        None => (inside.strip_suffix(".rs")?, true),
    };
    if is_file && matches!(first, "lib" | "main") {
        return None;
    }
    Some((first, ORDER.iter().position(|layer| *layer == first)))
}

/// Whether a file stands left of the wall.
pub(crate) fn is_pure(path: &str) -> bool {
    let wall = ORDER.iter().position(|layer| *layer == WALL);
    layer(path).is_some_and(|(_, place)| place < wall)
}

/// The layers a file names against the order, each in a sentence.
pub(crate) fn upward(path: &str, text: &str) -> Vec<String> {
    let Some((own, place)) = layer(path) else {
        return Vec::new();
    };
    let Some(place) = place else {
        return vec![format!("{path}: {own} is not in the order of layers")];
    };
    let code = strip(text, Keep::Code);
    let mut wrong = Vec::new();
    for named in named(&code) {
        let other = ORDER.iter().position(|layer| *layer == named);
        if other.is_some_and(|other| other > place) {
            wrong.push(format!("{path}: {own} may not name {named}"));
        }
    }
    if reaches_the_root(path, &code) {
        wrong.push(format!(
            "{path}: names the crate through super; say crate::"
        ));
    }
    wrong
}

/// The modules of the crate that a text names through `crate::`.
fn named(code: &str) -> Vec<String> {
    let code: String = code.split_whitespace().collect::<Vec<_>>().join(" ");
    let code = code.replace(" ::", "::").replace(":: ", "::");
    let mut named = Vec::new();
    for (at, _) in code.match_indices("crate::") {
        if code[..at].ends_with(|letter: char| letter.is_alphanumeric() || letter == '_') {
            continue;
        }
        let rest = &code[at + "crate::".len()..];
        match rest.strip_prefix('{') {
            None => named.push(word(rest)),
            Some(group) => named.extend(heads(group)),
        }
    }
    named
}

/// The first word of each entry of a group that has been opened, at its own level.
fn heads(group: &str) -> Vec<String> {
    let mut heads = Vec::new();
    let (mut depth, mut start) = (0, 0);
    for (at, letter) in group.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' if depth == 0 => {
                heads.push(word(&group[start..at]));
                break;
            }
            '}' => depth -= 1,
            ',' if depth == 0 => {
                heads.push(word(&group[start..at]));
                start = at + 1;
            }
            _ => {}
        }
    }
    heads
}

fn word(text: &str) -> String {
    let text = text.trim_start().trim_start_matches("r#");
    let end = text.find(|letter: char| !letter.is_alphanumeric() && letter != '_');
    text[..end.unwrap_or(text.len())].to_owned()
}

/// Whether so many `super` follow one another that they leave the layer.
fn reaches_the_root(path: &str, code: &str) -> bool {
    let depth = path.trim_end_matches("/mod.rs").matches('/').count();
    let up = vec!["super"; depth].join("::");
    depth > 0 && names(code, &[up.as_str()]).is_some()
}

#[test]
fn a_planted_violation_is_caught() {
    let planted = [
        "use crate::engine::assess;",
        "use crate::{domain::Case, app};",
        "use crate::{\n    domain::{Case, Tri},\n    session::{self, Session},\n};",
        "fn f() { crate::content::texts() }",
        "use crate :: engine;",
        "pub(in crate::report) fn f() {}",
        "use super::super::engine;",
    ];
    for text in planted {
        let wrong = upward("src/casefile/read.rs", text);
        assert_eq!(wrong.len(), 1, "{text}: {wrong:?}");
    }
    let sound = [
        "use crate::domain::Case;",
        "use crate::{casefile, domain::{Case, Tri}};",
        "// use crate::engine;\nconst A: &str = \"crate::app\";",
        "use super::shape; use my_crate::app;",
    ];
    for text in sound {
        assert_eq!(upward("src/casefile/read.rs", text), Vec::<String>::new());
    }
    assert_eq!(upward("src/app/mod.rs", "use crate::headless;").len(), 0);
    assert_eq!(upward("src/domain/mod.rs", "use super::engine;").len(), 1);
    assert_eq!(upward("src/helpers.rs", "").len(), 1);
}

#[test]
fn files_stand_on_their_side_of_the_wall() {
    assert!(is_pure("src/headless/mod.rs") && is_pure("src/domain/case.rs"));
    assert!(!is_pure("src/app/mod.rs") && !is_pure("src/lib.rs") && !is_pure("src/bin/yichi.rs"));
}

//! The one style sheet: every `@import` put in its place, then made smaller.
//!
//! Must not know what the styles look like.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};

/// The style sheet that starts at this file.
pub(crate) fn bundle(start: &Path) -> Result<String> {
    let mut sheet = String::new();
    append(start, &mut Vec::new(), &mut sheet)?;
    let sheet = minify(&sheet);
    for address in sheet.split("url(").skip(1) {
        let address = address.trim_start_matches(['"', '\'', ' ']);
        let inside = address.starts_with("data:") || address.starts_with('#');
        ensure!(inside, "the styles name another file: url({:.40}…", address);
    }
    Ok(sheet)
}

fn append(file: &Path, above: &mut Vec<PathBuf>, sheet: &mut String) -> Result<()> {
    let text = fs::read_to_string(file);
    let text = text.with_context(|| format!("{} cannot be read", file.display()))?;
    ensure!(
        !above.iter().any(|other| other == file),
        "{} imports itself",
        file.display()
    );
    above.push(file.to_path_buf());
    let mut rest = without_comments(&text);
    while let Some(import) = rest.trim_start().strip_prefix("@import") {
        let Some((name, after)) = import.split_once(';') else {
            bail!("{}: an @import has no end", file.display());
        };
        let name = name.trim().trim_matches(['"', '\'']);
        // Only a plain file: a condition or a layer would be lost in the one sheet.
        ensure!(
            !name.contains([' ', '(', ':', '"', '\'']),
            "{}: an @import may only name a file, and this says {name}",
            file.display()
        );
        append(&file.with_file_name("").join(name), above, sheet)?;
        rest = after.to_owned();
    }
    // A late import is dead in a browser, so it is a mistake here.
    ensure!(
        !rest.contains("@import"),
        "{}: an @import comes after a rule",
        file.display()
    );
    sheet.push_str(&rest);
    sheet.push('\n');
    above.pop();
    Ok(())
}

/// Without comments; texts in quotes stay as they are.
fn without_comments(css: &str) -> String {
    let mut out = String::new();
    let mut rest = css;
    while let Some(at) = rest.find(['"', '\'', '/']) {
        let (before, found) = rest.split_at(at);
        out.push_str(before);
        let length = match found.strip_prefix("/*") {
            Some(comment) => comment.find("*/").map_or(found.len(), |end| end + 4),
            None if found.starts_with('/') => 1,
            None => quoted(found),
        };
        if !found.starts_with("/*") {
            out.push_str(&found[..length]);
        }
        rest = &found[length..];
    }
    out + rest
}

/// How long the text in quotes is with which this starts.
pub(crate) fn quoted(css: &str) -> usize {
    let mut escaped = false;
    let quote = css.chars().next();
    for (at, letter) in css.char_indices().skip(1) {
        if !escaped && Some(letter) == quote {
            return at + letter.len_utf8();
        }
        escaped = letter == '\\' && !escaped;
    }
    css.len()
}

/// Without the space that says nothing. Space around `:`, `+` and `>` may say something, so it stays.
fn minify(css: &str) -> String {
    let mut out = String::new();
    let mut rest = css;
    while let Some(next) = rest.chars().next() {
        let length = match next {
            '"' | '\'' => quoted(rest),
            _ => next.len_utf8(),
        };
        if next.is_whitespace() {
            // Its place is kept by one space, unless what stands before it ends something.
            if !out.is_empty() && !out.ends_with([' ', '{', '}', ';', ',']) {
                out.push(' ');
            }
        } else {
            if matches!(next, '{' | '}' | ';' | ',') && out.ends_with(' ') {
                out.pop();
            }
            if next == '}' && out.ends_with(';') {
                out.pop();
            }
            out.push_str(&rest[..length]);
        }
        rest = &rest[length..];
    }
    out.trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What these files make, in a folder of their own for the while.
    fn bundled(name: &str, files: &[(&str, &str)]) -> Result<String> {
        let folder =
            std::env::temp_dir().join(format!("yichi-style-{name}-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        for (name, text) in files {
            fs::write(folder.join(name), text).unwrap();
        }
        let sheet = bundle(&folder.join("index.css"));
        fs::remove_dir_all(&folder).unwrap();
        sheet
    }

    #[test]
    fn imports_stand_in_their_order_before_what_follows() {
        let index = "/* all */ @import \"a.css\";\n@import 'b.css';\np { color: red; }";
        let files = [("index.css", index), ("a.css", "a{}"), ("b.css", "b{}")];
        assert_eq!(bundled("order", &files).unwrap(), "a{}b{}p{color: red}");
    }

    #[test]
    fn a_sheet_that_imports_itself_is_an_error() {
        let said = bundled("circle", &[("index.css", "@import 'index.css';")]).unwrap_err();
        assert!(said.to_string().contains("imports itself"));
    }

    #[test]
    fn a_sheet_that_would_cause_a_request_is_an_error() {
        let outside = "a { background: url('x.png') }";
        assert!(bundled("request", &[("index.css", outside)]).is_err());
        let inside = "a { background: url(\"data:,\") }";
        assert!(bundled("inline", &[("index.css", inside)]).is_ok());
    }

    #[test]
    fn a_late_or_conditional_import_is_an_error() {
        for index in [
            "a{} @import 'a.css';",
            "@import 'a.css' print;",
            "@import url(a.css);",
        ] {
            let files = [("index.css", index), ("a.css", "")];
            assert!(bundled("late", &files).is_err(), "{index}");
        }
    }

    #[test]
    fn only_space_without_meaning_goes() {
        let css =
            "a :hover , b > i {\n  width: calc(1px + 2px);\n  content: \"a /* ; */  “b”\";\n}\n";
        let small = "a :hover,b > i{width: calc(1px + 2px);content: \"a /* ; */  “b”\"}";
        assert_eq!(minify(&without_comments(css)), small);
    }
}

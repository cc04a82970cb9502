//! Markdown, as GitHub and most others read it. No letter of a text can become markup.

use super::{Part, parts, stamped, word};
use crate::content::{Texts, fill};
use crate::report::document::{Document, Grid, Stamp};

pub(super) fn write(report: &Document, stamp: &Stamp, texts: &Texts) -> String {
    let mut out = String::new();
    let mut pointed = false;
    let mut put = |parts: &[&str], point: bool| {
        // Points of one list stand together, everything else apart.
        let beside = point && pointed;
        if !(out.is_empty() || beside) {
            out.push('\n');
        }
        out.extend(parts.iter().copied());
        out.push('\n');
        pointed = point;
    };
    put(&["# ", &escape(&super::parts::clean(&report.title))], false);
    put(&[&escape(&stamped(stamp, texts))], false);
    for part in parts(report, texts) {
        match part {
            Part::Heading(level, text) => {
                put(
                    &[&"####"[..usize::from(level) + 1], " ", &escape(&text)],
                    false,
                );
            }
            Part::Text(lead, text) if lead.is_empty() => put(&[&escape(&text)], false),
            // A space, or the closing asterisks would not count between two Chinese letters.
            Part::Text(lead, text) => put(&["**", &escape(&lead), "** ", &escape(&text)], false),
            Part::Point(text) => put(&["- ", &escape(&text)], true),
            Part::Picture(picture) => {
                let slots = [("title", &*picture.title), ("desc", &picture.desc)];
                let text = fill(word(texts, "plain-picture"), &slots);
                put(&["> ", &escape(&text)], false);
            }
            Part::Table(Grid {
                caption,
                head,
                rows,
            }) => {
                put(&["**", &escape(&caption), "**"], false);
                let rule: Vec<String> = head.iter().map(|_| "---".to_owned()).collect();
                let rows = rows
                    .iter()
                    .map(|row| line(&row.iter().map(|cell| escape(cell)).collect::<Vec<_>>()));
                let heads: Vec<String> = head.iter().map(|name| escape(name)).collect();
                let lines: Vec<String> = [line(&heads), line(&rule)]
                    .into_iter()
                    .chain(rows)
                    .collect();
                put(&[&lines.join("\n")], false);
            }
        }
    }
    out
}

fn line(cells: &[String]) -> String {
    ["| ", &cells.join(" | "), " |"].concat()
}

/// The text with a backslash before whatever Markdown or HTML would take for its own.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    let figures = text.find(|letter: char| !letter.is_ascii_digit());
    for (at, letter) in text.char_indices() {
        let begins = match letter {
            '-' | '+' | '=' => at == 0,
            // A bare address would become a link.
            '.' if text.as_bytes()[at.saturating_sub(3)..at].eq_ignore_ascii_case(b"www") => true,
            ':' => text[at..].starts_with("://"),
            '.' | ')' => at > 0 && figures == Some(at),
            '@' => true,
            letter => "\\`*_[]<>|#&~!$".contains(letter),
        };
        if begins {
            escaped.push('\\');
        }
        escaped.push(letter);
    }
    escaped
}

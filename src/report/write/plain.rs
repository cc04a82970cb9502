//! 纯文本: one paragraph a line, one row of a table a line.
//!
//! Must not know what a sentence says.

use super::{Part, parts, stamped, word};
use crate::content::{Texts, fill};
use crate::report::document::{Document, Grid, Stamp};

pub(super) fn write(report: &Document, stamp: &Stamp, texts: &Texts) -> String {
    let mut out = String::new();
    let mut line = |parts: &[&str]| {
        out.extend(parts.iter().copied());
        out.push('\n');
    };
    line(&[&super::parts::clean(&report.title)]);
    line(&[&stamped(stamp, texts)]);
    for part in parts(report, texts) {
        match part {
            Part::Heading(1, text) => {
                line(&[]);
                line(&[]);
                line(&[&fill(word(texts, "plain-section"), &[("text", &text)])]);
            }
            Part::Heading(level, text) => {
                line(&[]);
                line(&[if level == 2 { "■ " } else { "◆ " }, &text]);
            }
            Part::Text(lead, text) => line(&[&lead, &text]),
            Part::Point(text) => line(&["  - ", &text]),
            Part::Picture(picture) => {
                let slots = [("title", &*picture.title), ("desc", &picture.desc)];
                line(&[&fill(word(texts, "plain-picture"), &slots)]);
            }
            Part::Table(Grid {
                caption,
                head,
                rows,
            }) => {
                line(&[&fill(word(texts, "plain-table"), &[("text", &caption)])]);
                for row in &rows {
                    line(&["  - ", &cells(&head, row, texts)]);
                }
            }
        }
    }
    out
}

/// A row: what it is about, then each cell that is not empty behind the name of its column.
fn cells(head: &[String], row: &[String], texts: &Texts) -> String {
    let named = head.iter().zip(row).enumerate();
    let named = named.filter(|(_, (_, cell))| !cell.is_empty());
    let cells = named.map(|(place, (name, cell))| match place {
        0 => cell.clone(),
        _ => fill(word(texts, "labelled"), &[("label", name), ("text", cell)]),
    });
    let cells: Vec<String> = cells.collect();
    cells.join(word(texts, "plain-join"))
}

//! What holds for every form alike.

use super::package::words;
use super::{hostile, report_in, some_cases, stamp, worked, written};
use serde_json::Value;
use yichi::content::texts;
use yichi::domain::Case;
use yichi::report::write::{Form, write};
use yichi::report::{Block, Document, Extent, Grid, Item, Link};

/// Everything a report says, each as one piece.
pub(super) fn sentences(report: &Document) -> Vec<String> {
    let mut said = vec![report.title.clone()];
    for section in &report.sections {
        said.push(section.heading.clone());
        for block in &section.blocks {
            match block {
                Block::Heading(text) | Block::Paragraph(text) => said.push(text.clone()),
                Block::Verdict(verdict) => {
                    said.extend(
                        [&verdict.title, &verdict.word, &verdict.question].map(Clone::clone),
                    );
                    said.extend(verdict.sentences.iter().cloned());
                    // On one sheet the clauses of one person stand behind his name, said once.
                    let clause = |link: &Link| match report.extent {
                        Extent::Whole => link.text.clone(),
                        Extent::Brief => link.clause.clone(),
                    };
                    said.extend(verdict.presumed.iter().map(clause));
                    verdict.items.iter().for_each(|item| hear(item, &mut said));
                }
                Block::Item(item) => hear(item, &mut said),
                Block::Links { lead, links } => {
                    said.push(lead.clone());
                    said.extend(links.iter().map(|link| link.text.clone()));
                }
                Block::List { lead, items } => {
                    said.push(lead.clone());
                    said.extend(items.iter().cloned());
                }
                Block::Picture(picture) => {
                    said.extend([picture.title.clone(), picture.desc.clone()])
                }
                Block::Table(Grid {
                    caption,
                    head,
                    rows,
                }) => {
                    said.push(caption.clone());
                    rows.iter()
                        .for_each(|row| assert_eq!(row.len(), head.len(), "{caption}"));
                    said.extend(rows.iter().flatten().cloned());
                }
            }
        }
    }
    said.retain(|text| !text.is_empty());
    said
}

fn hear(item: &Item, said: &mut Vec<String>) {
    said.extend([&item.title, &item.text, &item.mend].map(Clone::clone));
    said.extend(item.carried.iter().map(|link| link.clause.clone()));
    said.extend(item.provisions.iter().map(|cite| cite.name.clone()));
    said.extend(item.provisions.iter().filter_map(|cite| cite.doubt.clone()));
    said.extend(item.portrait.clone());
}

/// Everything a reader finds in a file, without what belongs to the form.
fn found(form: Form, bytes: &[u8]) -> String {
    let text = || String::from_utf8(bytes.to_vec()).unwrap();
    match form {
        Form::Text => text(),
        Form::Markdown => {
            let mut plain = String::new();
            let text = text();
            let mut letters = text.chars();
            while let Some(letter) = letters.next() {
                plain.extend(if letter == '\\' {
                    letters.next()
                } else {
                    Some(letter)
                });
            }
            plain
        }
        Form::Json => {
            let mut words = Vec::new();
            strings(&serde_json::from_slice(bytes).unwrap(), &mut words);
            words.join("\n")
        }
        Form::Docx => words(bytes),
    }
}

fn strings(value: &Value, words: &mut Vec<String>) {
    match value {
        Value::String(text) => words.push(text.clone()),
        Value::Array(parts) => parts.iter().for_each(|part| strings(part, words)),
        Value::Object(parts) => parts.values().for_each(|part| strings(part, words)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn says_everything(case: &Case) {
    for extent in Extent::ALL {
        says_all_of_it(&report_in(extent, case, &[]));
    }
}

fn says_all_of_it(report: &Document) {
    let wanted = sentences(report);
    assert!(wanted.len() > [60, 20][usize::from(report.extent == Extent::Brief)]);
    for form in Form::ALL {
        let found = found(form, &write(form, report, &stamp(), texts()));
        for sentence in &wanted {
            assert!(
                found.contains(sentence.trim()),
                "{form:?} lacks: {sentence}"
            );
        }
        for stamped in [&*stamp().time, "9.8.7", "0123abcd"] {
            assert!(found.contains(stamped), "{form:?} lacks {stamped}");
        }
    }
}

#[test]
fn every_form_says_every_sentence_of_the_report() {
    for name in ["coal-to-electric", "guiding-case-5", "body-only"] {
        says_everything(&worked(name));
    }
    some_cases(150).for_each(|case| says_everything(&case));
    says_everything(&Case::default());
}

#[test]
fn the_same_report_gives_the_same_bytes() {
    for case in some_cases(10).chain([worked("padded-list")]) {
        for form in Form::ALL {
            assert_eq!(written(form, &case), written(form, &case), "{form:?}");
        }
    }
}

#[test]
fn nothing_a_person_typed_becomes_markup_or_hides() {
    let case = hostile();
    for form in [Form::Text, Form::Markdown] {
        let text = String::from_utf8(written(form, &case)).unwrap();
        let strange = |letter: char| {
            (letter.is_control() && letter != '\n') || ('\u{202a}'..='\u{202e}').contains(&letter)
        };
        assert!(!text.contains(strange), "{form:?}");
        assert!(!text.contains('\u{fffe}'), "{form:?}");
        assert!(
            !text.lines().any(|line| line.starts_with("# x")),
            "{form:?}"
        );
    }
    let text = String::from_utf8(written(Form::Markdown, &case)).unwrap();
    let bare = text
        .replace("\\\\", "")
        .replace("\\<", "")
        .replace("\\|", "")
        .replace("\\:", "");
    assert!(!bare.contains('<') && !bare.contains("://"));
    assert!(!bare.to_ascii_lowercase().contains("www."));
    // Every row of a table has as many cells as the line below its head.
    let mut columns = None;
    for line in bare.lines() {
        let bars = line.starts_with('|').then(|| line.matches('|').count());
        match (columns, bars) {
            (Some(columns), Some(bars)) => assert_eq!(bars, columns, "{line}"),
            _ => columns = bars,
        }
    }
}

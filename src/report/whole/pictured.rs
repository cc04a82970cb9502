//! The three pictures where they belong, each followed by the table that says the same.
//!
//! Must not lay out or judge.

use crate::report::document::{Block, Grid};
use crate::report::pairs;
use crate::report::phrase::Phrases;
use crate::report::picture::{self, Frame, MOST, Picture};

/// How high a picture may be: 640 pixels are as wide as the text of a page, and 900 as high, with room
/// for a line above and below.
const PAGE: i32 = 900;

/// 一把尺, beside the table of everybody.
pub(super) fn persons(phrases: &Phrases) -> Vec<Block> {
    let (case, assessment, texts) = (phrases.case(), phrases.assessment(), phrases.texts);
    let drawn = picture::ruler(case, assessment, texts, Frame::Wide);
    if drawn.is_empty() {
        return omitted(phrases).into_iter().collect();
    }
    let notes = vec![picture::ruler_notes(case, assessment, texts)];
    let table = picture::ruler_table(case, assessment, texts);
    figure(drawn, notes, Some(table))
}

/// 关系图, the pairs, and 从下往上数.
pub(super) fn pairs(phrases: &Phrases) -> Vec<Block> {
    let (case, assessment, texts) = (phrases.case(), phrases.assessment(), phrases.texts);
    let mut blocks = Vec::new();
    if let Some(drawn) = picture::chain(case, &assessment.pairs, texts, Frame::Wide, None) {
        let notes = vec![picture::chain_notes(case, &assessment.pairs, texts)];
        let table = picture::chain_table(case, &assessment.pairs, texts);
        blocks.extend(figure(paged(phrases, drawn), notes, Some(table)));
    }
    blocks.extend(omitted(phrases));
    match pairs::blocks(phrases) {
        none if none.is_empty() && !case.persons.is_empty() => {
            blocks.push(Block::Paragraph(phrases.tell("pairs-nobody", &[])));
        }
        found => blocks.extend(found),
    }
    if let Some(drawn) = picture::distribution(case, assessment, texts, Frame::Wide) {
        let notes = picture::distribution_sentences(case, assessment, texts);
        let table = picture::distribution_table(case, assessment, texts);
        blocks.extend(figure(vec![drawn], notes, table));
    }
    blocks
}

/// A picture that is too high for a page as several, each with its number.
fn paged(phrases: &Phrases, picture: Picture) -> Vec<Picture> {
    let mut pieces = picture.sliced(PAGE);
    let of = pieces.len().to_string();
    if pieces.len() > 1 {
        for (place, piece) in pieces.iter_mut().enumerate() {
            let n = (place + 1).to_string();
            let values = [("title", &*piece.title), ("n", &n), ("of", &of)];
            piece.title = phrases.tell("picture-part", &values);
        }
    }
    pieces
}

fn figure(drawn: Vec<Picture>, notes: Vec<String>, table: Option<Grid>) -> Vec<Block> {
    // What a picture shows is said with it, and need not be said again.
    let said = |note: &String| note.is_empty() || drawn.iter().any(|drawn| drawn.desc == *note);
    let notes: Vec<String> = notes.into_iter().filter(|note| !said(note)).collect();
    let notes = notes.into_iter().map(Block::Paragraph);
    let pictures = drawn.into_iter().map(Block::Picture);
    let table = table.map(Block::Table);
    pictures.chain(notes).chain(table).collect()
}

fn omitted(phrases: &Phrases) -> Option<Block> {
    let too_many = phrases.case().persons.len() > MOST;
    let most = MOST.to_string();
    too_many.then(|| Block::Paragraph(phrases.tell("pictures-omitted", &[("n", &most)])))
}

//! 一页摘要: what a reader with forty cases needs of one, on a sheet to lie on top of the file.
//!
//! Says nothing that the whole report does not, in the same words; of a long list it names the first few and counts
//! the rest. Must not phrase a verdict, nor judge.

mod ahead;
mod open;
mod verdicts;

pub(super) use verdicts::reasons;

use super::document::{Block, Document, Extent, Item, Section, SectionId};
use super::found::Found;
use super::phrase::Phrases;
use super::whole::{Told, basis, heading, overview};
use super::{contradictions, findings, persons};
use crate::content::Texts;

/// How many answers of a list are named.
const ANSWERS: usize = 3;

/// How many findings, reasons and persons are.
const NAMED: usize = 6;

/// The sections, in reading order.
const SECTIONS: [SectionId; 9] = [
    SectionId::Overview,
    SectionId::Verdicts,
    SectionId::Persons,
    SectionId::Findings,
    SectionId::Contradictions,
    SectionId::Open,
    SectionId::Flips,
    SectionId::Repairs,
    SectionId::Basis,
];

/// The report on one sheet. It judges, and looks for changes and repairs, which may take a while.
#[must_use]
pub fn brief(told: &Told, texts: &Texts) -> Document {
    let judged = told.given.applicable();
    let phrases = Phrases::of(&judged, texts);
    let sections = SECTIONS.map(|id| Section {
        id,
        heading: phrases.tell(heading(id), &[]),
        blocks: blocks(&phrases, told, id),
    });
    Document {
        extent: Extent::Brief,
        title: phrases.tell("titled-brief", &[("title", &phrases.subject())]),
        sections: sections
            .into_iter()
            .filter(|section| !section.blocks.is_empty())
            .collect(),
    }
}

fn blocks(phrases: &Phrases, told: &Told, id: SectionId) -> Vec<Block> {
    match id {
        SectionId::Overview => size(phrases, told),
        SectionId::Verdicts => verdicts::blocks(phrases),
        SectionId::Persons => persons::blocks(phrases),
        SectionId::Findings => titles(phrases, findings::all(phrases)),
        SectionId::Contradictions => {
            titles(phrases, contradictions::all(phrases, told.given.case()))
        }
        SectionId::Open => open::blocks(phrases),
        SectionId::Flips => ahead::flipped(phrases, told.given),
        SectionId::Repairs => ahead::mended(phrases, told.given),
        SectionId::Basis => footing(phrases),
        SectionId::Reasons
        | SectionId::Pairs
        | SectionId::Procedure
        | SectionId::Evidence
        | SectionId::Presumed
        | SectionId::Answers
        | SectionId::Agreed => Vec::new(),
    }
}

/// How big the case is, and how much of it was changed with the result in view.
fn size(phrases: &Phrases, told: &Told) -> Vec<Block> {
    let mut blocks = overview::size(phrases);
    let revised = told.revised.len() + told.revised_measures.len();
    if revised > 0 {
        let n = phrases.tell("brief-count", &[("n", &revised.to_string())]);
        let label = phrases.tell("answers-revised", &[]);
        blocks.push(labelled(label, n));
    }
    let before = told.revised_measures.iter().filter_map(|revised| {
        let was = phrases.texts.package(revised.before?);
        let values = [("label", &*phrases.person(revised.place)), ("text", &was)];
        Some(phrases.tell("labelled", &values))
    });
    let before: Vec<String> = before.collect();
    if !before.is_empty() {
        let list = phrases.some_clauses(&before, NAMED);
        blocks.push(labelled(phrases.tell("measures-before", &[]), list));
    }
    blocks
}

/// What was found by its titles, and whom each is about.
fn titles(phrases: &Phrases, found: Vec<Found>) -> Vec<Block> {
    let title = |item: &Item| {
        let whom = match item.text.as_str() {
            "" => return item.title.clone(),
            whom => whom,
        };
        phrases.tell("marked", &[("text", &item.title), ("mark", whom)])
    };
    let titles: Vec<String> = verdicts::grouped(phrases, found)
        .iter()
        .map(title)
        .collect();
    if titles.is_empty() {
        return Vec::new();
    }
    let (n, list) = (titles.len().to_string(), phrases.some(&titles, NAMED));
    let values = [("n", &*n), ("list", &list)];
    vec![Block::Paragraph(phrases.tell("brief-named", &values))]
}

/// What the result is not, what it was made with, and where the rest of it stands.
fn footing(phrases: &Phrases) -> Vec<Block> {
    let lines = [
        basis::notices(phrases).concat(),
        basis::versions(phrases).join(phrases.say("clause-join")),
        phrases.tell("brief-whole", &[]),
    ];
    lines.into_iter().map(Block::Paragraph).collect()
}

/// A paragraph that begins with what it is about.
fn labelled(title: String, text: String) -> Block {
    Block::Item(Item {
        title,
        text,
        ..Item::default()
    })
}

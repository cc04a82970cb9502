//! Puts the sections of the page together. Must not phrase or judge.

use super::document::{Block, Document, Extent, Section, SectionId};
use super::phrase::Phrases;
use super::whole::basis::notices;
use super::{contradictions, evidence, findings, open, pairs, persons, verdicts};
use crate::content::Texts;
use crate::domain::Case;
use crate::engine::Judged;

/// The report on a case as the page shows it; what the page tells on demand is not in it.
///
/// `given` is the case before what does not apply was left out.
#[must_use]
pub fn compose(given: &Case, judged: &Judged, texts: &Texts) -> Document {
    let phrases = Phrases::of(judged, texts);
    let sections = [
        (SectionId::Verdicts, verdicts::blocks(&phrases)),
        (SectionId::Persons, persons::blocks(&phrases)),
        (SectionId::Pairs, pairs::blocks(&phrases)),
        (SectionId::Findings, findings::blocks(&phrases)),
        (
            SectionId::Contradictions,
            contradictions::blocks(&phrases, given),
        ),
        (SectionId::Open, open::blocks(&phrases)),
        (SectionId::Presumed, open::presumed(&phrases)),
        (SectionId::Basis, basis(&phrases)),
    ];
    let sections = sections
        .into_iter()
        .filter(|(_, blocks)| !blocks.is_empty());
    Document {
        extent: Extent::Whole,
        title: phrases.subject(),
        sections: sections
            .map(|(id, blocks)| Section {
                id,
                heading: phrases.tell(id.id(), &[]),
                blocks,
            })
            .collect(),
    }
}

/// What the result is and is not, and what it rests on.
fn basis(phrases: &Phrases) -> Vec<Block> {
    let version = phrases.judged.conventions().version.as_str();
    let mut lines = notices(phrases);
    lines.extend(evidence::oral_counted(phrases));
    lines.push(phrases.fill("conventions", &[("version", version)]));
    lines.into_iter().map(Block::Paragraph).collect()
}

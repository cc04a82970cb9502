//! Puts the sections together. Must not phrase or judge.

use super::document::{Block, Document, Section, SectionId};
use super::phrase::Phrases;
use super::{findings, open, pairs, persons, verdicts};
use crate::content::Texts;
use crate::domain::{Case, Evidence};
use crate::engine::{Assessment, Conventions};

/// The report on a case as it was judged.
///
/// `case` must be the very case that `assessment` is of.
#[must_use]
pub fn compose(
    case: &Case,
    assessment: &Assessment,
    conventions: &Conventions,
    texts: &Texts,
) -> Document {
    let phrases = Phrases {
        case,
        assessment,
        conventions,
        texts,
    };
    let sections = [
        (
            SectionId::Verdicts,
            "section-verdicts",
            verdicts::blocks(&phrases),
        ),
        (
            SectionId::Persons,
            "section-persons",
            persons::blocks(&phrases),
        ),
        (SectionId::Pairs, "section-pairs", pairs::blocks(&phrases)),
        (
            SectionId::Findings,
            "section-findings",
            findings::blocks(&phrases),
        ),
        (
            SectionId::Contradictions,
            "section-contradictions",
            findings::contradictions(&phrases),
        ),
        (SectionId::Open, "section-open", open::blocks(&phrases)),
        (
            SectionId::Presumed,
            "section-presumed",
            open::presumed(&phrases),
        ),
        (SectionId::Basis, "section-basis", basis(&phrases)),
    ];
    let sections = sections
        .into_iter()
        .filter(|(_, _, blocks)| !blocks.is_empty());
    let title = case.title.trim();
    Document {
        title: if title.is_empty() {
            phrases.say("untitled").to_owned()
        } else {
            title.to_owned()
        },
        sections: sections
            .map(|(id, heading, blocks)| Section {
                id,
                heading: phrases.say(heading).to_owned(),
                blocks,
            })
            .collect(),
    }
}

/// What the result is and is not, and what it rests on.
fn basis(phrases: &Phrases) -> Vec<Block> {
    let oral = phrases
        .case
        .persons
        .iter()
        .flat_map(|person| person.evidence.values());
    let oral = oral.filter(|level| **level == Evidence::Oral).count();
    let oral = (oral > 0).then(|| phrases.fill_verdict("oral", &[("n", &oral.to_string())]));
    let version = phrases.conventions.version.as_str();
    let lines = [
        Some(phrases.fill_verdict("notice", &[])),
        Some(phrases.fill_verdict("bands_note", &[])),
        oral,
        Some(phrases.fill("conventions", &[("version", version)])),
    ];
    lines.into_iter().flatten().map(Block::Paragraph).collect()
}

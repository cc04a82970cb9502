//! 核对报告: everything there is to say on a case, in the order of a paper for the file.
//!
//! The page asks for much of this piece by piece; paper and files cannot ask. Must not phrase or judge, nor leave
//! anything out: `brief` does.

mod answers;
pub(super) mod basis;
pub(super) mod explained;
pub(super) mod overview;
mod pictured;
mod procedure;
mod reasons;

use super::document::{Block, Document, Extent, Section, SectionId, Stamp};
use super::phrase::Phrases;
use super::{agreed, contradictions, derived, evidence, findings, open, persons, verdicts};
use crate::content::{Table, Texts, fill};
use crate::domain::{AnswerId, Measures};
use crate::engine::Judged;

/// What a written report is told, beside the case that was judged.
#[derive(Clone, Copy, Debug)]
pub struct Told<'a> {
    /// When and by what it is made.
    pub stamp: &'a Stamp,
    /// The case as it was filled in, with the answers that no longer apply.
    pub given: &'a Judged<'a>,
    /// The answers that were changed after the first result was shown.
    pub revised: &'a [AnswerId],
    /// Everybody whose proposed measures were.
    pub revised_measures: &'a [Remeasured<'a>],
}

/// 改过的处理, once the first result had been shown.
#[derive(Clone, Copy, Debug)]
pub struct Remeasured<'a> {
    /// Whose, by place in the list.
    pub place: usize,
    /// What had been proposed for him; `None` where that was not kept, or is what is proposed again.
    pub before: Option<Option<&'a Measures>>,
}

/// The whole report. It judges, and looks for reasons, changes and repairs, which may take a while.
#[must_use]
pub fn whole(told: &Told, texts: &Texts) -> Document {
    let judged = told.given.applicable();
    document(&Phrases::of(&judged, texts), told)
}

fn document(phrases: &Phrases, told: &Told) -> Document {
    let mut sections: Vec<Section> = SectionId::ALL
        .iter()
        .map(|id| Section {
            id: *id,
            heading: phrases.tell(heading(*id), &[]),
            blocks: blocks(phrases, told, *id),
        })
        .filter(|section| !section.blocks.is_empty())
        .collect();
    let cited = reasons::cited(phrases, &sections);
    let reasons = sections
        .iter_mut()
        .find(|section| section.id == SectionId::Reasons);
    if let Some(section) = reasons {
        section.blocks.extend(cited);
    }
    Document {
        extent: Extent::Whole,
        title: phrases.tell("titled", &[("title", &phrases.subject())]),
        sections,
    }
}

/// The heading of a section of the written report.
pub(super) fn heading(id: SectionId) -> &'static str {
    match id {
        SectionId::Basis => "section-basis-whole",
        id => id.id(),
    }
}

fn blocks(phrases: &Phrases, told: &Told, id: SectionId) -> Vec<Block> {
    match id {
        SectionId::Overview => overview::blocks(phrases, told),
        SectionId::Verdicts => verdicts::blocks(phrases),
        SectionId::Reasons => reasons::blocks(phrases),
        SectionId::Persons => {
            let mut blocks = persons::blocks(phrases);
            blocks.extend(derived(phrases));
            blocks.extend(pictured::persons(phrases));
            blocks
        }
        SectionId::Pairs => pictured::pairs(phrases),
        SectionId::Procedure => procedure::blocks(phrases),
        SectionId::Findings => findings::blocks(phrases),
        SectionId::Contradictions => contradictions::blocks(phrases, told.given.case()),
        SectionId::Open => open::blocks(phrases),
        SectionId::Evidence => evidence::blocks(phrases),
        SectionId::Presumed => open::presumed(phrases),
        SectionId::Flips => explained::flipped(phrases, told.given),
        SectionId::Repairs => explained::mended(phrases, told.given),
        SectionId::Answers => answers::blocks(phrases, told),
        SectionId::Agreed => agreed(phrases),
        SectionId::Basis => basis::blocks(phrases, told.stamp),
    }
}

impl Phrases<'_> {
    /// A text of the written report, filled.
    pub(super) fn tell(&self, id: &str, values: &[(&str, &str)]) -> String {
        fill(self.texts.get(Table::Document, &[id]), values)
    }
}

//! 理由与依据: which answers suffice for each verdict, and every rule that is cited anywhere.
//!
//! Must not judge.

use crate::domain::Tri;
use crate::engine::Verdict;
use crate::report::document::{Block, Cite, Grid, Section};
use crate::report::explain::{reasons, steadiness};
use crate::report::phrase::Phrases;

pub(super) fn blocks(phrases: &Phrases) -> Vec<Block> {
    let steady = steadiness(phrases);
    let mut blocks = Vec::new();
    for (verdict, steady) in Verdict::ALL.into_iter().zip(steady) {
        blocks.push(heading(phrases, verdict));
        let mut found = reasons(phrases, verdict);
        // Why it is not 适当 stands with the verdicts above.
        if verdict == Verdict::Appropriate
            && phrases.assessment().outcome.firm.get(verdict) == Tri::No
        {
            found.lead = phrases.tell("reasons-above", &[]);
            found.items.clear();
        }
        blocks.push(Block::Paragraph(found.lead));
        for (place, mut item) in found.items.into_iter().enumerate() {
            // What is the case and which rule stands behind it is said with the verdict; of one that only
            // differs from an earlier one, in what.
            match found.again.contains(&place) {
                true => item.carried = Vec::new(),
                false => item.text = String::new(),
            }
            item.provisions = Vec::new();
            item.portrait = None;
            blocks.push(Block::Item(item));
        }
        let said = steady.map(|steady| {
            let values = [("label", &*steady.word), ("text", &*steady.text)];
            Block::Paragraph(phrases.tell("labelled", &values))
        });
        blocks.extend(said);
    }
    blocks
}

/// A verdict with how it stands.
pub(super) fn heading(phrases: &Phrases, verdict: Verdict) -> Block {
    let (_, word) = phrases.standing(verdict, phrases.assessment());
    let values = [("title", phrases.title(verdict)), ("word", &*word)];
    Block::Heading(phrases.tell("verdict-state", &values))
}

/// Every rule that is cited in these sections, each once, in the order it first comes up.
pub(super) fn cited(phrases: &Phrases, sections: &[Section]) -> Vec<Block> {
    let mut cites: Vec<&Cite> = Vec::new();
    for block in sections.iter().flat_map(|section| &section.blocks) {
        let items = match block {
            Block::Verdict(verdict) => verdict.items.as_slice(),
            Block::Item(item) => std::slice::from_ref(item),
            _ => &[],
        };
        for cite in items.iter().flat_map(|item| &item.provisions) {
            if !cites.iter().any(|seen| seen.id == cite.id) {
                cites.push(cite);
            }
        }
    }
    if cites.is_empty() {
        return Vec::new();
    }
    let row = |cite: &&Cite| {
        let doubt = cite.doubt.clone();
        vec![
            cite.name.clone(),
            cite.text.clone(),
            cite.effective.clone().unwrap_or_default(),
            doubt.unwrap_or_else(|| phrases.tell("provision-read", &[])),
        ]
    };
    let columns = ["provision", "text", "effective", "doubt"];
    vec![
        Block::Heading(phrases.tell("reasons-provisions", &[])),
        Block::Paragraph(phrases.tell("reasons-provisions-note", &[])),
        Block::Table(Grid {
            caption: phrases.tell("reasons-provisions", &[]),
            head: columns
                .map(|column| phrases.tell(&["reasons-head-", column].concat(), &[]))
                .into(),
            rows: cites.iter().map(row).collect(),
        }),
    ]
}

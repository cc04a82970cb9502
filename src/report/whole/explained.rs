//! 如何会变与如何调整: what the page answers on demand, told here without being asked. Must not judge.

use super::reasons::heading;
use crate::domain::Tri;
use crate::engine::{Judged, Verdict};
use crate::report::document::{Block, Grid};
use crate::report::explain::{Firsts, Repairs, flips, repairs};
use crate::report::phrase::Phrases;

pub(super) fn flipped(phrases: &Phrases, given: &Judged) -> Vec<Block> {
    let each = Verdict::ALL.into_iter().flat_map(|verdict| {
        let found = flips(phrases, given, verdict);
        let items: Vec<String> = found.found.into_iter().map(|flip| flip.text).collect();
        let lead = found.lead;
        let said = match items.is_empty() {
            true => Block::Paragraph(lead),
            false => Block::List { lead, items },
        };
        [heading(phrases, verdict), said]
    });
    each.collect()
}

/// Nothing where the proposal is 适当: what is right needs no mending.
pub(in crate::report) fn mending(phrases: &Phrases, given: &Judged) -> Option<Repairs> {
    let appropriate = phrases.assessment().outcome.firm.get(Verdict::Appropriate) == Tri::Yes;
    (!appropriate).then(|| repairs(phrases, given))
}

pub(super) fn mended(phrases: &Phrases, given: &Judged) -> Vec<Block> {
    let Some(found) = mending(phrases, given) else {
        return Vec::new();
    };
    let mut blocks: Vec<Block> = found.leads.into_iter().map(Block::Paragraph).collect();
    for way in found.ways {
        blocks.push(Block::Heading(way.title));
        blocks.push(Block::Paragraph(way.text));
        for first in way.first {
            let lead = first.lead;
            blocks.push(match first.them {
                Firsts::Measures(items) => Block::List { lead, items },
                Firsts::Answers(links) => Block::Links { lead, links },
            });
        }
        if !way.rows.is_empty() {
            blocks.push(Block::Table(Grid {
                caption: way.caption,
                head: way.head.into(),
                rows: way.rows.into_iter().map(Vec::from).collect(),
            }));
        }
    }
    blocks
}

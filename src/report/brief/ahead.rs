//! 如何会变与如何调整, shortest: the nearest change of each verdict, and every way to mend the proposal.
//!
//! All the ways there are, as naming one alone would be choosing it. Must not look for them, nor judge.

use super::verdicts::more;
use super::{ANSWERS, NAMED, labelled};
use crate::engine::{Judged, Verdict};
use crate::report::document::Block;
use crate::report::explain::{First, Firsts, Way, flips};
use crate::report::phrase::Phrases;
use crate::report::whole::explained::mending;

pub(super) fn flipped(phrases: &Phrases, given: &Judged) -> Vec<Block> {
    let (mut items, mut rest) = (Vec::new(), 0);
    for verdict in Verdict::ALL {
        let found = flips(phrases, given, verdict);
        rest += found.found.len().saturating_sub(1);
        let first = found.found.into_iter().next();
        // Where there is none, the lead says so.
        items.push(first.map_or(found.lead, |flip| flip.text));
    }
    let lead = String::new();
    let nearest = Block::List { lead, items };
    [nearest].into_iter().chain(more(phrases, rest)).collect()
}

pub(super) fn mended(phrases: &Phrases, given: &Judged) -> Vec<Block> {
    let Some(found) = mending(phrases, given) else {
        return Vec::new();
    };
    let leads = Block::Paragraph(found.leads.concat());
    let ways = found.ways.iter().map(|way| shortly(phrases, way));
    [leads].into_iter().chain(ways).collect()
}

/// A way in one paragraph: what it is, what comes first, and who from what to what.
fn shortly(phrases: &Phrases, way: &Way) -> Block {
    let changes = way.rows.iter().map(|[person, from, to]| {
        let values = [("person", &**person), ("from", from), ("to", to)];
        phrases.tell("brief-change", &values)
    });
    let changes: Vec<String> = changes.collect();
    let said = way.first.iter().map(|first| before(phrases, first));
    let mut text = way.text.clone();
    text.extend(said);
    if !changes.is_empty() {
        let list = phrases.some_clauses(&changes, NAMED);
        text += &phrases.tell("carried", &[("clauses", &list)]);
    }
    labelled(way.title.clone(), text)
}

fn before(phrases: &Phrases, first: &First) -> String {
    let clauses: Vec<String> = match &first.them {
        Firsts::Measures(sentences) => sentences.clone(),
        Firsts::Answers(links) => links.iter().map(|link| link.text.clone()).collect(),
    };
    let list = phrases.some_clauses(&clauses, ANSWERS);
    let said = phrases.tell("carried", &[("clauses", &list)]);
    [&*first.lead, &said].concat()
}

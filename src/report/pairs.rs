//! 上下级比对: every pair on the list and what it shows. Must not judge.

use super::document::{Block, Grid};
use super::phrase::Phrases;
use crate::domain::Tri;
use crate::engine::{Flaw, Pair};

pub(super) fn blocks(phrases: &Phrases) -> Vec<Block> {
    if phrases.assessment().pairs.is_empty() {
        return Vec::new();
    }
    let head = ["superior", "subordinate", "shown"]
        .map(|column| phrases.say(&format!("pairs-head-{column}")).to_owned());
    let side = |place: usize| {
        let (person, measure) = (phrases.person(place), phrases.measure(place));
        phrases.fill("pair-side", &[("person", &person), ("measure", &measure)])
    };
    let rows = phrases.assessment().pairs.iter().map(|pair| {
        vec![
            side(pair.superior),
            side(pair.subordinate),
            phrases.say(shown(pair)).to_owned(),
        ]
    });
    let mut blocks = vec![Block::Table(Grid {
        caption: phrases.say("pairs-caption").to_owned(),
        head: head.into(),
        rows: rows.collect(),
    })];
    blocks.extend(beyond(phrases).map(Block::Paragraph));
    blocks
}

/// How many of those that are not compared are named.
const NAMED: usize = 5;

/// Who stands two steps above somebody dealt with more severely, and is not compared with him: nothing follows from
/// a superior's superior until the reviewer says that he, too, had him under him.
fn beyond(phrases: &Phrases) -> Option<String> {
    let persons = &phrases.case().persons;
    let above = |place: usize| phrases.judged.superiors(place);
    let severity = |place: usize| persons[place].severity();
    let mut found = Vec::new();
    for subordinate in 0..persons.len() {
        let direct = above(subordinate);
        let further = direct.iter().flat_map(|one| above(*one));
        let mut further: Vec<usize> = further.copied().collect();
        further.sort_unstable();
        further.dedup();
        further.retain(|superior| {
            let milder = severity(*superior).min < severity(subordinate).max;
            milder && !direct.contains(superior)
        });
        found.extend(further.into_iter().map(|superior| (superior, subordinate)));
    }
    let one = |(superior, subordinate): &(usize, usize)| {
        let slots = [superior, subordinate].map(|place| phrases.person(*place));
        let slots = [("superior", &*slots[0]), ("subordinate", &slots[1])];
        phrases.fill("pairs-beyond-one", &slots)
    };
    // Thousands may be found, and few are named.
    let parts: Vec<String> = found.iter().take(NAMED).map(one).collect();
    let list = phrases.listed(&parts, found.len() - parts.len());
    (!parts.is_empty()).then(|| phrases.fill("pairs-beyond", &[("list", &list)]))
}

pub(super) fn shown(pair: &Pair) -> &'static str {
    match pair.flaw() {
        Some(Flaw::Spared) => "pair-spared",
        Some(Flaw::Lighter) => "pair-lighter",
        None if pair.shows() == Tri::No => "pair-none",
        None => "pair-open",
    }
}

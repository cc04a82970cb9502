//! 上下级比对: every pair on the list and what it shows. Must not judge.

use super::document::{Block, Grid};
use super::phrase::Phrases;
use crate::domain::Tri;
use crate::engine::Pair;

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
    vec![Block::Table(Grid {
        caption: phrases.say("pairs-caption").to_owned(),
        head: head.into(),
        rows: rows.collect(),
    })]
}

pub(super) fn shown(pair: &Pair) -> &'static str {
    match (pair.spared, pair.lighter) {
        (Tri::Yes, _) => "pair-spared",
        (_, Tri::Yes) => "pair-lighter",
        (Tri::No, Tri::No) => "pair-none",
        (Tri::No | Tri::Open, Tri::No | Tri::Open) => "pair-open",
    }
}

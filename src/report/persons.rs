//! 每个人: the band beside what is proposed. Must not judge.

use super::document::Block;
use super::phrase::Phrases;
use crate::domain::{Case, Factor, Tri};
use crate::engine::Assessment;

pub(super) fn blocks(phrases: &Phrases) -> Vec<Block> {
    if phrases.case.persons.is_empty() {
        return Vec::new();
    }
    let head = ["person", "measure", "band", "stands"]
        .map(|column| phrases.say(&format!("persons-head-{column}")).to_owned());
    let rows = (0..phrases.case.persons.len()).map(|place| {
        let person = &phrases.assessment.persons[place];
        let (lo, hi) = (person.lo.min.to_string(), person.hi.max.to_string());
        let band = phrases.band(place);
        let with = match lo == hi {
            true => "band-with-rung",
            false => "band-with-rungs",
        };
        let band = phrases.fill(with, &[("band", &band), ("lo", &lo), ("hi", &hi)]);
        vec![
            phrases.person(place),
            phrases.measure(place),
            band,
            phrases
                .say(stands(phrases.case, phrases.assessment, place))
                .to_owned(),
        ]
    });
    vec![Block::Table {
        caption: phrases.say("persons-caption").to_owned(),
        head: head.into(),
        rows: rows.collect(),
    }]
}

/// How what is proposed stands to the band, as a key of the texts.
pub(super) fn stands(case: &Case, assessment: &Assessment, place: usize) -> &'static str {
    let person = &assessment.persons[place];
    let repeated = case.persons[place].answer(Factor::AlreadySanctioned).is(1);
    match (person.over, person.lenient) {
        _ if person.excluded == Tri::Yes => "stands-excluded",
        (Tri::Yes, Tri::Yes) => "stands-both",
        (Tri::Yes, _) if person.misrouted == Tri::Yes => "stands-misrouted",
        (Tri::Yes, _) if repeated => "stands-repeated",
        (Tri::Yes, _) => "stands-over",
        (_, Tri::Yes) => "stands-lenient",
        (Tri::No, Tri::No) => "stands-within",
        (Tri::No | Tri::Open, Tri::No | Tri::Open) => "stands-open",
    }
}

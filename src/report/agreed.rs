//! 约定值: every number that bands, limits and findings are made with, from the conventions in force.
//!
//! Must not know a number: an institution may have its own.

use super::derived::CLASSES;
use super::document::{Block, Grid};
use super::phrase::{Phrases, RUNGS};
use crate::domain::{Factor, Harm, MisconductGravity};

/// The sentences, in reading order.
const SENTENCES: [&str; 6] = [
    "agreed-adjustment",
    "agreed-tolerance",
    "agreed-limits",
    "agreed-caps",
    "agreed-pairs",
    "agreed-findings",
];

/// The base bands as tables, and the other numbers in sentences.
#[must_use]
pub fn agreed(phrases: &Phrases) -> Vec<Block> {
    let tables = tables(phrases).into_iter().map(Block::Table);
    tables.chain([sentences(phrases)]).collect()
}

fn tables(phrases: &Phrases) -> [Grid; 2] {
    let conventions = phrases.judged.conventions();
    let question = |factor| phrases.texts.question(factor);
    let table = |caption: &str, factor: Factor, ids: &[&str], rows: Vec<Vec<String>>| {
        let columns = ids.iter().map(|id| question(factor).choice(id).label);
        let first = [phrases.say("agreed-class")].into_iter();
        Grid {
            caption: phrases.say(caption).to_owned(),
            head: first.chain(columns).map(str::to_owned).collect(),
            rows,
        }
    };
    let row = |name: &str, bands: &mut dyn Iterator<Item = (i8, i8)>| {
        let bands = bands.map(|band| phrases.rungs(band));
        [name.to_owned()].into_iter().chain(bands).collect()
    };
    let office = (1..).zip(&CLASSES[1..]).map(|(class, name)| {
        let harms = 0..Harm::ALL.len() as u8;
        let bands = &mut harms.map(|harm| conventions.office_band(class, harm));
        row(phrases.say(name), bands)
    });
    let gravities = 0..MisconductGravity::ALL.len() as u8;
    let misconduct = &mut gravities.map(|gravity| conventions.misconduct_band(gravity));
    let own = question(Factor::FaultKind).choice("own_misconduct").label;
    let (harm, gravity) = (Factor::Harm, Factor::MisconductGravity);
    [
        table("agreed-office", harm, Harm::IDS, office.collect()),
        table(
            "agreed-misconduct",
            gravity,
            MisconductGravity::IDS,
            vec![row(own, misconduct)],
        ),
    ]
}

fn sentences(phrases: &Phrases) -> Block {
    let conventions = phrases.judged.conventions();
    let (adjustment, limits) = (&conventions.adjustment, &conventions.limits);
    let (pairs, findings) = (&conventions.pairs, &conventions.findings);
    let steps = [
        ("limit", adjustment.limit),
        ("lesser", adjustment.lesser_responsibility),
        ("formal", limits.formal_from),
        ("margin", limits.margin),
        ("equal", pairs.equal_gap),
        ("greater", pairs.greater_gap),
        ("across", pairs.across_classes_gap),
        ("extra", pairs.lesser_kind_extra),
        ("unequal", findings.unequal_gap),
        ("thin", findings.thin_evidence_from),
    ];
    let counts = [
        ("padding", findings.padding_people),
        ("one_size", findings.one_size_people),
        ("fix", findings.fix_missing as u32),
        ("sanctioned", findings.weighed_sanctioned),
        ("responsible", findings.weighed_responsible),
        ("percent", findings.weighed_excess_percent),
    ];
    let named = [
        ("ceiling", &RUNGS[..], adjustment.tolerated_ceiling),
        ("management", &RUNGS, limits.management_cap),
        ("refused", &RUNGS, limits.refused_cap),
        ("policy", &CLASSES, adjustment.tolerated_policy_class),
        ("order", &CLASSES, adjustment.tolerated_order_class),
    ];
    let steps = steps.map(|(slot, steps)| (slot, steps.to_string()));
    let counts = counts.map(|(slot, count)| (slot, count.to_string()));
    let numbers = steps.iter().chain(&counts);
    let numbers = numbers.map(|(slot, number)| (*slot, number.as_str()));
    let named = named.map(|(slot, names, number)| (slot, phrases.say(names[number as usize])));
    let values: Vec<(&str, &str)> = numbers.chain(named).collect();
    Block::List {
        lead: phrases.say("agreed-lead").to_owned(),
        items: SENTENCES.map(|id| phrases.fill(id, &values)).into(),
    }
}

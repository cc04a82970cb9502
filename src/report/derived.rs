//! 区间怎么来的: the steps that lead to a person's band, in one line.
//!
//! Must not judge, nor know a rule: which answer a step went by stands in its derivation.

use super::document::Block;
use super::phrase::Phrases;
use crate::domain::{Factor, Values};
use crate::engine::{Cause, Derivation};

/// The names of the fault classes, from 0.
pub(super) const CLASSES: [&str; 5] = ["class-0", "class-1", "class-2", "class-3", "class-4"];

/// A line for everybody; nothing where nobody is on the list.
#[must_use]
pub fn derived(phrases: &Phrases) -> Option<Block> {
    let lines = (0..phrases.case().persons.len()).map(|place| line(phrases, place));
    let items: Vec<String> = lines.collect();
    let lead = phrases.say("derived-lead").to_owned();
    (!items.is_empty()).then_some(Block::List { lead, items })
}

/// Both readings of the open answers, or the one where they come to the same.
fn line(phrases: &Phrases, place: usize) -> String {
    let derivations = phrases.judged.derivations(place);
    let reading = |end: usize| {
        let told = derivations
            .iter()
            .map(|both| told(phrases, place, &both[end]));
        let mut told: Vec<String> = told.collect();
        told.dedup();
        told.join(phrases.say("derived-or"))
    };
    let (lenient, strict) = (reading(0), reading(1));
    let text = match lenient == strict {
        true => strict,
        false => phrases.fill("derived-ends", &[("lo", &lenient), ("hi", &strict)]),
    };
    let (label, text) = (
        phrases.person(place),
        phrases.tell("carried", &[("clauses", &text)]),
    );
    phrases.tell("labelled", &[("label", &label), ("text", &text)])
}

/// One derivation, each step with the band it leads to.
fn told(phrases: &Phrases, place: usize, told: &Derivation) -> String {
    let person = &phrases.case().persons[place];
    let said = |factor: Factor, possible: Values| {
        let value = told.end.read(factor, possible);
        factor.facts().answers.values()[usize::from(value)]
    };
    let clause = |factor: Factor| {
        let value = said(factor, person.possible(factor));
        phrases.texts.question(factor).said(value).to_owned()
    };
    let clauses = |factors: &mut dyn Iterator<Item = Factor>| {
        let clauses: Vec<String> = factors.map(clause).collect();
        clauses.join(phrases.say("derived-join"))
    };
    let because = |cause: Cause| clauses(&mut cause.answers());
    let step = |label: &str, band: (i8, i8)| {
        let text = phrases.rungs(band);
        phrases.tell("labelled", &[("label", label), ("text", &text)])
    };
    let (fault, answered) = (told.fault, told.answered);
    let why = because(answered.cause);
    if answered.class == 0 {
        return step(&why, (0, 0));
    }
    let class = |class: i8| phrases.say(CLASSES[class as usize]);
    let begun = match told.harm {
        None => why,
        Some(_) => {
            let because = because(fault.cause);
            let harm = said(Factor::Harm, phrases.case().possible(Factor::Harm));
            let values = [
                ("title", class(fault.class)),
                ("list", &because),
                ("clause", &why),
                ("count", class(answered.class)),
                (
                    "answer",
                    phrases.texts.question(Factor::Harm).choice(harm).label,
                ),
            ];
            let held = fault.class != answered.class;
            phrases.fill(
                if held {
                    "derived-held"
                } else {
                    "derived-fault"
                },
                &values,
            )
        }
    };
    let mut steps = vec![step(&begun, told.base)];
    let moved = moved(phrases, told, &clauses);
    let rungs = told.shift.rungs();
    let shifted = |rung: i8| (rung + rungs).clamp(0, 15);
    if !moved.is_empty() {
        steps.push(step(&moved, (shifted(told.base.0), shifted(told.base.1))));
    }
    let tolerated = because(told.tolerated);
    if !tolerated.is_empty() {
        let tolerated = phrases.fill("derived-tolerated", &[("list", &tolerated)]);
        steps.push(step(&tolerated, (told.lo, told.hi)));
    }
    steps.join(phrases.say("clause-join"))
}

/// What moves both ends, each with how far.
fn moved(
    phrases: &Phrases,
    told: &Derivation,
    clauses: &impl Fn(&mut dyn Iterator<Item = Factor>) -> String,
) -> String {
    let shift = &told.shift;
    let by = |rungs: i8, list: &str| {
        let id = match rungs {
            ..0 => "derived-lower",
            0 => "derived-even",
            1.. => "derived-higher",
        };
        phrases.fill(id, &[("list", list), ("n", &rungs.abs().to_string())])
    };
    let mut parts = Vec::new();
    if shift.lesser != 0 {
        let lesser = clauses(&mut [Factor::Responsibility].into_iter());
        parts.push(by(shift.lesser, &lesser));
    }
    let circumstances = shift.mitigating.iter().chain(&shift.aggravating);
    let circumstances = clauses(&mut circumstances.flatten().copied());
    if !circumstances.is_empty() {
        let counted = by(shift.counted, &circumstances);
        parts.push(match shift.surplus() == shift.counted {
            true => counted,
            false => phrases.fill("derived-most", &[("list", &counted)]),
        });
    }
    parts.join(phrases.say("derived-join"))
}

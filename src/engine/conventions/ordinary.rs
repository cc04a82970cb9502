//! 通常情况: the value an open answer is presumed to have where a leaning is shown (`model.md` 4).
//!
//! Must not know a case; it is told the circumstances a value depends on.

use super::ConventionsError;
use super::part::{Part, fault};
use crate::domain::{AnswerKind, FACTORS, Factor, Use, Values};
use serde_json::Value;

/// The presumption for every question, in the order of [`FACTORS`]; `None` where nothing is presumed.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Ordinary([Option<Presumed>; FACTORS.len()]);

/// What is presumed: usually this, and in one circumstance that.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Presumed {
    usual: Pick,
    unless: Option<(Circumstance, Pick)>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Pick {
    Among(Values),
    Highest,
    Lowest,
    Middle,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Circumstance {
    NothingProposed,
    Disciplinary,
    PowerUntouched,
}

/// What a presumption may depend on.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Circumstances {
    /// Nothing is proposed for the person, or it is not known whether anything is.
    pub(crate) nothing_proposed: bool,
    /// A disciplinary measure is among those proposed for the person.
    pub(crate) disciplinary: bool,
    /// 权力没有触及, see `upstream.rs`.
    pub(crate) power_untouched: bool,
}

impl Ordinary {
    /// What is left of the open answer when its ordinary value is presumed.
    pub(crate) fn presume(&self, factor: Factor, open: Values, here: Circumstances) -> Values {
        let Some(presumed) = self.0[factor as usize] else {
            return open;
        };
        let pick = match presumed.unless {
            Some((circumstance, pick)) if here.hold(circumstance) => pick,
            _ => presumed.usual,
        };
        match pick {
            // A range somebody has given stays as given; only a wholly open answer is presumed.
            Pick::Among(values) if open == Values::all(factor.value_count()) => values,
            Pick::Among(_) => open,
            Pick::Highest => Values::one(open.last()),
            Pick::Lowest => Values::one(open.first()),
            Pick::Middle => Values::one((open.first() + open.last()) / 2),
        }
    }
}

impl Circumstances {
    fn hold(self, circumstance: Circumstance) -> bool {
        match circumstance {
            Circumstance::NothingProposed => self.nothing_proposed,
            Circumstance::Disciplinary => self.disciplinary,
            Circumstance::PowerUntouched => self.power_untouched,
        }
    }
}

/// Reads the object `ordinary` of a conventions file.
pub(super) fn read(mut part: Part) -> Result<Ordinary, ConventionsError> {
    let mut ordinary = [None; FACTORS.len()];
    for facts in FACTORS {
        let value = match part.take(facts.id) {
            Some(value) => value,
            None if is_presumed(facts.factor) => return Err(part.missing(facts.id)),
            None => continue,
        };
        let Some(presumed) = presumed(facts.answers, &value) else {
            return Err(fault(part.at(facts.id), "is no value of this question"));
        };
        ordinary[facts.factor as usize] = Some(presumed);
    }
    part.ended("is no question")?;
    Ok(Ordinary(ordinary))
}

/// Whether a leaning presumes an answer to this question: whatever a verdict reads, save the acts of
/// the upstream, which are presumed together as its culpability.
fn is_presumed(factor: Factor) -> bool {
    match factor.facts().used {
        Use::Finding | Use::Record => false,
        Use::Upstream => matches!(factor, Factor::UpstreamCulpable | Factor::UpstreamDealt),
        Use::Reading
        | Use::Gate
        | Use::FaultClass
        | Use::Authority
        | Use::BaseBand
        | Use::Link
        | Use::Shift
        | Use::Tolerance
        | Use::Cap
        | Use::Over
        | Use::Pair
        | Use::Initiation
        | Use::BodyOnly => true,
    }
}

fn presumed(kind: AnswerKind, value: &Value) -> Option<Presumed> {
    let Value::Object(fields) = value else {
        return Some(Presumed {
            usual: pick(kind, value)?,
            unless: None,
        });
    };
    let Some(usual) = fields.get("usual") else {
        return Some(Presumed {
            usual: pick(kind, value)?,
            unless: None,
        });
    };
    let usual = pick(kind, usual)?;
    let mut unless = None;
    for (key, value) in fields.iter().filter(|(key, _)| *key != "usual") {
        let circumstance = match key.as_str() {
            "when_nothing_proposed" => Circumstance::NothingProposed,
            "when_disciplinary" => Circumstance::Disciplinary,
            "when_power_untouched" => Circumstance::PowerUntouched,
            _ => return None,
        };
        if unless.replace((circumstance, pick(kind, value)?)).is_some() {
            return None;
        }
    }
    Some(Presumed { usual, unless })
}

fn pick(kind: AnswerKind, value: &Value) -> Option<Pick> {
    let place = |value: &Value| kind.values().iter().position(|id| value == id);
    match (value, kind) {
        (Value::Object(ends), AnswerKind::Ordered(_)) if ends.len() == 2 => {
            let (from, to) = (place(ends.get("from")?)?, place(ends.get("to")?)?);
            (from <= to).then(|| Pick::Among(Values::range(from as u8, to as u8)))
        }
        (Value::String(word), AnswerKind::Ordered(_)) if word == "highest" => Some(Pick::Highest),
        (Value::String(word), AnswerKind::Ordered(_)) if word == "lowest" => Some(Pick::Lowest),
        (Value::String(word), AnswerKind::Ordered(_)) if word == "middle" => Some(Pick::Middle),
        (value, _) => Some(Pick::Among(Values::one(place(value)? as u8))),
    }
}

//! Single values of a case file: one answer, a number of people, the numbers by layer.
//!
//! Must not know where in the file a value stands.

use crate::domain::case::{CountsByLayer, LayerCount};
use crate::domain::{Answer, AnswerKind, Count, Factor, Layer, Values};
use serde_json::Value;

/// The answer to this question as it stands in a file; `None` for a value it does not have.
#[must_use]
pub fn answer_of(factor: Factor, value: &Value) -> Option<Answer> {
    answer(factor.facts().answers, value)
}

/// An answer of this kind; `None` for a value it does not have.
pub(super) fn answer(kind: AnswerKind, value: &Value) -> Option<Answer> {
    let ids = kind.values();
    let place = |value: &Value| {
        ids.iter()
            .position(|id| value == id)
            .map(|place| place as u8)
    };
    match (kind, value) {
        (_, Value::String(text)) if text == "unknown" => Some(Answer::Unknown),
        (AnswerKind::Many(_), Value::Array(chosen)) => {
            let places: Option<Vec<u8>> = chosen.iter().map(place).collect();
            let mut values = places?.into_iter().map(Values::one);
            let first = values.next()?;
            Some(Answer::Given(values.fold(first, Values::or)))
        }
        (AnswerKind::Ordered(_), Value::Object(ends)) if ends.len() == 2 => {
            let (from, to) = (place(ends.get("from")?)?, place(ends.get("to")?)?);
            (from <= to).then(|| Answer::Given(Values::range(from, to)))
        }
        (AnswerKind::Many(_), _) => None,
        (_, value) => place(value).map(Answer::one),
    }
}

/// 人数, or `None` where it is no number of people.
pub(super) fn count(value: &Value) -> Option<Count> {
    let (number, at_least) = match value {
        Value::Object(fields) if fields.len() == 1 => (fields.get("at_least")?, true),
        number => (number, false),
    };
    Count::of(whole(number)?, at_least)
}

/// 整数, however it is written: to JSON `3`, `3.0` and `30e-1` are one number. `None` where it is none, or too large.
pub(super) fn whole(value: &Value) -> Option<u32> {
    let Value::Number(number) = value else {
        return None;
    };
    let text = number.to_string();
    let (digits, exponent) = text.split_once(['e', 'E']).unwrap_or((&text, "0"));
    let (before, after) = digits.split_once('.').unwrap_or((digits, ""));
    let digits = [before, after].concat();
    let kept = digits.trim_end_matches('0');
    if kept.is_empty() {
        return Some(0);
    }
    // Where the point stands after the last digit that counts.
    let zeros = (digits.len() - kept.len()) as i64 - after.len() as i64;
    let zeros = zeros.checked_add(exponent.parse().ok()?)?;
    let zeros = usize::try_from(zeros).ok().filter(|zeros| *zeros < 10)?;
    [kept, &"0".repeat(zeros)].concat().parse().ok()
}

/// 各层人数; `None` where any of it is not understood, so that all of it is kept.
pub(super) fn counts(value: &Value) -> Option<CountsByLayer> {
    let mut counts = CountsByLayer::default();
    for (layer, entry) in value.as_object()? {
        let place = Layer::from_id(layer)? as usize;
        for (key, number) in entry.as_object()? {
            let number = Some(whole(number).filter(|people| *people <= Count::MOST)?);
            let LayerCount {
                responsible,
                sanctioned,
            } = &mut counts[place];
            match key.as_str() {
                "responsible" => *responsible = number,
                "sanctioned" => *sanctioned = number,
                _ => return None,
            }
        }
    }
    Some(counts)
}

//! 画像: which of them may be held beside a case. Must not know what is said of it.

use crate::content::{Table, Texts};
use crate::domain::{Answer, AnswerKind, Case, Factor, Scope, Tri};
use crate::engine::{Verdict, Verdicts};
use serde_json::Value;

/// Whether this portrait may be compared with the case: none of what was looked for and not found, and one that
/// tells how things came about only where one of the answers that say so (`shown_if`) was given.
pub(super) fn comparable(case: &Case, found: Verdicts, texts: &Texts, portrait: &str) -> bool {
    let portrait = texts.table(Table::Portraits).get(portrait);
    let part = |key: &str| portrait.and_then(|portrait| portrait.get(key));
    let of = part("verdict").and_then(Value::as_str);
    let absent = Verdict::FAULTS
        .into_iter()
        .any(|verdict| Some(verdict.id()) == of && found.get(verdict) == Tri::No);
    let told = part("shown_if").and_then(Value::as_object);
    !absent
        && told.is_none_or(|told| {
            told.iter().any(|(factor, wanted)| {
                let wanted = wanted.as_array().into_iter().flatten();
                let mut wanted = wanted.filter_map(Value::as_str);
                wanted.any(|value| answered(case, factor, value))
            })
        })
}

/// Whether a question about the case was answered so; where several may be chosen, this among others.
fn answered(case: &Case, factor: &str, value: &str) -> bool {
    let Some(factor) = Factor::from_id(Scope::Case, factor) else {
        return false;
    };
    let Answer::Given(given) = case.answer(factor) else {
        return false;
    };
    let kind = factor.facts().answers;
    let sure = matches!(kind, AnswerKind::Many(_)) || given.single().is_some();
    let mut named = given.iter().map(|value| kind.values()[usize::from(value)]);
    sure && named.any(|named| named == value)
}

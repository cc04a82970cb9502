//! The values of a question as rows to choose, 查不清 among them. Knows no store.

use super::choice::Row;
use crate::content::{texts, ui};
use crate::domain::{Answer, AnswerKind, Factor};

/// The rows of this question, in the order a reader expects: 是 before 否, 查不清 last.
pub(crate) fn rows(factor: Factor, answer: Answer) -> Vec<Row> {
    let text = texts().question(factor);
    let mut rows: Vec<Row> = order(factor)
        .map(|value| {
            let choice = text.choice(factor.facts().answers.values()[usize::from(value)]);
            Row {
                label: choice.label.to_owned(),
                hint: choice.hint.map(str::to_owned),
                chosen: chosen(factor, answer, value),
            }
        })
        .collect();
    if may_be_unknown(factor) {
        rows.push(Row {
            label: ui("answer-unknown").to_owned(),
            hint: Some(ui("answer-unknown-hint").to_owned()),
            chosen: answer == Answer::Unknown,
        });
    }
    rows
}

/// The value of the row at this place; none for 查不清.
pub(crate) fn value_at(factor: Factor, place: usize) -> Option<u8> {
    order(factor).nth(place)
}

/// The places of the values in the vocabulary, as they are shown.
fn order(factor: Factor) -> impl Iterator<Item = u8> {
    let count = factor.value_count() as u8;
    let turned = factor.facts().answers == AnswerKind::Tri;
    (0..count).map(move |place| if turned { count - 1 - place } else { place })
}

fn chosen(factor: Factor, answer: Answer, value: u8) -> bool {
    match (factor.facts().answers, answer) {
        (AnswerKind::Many(_), Answer::Given(values)) => values.has(value),
        _ => answer.is(value),
    }
}

/// One's own view is never beyond establishing: 说不准 is one of its values.
fn may_be_unknown(factor: Factor) -> bool {
    factor != Factor::OwnView
}

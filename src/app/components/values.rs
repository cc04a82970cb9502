//! The values of a question as rows to choose, 查不清 among them. Knows no store.

use super::choice::Row;
use crate::content::texts;
use crate::domain::{Answer, AnswerKind, Factor};

/// The rows of this question.
pub(crate) fn rows(factor: Factor, answer: Answer) -> Vec<Row> {
    let rows = texts().question(factor).rows().into_iter();
    rows.map(|(value, choice)| Row {
        label: choice.label.to_owned(),
        hint: choice.hint.map(str::to_owned),
        chosen: match value {
            Some(value) => chosen(factor, answer, value),
            None => answer == Answer::Unknown,
        },
    })
    .collect()
}

/// The value of the row at this place; none for 查不清.
pub(crate) fn value_at(factor: Factor, place: usize) -> Option<u8> {
    let row = texts().question(factor).rows().get(place).copied();
    row.and_then(|(value, _)| value)
}

fn chosen(factor: Factor, answer: Answer, value: u8) -> bool {
    match (factor.facts().answers, answer) {
        (AnswerKind::Many(_), Answer::Given(values)) => values.has(value),
        _ => answer.is(value),
    }
}

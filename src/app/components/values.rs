//! The values of a question as rows to choose, 查不清 among them. Knows no store.

use super::choice::Row;
use crate::content::texts;
use crate::domain::{Answer, AnswerKind, Factor, Values};

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

/// The answer after the row at this place was chosen.
pub(crate) fn answer_at(factor: Factor, answer: Answer, place: usize) -> Answer {
    let row = texts().question(factor).rows().get(place).copied();
    let value = row.and_then(|(value, _)| value);
    match (value, factor.facts().answers, answer) {
        (None, _, _) => Answer::Unknown,
        (Some(value), AnswerKind::Many(_), Answer::Given(values)) => {
            let turned = match values.has(value) {
                true => values.without(value),
                false => Some(values.or(Values::one(value))),
            };
            turned.map_or(Answer::Unanswered, Answer::Given)
        }
        (Some(value), _, _) => Answer::one(value),
    }
}

fn chosen(factor: Factor, answer: Answer, value: u8) -> bool {
    match (factor.facts().answers, answer) {
        (AnswerKind::Many(_), Answer::Given(values)) => values.has(value),
        _ => answer.is(value),
    }
}

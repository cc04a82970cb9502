//! What is wrong with a file, in a sentence. Must not know where the sentence is shown.

use super::{Table, Texts, fill};
use crate::casefile::{MAX_BYTES, MAX_DEPTH, Problem, ReadError, Warning, Wrong};
use crate::domain::ChainError;
use serde_json::Value;

/// How much of a file a sentence quotes: characters of a value, or ids of a circle.
const QUOTED: usize = 40;
const ELLIPSIS: &str = "\u{2026}";

impl Texts {
    /// Why a file gives no case.
    #[must_use]
    pub fn read_error(&self, error: &ReadError) -> String {
        let say = |slots: &[(&str, &str)]| fill(self.get(Table::Errors, &[error.id()]), slots);
        let place = error
            .at
            .map(|at| [at.line, at.column].map(|count| count.to_string()));
        let [line, column] = place
            .as_ref()
            .map_or(["", ""], |[line, column]| [line, column]);
        let (line, column) = (("line", line), ("column", column));
        let said = match &error.what {
            // Whoever picked the wrong file wants to hear that first, the place last.
            Wrong::Foreign(detail) => {
                return say(&[line, column, ("detail", &self.detail(detail))]);
            }
            Wrong::Report | Wrong::NotObject => say(&[]),
            Wrong::NotJson(detail) => say(&[("detail", &self.detail(detail))]),
            Wrong::TooLarge => say(&[("mib", &(MAX_BYTES / 1024 / 1024).to_string())]),
            Wrong::TooDeep => say(&[("limit", &MAX_DEPTH.to_string())]),
            Wrong::Chain(error) => self.chain_error(error),
        };
        if error.at.is_none() {
            return said;
        }
        let slots = [line, column, ("error", &said)];
        fill(self.get(Table::Errors, &["located"]), &slots)
    }

    /// Why nobody can say who stands above whom.
    #[must_use]
    pub fn chain_error(&self, error: &ChainError) -> String {
        let say = |slots: &[(&str, &str)]| fill(self.get(Table::Errors, &[error.id()]), slots);
        match error {
            ChainError::RepeatedId(id) => say(&[("id", &quoted(id))]),
            ChainError::NamesNobody { id, target } => {
                say(&[("id", &quoted(id)), ("target", &quoted(target))])
            }
            ChainError::Loop(ids) => {
                let mut shown: Vec<String> = ids.iter().take(QUOTED).map(|id| quoted(id)).collect();
                if ids.len() > QUOTED {
                    shown.push(ELLIPSIS.to_owned());
                }
                say(&[("ids", &self.join(shown.iter().map(String::as_str)))])
            }
        }
    }

    /// What in a file was not understood.
    #[must_use]
    pub fn warning(&self, warning: &Warning) -> String {
        let value = match &warning.problem {
            Problem::UnknownValue(json) => match serde_json::from_str(json) {
                Ok(Value::String(text)) => quoted(&text),
                Ok(_) | Err(_) => quoted(json),
            },
            Problem::UnknownField
            | Problem::WrongType(_)
            | Problem::RepeatedKey
            | Problem::BadId
            | Problem::NewerFormat => String::new(),
        };
        let expected = match warning.problem {
            Problem::WrongType(kind) => self.get(Table::Warnings, &["expected", kind]),
            _ => "",
        };
        fill(
            self.get(Table::Warnings, &[warning.problem.id()]),
            &[
                ("path", &quoted(&warning.path)),
                ("value", &value),
                ("expected", expected),
            ],
        )
    }

    /// What a library or a check says in its own language, in ours where we know it.
    #[must_use]
    pub fn detail(&self, said: &str) -> String {
        let known = self.table(Table::Errors).get("details");
        let mut known = known
            .and_then(|known| known.as_object())
            .into_iter()
            .flatten();
        let found =
            known.find_map(|(start, text)| Some((said.strip_prefix(start)?, text.as_str()?)));
        let Some((rest, text)) = found else {
            return said.to_owned();
        };
        fill(text, &[("rest", rest.trim())])
    }
}

/// Something from a file, short enough for a sentence and on one line.
pub(crate) fn quoted(text: &str) -> String {
    let mut letters = text.chars();
    let start: String = letters.by_ref().take(QUOTED).collect();
    let start: String = start
        .chars()
        .map(|letter| if letter.is_control() { ' ' } else { letter })
        .collect();
    match letters.next() {
        None => start,
        Some(_) => start + ELLIPSIS,
    }
}

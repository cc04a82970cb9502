//! The words of one question. Must not know what its answers lead to.

use super::{Table, Texts};
use crate::domain::{AnswerKind, Factor};

/// 一道题的文字.
#[derive(Clone, Copy, Debug)]
pub struct QuestionText<'a> {
    texts: &'a Texts,
    factor: Factor,
}

/// 一个选项的文字.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChoiceText<'a> {
    /// What is chosen.
    pub label: &'a str,
    /// What is meant by it, where that is not plain.
    pub hint: Option<&'a str>,
}

impl<'a> QuestionText<'a> {
    pub(super) fn new(texts: &'a Texts, factor: Factor) -> QuestionText<'a> {
        QuestionText { texts, factor }
    }

    /// Two to eight characters that stand for it in lists.
    #[must_use]
    pub fn short(self) -> &'a str {
        self.part("short").unwrap_or(self.factor.id())
    }

    /// The question itself.
    #[must_use]
    pub fn ask(self) -> &'a str {
        self.part("ask").unwrap_or(self.factor.id())
    }

    /// Why it is asked.
    #[must_use]
    pub fn why(self) -> &'a str {
        self.part("why").unwrap_or(self.factor.id())
    }

    /// More about it, for who wants to know.
    #[must_use]
    pub fn help(self) -> Option<&'a str> {
        self.part("help")
    }

    /// The clause that says this answer in a sentence; `value` is an id, or `unknown`.
    #[must_use]
    pub fn said(self, value: &'a str) -> &'a str {
        self.texts
            .get(Table::Questions, &[self.factor.id(), "said", value])
    }

    /// The words of one choice, by the id of its value.
    #[must_use]
    pub fn choice(self, value: &'a str) -> ChoiceText<'a> {
        let find = |part| {
            self.texts.find(
                Table::Questions,
                &[self.factor.id(), "choices", value, part],
            )
        };
        match (self.factor.facts().answers, find("label")) {
            (_, Some(label)) => ChoiceText {
                label,
                hint: find("hint"),
            },
            (AnswerKind::Tri, None) => ChoiceText {
                label: self.texts.ui(match value {
                    "yes" => "answer-yes",
                    _ => "answer-no",
                }),
                hint: find("hint"),
            },
            (_, None) => ChoiceText {
                label: value,
                hint: None,
            },
        }
    }

    /// The choices as a reader expects them, each with its place in the vocabulary: 是 before 否, and
    /// 查不清, which has none, last. One's own view is never beyond establishing: 说不准 is one of its values.
    #[must_use]
    pub fn rows(self) -> Vec<(Option<u8>, ChoiceText<'a>)> {
        let kind = self.factor.facts().answers;
        let values = (0u8..).zip(kind.values());
        let mut rows: Vec<_> = values
            .map(|(place, value)| (Some(place), self.choice(value)))
            .collect();
        if kind == AnswerKind::Tri {
            rows.reverse(); // The vocabulary rises from no to yes.
        }
        if self.factor != Factor::OwnView {
            let unknown = ChoiceText {
                label: self.texts.ui("answer-unknown"),
                hint: Some(self.texts.ui("answer-unknown-hint")),
            };
            rows.push((None, unknown));
        }
        rows
    }

    fn part(self, part: &str) -> Option<&'a str> {
        self.texts.find(Table::Questions, &[self.factor.id(), part])
    }
}

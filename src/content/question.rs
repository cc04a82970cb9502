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

    fn part(self, part: &str) -> Option<&'a str> {
        self.texts.find(Table::Questions, &[self.factor.id(), part])
    }
}

//! 课例: one case to practise on, with what it teaches. Read from a file of the library or of one's own.
//!
//! Must not hold a verdict: what `expect` and `becomes` say in the library's files is for the tests, and
//! nobody reads them here.

pub(crate) mod fields;
mod read;

use crate::domain::{AnswerId, Case, ChainError, closed};
use crate::engine::explain::Change;
use crate::engine::{Conventions, Judged, Verdict};

/// 课例.
#[derive(Clone, Debug, PartialEq)]
pub struct Lesson {
    /// 代号, `[a-z0-9-]+`, unique in its library.
    pub id: String,
    /// 标题.
    pub title: String,
    /// 画像 it shows or, where the proposal is sound, the one it avoids; an id of `portraits.json`.
    pub portrait: Option<String>,
    /// 难度.
    pub difficulty: Difficulty,
    /// 案情, by paragraph: facts only, nobody and no place named.
    pub narrative: Vec<String>,
    /// 要点: the one thing it teaches.
    pub point: String,
    /// 结果, as far as it is publicly known.
    pub outcome: Outcome,
    /// 局限: where the rules and those who spoke about the case part, or what the rules cannot know.
    pub limit: Option<String>,
    /// 关键问题 the trainee answers himself, one to eight, all of them answered by the case.
    pub key: Vec<AnswerId>,
    /// 反过来想.
    pub flip: Flip,
    /// 案件, as somebody encoded it who knew the facts.
    pub case: Case,
}

/// 难度, from 1 (easy) to 3.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Difficulty(pub u8);

/// 公开的结果, and who characterised it.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// What became of it.
    pub text: String,
    /// Who said what it was.
    pub by: String,
    /// What that rests on.
    pub basis: Basis,
    /// What they said it was; empty where nobody said.
    pub said: Vec<Verdict>,
}

impl Outcome {
    /// 公开的看法: none of what was composed, whatever its file says. What its writer had in mind is no view of
    /// the public, and rules that agree with it have nobody's agreement.
    #[must_use]
    pub fn publicly_said(&self) -> &[Verdict] {
        match self.basis {
            Basis::Composed => &[],
            Basis::Guiding | Basis::Official | Basis::Commentary => &self.said,
        }
    }
}

closed! {
    /// 出处: how firm the ground is, firmest first.
    pub enum Basis {
        /// 官方指导性案例.
        Guiding = "guiding",
        /// 官方通报或认定.
        Official = "official",
        /// 报刊、评论的看法.
        Commentary = "commentary",
        /// 教学编写: told after what a text says, with details made up.
        Composed = "composed",
    }
}

/// 反过来想: what if, asked before it is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Flip {
    /// The question.
    pub ask: String,
    /// The change of the case that it asks about.
    pub changes: Vec<Change>,
    /// Why the result is then another, or remains in part.
    pub then: String,
}

impl Lesson {
    /// The case as it is encoded, to be asked what the rules say of it.
    ///
    /// # Errors
    /// As [`Judged::of`]; never for a lesson that was read from a text.
    pub fn judged(&self, conventions: &Conventions) -> Result<Judged<'_>, ChainError> {
        Judged::of(&self.case, conventions)
    }
}

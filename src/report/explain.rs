//! 解释: why a verdict stands, what would flip it, what would mend it, in words.
//!
//! Each part is made when somebody asks for it, because finding it may take a while. Must not judge,
//! nor know how it is shown.

mod change;
mod compare;
mod repair;
mod why;

pub use change::{Flip, Flips, flips, said, why_not};
pub use compare::{Differences, Shift, differences, mirrored};
pub use repair::{First, Firsts, Repairs, Way, repairs, way};
pub use why::{Reasons, reasons};

use super::phrase::Phrases;
use super::verdicts::word;
use crate::content::{Table, fill};
use crate::domain::Tri;
use crate::engine::{Assessment, State, Verdict};

/// 稳不稳: whether a verdict stays when the bands move by one rung.
#[derive(Clone, Debug, PartialEq)]
pub struct Steadiness {
    /// Whether it does.
    pub steady: bool,
    /// In a word.
    pub word: String,
    /// What that means.
    pub text: String,
}

/// Whether each verdict is steady, in the order of [`Verdict::ALL`]; nothing of one that is not settled.
#[must_use]
pub fn steadiness(phrases: &Phrases) -> [Option<Steadiness>; Verdict::ALL.len()] {
    let robust = phrases.judged.robust();
    Verdict::ALL.map(|verdict| {
        let steady = robust[verdict as usize];
        let (word, text) = match steady {
            true => ("robust-word", "robust"),
            false => ("robust-word-not", "robust-not"),
        };
        let settled = phrases.assessment().outcome.firm.get(verdict) != Tri::Open;
        settled.then(|| Steadiness {
            steady,
            word: phrases.explain(word, &[]),
            text: phrases.explain(text, &[]),
        })
    })
}

impl Phrases<'_> {
    /// A template of `explain.json`, filled.
    fn explain(&self, id: &str, values: &[(&str, &str)]) -> String {
        fill(self.texts.get(Table::Explain, &[id]), values)
    }

    /// The name of a verdict.
    pub(super) fn title(&self, verdict: Verdict) -> &str {
        self.texts.get(Table::Verdicts, &[verdict.id(), "title"])
    }

    /// How a verdict stands in a judgement.
    pub(super) fn standing(&self, verdict: Verdict, assessment: &Assessment) -> (State, String) {
        let state = assessment.outcome.state(verdict);
        (state, self.say(word(verdict, state)).to_owned())
    }
}

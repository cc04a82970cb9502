//! What answers rest on: one answer, and all of those about one person.
//!
//! Must not know what the answers are.

use super::closed;
use super::factor::{FACTORS, Factor, PERSON_FACTORS, Scope};

closed! {
    /// 依据: what an answer rests on, the firmest first. It never affects a verdict.
    pub enum Evidence {
        /// 书面.
        Written = "written",
        /// 口头.
        Oral = "oral",
        /// 推断.
        Inferred = "inferred",
    }
}

/// 各题的依据: what the answers about one person rest on, by slot. There is none of a question about the case.
#[derive(Clone, Debug, PartialEq)]
pub struct Evidences([Option<Evidence>; PERSON_FACTORS]);

impl Default for Evidences {
    fn default() -> Evidences {
        Evidences([None; PERSON_FACTORS])
    }
}

impl Evidences {
    /// What the answer to this question rests on, where that is said.
    #[must_use]
    pub fn get(&self, factor: Factor) -> Option<Evidence> {
        match factor.facts().scope {
            Scope::Person => self.0[factor.slot()],
            Scope::Case => None,
        }
    }

    /// Says what it rests on, or that it is not said; of a question about the case nothing is noted.
    pub fn set(&mut self, factor: Factor, evidence: Option<Evidence>) {
        if factor.facts().scope == Scope::Person {
            self.0[factor.slot()] = evidence;
        }
    }

    /// What is said, in the order of the questions.
    pub fn said(&self) -> impl Iterator<Item = (Factor, Evidence)> {
        let said = FACTORS.iter().zip(self.0);
        said.filter_map(|(facts, evidence)| Some((facts.factor, evidence?)))
    }
}

//! Repeatable chance: the same seed draws the same everywhere.

use yichi::domain::{Answer, AnswerKind, Factor, Values};

/// SplitMix64.
pub(crate) struct Chance(pub(crate) u64);

impl Chance {
    /// A number below `bound`.
    pub(crate) fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((mixed ^ (mixed >> 31)) % bound as u64) as usize
    }

    /// Some answer the question allows, or none.
    pub(crate) fn answer(&mut self, factor: Factor) -> Answer {
        let count = factor.value_count();
        let first = self.below(count) as u8;
        let given = match (factor.facts().answers, self.below(6)) {
            (_, 0) => return Answer::Unanswered,
            (_, 1) => return Answer::Unknown,
            (AnswerKind::Ordered(_), 2) => Values::range(first, count as u8 - 1),
            (AnswerKind::Many(_), 2 | 3) => Values::one(first).or(Values::one(0)),
            _ => Values::one(first),
        };
        Answer::Given(given)
    }
}

//! One answer: what it leaves possible, and whether anybody has given it.
//!
//! Must not know which question it answers.

use super::{Tri, YesNo};

/// 可能的取值: the values, by their place in the vocabulary, that an answer leaves possible.
///
/// A bit a value; no vocabulary has more than eight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Values(u8);

impl Values {
    /// Exactly one value, by its place in the vocabulary (0 to 7).
    #[must_use]
    pub fn one(value: impl Into<u8>) -> Values {
        Values(1 << value.into())
    }

    /// Every value from `first` to `last`, both included and given in that order.
    #[must_use]
    pub fn range(first: u8, last: u8) -> Values {
        Values((u8::MAX << first) & (u8::MAX >> (7 - last)))
    }

    /// The first `count` values of a vocabulary, which has at least one.
    #[must_use]
    pub fn all(count: usize) -> Values {
        Values(u8::MAX >> (8 - count))
    }

    /// Those whose bits are set, the lowest for the first value; `None` where none is.
    #[must_use]
    pub fn from_bits(bits: u8) -> Option<Values> {
        (bits != 0).then_some(Values(bits))
    }

    /// A bit a value, the lowest for the first.
    #[must_use]
    pub fn bits(self) -> u8 {
        self.0
    }

    /// Whether `value` is among them.
    #[must_use]
    pub fn has(self, value: impl Into<u8>) -> bool {
        self.0 & (1 << value.into()) != 0
    }

    /// The least of them.
    #[must_use]
    pub fn first(self) -> u8 {
        self.0.trailing_zeros() as u8
    }

    /// The greatest of them.
    #[must_use]
    pub fn last(self) -> u8 {
        7 - self.0.leading_zeros() as u8
    }

    /// The only one, if there is only one.
    #[must_use]
    pub fn single(self) -> Option<u8> {
        (self.0.count_ones() == 1).then(|| self.first())
    }

    /// Whether the answer is this value.
    #[must_use]
    pub fn is(self, value: impl Into<u8>) -> Tri {
        let value = value.into();
        match self.single() {
            Some(only) => Tri::from(only == value),
            None if self.has(value) => Tri::Open,
            None => Tri::No,
        }
    }

    /// Whether the answer to a 是否 question is yes.
    #[must_use]
    pub fn yes(self) -> Tri {
        self.is(YesNo::Yes)
    }

    /// Those in both, or `None` where nothing is.
    #[must_use]
    pub fn and(self, other: Values) -> Option<Values> {
        let both = self.0 & other.0;
        (both != 0).then_some(Values(both))
    }

    /// Those in either.
    #[must_use]
    pub fn or(self, other: Values) -> Values {
        Values(self.0 | other.0)
    }

    /// Them without `value`, or `None` where nothing is left.
    #[must_use]
    pub fn without(self, value: impl Into<u8>) -> Option<Values> {
        let rest = self.0 & !(1 << value.into());
        (rest != 0).then_some(Values(rest))
    }

    /// Each of them, rising.
    pub fn iter(self) -> impl Iterator<Item = u8> {
        (0..8).filter(move |value| self.has(*value))
    }
}

/// 回答: given, established to be beyond establishing, or not given yet.
///
/// 未答 and 查不清 compute alike and read differently (`model.md` section 3).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Answer {
    /// 未答.
    #[default]
    Unanswered,
    /// 查不清: looked into, cannot be established.
    Unknown,
    /// 已答: one value, a range of an ordered list, or the chosen ones of a list.
    Given(Values),
}

impl Answer {
    /// The answer that is exactly this value.
    #[must_use]
    pub fn one(value: impl Into<u8>) -> Answer {
        Answer::Given(Values::one(value))
    }

    /// What it leaves possible in a vocabulary of `count` values (1 to 8): all of them where it is open.
    #[must_use]
    pub fn possible(self, count: usize) -> Values {
        match self {
            Answer::Unanswered | Answer::Unknown => Values::all(count),
            Answer::Given(values) => values,
        }
    }

    /// The only value it leaves possible, if it was given and leaves only one.
    #[must_use]
    pub fn single(self) -> Option<u8> {
        match self {
            Answer::Unanswered | Answer::Unknown => None,
            Answer::Given(values) => values.single(),
        }
    }

    /// Whether it is exactly this value.
    #[must_use]
    pub fn is(self, value: impl Into<u8>) -> bool {
        self == Answer::one(value)
    }
}

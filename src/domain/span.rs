//! A range of rungs, and what can be said when two ranges are compared.
//!
//! Knows nothing of what the rungs mean.

use super::Tri;
use serde::{Serialize, Serializer};

/// 区间: a rung (0 to 15) or a difference of rungs (-15 to 15) of which only the ends are known, both
/// included. In files and on the command line it is `[min, max]`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// The least it can be.
    pub min: i8,
    /// The most it can be.
    pub max: i8,
}

impl Span {
    /// A span that is known exactly.
    #[must_use]
    pub const fn point(value: i8) -> Span {
        Span::new(value, value)
    }

    /// From `min` to `max`, which the caller gives in that order.
    #[must_use]
    pub const fn new(min: i8, max: i8) -> Span {
        Span { min, max }
    }

    /// Whether it is at least `other`.
    #[must_use]
    pub fn at_least(self, other: Span) -> Tri {
        if self.min >= other.max {
            Tri::Yes
        } else if self.max < other.min {
            Tri::No
        } else {
            Tri::Open
        }
    }

    /// Whether it is more than `other`.
    #[must_use]
    pub fn more_than(self, other: Span) -> Tri {
        !other.at_least(self)
    }

    /// Whether it is at least the rung `value`.
    #[must_use]
    pub fn reaches(self, value: i8) -> Tri {
        self.at_least(Span::point(value))
    }

    /// How far it stands above `other`.
    #[must_use]
    pub fn above(self, other: Span) -> Span {
        Span::new(self.min - other.max, self.max - other.min)
    }

    /// The least span that holds both.
    #[must_use]
    pub fn hull(self, other: Span) -> Span {
        Span::new(self.min.min(other.min), self.max.max(other.max))
    }

    /// Whether it is known exactly.
    #[must_use]
    pub fn is_point(self) -> bool {
        self.min == self.max
    }
}

impl Serialize for Span {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        [self.min, self.max].serialize(serializer)
    }
}

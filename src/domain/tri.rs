//! Strong Kleene logic: the one arithmetic of yes, no and open.
//!
//! Knows nothing of what is being decided.

use super::closed;
use serde::Serialize;

closed! {
    /// 是、否、待定: the truth of a statement when some answers are missing.
    ///
    /// Ordered no < open < yes, so that "and" is the minimum and "or" the maximum
    /// (`model.md`, commitment 1).
    #[derive(Serialize)]
    #[serde(rename_all = "lowercase")]
    pub enum Tri {
        /// 否: false however the open answers turn out.
        No = "no",
        /// 待定: the open answers decide.
        Open = "open",
        /// 是: true however the open answers turn out.
        Yes = "yes",
    }
}

impl Tri {
    /// Both hold.
    #[must_use]
    pub fn and(self, other: Tri) -> Tri {
        self.min(other)
    }

    /// At least one holds.
    #[must_use]
    pub fn or(self, other: Tri) -> Tri {
        self.max(other)
    }

    /// What is known when the truth is `self` in one possible world and `other` in another.
    #[must_use]
    pub fn join(self, other: Tri) -> Tri {
        if self == other { self } else { Tri::Open }
    }

    /// At least one of `parts` holds; no when there are none.
    pub fn any(parts: impl IntoIterator<Item = Tri>) -> Tri {
        parts.into_iter().fold(Tri::No, Tri::or)
    }

    /// All of `parts` hold; yes when there are none.
    pub fn all(parts: impl IntoIterator<Item = Tri>) -> Tri {
        parts.into_iter().fold(Tri::Yes, Tri::and)
    }

    /// Whether it is settled, one way or the other.
    #[must_use]
    pub fn is_firm(self) -> bool {
        self != Tri::Open
    }
}

impl std::ops::Not for Tri {
    type Output = Tri;

    fn not(self) -> Tri {
        match self {
            Tri::No => Tri::Yes,
            Tri::Open => Tri::Open,
            Tri::Yes => Tri::No,
        }
    }
}

impl From<bool> for Tri {
    fn from(truth: bool) -> Tri {
        if truth { Tri::Yes } else { Tri::No }
    }
}

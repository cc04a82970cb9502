//! 计数: an "any" that is kept by counting, so that after a change of one part the others need no look.
//!
//! Must not know what is counted.

use crate::domain::Tri;

/// How many parts of an "any" are yes and how many open.
#[derive(Clone, Copy, Default)]
pub(super) struct Tally {
    yes: u32,
    open: u32,
}

impl Tally {
    pub(super) fn of(parts: impl Iterator<Item = Tri>) -> Tally {
        let mut tally = Tally::default();
        parts.for_each(|part| tally.add(part));
        tally
    }

    fn add(&mut self, part: Tri) {
        match part {
            Tri::No => {}
            Tri::Open => self.open += 1,
            Tri::Yes => self.yes += 1,
        }
    }

    /// Counts a part as `after` that was counted as `before`.
    pub(super) fn replace(&mut self, before: Tri, after: Tri) {
        match before {
            Tri::No => {}
            Tri::Open => self.open -= 1,
            Tri::Yes => self.yes -= 1,
        }
        self.add(after);
    }

    pub(super) fn any(self) -> Tri {
        match self {
            Tally { yes: 0, open: 0 } => Tri::No,
            Tally { yes: 0, .. } => Tri::Open,
            Tally { .. } => Tri::Yes,
        }
    }
}

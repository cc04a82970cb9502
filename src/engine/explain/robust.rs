//! 稳不稳: whether a verdict stays when every band lies one rung lower or higher (`model.md` 6).
//!
//! Bands are conventions; a verdict that hangs on one rung of them must say so.
//!
//! Must not know how a band comes about.

use crate::engine::board::Board;
use crate::engine::{Judged, Verdict};
use std::rc::Rc;

/// Which verdicts stay, in the order of [`Verdict::ALL`].
pub type Robust = [bool; Verdict::ALL.len()];

impl Judged<'_> {
    /// Judges again with every base band one rung lower, and one higher.
    #[must_use]
    pub fn robust(&self) -> Robust {
        let now = self.board().verdicts();
        let moved = [-1, 1].map(|rungs| {
            let conventions = Rc::new(self.conventions().moved(rungs));
            Board::new(self.board().facts().clone(), conventions).verdicts()
        });
        Verdict::ALL.map(|verdict| {
            moved
                .iter()
                .all(|moved| moved.get(verdict) == now.get(verdict))
        })
    }
}

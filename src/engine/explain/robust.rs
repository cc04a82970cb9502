//! 稳不稳: whether a verdict stays when every band lies one rung lower or higher (`model.md` 6).
//!
//! Bands are conventions; a verdict that hangs on one rung of them must say so.
//!
//! Must not know how a band comes about.

use crate::casefile::ReadError;
use crate::domain::Case;
use crate::engine::board::Board;
use crate::engine::facts::Facts;
use crate::engine::{Conventions, Verdict};

/// Which verdicts stay, in the order of [`Verdict::ALL`].
pub type Robust = [bool; Verdict::ALL.len()];

/// Judges again with every base band one rung lower, and one higher.
///
/// # Errors
/// As [`assess`](crate::engine::assess).
pub fn robust(case: &Case, conventions: &Conventions) -> Result<Robust, ReadError> {
    let facts = Facts::of(case)?;
    let judged = |conventions: &Conventions| Board::new(facts.clone(), conventions).verdicts();
    let now = judged(conventions);
    let moved = [-1, 1].map(|rungs| judged(&conventions.moved(rungs)));
    Ok(Verdict::ALL.map(|verdict| {
        moved
            .iter()
            .all(|moved| moved.get(verdict) == now.get(verdict))
    }))
}

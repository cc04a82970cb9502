//! 改哪一条会变: the nearest changes that alter a verdict, alone or in pairs (`model.md` section 6).
//!
//! Must not know sentences.

use super::change::{Change, alternatives};
use super::why::Claim;
use crate::domain::{AnswerId, Tri};
use crate::engine::board::Board;
use crate::engine::{Judged, Verdict};

/// How many pairs are looked for, and how many trials that may take.
const PAIRS: usize = 12;
const TRIALS: usize = 30_000;

impl Judged<'_> {
    /// The single changes that alter a verdict, each the nearest of its kind; where there is none, up to
    /// twelve pairs.
    #[must_use]
    pub fn flips(&self, verdict: Verdict) -> Vec<Vec<Change>> {
        let now = self.board().verdicts().get(verdict);
        let altered = |board: &Board| board.verdicts().get(verdict) != now;
        self.search(Claim::Verdict(verdict, now), altered)
    }

    /// 为什么不是: the nearest changes that would make a verdict yes that is no, alone or else in pairs; none
    /// for a verdict that is not no.
    #[must_use]
    pub fn why_not(&self, verdict: Verdict) -> Vec<Vec<Change>> {
        if self.board().verdicts().get(verdict) != Tri::No {
            return Vec::new();
        }
        let altered = |board: &Board| board.verdicts().get(verdict) == Tri::Yes;
        self.search(Claim::Verdict(verdict, Tri::No), altered)
    }

    fn search(&self, now: Claim, altered: impl Fn(&Board) -> bool) -> Vec<Vec<Change>> {
        let mut board = self.board().clone();
        let all = alternatives(self.case(), &board);
        let alone = all
            .iter()
            .filter_map(|changes| nearest(&mut board, changes, &altered));
        let alone: Vec<Vec<Change>> = alone.map(|change| vec![change.clone()]).collect();
        if !alone.is_empty() {
            return alone;
        }
        // The first sufficient reason; what is open has none.
        let reason = self.why(now).into_iter().next();
        pairs(&mut board, &all, reason.as_deref(), altered)
    }
}

fn nearest<'a>(
    board: &mut Board,
    changes: &'a [Change],
    altered: impl Fn(&Board) -> bool,
) -> Option<&'a Change> {
    changes
        .iter()
        .find(|change| change.tried(board, |board| altered(board)))
}

/// Pairs that alter it together. One of the two must change an answer of the reason, or the reason
/// would still stand; or a package, which no reason holds. What is open has no reason: there any two may
/// settle it, and those that are open themselves come first.
fn pairs(
    board: &mut Board,
    all: &[Vec<Change>],
    reason: Option<&[AnswerId]>,
    altered: impl Fn(&Board) -> bool,
) -> Vec<Vec<Change>> {
    let first = |changes: &[Change]| match (&changes[0], reason) {
        (Change::Answer { answer, .. }, Some(reason)) => reason.contains(answer),
        (Change::Answer { answer, .. }, None) => board.facts().at(*answer).single().is_none(),
        (Change::Measures { .. }, reason) => reason.is_some(),
    };
    let (mut starts, rest): (Vec<usize>, Vec<usize>) =
        (0..all.len()).partition(|place| first(&all[*place]));
    if reason.is_none() {
        starts.extend(rest);
    }
    let mut started = vec![false; all.len()];
    let mut found: Vec<Vec<Change>> = Vec::new();
    let mut trials = 0;
    for place in starts {
        started[place] = true;
        let others = all.iter().enumerate();
        for (other_place, others) in others.filter(|(other, _)| !started[*other]) {
            let pair = all[place].iter().find_map(|one| {
                trials += others.len();
                let other = one.tried(board, |board| nearest(board, others, &altered).cloned())?;
                Some((one.clone(), other))
            });
            if let Some((one, other)) = pair {
                found.push(if place < other_place {
                    vec![one, other]
                } else {
                    vec![other, one]
                });
            }
            if found.len() == PAIRS || trials > TRIALS {
                return found;
            }
        }
    }
    found
}

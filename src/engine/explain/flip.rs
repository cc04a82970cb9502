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
        let found = self.flips_to(verdict).into_iter();
        found.map(|(changes, _)| changes).collect()
    }

    /// [These changes](Self::flips), each with what becomes of the verdict.
    #[must_use]
    pub fn flips_to(&self, verdict: Verdict) -> Vec<(Vec<Change>, Tri)> {
        let now = self.board().verdicts().get(verdict);
        self.search(verdict, now, |then| then != now)
    }

    /// 为什么不是: the nearest changes that would make a verdict yes that is no, alone or else in pairs; none
    /// for a verdict that is not no.
    #[must_use]
    pub fn why_not(&self, verdict: Verdict) -> Vec<Vec<Change>> {
        if self.board().verdicts().get(verdict) != Tri::No {
            return Vec::new();
        }
        let found = self.search(verdict, Tri::No, |then| then == Tri::Yes);
        found.into_iter().map(|(changes, _)| changes).collect()
    }

    fn search(
        &self,
        verdict: Verdict,
        now: Tri,
        altered: impl Fn(Tri) -> bool,
    ) -> Vec<(Vec<Change>, Tri)> {
        let mut board = self.board().clone();
        let then =
            |board: &Board| Some(board.verdicts().get(verdict)).filter(|then| altered(*then));
        let all = alternatives(self.case(), &board);
        let alone = all
            .iter()
            .filter_map(|changes| nearest(&mut board, changes, then));
        let alone: Vec<_> = alone
            .map(|(change, then)| (vec![change.clone()], then))
            .collect();
        if !alone.is_empty() {
            return alone;
        }
        // The first sufficient reason; what is open has none.
        let reason = self.first_reason(Claim::Verdict(verdict, now));
        pairs(&mut board, &all, reason.as_deref(), then)
    }
}

/// The nearest change that alters the verdict, and what the verdict is then.
fn nearest<'a>(
    board: &mut Board,
    changes: &'a [Change],
    then: impl Fn(&Board) -> Option<Tri>,
) -> Option<(&'a Change, Tri)> {
    let mut changes = changes.iter();
    changes.find_map(|change| {
        let then = change.tried(board, |board| then(board))?;
        Some((change, then))
    })
}

/// Pairs that alter it together. One of the two must change an answer of the reason, or the reason
/// would still stand; or a package, which no reason holds. What is open has no reason: there any two may
/// settle it, and those that are open themselves come first.
fn pairs(
    board: &mut Board,
    all: &[Vec<Change>],
    reason: Option<&[AnswerId]>,
    then: impl Fn(&Board) -> Option<Tri>,
) -> Vec<(Vec<Change>, Tri)> {
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
    let mut found = Vec::new();
    let mut trials = 0;
    for place in starts {
        started[place] = true;
        let others = all.iter().enumerate();
        for (other_place, others) in others.filter(|(other, _)| !started[*other]) {
            let pair = all[place].iter().find_map(|one| {
                trials += others.len();
                let (other, then) = one.tried(board, |board| nearest(board, others, &then))?;
                Some((one, other, then))
            });
            if let Some((one, other, then)) = pair {
                let mut both = vec![one.clone(), other.clone()];
                if other_place < place {
                    both.reverse();
                }
                found.push((both, then));
            }
            if found.len() == PAIRS || trials > TRIALS {
                return found;
            }
        }
    }
    found
}

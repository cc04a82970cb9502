//! 为什么: the answers that carry a firm verdict, or one person's being over or under.
//!
//! A sufficient reason is a set of answers under which the result holds with everything else open,
//! and of which nothing can be spared (`model.md` section 6, law 13). Must not know sentences.

use crate::domain::{AnswerId, Factor, Tri, Values};
use crate::engine::board::Board;
use crate::engine::needed::{Closed, needed};
use crate::engine::{Judged, Reason, ReasonFactor, Verdict};

/// How many sufficient reasons are given at most.
const MOST: usize = 3;

/// What is to be explained.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Claim {
    /// A verdict is in this state.
    Verdict(Verdict, Tri),
    /// The measures of the person at this place are too heavy.
    Over(usize),
    /// The measures of the person at this place are too light.
    Lenient(usize),
    /// The superior at the first place is spared or treated lighter than the subordinate at the second.
    Pair(usize, usize),
    /// Somebody above who is not on the list goes untouched.
    Unlisted,
}

impl Claim {
    fn holds(self, board: &Board) -> bool {
        match self {
            Claim::Verdict(verdict, state) => board.verdicts().get(verdict) == state,
            Claim::Over(place) => board.person(place).over == Tri::Yes,
            Claim::Lenient(place) => board.person(place).lenient == Tri::Yes,
            Claim::Pair(above, below) => board.pair(above, below).shows() == Tri::Yes,
            Claim::Unlisted => board.unlisted() == Tri::Yes,
        }
    }
}

impl Judged<'_> {
    /// Up to three sufficient reasons of a claim, each in the fixed order of the questionnaire; none where
    /// the claim does not hold or is an open verdict.
    ///
    /// The proposed measures are not answers: they stand as proposed.
    #[must_use]
    pub fn why(&self, claim: Claim) -> Vec<Vec<AnswerId>> {
        let Some(first) = self.first_reason(claim) else {
            return Vec::new();
        };
        let mut board = self.board().clone();
        let closed = closed(&board, claim);
        let mut reasons = vec![first.clone()];
        // Another reason must do without some answer of the first: leave each out in turn.
        for spared in first {
            if reasons.len() == MOST {
                break;
            }
            let before = board.set(spared, every(spared.factor));
            if claim.holds(&board) {
                let another = reason(&board, &closed, claim, Some(spared));
                if !reasons.contains(&another) {
                    reasons.push(another);
                }
            }
            board.set(spared, before);
        }
        reasons
    }

    /// The first of [these reasons](Self::why).
    #[must_use]
    pub fn first_reason(&self, claim: Claim) -> Option<Vec<AnswerId>> {
        let board = self.board();
        let open = matches!(claim, Claim::Verdict(_, Tri::Open));
        let holds = !open && claim.holds(board);
        holds.then(|| reason(board, &closed(board, claim), claim, None))
    }

    /// Of one of [the reasons](crate::engine::PersonAssessment::reasons) why somebody is over, answers that suffice and
    /// hold it: the other reasons are spared first, and itself last. What is spared all the same counts without being
    /// enough, and carries no more than itself.
    #[must_use]
    pub fn why_over(&self, place: usize, reason: Reason) -> Vec<AnswerId> {
        let claim = Claim::Over(place);
        let closed = closed(self.board(), claim);
        let reasons = &self.assessment().persons[place].reasons;
        let is_about = |reason: Reason, id: AnswerId| {
            id.person.is_some() && reason.factor == ReasonFactor::Answer(id.factor)
        };
        let mut order = closed.clone();
        order.sort_by_key(|closed| match closed.answer {
            id if is_about(reason, id) => 2,
            id => u8::from(!reasons.iter().any(|other| is_about(*other, id))),
        });
        let kept = needed(&mut self.board().clone(), &order, |board| {
            claim.holds(board)
        });
        let is_kept = |id: &AnswerId| kept.iter().any(|kept| kept.answer == *id);
        let all = || closed.iter().map(|closed| closed.answer);
        let own: Vec<AnswerId> = all().filter(|id| is_about(reason, *id)).collect();
        match own.iter().all(is_kept) {
            true => all().filter(is_kept).collect(),
            false => own,
        }
    }
}

fn reason(
    board: &Board,
    closed: &[Closed],
    claim: Claim,
    spared: Option<AnswerId>,
) -> Vec<AnswerId> {
    let closed: Vec<Closed> = closed
        .iter()
        .copied()
        .filter(|closed| Some(closed.answer) != spared)
        .collect();
    let needed = needed(&mut board.clone(), &closed, |board| claim.holds(board));
    needed.into_iter().map(|closed| closed.answer).collect()
}

/// The answers that say anything and that a claim can depend on.
fn closed(board: &Board, claim: Claim) -> Vec<Closed> {
    let facts = board.facts();
    let concerned: Vec<usize> = match claim {
        Claim::Verdict(..) => (0..facts.persons.len()).collect(),
        Claim::Over(one) | Claim::Lenient(one) => vec![one],
        Claim::Pair(one, other) => vec![one.min(other), one.max(other)],
        Claim::Unlisted => Vec::new(),
    };
    let mut closed = Vec::new();
    for answer in AnswerId::about(concerned) {
        let (value, open) = (facts.at(answer), every(answer.factor));
        let read = answer.factor.facts().used.is_judged();
        if read && value != open {
            closed.push(Closed {
                answer,
                value,
                open,
            });
        }
    }
    closed
}

fn every(factor: Factor) -> Values {
    Values::all(factor.value_count())
}

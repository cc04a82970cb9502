//! 还管不管用: which parts of an open verdict are still open, and so which questions can matter.
//!
//! Says that a question cannot matter only where that holds however everything else turns out: a
//! part that is firm stays firm (law 4), and a band that is exact is exact for every completion.

use super::board::Board;
use super::upstream;
use super::verdict::Verdict;
use crate::domain::{AnswerId, Factor, Measures, Tri, Use};

/// What is still open, read off the board once.
pub(crate) struct Relevance {
    overreach: bool,
    downward: bool,
    leniency: bool,
    /// Persons some part of whom is open and feeds an open verdict.
    persons: Vec<bool>,
    /// Persons of whom it is open whether they are over, and 泛化 with it.
    over: Vec<bool>,
    /// Whether some pair is open and 对下不对上 with it.
    pairs: bool,
    unlisted: bool,
}

impl Board {
    /// Which questions can still matter to any verdict: 适当 waits for whatever the other three do.
    pub(crate) fn relevance(&self) -> Relevance {
        self.relevance_to(Verdict::Appropriate)
    }

    /// Which questions can still matter to this verdict.
    pub(crate) fn relevance_to(&self, wanted: Verdict) -> Relevance {
        let verdicts = self.verdicts();
        let open = |verdict: Tri| verdict == Tri::Open;
        let waits = |verdict: Verdict| {
            open(verdicts.get(verdict)) && [verdict, Verdict::Appropriate].contains(&wanted)
        };
        let (overreach, downward, leniency) = (
            waits(Verdict::Overreach),
            waits(Verdict::DownwardBias),
            waits(Verdict::Leniency),
        );
        let people = self.facts().persons.len();
        let over: Vec<bool> = (0..people)
            .map(|place| overreach && open(self.person(place).over))
            .collect();
        let mut persons: Vec<bool> = (0..people)
            .map(|place| over[place] || (leniency && open(self.person(place).lenient)))
            .collect();
        let mut pairs = false;
        if downward {
            for &(above, below) in &self.facts().chain.pairs {
                if open(self.pair(above, below).shows()) {
                    pairs = true;
                    persons[above] = true;
                    persons[below] = true;
                }
            }
        }
        Relevance {
            overreach,
            downward,
            leniency,
            persons,
            over,
            pairs,
            unlisted: open(self.unlisted()),
        }
    }
}

impl Relevance {
    /// Whether some value of this question can change a verdict, now or after other answers.
    pub(crate) fn matters(&self, answer: AnswerId, board: &Board) -> bool {
        let used = answer.factor.facts().used;
        if !used.is_judged() {
            return false;
        }
        match answer.person {
            Some(place) if reads_over_only(answer.factor) => self.over[place],
            Some(place) => {
                self.persons[place] && (!reads_band_only(used) || band_open(board, place))
            }
            None => match used {
                Use::BaseBand => self.persons.iter().any(|open| *open),
                Use::Pair => self.pairs,
                Use::Initiation => self.overreach,
                Use::BodyOnly => self.leniency && board.somebody_sanctioned() != Tri::Yes,
                Use::Upstream => {
                    self.downward && self.unlisted && upstream_open(answer.factor, board)
                }
                _ => true,
            },
        }
    }

    /// Whether what is proposed for somebody is not known exactly, and what it is can change a verdict. A
    /// measure that nobody knows leaves open whether it may be used on him, even beside the heaviest.
    pub(crate) fn awaits_measures(&self, place: usize, board: &Board) -> bool {
        let person = &board.facts().persons[place];
        let severity = person.severity;
        let unlisted = |measures: &Measures| !measures.unlisted.is_empty();
        let exact = severity.is_point() && !person.measures.as_ref().is_some_and(unlisted);
        let leaves_open = severity.reaches(1) == Tri::Open
            && board.somebody_sanctioned() == Tri::Open
            && ((self.downward && self.unlisted)
                || self.leniency && board.facts().only_the_body() != Tri::No);
        let untouched = severity.reaches(1) == Tri::Open && self.awaits_superiors(place, board);
        !exact && (self.persons[place] || leaves_open || untouched)
    }

    /// Whether it is not known who stands above somebody, and who it is can change a verdict: nobody is
    /// spared above whoever is not sanctioned.
    pub(crate) fn awaits_superiors(&self, place: usize, board: &Board) -> bool {
        let facts = board.facts();
        let sanctioned = facts.persons[place].sanctioned();
        self.downward && facts.unread_above[place] && sanctioned != Tri::No
    }
}

/// Whether the band is all that the step reads: the link counts in pairs too, and the others beside
/// the band.
fn reads_band_only(used: Use) -> bool {
    matches!(
        used,
        Use::Gate | Use::FaultClass | Use::Authority | Use::BaseBand | Use::Shift | Use::Tolerance
    )
}

/// Whether being over is all that the answer bears on. The kind leads out of every comparison too.
fn reads_over_only(factor: Factor) -> bool {
    matches!(factor.facts().used, Use::Cap | Use::Over) && factor != Factor::Kind
}

fn band_open(board: &Board, place: usize) -> bool {
    let band = board.person(place).band;
    !(band.lo.is_point() && band.hi.is_point())
}

/// Who took the decision bears on the leaning alone; the acts matter while they leave it open whether
/// somebody above is culpable.
fn upstream_open(factor: Factor, board: &Board) -> bool {
    match factor {
        Factor::UpDecided => false,
        Factor::UpstreamDealt => true,
        _ => upstream::culpable_above(board.facts()) == Tri::Open,
    }
}

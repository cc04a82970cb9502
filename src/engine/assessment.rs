//! 结论: what [`assess`] says of a case.
//!
//! Puts the parts together; the rules stand in the files beside it. Must not know texts.

use super::board::Board;
use super::conventions::Conventions;
use super::finding::{Finding, findings};
use super::judged::Judged;
use super::leaning::lean;
use super::reason::{Reason, reasons};
use super::upstream;
use super::verdict::Outcome;
use crate::domain::{AnswerId, Case, ChainError, Span, Tri, Values};

/// 判断的全部结果. Persons stand at their places in the list of the case.
#[derive(Clone, Debug, PartialEq)]
pub struct Assessment {
    /// The four verdicts, and what they lean to.
    pub outcome: Outcome,
    /// 推定: what the leaning of the open verdicts rests on, and nothing it could do without.
    pub presumptions: Vec<Presumption>,
    /// Each person.
    pub persons: Vec<PersonAssessment>,
    /// Each superior with each direct subordinate, by the subordinates' places.
    pub pairs: Vec<Pair>,
    /// 名单外的上级: somebody above, not on the list and culpable, goes untouched.
    pub unlisted: Tri,
    /// 启动无权限: whoever proposes it has no authority to.
    pub unauthorised: Tri,
    /// 只通报单位: only the body was named, though a member of it is responsible and nobody is dealt with.
    pub only_the_body: Tri,
    /// Whether somebody above who is not on the list is culpable at all.
    pub culpable_above: Tri,
    /// 次要发现, which never change a verdict.
    pub findings: Vec<Finding>,
}

/// 一个人的结果.
#[derive(Clone, Debug, PartialEq)]
pub struct PersonAssessment {
    /// Lower end of the band, in rungs 0 to 15.
    pub lo: Span,
    /// Upper end of the band, in rungs 0 to 15.
    pub hi: Span,
    /// 轻重 of what is proposed, in rungs 0 to 15.
    pub severity: Span,
    /// 工具上限 of the track for this kind of person, in rungs 0 to 15.
    pub cap: Span,
    /// 过错档 K', 0 (none, or a gate failed) to 4 (`model.md` 2.1).
    pub class: Span,
    /// 过重.
    pub over: Tri,
    /// 过轻.
    pub lenient: Tri,
    /// 用错轨道.
    pub misrouted: Tri,
    /// 不参与比较.
    pub excluded: Tri,
    /// Why it is too heavy; empty unless [`over`](Self::over) is yes.
    pub reasons: Vec<Reason>,
}

/// 一对上下级.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pair {
    /// Place of the superior.
    pub superior: usize,
    /// Place of the subordinate.
    pub subordinate: usize,
    /// 上面没动.
    pub spared: Tri,
    /// 上轻下重.
    pub lighter: Tri,
}

impl Pair {
    /// Whether it shows 对下不对上 in either way.
    #[must_use]
    pub fn shows(&self) -> Tri {
        self.spared.or(self.lighter)
    }

    /// What it shows, where it surely shows something: that nothing is proposed above, before that it is less.
    #[must_use]
    pub fn flaw(&self) -> Option<Flaw> {
        match (self.spared, self.lighter) {
            (Tri::Yes, _) => Some(Flaw::Spared),
            (_, Tri::Yes) => Some(Flaw::Lighter),
            (Tri::No | Tri::Open, Tri::No | Tri::Open) => None,
        }
    }
}

/// 对下不对上 in one pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Flaw {
    /// 上面没动.
    Spared,
    /// 上轻下重.
    Lighter,
}

/// 推定: one open answer and what is presumed of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Presumption {
    /// The open answer.
    pub answer: AnswerId,
    /// What is presumed.
    pub value: Values,
}

/// Judges a case under the given conventions (`model.md` sections 1 to 4).
///
/// Total and deterministic; the order of the persons decides the order of the result and nothing else.
///
/// # Errors
/// As [`Judged::of`].
pub fn assess(case: &Case, conventions: &Conventions) -> Result<Assessment, ChainError> {
    Ok(assessed(&Judged::of(case, conventions)?))
}

pub(super) fn assessed(judged: &Judged) -> Assessment {
    let (case, board) = (judged.case(), judged.board());
    let persons: Vec<PersonAssessment> = (0..case.persons.len())
        .map(|place| person(board, place))
        .collect();
    let pairs: Vec<Pair> = pairs(board);
    let (outcome, presumptions) = lean(judged);
    Assessment {
        findings: findings(case, board, &persons),
        unlisted: board.unlisted(),
        unauthorised: board.unauthorised(),
        only_the_body: board.only_the_body(),
        culpable_above: upstream::culpable_above(board.facts()),
        outcome,
        presumptions,
        persons,
        pairs,
    }
}

fn person(board: &Board, place: usize) -> PersonAssessment {
    let standing = board.person(place);
    let facts = &board.facts().persons[place];
    PersonAssessment {
        lo: standing.band.lo,
        hi: standing.band.hi,
        class: standing.band.class,
        severity: facts.severity,
        cap: super::cap::cap(facts, board.conventions()),
        over: standing.over,
        lenient: standing.lenient,
        misrouted: standing.misrouted,
        excluded: standing.excluded,
        reasons: if standing.over == Tri::Yes {
            reasons(board, place)
        } else {
            Vec::new()
        },
    }
}

fn pairs(board: &Board) -> Vec<Pair> {
    let pair = |&(superior, subordinate): &(usize, usize)| {
        let shown = board.pair(superior, subordinate);
        Pair {
            superior,
            subordinate,
            spared: shown.spared,
            lighter: shown.lighter,
        }
    };
    board.facts().chain.pairs.iter().map(pair).collect()
}

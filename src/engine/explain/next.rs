//! 下一题: which open question settles most, and which can no longer change a verdict.
//!
//! Must not know how a question is put, nor a mode of asking.

use crate::domain::{Answer, AnswerId, Case, Factor, Form, Tri, Use, Values};
use crate::engine::board::Board;
use crate::engine::{Judged, Verdict};
use crate::flow;
use std::cmp::Reverse;

/// 一道还没有答的题.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Next {
    /// The question.
    pub answer: AnswerId,
    /// 不影响结论: no value of it can change a verdict, however the other open answers turn out.
    pub irrelevant: bool,
    /// 必问: asked before any result all the same (`model.md` section 5, i to iii).
    pub required: bool,
}

/// What [`Judged::next`] keeps.
pub(in crate::engine) fn ranked(judged: &Judged) -> Vec<Next> {
    let (case, mut board) = (judged.case(), judged.board().clone());
    let relevance = judged.relevance();
    let open = flow::questions(case)
        .filter(|id| case.at(*id) == Answer::Unanswered && flow::asked(case, *id));
    let mut all: Vec<(Next, (usize, usize))> = open
        .map(|answer| {
            let irrelevant = !relevance.matters(answer, &board);
            let required = is_required(case, &board, answer);
            let score = if irrelevant {
                (0, 0)
            } else {
                score(&mut board, answer)
            };
            (
                Next {
                    answer,
                    irrelevant,
                    required,
                },
                score,
            )
        })
        .collect();
    // The sort is stable, so that equal scores keep the order of the questionnaire.
    // Among those that matter the score alone decides: being required says that a question comes before
    // the result, not that it comes before what is more telling.
    all.sort_by_key(|(next, score)| {
        let last = next.answer.factor == Factor::OwnView;
        let idle = next.irrelevant && !next.required;
        (next.irrelevant, idle, last, Reverse(*score))
    });
    all.into_iter().map(|(next, _)| next).collect()
}

/// 未定的: what is not known and can still change a verdict.
pub(super) struct Unsettled {
    /// The answers that are asked: the next questions, then what was looked into and stays open.
    pub(super) answers: Vec<AnswerId>,
    /// Places of those whose measures are only known vaguely.
    pub(super) measures: Vec<usize>,
}

impl Judged<'_> {
    /// What is not known and can still change a verdict.
    pub(super) fn unsettled(&self) -> Unsettled {
        let (case, board) = (self.case(), self.board());
        let relevance = self.relevance();
        let unanswered = self.next().iter().filter(|next| !next.irrelevant);
        let looked_into = flow::questions(case).filter(|id| {
            let answer = case.at(*id);
            let open = answer != Answer::Unanswered && answer.single().is_none();
            open && flow::asked(case, *id) && relevance.matters(*id, board)
        });
        Unsettled {
            answers: unanswered
                .map(|next| next.answer)
                .chain(looked_into)
                .collect(),
            measures: (0..case.persons.len())
                .filter(|place| relevance.awaits_measures(*place, board))
                .collect(),
        }
    }
}

/// The fewest verdicts settled over the values, and their sum.
fn score(board: &mut Board, answer: AnswerId) -> (usize, usize) {
    let before = board.facts().at(answer);
    let (mut least, mut sum) = (usize::MAX, 0);
    for value in before.iter() {
        board.set(answer, Values::one(value));
        let verdicts = board.verdicts();
        let settled = Verdict::FAULTS
            .iter()
            .filter(|verdict| verdicts.get(**verdict).is_firm())
            .count();
        (least, sum) = (least.min(settled), sum + settled);
    }
    board.set(answer, before);
    (least, sum)
}

fn is_required(case: &Case, board: &Board, answer: AnswerId) -> bool {
    let facts = answer.factor.facts();
    match answer.person {
        Some(place) => {
            let heavy = Form::of(case.persons[place].severity().min) == Form::Heavy;
            heavy && is_exculpatory(answer.factor)
        }
        None if answer.factor == Factor::OwnView => true,
        None => facts.used == Use::Upstream && board.somebody_sanctioned() != Tri::No,
    }
}

/// 能免责的: rule date, duty, power, means, escalation, peers, tolerance.
fn is_exculpatory(factor: Factor) -> bool {
    match factor.facts().used {
        Use::Tolerance => true,
        Use::Gate => factor == Factor::RuleInForce,
        Use::Authority => factor != Factor::TraceOnly,
        Use::FaultClass => factor == Factor::PeerSame,
        _ => false,
    }
}

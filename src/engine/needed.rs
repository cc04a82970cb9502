//! 缺一不可: the answers a result cannot do without, found by opening all others.
//!
//! What some answers settle, more answers leave settled (law 4), so one pass in a fixed order gives a
//! set of which nothing can be spared. Must not know what the result is.

use super::board::Board;
use crate::domain::{AnswerId, Values};

/// An answer that stands closed on the board and could be opened.
#[derive(Clone, Copy, Debug)]
pub(super) struct Closed {
    pub(super) answer: AnswerId,
    /// What it says now.
    pub(super) value: Values,
    /// What it would leave possible if it were open.
    pub(super) open: Values,
}

/// Opens whatever the result does not need, and gives the rest, in the order given.
///
/// Tries everything about a person at once first; by monotony that gives the same set, sooner. The
/// board is left with only the needed answers closed.
pub(super) fn needed(
    board: &mut Board,
    closed: &[Closed],
    holds: impl Fn(&Board) -> bool,
) -> Vec<Closed> {
    let mut needed = Vec::new();
    for group in closed.chunk_by(|one, next| one.answer.person == next.answer.person) {
        set(board, group, |closed| closed.open);
        if holds(board) {
            continue;
        }
        set(board, group, |closed| closed.value);
        for one in group {
            board.set(one.answer, one.open);
            if !holds(board) {
                board.set(one.answer, one.value);
                needed.push(*one);
            }
        }
    }
    needed
}

fn set(board: &mut Board, group: &[Closed], to: impl Fn(&Closed) -> Values) {
    match group[0].answer.person {
        // Everything about one person at once, so that he is weighed only once.
        Some(place) => board.change(place, |person| {
            group
                .iter()
                .for_each(|closed| person.set(closed.answer.factor, to(closed)));
        }),
        None => {
            for closed in group {
                board.set(closed.answer, to(closed));
            }
        }
    }
}

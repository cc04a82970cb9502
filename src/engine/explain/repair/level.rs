//! 拉平: every package into its band, then along the chain, downwards or upwards (`model.md` 6).
//!
//! Touches only those who are over, under, or in a pair that shows. Gives nothing where it cannot make
//! the measures right; must not know what else may be wrong with the case.

use crate::domain::{Factor, Tri};
use crate::engine::board::Board;
use crate::engine::explain::Change;
use crate::engine::explain::change::package;
use crate::engine::facts::{Facts, PersonFacts};

/// 往哪边.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Direction {
    /// Each subordinate down to the least of the superiors with whom he forms a pair that shows.
    Lower,
    /// Each superior up to the greatest of the subordinates with whom he forms a pair that shows.
    Raise,
}

/// Whether some package that may be used on the person, where he now is, stands this high.
pub(super) fn reaches(person: &PersonFacts, rung: i8) -> bool {
    (rung..=15).any(|rung| available(person, rung))
}

fn available(person: &PersonFacts, rung: i8) -> bool {
    person
        .measures
        .as_ref()
        .is_some_and(|now| package(person, now, rung).is_some())
}

/// The changed packages, by place; `None` where no packages make the measures right.
pub(super) fn level(board: &Board, direction: Direction) -> Option<Vec<Change>> {
    let mut trial = board.clone();
    for place in 0..trial.facts().persons.len() {
        if is_touched(&trial, place) {
            into_band(&mut trial, place)?;
        }
    }
    for place in walk(trial.facts(), direction) {
        match direction {
            Direction::Lower => lower(&mut trial, place),
            Direction::Raise => raise(&mut trial, place),
        }
    }
    if !is_right(&trial) {
        return None;
    }
    let persons = board
        .facts()
        .persons
        .iter()
        .zip(&trial.facts().persons)
        .enumerate();
    let changed = persons.filter(|(_, (before, after))| before.measures != after.measures);
    let change = |(person, (_, after)): (usize, (&PersonFacts, &PersonFacts))| {
        Some(Change::Measures {
            person,
            measures: after.measures.clone()?,
        })
    };
    changed.map(change).collect()
}

/// No one over or under, and no pair that shows.
fn is_right(board: &Board) -> bool {
    (0..board.facts().persons.len()).all(|place| !is_touched(board, place))
}

fn is_touched(board: &Board, place: usize) -> bool {
    let standing = board.person(place);
    standing.over == Tri::Yes || standing.lenient == Tri::Yes || shows(board, place)
}

/// Whether the person is in a pair that shows.
fn shows(board: &Board, place: usize) -> bool {
    let facts = board.facts();
    let above = facts.above[place].iter().map(|&above| (above, place));
    let below = facts.below[place].iter().map(|&below| (place, below));
    above
        .chain(below)
        .any(|(above, below)| board.pair(above, below).shows() == Tri::Yes)
}

/// To the nearest point of the band that something may be used for.
fn into_band(board: &mut Board, place: usize) -> Option<()> {
    let standing = board.person(place);
    if standing.excluded == Tri::Yes {
        return Some(());
    }
    let (lo, hi) = (standing.band.lo.min, standing.band.hi.min);
    let limits = &board.conventions().limits;
    let person = &board.facts().persons[place];
    let mut hi = hi.min(crate::engine::cap::ceiling(person, board.conventions()));
    if person.yes(Factor::AlreadySanctioned) == Tri::Yes {
        hi = hi.min(limits.formal_from - 1); // One act, one sanction.
    }
    let now = person.severity.min;
    if (lo..=hi).contains(&now) && standing.over != Tri::Yes {
        return Some(());
    }
    let wanted = now.clamp(lo.min(hi), hi);
    let inside = (lo.min(hi)..=hi).filter(|rung| available(person, *rung));
    let nearest = inside.min_by_key(|rung| ((rung - wanted).abs(), *rung))?;
    propose(board, place, nearest);
    Some(())
}

fn propose(board: &mut Board, place: usize, rung: i8) {
    let person = &board.facts().persons[place];
    let chosen = person
        .measures
        .as_ref()
        .and_then(|now| package(person, now, rung));
    if let Some(measures) = chosen
        && person.severity.min != rung
    {
        board.change(place, |person| person.propose(measures));
    }
}

/// Down to the least of those superiors with whom the person forms a pair that shows.
fn lower(board: &mut Board, place: usize) {
    let superiors = board.facts().above[place].clone();
    let showing = superiors
        .iter()
        .filter(|above| board.pair(**above, place).shows() == Tri::Yes);
    let least = showing
        .map(|above| board.facts().persons[*above].severity.min)
        .min();
    if let Some(least) = least {
        let lo = board.person(place).band.lo.min;
        let person = &board.facts().persons[place];
        let reachable = (lo..=least.max(lo))
            .rev()
            .find(|rung| available(person, *rung));
        if let Some(rung) = reachable {
            propose(board, place, rung);
        }
    }
}

/// Up to the greatest of those subordinates with whom the person forms a pair that shows.
fn raise(board: &mut Board, place: usize) {
    let subordinates = board.facts().below[place].clone();
    let showing = subordinates
        .iter()
        .filter(|below| board.pair(place, **below).shows() == Tri::Yes);
    let greatest = showing
        .map(|below| board.facts().persons[*below].severity.min)
        .max();
    if let Some(greatest) = greatest {
        let person = &board.facts().persons[place];
        let hi = board
            .person(place)
            .band
            .hi
            .min
            .min(crate::engine::cap::ceiling(person, board.conventions()));
        let reachable = (greatest.min(hi)..=hi).find(|rung| available(person, *rung));
        if let Some(rung) = reachable {
            propose(board, place, rung);
        }
    }
}

/// Everybody, superiors first to lower and subordinates first to raise.
fn walk(facts: &Facts, direction: Direction) -> Vec<usize> {
    let mut waiting: Vec<usize> = facts.above.iter().map(Vec::len).collect();
    let mut order: Vec<usize> = (0..waiting.len())
        .filter(|place| waiting[*place] == 0)
        .collect();
    let mut at = 0;
    while let Some(&place) = order.get(at) {
        for &below in &facts.below[place] {
            waiting[below] -= 1;
            if waiting[below] == 0 {
                order.push(below);
            }
        }
        at += 1;
    }
    if direction == Direction::Raise {
        order.reverse();
    }
    order
}

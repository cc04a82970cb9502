//! 拉平: every package into its band, then along the chain, downwards or upwards (`model.md` 6).
//!
//! Touches only those who are certainly over, under, or in a pair that shows, and goes as far as it can;
//! must not know what else may be wrong with the case.

use crate::domain::{Factor, Span, Tri};
use crate::engine::board::Board;
use crate::engine::cap::ceiling;
use crate::engine::explain::Change;
use crate::engine::explain::change::package;
use crate::engine::facts::{Facts, PersonFacts};
use crate::engine::pair::as_responsible;
use crate::engine::standing::Standing;

/// 往哪边.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Direction {
    /// Each subordinate down to the least of the superiors as responsible.
    Lower,
    /// Each superior up to the greatest of the subordinates whom he is as responsible as.
    Raise,
}

/// Which band, where a band is not exact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Within {
    /// What is in the band however it turns out.
    Certain,
    /// What may be in the band.
    Possible,
}

impl Within {
    /// Both ends; the lower above the higher where nothing is in the band for certain.
    fn ends(self, standing: &Standing) -> (i8, i8) {
        let (lo, hi) = (standing.band.lo, standing.band.hi);
        match self {
            Within::Certain => (lo.max, hi.min),
            Within::Possible => (lo.min, hi.max),
        }
    }
}

/// Whether some package that may be used on the person, where he now is, stands this high, and his track carries it.
pub(super) fn reaches(board: &Board, place: usize, rung: i8) -> bool {
    let person = &board.facts().persons[place];
    (rung..=ceiling(person, board.conventions())).any(|rung| available(person, rung))
}

fn available(person: &PersonFacts, rung: i8) -> bool {
    person
        .measures
        .as_ref()
        .is_some_and(|now| package(person, now, rung).is_some())
}

/// The board with every package as near to right as it gets.
pub(super) fn level(board: &Board, direction: Direction, within: Within) -> Board {
    let mut trial = board.clone();
    let persons = board.facts().persons.len();
    // Whoever was in order before is only moved along the chain where a pair with him shows.
    let mut amiss: Vec<bool> = (0..persons).map(|place| is_touched(board, place)).collect();
    // Whoever is raised into his band may show only then that somebody above him was spared.
    for _ in 0..=persons {
        let mut moved = false;
        for (place, amiss) in amiss.iter_mut().enumerate() {
            if is_touched(&trial, place) && into_band(&mut trial, place, within) {
                (*amiss, moved) = (true, true);
            }
        }
        if !moved {
            break;
        }
    }
    for place in walk(trial.facts(), direction) {
        match direction {
            Direction::Lower => lower(&mut trial, place, within, amiss[place]),
            Direction::Raise => raise(&mut trial, place, within, amiss[place]),
        }
    }
    trial
}

/// The packages that are others than before, by place.
pub(super) fn proposed(before: &Board, after: &Board) -> Vec<Change> {
    let (before, after) = (&before.facts().persons, &after.facts().persons);
    let persons = before.iter().zip(after).enumerate();
    let change = |(person, (before, after)): (usize, (&PersonFacts, &PersonFacts))| {
        let measures = after.measures.clone()?;
        let other = before.measures.as_ref() != Some(&measures);
        other.then_some(Change::Measures { person, measures })
    };
    persons.filter_map(change).collect()
}

/// No one certainly over or under, and no pair that certainly shows.
pub(super) fn is_right(board: &Board) -> bool {
    (0..board.facts().persons.len()).all(|place| !is_touched(board, place))
}

/// No one over or under, and no pair that shows, however what is open turns out.
pub(super) fn is_settled(board: &Board) -> bool {
    (0..board.facts().persons.len()).all(|place| {
        let alone = board.person(place).amiss();
        alone.or(shows(board, place)) == Tri::No
    })
}

/// Whether the person is certainly over or under, or in a pair that shows.
pub(super) fn is_touched(board: &Board, place: usize) -> bool {
    board.person(place).amiss() == Tri::Yes || shows(board, place) == Tri::Yes
}

/// Whether the person is in a pair that shows.
pub(super) fn shows(board: &Board, place: usize) -> Tri {
    let chain = &board.facts().chain;
    let pairs = chain.pairs_of[place].iter().map(|pair| chain.pairs[*pair]);
    Tri::any(pairs.map(|(above, below)| board.pair(above, below).shows()))
}

/// To the nearest point of the band that something may be used for; says whether that is elsewhere.
fn into_band(board: &mut Board, place: usize, within: Within) -> bool {
    let standing = board.person(place);
    let (lo, hi) = within.ends(&standing);
    if standing.excluded == Tri::Yes || lo > hi {
        return false;
    }
    let limits = &board.conventions().limits;
    let person = &board.facts().persons[place];
    let mut hi = hi.min(ceiling(person, board.conventions()));
    if person.yes(Factor::AlreadySanctioned) == Tri::Yes {
        hi = hi.min(limits.formal_from - 1); // One act, one sanction.
    }
    let now = person.severity.min;
    if (lo..=hi).contains(&now) && standing.over != Tri::Yes {
        return false;
    }
    let wanted = now.clamp(lo.min(hi), hi);
    let inside = (lo.min(hi)..=hi).filter(|rung| available(person, *rung));
    let nearest = inside.min_by_key(|rung| ((rung - wanted).abs(), *rung));
    nearest.is_some_and(|nearest| propose(board, place, nearest))
}

/// Proposes the package of this rung, where there is one and it is another: on the same rung one may be used on him
/// that the present one may not. Says whether it did.
fn propose(board: &mut Board, place: usize, rung: i8) -> bool {
    let person = &board.facts().persons[place];
    let chosen = person
        .measures
        .as_ref()
        .and_then(|now| package(person, now, rung));
    match chosen {
        Some(measures) if person.measures.as_ref() != Some(&measures) => {
            board.change(place, |person| person.propose(measures));
            true
        }
        _ => false,
    }
}

/// Down to the least of the superiors he has to be measured by.
fn lower(board: &mut Board, place: usize, within: Within, amiss: bool) {
    let superiors = board.facts().chain.above[place].iter();
    let measured_by = superiors.filter(|above| is_uneven(board, **above, place, amiss));
    let least = measured_by
        .map(|above| board.facts().persons[*above].severity.min)
        .min();
    if let Some(least) = least {
        let (lo, _) = within.ends(&board.person(place));
        let person = &board.facts().persons[place];
        let reachable = (lo..=least.max(lo))
            .rev()
            .find(|rung| available(person, *rung));
        move_to(board, place, reachable);
    }
}

/// Up to the greatest of the subordinates who are measured by him.
fn raise(board: &mut Board, place: usize, within: Within, amiss: bool) {
    let subordinates = board.facts().chain.below[place].iter();
    let measured = subordinates.filter(|below| is_uneven(board, place, **below, amiss));
    let greatest = measured
        .map(|below| board.facts().persons[*below].severity.min)
        .max();
    if let Some(greatest) = greatest {
        let person = &board.facts().persons[place];
        let (_, hi) = within.ends(&board.person(place));
        let hi = hi.min(ceiling(person, board.conventions()));
        let reachable = (greatest.min(hi)..=hi).find(|rung| available(person, *rung));
        move_to(board, place, reachable);
    }
}

/// Along the chain nobody gets another package on the rung where he stands.
fn move_to(board: &mut Board, place: usize, rung: Option<i8>) {
    let now = board.facts().persons[place].severity;
    if let Some(rung) = rung.filter(|rung| now != Span::point(*rung)) {
        propose(board, place, rung);
    }
}

/// Whether the two are to be brought to one height: their pair shows, or, where he who is moved was amiss anyway,
/// a superior as responsible has the less.
fn is_uneven(board: &Board, above: usize, below: usize, amiss: bool) -> bool {
    let (one, other) = (board.person(above), board.person(below));
    let severity = |place: usize| board.facts().persons[place].severity;
    let compared = one.excluded.or(other.excluded) == Tri::No;
    let less = (1..severity(below).min).contains(&severity(above).max);
    board.pair(above, below).shows() == Tri::Yes
        || (amiss && compared && less && as_responsible(&one, &other) == Tri::Yes)
}

/// Everybody, superiors first to lower and subordinates first to raise.
fn walk(facts: &Facts, direction: Direction) -> Vec<usize> {
    let mut waiting: Vec<usize> = facts.chain.above.iter().map(Vec::len).collect();
    let mut order: Vec<usize> = (0..waiting.len())
        .filter(|place| waiting[*place] == 0)
        .collect();
    let mut at = 0;
    while let Some(&place) = order.get(at) {
        for &below in &facts.chain.below[place] {
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

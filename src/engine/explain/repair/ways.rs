//! 调整处理: the tracks and measures that mend what these can mend, in both directions.
//!
//! Where something is not known a way is offered only if it is right however that turns out. Must not
//! know what stands against the proposal beside them.

use super::RepairKind;
use super::level::{Direction, Within, is_right, is_settled, level, proposed, reaches};
use crate::domain::{AnswerId, Factor, FaultKind, Track, Tri, Values, YesNo};
use crate::engine::board::Board;
use crate::engine::explain::Change;

/// What came of looking for ways.
pub(super) enum Ways {
    /// The ways; none where nothing is wrong with measures.
    Found(Vec<Way>),
    /// As far as measures get, where they get nobody to the end.
    Stuck(Box<Stuck>),
}

/// One way.
pub(super) struct Way {
    pub(super) kind: RepairKind,
    pub(super) changes: Vec<Change>,
}

/// 卡住的地方.
pub(super) struct Stuck {
    /// The case with whatever could be put into its band.
    pub(super) board: Board,
    /// What was changed for that.
    pub(super) changes: Vec<Change>,
}

/// The measures that would mend what measures can mend; none while it is not known who is on the list, or who
/// stands above somebody.
pub(super) fn ways(board: &Board) -> Ways {
    let facts = board.facts();
    if facts.unread_persons != Tri::No || facts.unread_above.contains(&true) {
        return Ways::Found(Vec::new());
    }
    let known = (0..board.facts().persons.len()).all(|place| is_known(board, place));
    let mut routed = board.clone();
    presume_usable(&mut routed);
    let rerouted = reroute(&mut routed);
    let mut furthest = None;
    // What is in the band however it turns out comes before what only may be in it.
    for within in [Within::Certain, Within::Possible] {
        let mut ways: Vec<Way> = Vec::new();
        let mut right = false;
        for direction in [Direction::Lower, Direction::Raise] {
            let levelled = level(&routed, direction, within);
            let measures = proposed(&routed, &levelled);
            // Where nothing is left to propose there is nothing to take to another track.
            let carries = |change: &&Change| match change {
                Change::Answer { answer, .. } => answer
                    .person
                    .is_some_and(|place| levelled.facts().persons[place].severity.max > 0),
                Change::Measures { .. } => true,
            };
            let tracks: Vec<Change> = rerouted.iter().filter(carries).cloned().collect();
            let by_measures = tracks.is_empty();
            let changes: Vec<Change> = tracks.into_iter().chain(measures).collect();
            if !(if known { is_right } else { is_settled })(&levelled) {
                furthest.get_or_insert(Stuck {
                    board: levelled,
                    changes,
                });
                continue;
            }
            right = true;
            if changes.is_empty() {
                continue;
            }
            let (alone, same) = kinds(direction, by_measures);
            match ways.iter_mut().find(|way| way.changes == changes) {
                // Where both directions come to the same, neither is one.
                Some(way) => way.kind = same,
                None => ways.push(Way {
                    kind: alone,
                    changes,
                }),
            }
        }
        if right {
            return Ways::Found(ways);
        }
        // What may be in the band gets further than what certainly is.
        if within == Within::Certain {
            furthest = None;
        }
    }
    furthest.map_or(Ways::Found(Vec::new()), |stuck| {
        Ways::Stuck(Box::new(stuck))
    })
}

/// What a way of this direction is, and what it is where the other one comes to the same.
fn kinds(direction: Direction, by_measures: bool) -> (RepairKind, RepairKind) {
    let alone = match (direction, by_measures) {
        (Direction::Lower, true) => RepairKind::LowerSubordinates,
        (Direction::Raise, true) => RepairKind::RaiseSuperiors,
        (Direction::Lower, false) => RepairKind::ChangeTrackThenLower,
        (Direction::Raise, false) => RepairKind::ChangeTrackThenRaise,
    };
    let same = match by_measures {
        true => RepairKind::IntoBand,
        false => RepairKind::ChangeTrack,
    };
    (alone, same)
}

/// Whether everything about a person that measures depend on is exact.
fn is_known(board: &Board, place: usize) -> bool {
    let standing = board.person(place);
    let facts = &board.facts().persons[place];
    let exact = standing.band.lo.is_point() && standing.band.hi.is_point();
    standing.excluded == Tri::Yes
        || (standing.excluded == Tri::No
            && exact
            && facts.severity.is_point()
            && standing.over.is_firm()
            && standing.lenient.is_firm())
}

/// Of somebody nothing is proposed for it is not asked whether the clause covers him or he was dealt with
/// before. A repair takes the usual for granted, and what it takes for granted is then to be established.
fn presume_usable(board: &mut Board) {
    let usual = [
        (Factor::GroundListed, YesNo::Yes),
        (Factor::AlreadySanctioned, YesNo::No),
    ];
    for place in 0..board.facts().persons.len() {
        let person = &board.facts().persons[place];
        if person.severity.max > 0 {
            continue;
        }
        for (factor, value) in usual {
            let answer = AnswerId::of_person(place, factor);
            if board.facts().persons[place].yes(factor) == Tri::Open {
                board.set(answer, Values::one(value));
            }
        }
    }
}

/// Moves to the disciplinary track whoever is on one that cannot carry what he answers for.
fn reroute(board: &mut Board) -> Vec<Change> {
    let mut changes = Vec::new();
    for place in 0..board.facts().persons.len() {
        if needs_another_track(board, place) {
            let answer = AnswerId::of_person(place, Factor::Track);
            board.set(answer, Values::one(Track::Discipline));
            changes.push(Change::Answer {
                answer,
                to: Track::Discipline.into(),
            });
        }
    }
    changes
}

fn needs_another_track(board: &Board, place: usize) -> bool {
    let (standing, facts) = (board.person(place), &board.facts().persons[place]);
    let on = |track: Track| facts.is(Factor::Track, track) == Tri::Yes;
    if standing.excluded == Tri::Yes || on(Track::Discipline) {
        return false;
    }
    let misconduct = facts.is(Factor::FaultKind, FaultKind::OwnMisconduct) == Tri::Yes;
    let misfiled = on(Track::Accountability) && misconduct;
    let serious = misfiled && (facts.severity.min >= 1 || standing.lenient == Tri::Yes);
    // A lower end that the track cannot carry can only be reached on another.
    let needed = standing.band.lo.min - board.conventions().limits.margin;
    serious || (standing.amiss() == Tri::Yes && !reaches(board, place, needed))
}

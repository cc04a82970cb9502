//! 怎样调整: changes of the proposal that would make it 适当, in both directions (`model.md` 6).
//!
//! Every repair that is offered has been judged. Offers both directions without a default, and says
//! what measures alone cannot mend. Must not know sentences.

mod level;

use super::change::Change;
use super::next::next;
use crate::casefile::ReadError;
use crate::domain::{AnswerId, Case, Factor, FaultKind, Track, Tri, Values, YesNo};
use crate::engine::board::Board;
use crate::engine::facts::Facts;
use crate::engine::{Conventions, upstream};
use level::{Direction, level};

/// 一种调整办法.
#[derive(Clone, Debug, PartialEq)]
pub struct Repair {
    /// Which way.
    pub kind: RepairKind,
    /// What to change, by person; first the track, then what is proposed.
    pub changes: Vec<Change>,
    /// What to establish or put right first, as no change of measures can mend it.
    pub establish: Vec<AnswerId>,
}

/// 往哪边调.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RepairKind {
    /// 下面降下来.
    LowerSubordinates,
    /// 上面提上去.
    RaiseSuperiors,
    /// 先改处理依据.
    ChangeTrack,
    /// 先弄清楚.
    EstablishFirst,
}

impl RepairKind {
    /// The id in files and on the command line.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            RepairKind::LowerSubordinates => "lower_subordinates",
            RepairKind::RaiseSuperiors => "raise_superiors",
            RepairKind::ChangeTrack => "change_track",
            RepairKind::EstablishFirst => "establish_first",
        }
    }
}

/// How the proposal could be made 适当; nothing where it is.
///
/// First what has to be established or put right, where measures alone cannot mend it; then, where
/// everything that matters is known, the measures, in both directions where they differ.
///
/// # Errors
/// As [`assess`](crate::engine::assess).
pub fn repairs(case: &Case, conventions: &Conventions) -> Result<Vec<Repair>, ReadError> {
    let board = Board::new(Facts::of(case)?, conventions);
    if board.verdicts().appropriate == Tri::Yes {
        return Ok(Vec::new());
    }
    let by_measures = by_measures(&board);
    // What has to be established is what would still stand against it once the measures are right.
    let mut mended = case.clone();
    if let Some(first) = by_measures.first() {
        first
            .changes
            .iter()
            .for_each(|change| change.apply(&mut mended));
    }
    let establish = establish(&mended, conventions)?;
    let establish = match (establish.is_empty(), by_measures.is_empty()) {
        (true, true) => obstacles(&board),
        _ => establish,
    };
    let first = (!establish.is_empty()).then_some(Repair {
        kind: RepairKind::EstablishFirst,
        changes: Vec::new(),
        establish,
    });
    Ok(first.into_iter().chain(by_measures).collect())
}

/// Where everything is known and yet no measure fits: the answers that leave none in the band.
fn obstacles(board: &Board) -> Vec<AnswerId> {
    let mut obstacles = Vec::new();
    for (place, person) in board.facts().persons.iter().enumerate() {
        let standing = board.person(place);
        if standing.over == Tri::Yes || standing.lenient == Tri::Yes {
            let factor = if person.yes(Factor::AlreadySanctioned) == Tri::Yes {
                Factor::AlreadySanctioned
            } else if person.yes(Factor::GroundListed) == Tri::No {
                Factor::GroundListed
            } else {
                Factor::Kind
            };
            obstacles.push(AnswerId::of_person(place, factor));
        }
    }
    obstacles
}

/// What no change of measures mends: open answers that matter, and answers that stand against it.
fn establish(case: &Case, conventions: &Conventions) -> Result<Vec<AnswerId>, ReadError> {
    let board = Board::new(Facts::of(case)?, conventions);
    let verdicts = board.verdicts();
    let facts = board.facts();
    let mut establish = Vec::new();
    let three = [
        verdicts.overreach,
        verdicts.downward_bias,
        verdicts.leniency,
    ];
    if three.contains(&Tri::Open) {
        let questions = next(case, conventions)?;
        let matters = questions.iter().filter(|next| !next.irrelevant);
        establish.extend(matters.map(|next| next.answer));
    }
    if facts.yes(Factor::ProcAuthorised) == Tri::No {
        establish.push(AnswerId::of_case(Factor::ProcAuthorised));
    }
    if board.unlisted() == Tri::Yes {
        establish.extend(upstream::culprits(facts).map(AnswerId::of_case));
    }
    let only_the_body = facts
        .yes(Factor::BodyOnly)
        .and(facts.yes(Factor::BodyMemberResponsible));
    if only_the_body == Tri::Yes && board.somebody_sanctioned() == Tri::No {
        establish.push(AnswerId::of_case(Factor::BodyMemberResponsible));
    }
    establish.dedup();
    Ok(establish)
}

/// The measures that would mend what measures can mend; nothing while a person, or who stands above him, is
/// not known.
fn by_measures(board: &Board) -> Vec<Repair> {
    let facts = board.facts();
    let listed = facts.unread_persons == Tri::No && facts.unread_above.is_empty();
    if !listed || !(0..facts.persons.len()).all(|place| is_known(board, place)) {
        return Vec::new();
    }
    let mut routed = board.clone();
    presume_usable(&mut routed);
    let rerouted = reroute(&mut routed);
    let mut repairs: Vec<Repair> = Vec::new();
    for (direction, kind) in [
        (Direction::Lower, RepairKind::LowerSubordinates),
        (Direction::Raise, RepairKind::RaiseSuperiors),
    ] {
        let Some(measures) = level(&routed, direction) else {
            continue;
        };
        let changes: Vec<Change> = rerouted.iter().cloned().chain(measures).collect();
        let known = repairs.iter().any(|repair| repair.changes == changes);
        if !changes.is_empty() && !known {
            let kind = if rerouted.is_empty() {
                kind
            } else {
                RepairKind::ChangeTrack
            };
            repairs.push(Repair {
                kind,
                changes,
                establish: Vec::new(),
            });
        }
    }
    repairs
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
    let out_of_reach = standing.lenient == Tri::Yes && !level::reaches(facts, needed);
    serious || out_of_reach
}

//! 还挡着的: what no change of measures mends, parted into what is not known and what is known and wrong.
//!
//! What is not known comes as the next question does: from what can still change a verdict. Must not
//! look for measures.

use super::level::is_touched;
use super::ways::Stuck;
use super::{Repair, RepairKind};
use crate::domain::{Answer, AnswerId, Case, Factor, Tri, YesNo};
use crate::engine::board::Board;
use crate::engine::explain::Change;
use crate::engine::explain::next::Unsettled;
use crate::engine::{Judged, upstream};
use crate::flow;

/// What stands against a proposal beside its measures.
#[derive(Default)]
pub(super) struct Against {
    establish: Vec<AnswerId>,
    measures: Vec<usize>,
    put_right: Vec<AnswerId>,
}

impl Against {
    /// What still stands against a proposal whose measures are right.
    pub(super) fn of(judged: &Judged) -> Against {
        let put_right = wrong(judged.board());
        // What is wrong must not hide what is open beside it.
        let mut case = judged.case().clone();
        for id in &put_right {
            let (factor, value) = match id.factor {
                Factor::ProcAuthorised => (id.factor, YesNo::Yes),
                Factor::BodyMemberResponsible => (id.factor, YesNo::No),
                _ => (Factor::UpstreamDealt, YesNo::Yes),
            };
            case.set(factor, Answer::one(value));
        }
        let Unsettled { answers, measures } = judged.again(case).unsettled();
        Against {
            establish: answers,
            measures,
            put_right,
        }
    }

    /// What keeps measures from mending it, as far as they get.
    pub(super) fn stuck(judged: &Judged, stuck: &Stuck) -> Against {
        let case = judged.case();
        let mut against = Against::of(&judged.changed(&stuck.changes));
        // Nobody is asked what only the changes would make a question.
        against.establish.retain(|id| flow::asked(case, *id));
        let board = &stuck.board;
        let touched = (0..case.persons.len()).filter(|place| is_touched(board, *place));
        let (amiss, paired): (Vec<usize>, Vec<usize>) =
            touched.partition(|place| board.person(*place).amiss() == Tri::Yes);
        // Who is in order himself, and shows only beside another, is no obstacle while that other is one.
        let open = sorted(&against.establish);
        for place in if amiss.is_empty() { paired } else { amiss } {
            against.obstacles(case, board, place, &open);
        }
        against
    }

    /// The answers that leave no usable measure in somebody's band: those not known, or else the one
    /// that stands against it. Some are to be established already.
    fn obstacles(&mut self, case: &Case, board: &Board, place: usize, already: &[AnswerId]) {
        let open = [
            Factor::Kind,
            Factor::PartyMember,
            Factor::Track,
            Factor::GroundListed,
            Factor::AlreadySanctioned,
        ];
        let open = open.map(|factor| AnswerId::of_person(place, factor));
        let open = open
            .into_iter()
            .filter(|id| case.at(*id).single().is_none() && flow::asked(case, *id));
        let open: Vec<AnswerId> = open
            .filter(|id| already.binary_search(id).is_err())
            .collect();
        let about = already.partition_point(|id| id.person < Some(place));
        let about = already.get(about);
        if !open.is_empty() || about.is_some_and(|id| id.person == Some(place)) {
            self.establish.extend(open);
            return;
        }
        let person = &board.facts().persons[place];
        let factor = if person.yes(Factor::AlreadySanctioned) == Tri::Yes {
            Factor::AlreadySanctioned
        } else if person.yes(Factor::GroundListed) == Tri::No {
            Factor::GroundListed
        } else {
            Factor::Kind
        };
        self.put_right.push(AnswerId::of_person(place, factor));
    }

    /// What stands against every one of the ways, taken out of each.
    pub(super) fn common(ways: &mut [Repair]) -> Against {
        Against {
            establish: shared(ways, |way| &mut way.establish),
            measures: shared(ways, |way| &mut way.measures),
            put_right: shared(ways, |way| &mut way.put_right),
        }
    }

    /// The way that says no more than this; `None` where nothing stands against it.
    pub(super) fn first(self) -> Option<Repair> {
        let empty = self.establish.is_empty() && self.measures.is_empty();
        (!empty || !self.put_right.is_empty())
            .then(|| self.beside(RepairKind::EstablishFirst, Vec::new()))
    }

    /// A way, with this beside it.
    pub(super) fn beside(self, kind: RepairKind, changes: Vec<Change>) -> Repair {
        Repair {
            kind,
            changes,
            establish: self.establish,
            measures: self.measures,
            put_right: self.put_right,
        }
    }
}

/// Takes out of every way what stands in all.
fn shared<T: Copy + Ord>(ways: &mut [Repair], part: impl Fn(&mut Repair) -> &mut Vec<T>) -> Vec<T> {
    let Some((first, others)) = ways.split_first_mut() else {
        return Vec::new();
    };
    let mut shared = part(first).clone();
    for other in others {
        let part = sorted(part(other));
        shared.retain(|one| part.binary_search(one).is_ok());
    }
    let taken = sorted(&shared);
    for way in ways {
        part(way).retain(|one| taken.binary_search(one).is_err());
    }
    shared
}

/// The same in an order in which each is found at once.
fn sorted<T: Copy + Ord>(list: &[T]) -> Vec<T> {
    let mut sorted = list.to_vec();
    sorted.sort_unstable();
    sorted
}

/// The answers that are given and stand against it, whatever the measures.
fn wrong(board: &Board) -> Vec<AnswerId> {
    let facts = board.facts();
    let mut wrong = Vec::new();
    if facts.yes(Factor::ProcAuthorised) == Tri::No {
        wrong.push(AnswerId::of_case(Factor::ProcAuthorised));
    }
    if board.unlisted() == Tri::Yes {
        wrong.extend(upstream::culprits(facts).map(AnswerId::of_case));
    }
    if board.only_the_body() == Tri::Yes {
        wrong.push(AnswerId::of_case(Factor::BodyMemberResponsible));
    }
    wrong
}

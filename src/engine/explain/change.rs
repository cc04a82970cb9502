//! 一处改动 of an answer or of what is proposed for somebody, tried on the board and undone.
//!
//! Must not know what it is tried for.

use crate::domain::measure::MEASURES;
use crate::domain::{
    Answer, AnswerId, AnswerKind, Case, Class, Factor, Instrument, Measures, Scope, Span, Track,
    Tri, Values,
};
use crate::engine::Judged;
use crate::engine::board::Board;
use crate::engine::cap::may_use;
use crate::engine::facts::PersonFacts;
use crate::flow;

/// 一处改动.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// An answer becomes this value.
    Answer {
        /// Which answer.
        answer: AnswerId,
        /// The value, by its place in the vocabulary.
        to: u8,
    },
    /// Something else is proposed for a person.
    Measures {
        /// Place of the person.
        person: usize,
        /// The new package.
        measures: Measures,
    },
}

impl Change {
    /// Makes the change in a case.
    pub fn apply(&self, case: &mut Case) {
        match self {
            Change::Answer { answer, to } => case.set_at(*answer, Answer::one(*to)),
            Change::Measures { person, measures } => {
                if let Some(person) = case.persons.get_mut(*person) {
                    person.measures = Some(measures.clone());
                }
            }
        }
    }

    /// Looks at the board as it would be with the change, and undoes it.
    pub(super) fn tried<T>(&self, board: &mut Board, look: impl FnOnce(&mut Board) -> T) -> T {
        match self {
            Change::Answer { answer, to } => {
                let before = board.set(*answer, Values::one(*to));
                let seen = look(board);
                board.set(*answer, before);
                seen
            }
            Change::Measures { person, measures } => {
                let before = board.facts().persons[*person].clone();
                board.change(*person, |person| person.propose(measures.clone()));
                let seen = look(board);
                board.change(*person, |person| *person = before);
                seen
            }
        }
    }
}

impl Judged<'_> {
    /// The case with these changes made.
    #[must_use]
    pub fn changed(&self, changes: &[Change]) -> Judged<'static> {
        let mut case = self.case().clone();
        changes.iter().for_each(|change| change.apply(&mut case));
        self.again(case)
    }
}

/// Every way one thing could be otherwise: each question that is asked and each person's package, each
/// with its alternatives from the nearest to the farthest.
pub(super) fn alternatives(case: &Case, board: &Board) -> Vec<Vec<Change>> {
    let mut all = Vec::new();
    for (place, person) in board.facts().persons.iter().enumerate() {
        for factor in Factor::of(Scope::Person) {
            all.push(answer_changes(case, AnswerId::of_person(place, factor)));
        }
        all.push(package_changes(person, place));
    }
    for factor in Factor::of(Scope::Case) {
        all.push(answer_changes(case, AnswerId::of_case(factor)));
    }
    all.retain(|changes| !changes.is_empty());
    all
}

/// The other values of an answer, nearest first; of an open one, first all it leaves possible.
fn answer_changes(case: &Case, answer: AnswerId) -> Vec<Change> {
    let facts = answer.factor.facts();
    if !facts.used.is_judged() || !flow::asked(case, answer) {
        return Vec::new();
    }
    let (now, count) = (case.at(answer), answer.factor.value_count());
    let possible = now.possible(count);
    let open = possible.iter().filter(|_| now.single().is_none());
    let ruled_out: Vec<u8> = match facts.answers {
        AnswerKind::Ordered(_) => {
            let possible = Span::new(possible.first() as i8, possible.last() as i8);
            let others = outwards(possible, count as i8 - 1);
            others.map(|to| to as u8).collect()
        }
        _ => (0..count as u8)
            .filter(|value| !possible.has(*value))
            .collect(),
    };
    let change = |to: u8| Change::Answer { answer, to };
    open.chain(ruled_out).map(change).collect()
}

/// The numbers from 0 to `most` beyond `from`, the nearest first and of two the lower.
fn outwards(from: Span, most: i8) -> impl Iterator<Item = i8> {
    let both = (1..=most).flat_map(move |steps| [from.min - steps, from.max + steps]);
    both.filter(move |number| (0..=most).contains(number))
}

/// The other packages that may be proposed for a person, nearest in rung first.
fn package_changes(person: &PersonFacts, place: usize) -> Vec<Change> {
    let Some(measures) = &person.measures else {
        return Vec::new();
    };
    let now = person.severity;
    if !now.is_point() {
        return Vec::new();
    }
    let packages = outwards(now, 15).filter_map(|rung| package(person, measures, rung));
    let change = |measures| Change::Measures {
        person: place,
        measures,
    };
    packages.map(change).collect()
}

/// The least change of a package that brings it to this rung with a measure that may be used on the
/// person under every track he may be on; `None` where there is none.
pub(super) fn package(person: &PersonFacts, now: &Measures, rung: i8) -> Option<Measures> {
    if rung == 0 {
        return Some(Measures::default());
    }
    let class = now.iter().last().and_then(|measure| measure.class);
    let tracks = person.possible(Factor::Track);
    let usable = |measure: &&crate::domain::MeasureFacts| {
        let all = Track::ALL.iter().filter(|track| tracks.has(**track));
        Tri::all(all.map(|track| may_use(person, measure, *track))) == Tri::Yes
    };
    let at_rung = MEASURES
        .iter()
        .filter(|measure| measure.rung.is_point() && measure.rung.min == rung)
        .filter(|measure| !matches!(measure.instrument, Instrument::Closed | Instrument::Vague))
        .filter(usable);
    // Where several stand on the rung, the one of the class already proposed changes least.
    let chosen =
        at_rung.min_by_key(|measure| (measure.class != class, is_organizational(measure.class)))?;
    Some([chosen.measure].into_iter().collect())
}

fn is_organizational(class: Option<Class>) -> bool {
    class == Some(Class::Organizational)
}

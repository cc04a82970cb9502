//! 哪些不一致要紧: what would be if one took over the other's answer, judged by the engine.
//!
//! Must not judge, nor know what a question is about.

use super::merge::Choice;
use super::readings::Readings;
use crate::domain::{Case, ChainError, Tri};
use crate::engine::{Conventions, Outcome, assess};

/// How many persons are judged at most to weigh the differences one by one; weighing them together comes besides.
const MOST: usize = 40_000;

/// 会变的: which results one change moves.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Effect {
    /// Which firm verdicts, in the order of [`Verdict::ALL`](crate::engine::Verdict::ALL).
    pub verdicts: [bool; 4],
    /// Which leanings, in the same order.
    pub leaning: [bool; 4],
    /// For whom 过重, 过轻 or 用错轨道 changes, by place in [`Readings::who`].
    pub persons: Vec<usize>,
}

/// 一份的结果, as far as two can be compared by it.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparable {
    /// The four verdicts, and what they lean to.
    pub outcome: Outcome,
    /// 过重, 过轻, 用错轨道 by place in [`Readings::who`]; `None` for whom the case does not list.
    pub persons: Vec<Option<[Tri; 3]>>,
}

/// 两份的结果和每一处不一致的分量.
#[derive(Clone, Debug, PartialEq)]
pub struct Weighed {
    /// The results of the first and of the second.
    pub results: [Comparable; 2],
    /// What differs between them: the effect of all differences at once.
    pub between: Effect,
    /// The effect of each difference alone, in their order: what moves when either takes over the other's
    /// answer in this one thing. `None` where the cases are too large to try one by one.
    pub alone: Option<Vec<Effect>>,
    /// 合起来才要紧: the smallest set found, by place among the differences, that together moves something
    /// none of them moves alone. Empty where there is none.
    pub jointly: Vec<usize>,
}

impl Weighed {
    /// Whether this difference matters, alone or together with others.
    #[must_use]
    pub fn matters(&self, difference: usize) -> bool {
        let alone = self.alone.as_ref().and_then(|alone| alone.get(difference));
        alone.is_some_and(|effect| !effect.is_none()) || self.jointly.contains(&difference)
    }

    /// How many differences matter, each counted once; `None` where they were not tried.
    #[must_use]
    pub fn matter(&self) -> Option<usize> {
        let all = 0..self.alone.as_ref()?.len();
        Some(all.filter(|difference| self.matters(*difference)).count())
    }
}

impl Effect {
    /// Whether nothing moves.
    #[must_use]
    pub fn is_none(&self) -> bool {
        *self == Effect::default()
    }

    /// What differs between two results; whom only one of them lists differs where something is wrong with what is
    /// proposed for him.
    #[must_use]
    pub fn between(one: &Comparable, other: &Comparable) -> Effect {
        let persons = one.persons.iter().zip(&other.persons).enumerate();
        let moved = persons.filter(|(_, pair)| match pair {
            (Some(one), Some(other)) => one != other,
            (Some(alone), None) | (None, Some(alone)) => alone.contains(&Tri::Yes),
            (None, None) => false,
        });
        Effect {
            verdicts: one.outcome.firm.differs(&other.outcome.firm),
            leaning: one.outcome.leaning.differs(&other.outcome.leaning),
            persons: moved.map(|(who, _)| who).collect(),
        }
    }

    /// Adds what another moves.
    fn add(&mut self, other: &Effect) {
        for verdict in 0..4 {
            self.verdicts[verdict] |= other.verdicts[verdict];
            self.leaning[verdict] |= other.leaning[verdict];
        }
        for who in &other.persons {
            if !self.persons.contains(who) {
                self.persons.push(*who);
            }
        }
    }

    /// Whether it moves something that `other` does not.
    fn exceeds(&self, other: &Effect) -> bool {
        let more = |ours: &[bool; 4], theirs: &[bool; 4]| (0..4).any(|at| ours[at] && !theirs[at]);
        more(&self.verdicts, &other.verdicts)
            || more(&self.leaning, &other.leaning)
            || self.persons.iter().any(|who| !other.persons.contains(who))
    }
}

/// Judges both, and what each difference does to either.
///
/// # Errors
/// As [`assess`]: never for [`Readings`].
pub fn weigh(readings: &Readings, conventions: &Conventions) -> Result<Weighed, ChainError> {
    let judged = |choice: &dyn Fn(usize) -> Choice| {
        let (case, listed) = readings.merged_with(choice);
        result(readings, &case, &listed, conventions)
    };
    let own = |side: usize| {
        let case = &readings.cases[side];
        result(readings, case, &readings.whose[side], conventions)
    };
    let results = [own(0)?, own(1)?];
    let between = Effect::between(&results[0], &results[1]);
    let count = readings.differences.len();
    if count * readings.who.len() > MOST {
        return Ok(Weighed {
            results,
            between,
            alone: None,
            jointly: Vec::new(),
        });
    }
    let mut alone = Vec::with_capacity(count);
    let mut together = Effect::default();
    for (at, (item, _)) in readings.differences.iter().enumerate() {
        let mut effect = Effect::default();
        let sides = [[Choice::A, Choice::B], [Choice::B, Choice::A]];
        for ([own, others], before) in sides.into_iter().zip(&results) {
            if !item.is_judged() {
                continue;
            }
            let one = |other: usize| if other == at { others } else { own };
            // One relation taken over alone may close a circle; then it says nothing alone.
            if let Ok(after) = judged(&one) {
                effect.add(&Effect::between(before, &after));
            }
        }
        together.add(&effect);
        alone.push(effect);
    }
    let mut jointly = Vec::new();
    if between.exceeds(&together) {
        let mut taken: Vec<bool> = vec![true; count];
        for at in 0..count {
            taken[at] = false;
            let choice = |other: usize| if taken[other] { Choice::B } else { Choice::A };
            let still = judged(&choice)
                .is_ok_and(|after| Effect::between(&results[0], &after).exceeds(&together));
            taken[at] = !still;
        }
        jointly = (0..count).filter(|at| taken[*at]).collect();
    }
    Ok(Weighed {
        results,
        between,
        alone: Some(alone),
        jointly,
    })
}

fn result(
    readings: &Readings,
    case: &Case,
    listed: &[usize],
    conventions: &Conventions,
) -> Result<Comparable, ChainError> {
    let judged = assess(case, conventions)?;
    let mut persons = vec![None; readings.who.len()];
    for (who, person) in listed.iter().zip(&judged.persons) {
        persons[*who] = Some([person.over, person.lenient, person.misrouted]);
    }
    Ok(Comparable {
        outcome: judged.outcome,
        persons,
    })
}

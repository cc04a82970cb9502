//! 前后矛盾: answers that cannot all be true. Reported, never resolved (`model.md` section 3).
//!
//! Must not change a verdict, nor know which of the answers still apply: the one that was set aside for
//! the other may be the right one.

use crate::domain::{AnswerId, Case, DutySource, Factor, Harm, ReportTrue, Scope, Values, YesNo};

/// 一处矛盾: two answers that contradict each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Contradiction {
    /// Place of the person whose answers they are.
    pub person: usize,
    /// The two questions; the second may be about the case.
    pub factors: [Factor; 2],
}

impl Contradiction {
    /// Both answers.
    #[must_use]
    pub fn answers(&self) -> [AnswerId; 2] {
        self.factors.map(|factor| match factor.facts().scope {
            Scope::Person => AnswerId::of_person(self.person, factor),
            Scope::Case => AnswerId::of_case(factor),
        })
    }
}

/// A question and the values that contradict the other question's.
type Claim = (Factor, Values);

fn rules() -> [[Claim; 2]; 6] {
    let yes = |factor| (factor, Values::one(YesNo::Yes));
    [
        [
            (Factor::DutySource, Values::one(DutySource::None)),
            yes(Factor::Breach),
        ],
        [
            yes(Factor::TrivialOrPrivate),
            (
                Factor::Harm,
                Values::range(Harm::Considerable.into(), Harm::Extreme.into()),
            ),
        ],
        [yes(Factor::TolForceMajeure), yes(Factor::KnewOrWarned)],
        [yes(Factor::TolPioneer), yes(Factor::GainOrMalice)],
        [
            yes(Factor::Breach),
            (Factor::ReportTrue, Values::one(ReportTrue::False)),
        ],
        [yes(Factor::InPost), yes(Factor::LegacyFix)],
    ]
}

/// Every contradiction of a case as it was given, by person and then by rule.
#[must_use]
pub fn contradictions(case: &Case) -> Vec<Contradiction> {
    let rules = rules();
    let mut found = Vec::new();
    for (place, person) in case.persons.iter().enumerate() {
        let claimed = |(factor, values): Claim| {
            let possible = match factor.facts().scope {
                Scope::Person => person.possible(factor),
                Scope::Case => case.possible(factor),
            };
            possible.and(values) == Some(possible)
        };
        for [one, other] in rules {
            if claimed(one) && claimed(other) {
                found.push(Contradiction {
                    person: place,
                    factors: [one.0, other.0],
                });
            }
        }
    }
    found
}

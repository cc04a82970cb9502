//! 参考区间: how much responsibility a person's own answers can bear (`model.md` 2.1 to 2.3).
//!
//! Reads one person's answers and the shared harm, and nothing of rank, label or layer (law 10).

use super::conventions::Conventions;
use super::facts::PersonFacts;
use crate::domain::{Direction, DutySource, Factor, FaultKind, Responsibility, Span};

/// The band of one person at one value of harm.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Band {
    /// Its lower end.
    pub(crate) lo: Span,
    /// Its upper end.
    pub(crate) hi: Span,
    /// The fault class K' behind it; 0 where a gate failed.
    pub(crate) class: Span,
}

/// Band and class at one corner of the open answers.
#[derive(Clone, Copy)]
struct Exact {
    lo: i8,
    hi: i8,
    class: i8,
}

const NOTHING: Exact = Exact {
    lo: 0,
    hi: 0,
    class: 0,
};

/// The exact range of the band over everything the open answers may turn out to be.
///
/// Every step is monotone in each answer, so the two corners suffice (`model.md` section 3).
pub(crate) fn band(person: &PersonFacts, harm: u8, conventions: &Conventions) -> Band {
    let kinds = person.possible(Factor::FaultKind);
    let misconduct = kinds.has(FaultKind::OwnMisconduct);
    let office = kinds.without(FaultKind::OwnMisconduct).is_some();
    let lenient = Corner {
        person,
        strict: false,
    };
    let strict = Corner {
        person,
        strict: true,
    };
    let in_office = || {
        span(
            lenient.in_office(harm, conventions),
            strict.in_office(harm, conventions),
        )
    };
    let of_misconduct = || {
        span(
            lenient.misconduct(conventions),
            strict.misconduct(conventions),
        )
    };
    match (office, misconduct) {
        (true, false) => in_office(),
        (false, _) => of_misconduct(),
        (true, true) => {
            let (one, other) = (in_office(), of_misconduct());
            Band {
                lo: one.lo.hull(other.lo),
                hi: one.hi.hull(other.hi),
                class: one.class.hull(other.class),
            }
        }
    }
}

fn span(lenient: Exact, strict: Exact) -> Band {
    Band {
        lo: Span::new(lenient.lo, strict.lo),
        hi: Span::new(lenient.hi, strict.hi),
        class: Span::new(lenient.class, strict.class),
    }
}

/// One person with every open answer at its lenient or at its strict end.
#[derive(Clone, Copy)]
struct Corner<'a> {
    person: &'a PersonFacts,
    strict: bool,
}

impl Corner<'_> {
    fn value(self, factor: Factor) -> u8 {
        let possible = self.person.possible(factor);
        let raises = factor.facts().direction == Direction::Raises;
        if raises == self.strict {
            possible.last()
        } else {
            possible.first()
        }
    }

    fn yes(self, factor: Factor) -> bool {
        self.value(factor) == 1
    }

    fn count(self, factors: &[Factor]) -> i8 {
        factors
            .iter()
            .map(|factor| i8::from(self.yes(*factor)))
            .sum()
    }

    fn bad_faith(self) -> bool {
        self.yes(Factor::GainOrMalice) || self.yes(Factor::Conceal)
    }

    /// 2.1: a failing in office.
    fn in_office(self, harm: u8, conventions: &Conventions) -> Exact {
        let responsibility = self.value(Factor::Responsibility);
        let linked = responsibility != u8::from(Responsibility::None);
        let timely = self.yes(Factor::RuleInForce)
            && (self.yes(Factor::InPost) || self.yes(Factor::LegacyFix));
        if !linked || !timely || self.is_trivial() {
            return NOTHING;
        }
        let class = self.authorised(self.fault_class());
        if class == 0 {
            return NOTHING;
        }
        let lesser = responsibility == u8::from(Responsibility::ImportantOrOversight);
        let shift = if lesser {
            -conventions.adjustment.lesser_responsibility
        } else {
            0
        };
        self.adjusted(
            conventions.office_band(class, harm),
            class,
            shift,
            conventions,
        )
    }

    /// 2.2: the person's own misconduct.
    fn misconduct(self, conventions: &Conventions) -> Exact {
        if !self.yes(Factor::RuleInForce) || self.is_trivial() {
            return NOTHING;
        }
        let gravity = self.value(Factor::MisconductGravity);
        self.adjusted(
            conventions.misconduct_band(gravity),
            gravity as i8 + 1,
            0,
            conventions,
        )
    }

    fn is_trivial(self) -> bool {
        self.yes(Factor::TrivialOrPrivate) && !self.bad_faith()
    }

    /// The fault class K, 0 to 4.
    fn fault_class(self) -> i8 {
        let knowing = self.yes(Factor::KnewOrWarned) && !self.yes(Factor::Escalated);
        if self.yes(Factor::GainOrMalice) {
            4
        } else if self.yes(Factor::Conceal) {
            3
        } else if !self.yes(Factor::Breach) {
            0
        } else if self.yes(Factor::PeerSame) {
            1
        } else if knowing || self.yes(Factor::Repeat) {
            3
        } else {
            2
        }
    }

    /// Authority turns K into K': nobody answers in full for what he could not decide or do.
    fn authorised(self, class: i8) -> i8 {
        if self.bad_faith() {
            return class;
        }
        let formal = self.value(Factor::DutySource) <= u8::from(DutySource::DelegatedWithMeans);
        let escalated = self.yes(Factor::Escalated);
        let at_most = |holds: bool, ceiling: i8| match (holds, escalated) {
            (true, _) => i8::MAX,
            (false, true) => 0,
            (false, false) => ceiling,
        };
        let traced = if self.yes(Factor::TraceOnly) {
            1
        } else {
            i8::MAX
        };
        let duty = if formal { i8::MAX } else { 0 };
        class
            .min(traced)
            .min(duty)
            .min(at_most(self.yes(Factor::Power), 1))
            .min(at_most(self.yes(Factor::Means), 2))
    }

    /// 2.3: aggravation, mitigation, tolerance.
    fn adjusted(self, base: (i8, i8), class: i8, shift: i8, conventions: &Conventions) -> Exact {
        use Factor::{AggDefied, AggObstruct, MitCooperate, MitOverload, MitRemedy};
        let rules = &conventions.adjustment;
        let aggravating = self.count(&[AggDefied, AggObstruct]);
        let mitigating = self.count(&[MitRemedy, MitCooperate, MitOverload]);
        let shift = shift + (aggravating - mitigating).clamp(-rules.limit, rules.limit);
        let (lo, hi) = ((base.0 + shift).clamp(0, 15), (base.1 + shift).clamp(0, 15));
        if self.tolerated(class, conventions) {
            return Exact {
                lo: 0,
                hi: hi.min(rules.tolerated_ceiling),
                class,
            };
        }
        Exact { lo, hi, class }
    }

    fn tolerated(self, class: i8, conventions: &Conventions) -> bool {
        let rules = &conventions.adjustment;
        let policy = self.yes(Factor::TolPioneer) || self.yes(Factor::TolUnclear);
        let order = self.yes(Factor::TolDissent)
            || self.yes(Factor::TolForceMajeure)
            || (self.yes(Factor::TolObjected) && !self.yes(Factor::OrderIllegal));
        !self.bad_faith()
            && ((policy && class <= rules.tolerated_policy_class)
                || (order && class <= rules.tolerated_order_class))
    }
}

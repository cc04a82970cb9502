//! 参考区间: how much responsibility a person's own answers can bear (`model.md` 2.1 to 2.3).
//!
//! Reads one person's answers and the shared harm, and nothing of rank, label or layer (law 10).

use super::conventions::Conventions;
use super::derivation::{End, Grade};
use super::facts::PersonFacts;
use crate::domain::{DutySource, Factor, FaultKind, Responsibility, Span};

/// 权责: what may hold a fault class down.
pub(super) const AUTHORITY: [Factor; 4] = [
    Factor::TraceOnly,
    Factor::DutySource,
    Factor::Power,
    Factor::Means,
];
/// 从重.
pub(super) const AGGRAVATING: [Factor; 2] = [Factor::AggDefied, Factor::AggObstruct];
/// 从轻.
pub(super) const MITIGATING: [Factor; 3] =
    [Factor::MitRemedy, Factor::MitCooperate, Factor::MitOverload];

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

impl Band {
    /// What is known where it may be either of two.
    pub(crate) fn hull(self, other: Band) -> Band {
        Band {
            lo: self.lo.hull(other.lo),
            hi: self.hi.hull(other.hi),
            class: self.class.hull(other.class),
        }
    }
}

/// Band and class at one corner of the open answers.
#[derive(Clone, Copy)]
pub(super) struct Exact {
    pub(super) lo: i8,
    pub(super) hi: i8,
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
    let corner = |end| Corner { person, end };
    let (lenient, strict) = (corner(End::Lenient), corner(End::Strict));
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
    match kinds(person) {
        (true, false) => in_office(),
        (false, _) => of_misconduct(),
        (true, true) => in_office().hull(of_misconduct()),
    }
}

/// Whether it may be a failing in office, and whether a misconduct of one's own.
pub(super) fn kinds(person: &PersonFacts) -> (bool, bool) {
    let kinds = person.possible(Factor::FaultKind);
    (
        kinds.without(FaultKind::OwnMisconduct).is_some(),
        kinds.has(FaultKind::OwnMisconduct),
    )
}

fn span(lenient: Exact, strict: Exact) -> Band {
    Band {
        lo: Span::new(lenient.lo, strict.lo),
        hi: Span::new(lenient.hi, strict.hi),
        class: Span::new(lenient.class, strict.class),
    }
}

/// One person with every open answer at its lenient or at its strict end.
///
/// What is inlined was once called from one place: every question about a band passes here many times a keystroke.
#[derive(Clone, Copy)]
pub(super) struct Corner<'a> {
    pub(super) person: &'a PersonFacts,
    pub(super) end: End,
}

impl Corner<'_> {
    fn value(self, factor: Factor) -> u8 {
        self.end.read(factor, self.person.possible(factor))
    }

    pub(super) fn yes(self, factor: Factor) -> bool {
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
    pub(super) fn in_office(self, harm: u8, conventions: &Conventions) -> Exact {
        if self.closed_in_office().is_some() {
            return NOTHING;
        }
        let class = self.authorised(self.fault_class().class);
        if class == 0 {
            return NOTHING;
        }
        let base = conventions.office_band(class, harm);
        self.adjusted(base, class, self.lesser(conventions), conventions)
    }

    /// 2.2: the person's own misconduct.
    pub(super) fn misconduct(self, conventions: &Conventions) -> Exact {
        if self.closed_to_misconduct().is_some() {
            return NOTHING;
        }
        let base = self.misconduct_base(conventions);
        self.adjusted(base, self.gravity().class, 0, conventions)
    }

    /// The first gate of a failing in office that is closed.
    #[inline]
    pub(super) fn closed_in_office(self) -> Option<Factor> {
        let linked = self.value(Factor::Responsibility) != u8::from(Responsibility::None);
        let there = self.yes(Factor::InPost) || self.yes(Factor::LegacyFix);
        if !linked {
            Some(Factor::Responsibility)
        } else if !self.yes(Factor::RuleInForce) {
            Some(Factor::RuleInForce)
        } else if !there {
            Some(Factor::InPost)
        } else {
            self.is_trivial().then_some(Factor::TrivialOrPrivate)
        }
    }

    /// The same of a misconduct of one's own.
    pub(super) fn closed_to_misconduct(self) -> Option<Factor> {
        if !self.yes(Factor::RuleInForce) {
            return Some(Factor::RuleInForce);
        }
        self.is_trivial().then_some(Factor::TrivialOrPrivate)
    }

    fn is_trivial(self) -> bool {
        self.yes(Factor::TrivialOrPrivate) && !self.bad_faith()
    }

    /// The fault class K, 0 to 4.
    #[inline]
    pub(super) fn fault_class(self) -> Grade {
        let knowing = self.yes(Factor::KnewOrWarned) && !self.yes(Factor::Escalated);
        let (class, cause) = if self.yes(Factor::GainOrMalice) {
            (4, Factor::GainOrMalice)
        } else if self.yes(Factor::Conceal) {
            (3, Factor::Conceal)
        } else if !self.yes(Factor::Breach) {
            (0, Factor::Breach)
        } else if self.yes(Factor::PeerSame) {
            (1, Factor::PeerSame)
        } else if knowing {
            (3, Factor::KnewOrWarned)
        } else if self.yes(Factor::Repeat) {
            (3, Factor::Repeat)
        } else {
            (2, Factor::Breach)
        };
        Grade::of(class, cause)
    }

    /// The class of a misconduct, 1 to 4.
    pub(super) fn gravity(self) -> Grade {
        let gravity = self.value(Factor::MisconductGravity);
        Grade::of(gravity as i8 + 1, Factor::MisconductGravity)
    }

    /// The base band of its gravity.
    pub(super) fn misconduct_base(self, conventions: &Conventions) -> (i8, i8) {
        conventions.misconduct_band(self.value(Factor::MisconductGravity))
    }

    /// Authority turns K into K': nobody answers in full for what he could not decide or do.
    #[inline]
    pub(super) fn authorised(self, class: i8) -> i8 {
        if self.bad_faith() {
            return class;
        }
        self.ceilings().into_iter().fold(class, i8::min)
    }

    /// How far each part of [`AUTHORITY`] lets a class count.
    #[inline]
    pub(super) fn ceilings(self) -> [i8; AUTHORITY.len()] {
        let formal = self.value(Factor::DutySource) <= u8::from(DutySource::DelegatedWithMeans);
        let escalated = self.yes(Factor::Escalated);
        let at_most = |holds: bool, ceiling: i8| match (holds, escalated) {
            (true, _) => i8::MAX,
            (false, true) => 0,
            (false, false) => ceiling,
        };
        let free_or = |holds: bool, ceiling: i8| if holds { i8::MAX } else { ceiling };
        [
            free_or(!self.yes(Factor::TraceOnly), 1),
            free_or(formal, 0),
            at_most(self.yes(Factor::Power), 1),
            at_most(self.yes(Factor::Means), 2),
        ]
    }

    /// What a lesser kind of responsibility takes off both ends.
    #[inline]
    pub(super) fn lesser(self, conventions: &Conventions) -> i8 {
        let lesser = u8::from(Responsibility::ImportantOrOversight);
        if self.value(Factor::Responsibility) == lesser {
            -conventions.adjustment.lesser_responsibility
        } else {
            0
        }
    }

    /// What the circumstances add to both ends, or take off.
    #[inline]
    pub(super) fn circumstances(self, conventions: &Conventions) -> i8 {
        let limit = conventions.adjustment.limit;
        (self.count(&AGGRAVATING) - self.count(&MITIGATING)).clamp(-limit, limit)
    }

    /// 2.3: aggravation, mitigation, tolerance.
    fn adjusted(self, base: (i8, i8), class: i8, lesser: i8, conventions: &Conventions) -> Exact {
        let shift = lesser + self.circumstances(conventions);
        let (lo, hi) = ((base.0 + shift).clamp(0, 15), (base.1 + shift).clamp(0, 15));
        if self.tolerated(class, conventions).is_some() {
            return Exact {
                lo: 0,
                hi: hi.min(conventions.adjustment.tolerated_ceiling),
                class,
            };
        }
        Exact { lo, hi, class }
    }

    /// What may exempt him; nothing where nothing does.
    #[inline]
    pub(super) fn tolerated(self, class: i8, conventions: &Conventions) -> Option<Factor> {
        let rules = &conventions.adjustment;
        let policy = class <= rules.tolerated_policy_class;
        let order = class <= rules.tolerated_order_class;
        if self.bad_faith() {
            None
        } else if policy && self.yes(Factor::TolPioneer) {
            Some(Factor::TolPioneer)
        } else if policy && self.yes(Factor::TolUnclear) {
            Some(Factor::TolUnclear)
        } else if order && self.yes(Factor::TolDissent) {
            Some(Factor::TolDissent)
        } else if order && self.yes(Factor::TolForceMajeure) {
            Some(Factor::TolForceMajeure)
        } else if order && self.yes(Factor::TolObjected) && !self.yes(Factor::OrderIllegal) {
            Some(Factor::TolObjected)
        } else {
            None
        }
    }
}

//! 每个人: whether what is proposed for a person lies above or below his band (`model.md` 2.5).
//!
//! Must not know anybody else on the list.

use super::band::{Band, band};
use super::cap::cap;
use super::conventions::Conventions;
use super::facts::PersonFacts;
use super::weight::Weight;
use crate::domain::{Factor, FaultKind, Kind, Span, Track, Tri};

/// One person at one value of harm.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Standing {
    /// The band.
    pub(crate) band: Band,
    /// 过重: over the band, misrouted or repeated.
    pub(crate) over: Tri,
    /// 过轻: under the band.
    pub(crate) lenient: Tri,
    /// 用错轨道: own misconduct filed as 问责.
    pub(crate) misrouted: Tri,
    /// 不参与比较: outside the system, in court, or no longer pursued.
    pub(crate) excluded: Tri,
    /// What else is compared with whoever stands above or below, whatever the harm.
    pub(crate) weight: Weight,
}

impl Standing {
    /// 不相当: whether what is proposed is too heavy or too light.
    pub(crate) fn amiss(&self) -> Tri {
        self.over.or(self.lenient)
    }
}

/// What is true of a person whatever the harm.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Fixed {
    cap: Span,
    misrouted: Tri,
    repeated: Tri,
    included: Tri,
    weight: Weight,
}

impl Fixed {
    pub(crate) fn of(person: &PersonFacts, conventions: &Conventions) -> Fixed {
        let severity = person.severity;
        let formal = severity.reaches(conventions.limits.formal_from);
        Fixed {
            cap: cap(person, conventions),
            misrouted: person
                .is(Factor::Track, Track::Accountability)
                .and(person.is(Factor::FaultKind, FaultKind::OwnMisconduct))
                .and(severity.reaches(1)),
            repeated: person.yes(Factor::AlreadySanctioned).and(formal),
            included: !excluded(person),
            weight: Weight::of(person),
        }
    }
}

/// Weighs one person at one value of harm.
pub(crate) fn standing(
    person: &PersonFacts,
    fixed: Fixed,
    harm: u8,
    conventions: &Conventions,
) -> Standing {
    let limits = &conventions.limits;
    let band = band(person, harm, conventions);
    let Fixed {
        cap,
        misrouted,
        repeated,
        included,
        weight,
    } = fixed;
    let severity = person.severity;

    let limit = |hi: i8, cap: i8| (hi + limits.margin).max(limits.formal_from - 1).min(cap);
    let over_limit = Span::new(limit(band.hi.min, cap.min), limit(band.hi.max, cap.max));

    let floor = |lo: i8| {
        if lo >= limits.formal_from {
            lo - limits.margin
        } else {
            0
        }
    };
    let under_limit = Span::new(floor(band.lo.min), floor(band.lo.max));

    Standing {
        band,
        over: severity
            .more_than(over_limit)
            .or(misrouted)
            .or(repeated)
            .and(included),
        lenient: under_limit.more_than(severity).and(included),
        misrouted: misrouted.and(included),
        excluded: !included,
        weight,
    }
}

/// Whether the person leaves every comparison; open while kind or measures are.
pub(crate) fn excluded(person: &PersonFacts) -> Tri {
    let closed = match &person.measures {
        None => Tri::Open,
        Some(measures) => Tri::from(measures.closed()),
    };
    person.is(Factor::Kind, Kind::Outside).or(closed)
}

//! 来历: how a band came about, each step with the answers behind it.
//!
//! Must not know a rule: each stands once, in `band`, and is asked here which answer it went by. The band itself is made
//! without this, as it is made at every question.

use super::Judged;
use super::band::{AGGRAVATING, AUTHORITY, Corner, MITIGATING, kinds};
use super::conventions::Conventions;
use crate::domain::{Direction, Factor, Values};

/// 两头: every open answer read as mildly or as gravely as it may turn out (`model.md` section 3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// 最轻的读法.
    Lenient,
    /// 最重的读法.
    Strict,
}

impl End {
    /// From the milder.
    pub const BOTH: [End; 2] = [End::Lenient, End::Strict];

    /// How an answer is read at this end.
    #[inline]
    #[must_use]
    pub fn read(self, factor: Factor, possible: Values) -> u8 {
        let raises = factor.facts().direction == Direction::Raises;
        if raises == (self == End::Strict) {
            possible.last()
        } else {
            possible.first()
        }
    }
}

/// 缘由: the answer about the person that a step rests on, as it is [read](End::read) at its end; nothing where there
/// was no such step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cause(Option<Factor>);

impl Cause {
    /// That answer, and the one it is read together with.
    pub fn answers(self) -> impl Iterator<Item = Factor> {
        let beside = self.0.and_then(|factor| match factor {
            Factor::InPost => Some(Factor::LegacyFix),
            Factor::Power | Factor::Means | Factor::KnewOrWarned => Some(Factor::Escalated),
            Factor::TolObjected => Some(Factor::OrderIllegal),
            _ => None,
        });
        self.0.into_iter().chain(beside)
    }
}

/// 过错档, 0 to 4, and why it is this.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Grade {
    /// The class.
    pub class: i8,
    /// Why.
    pub cause: Cause,
}

impl Grade {
    pub(super) fn of(class: i8, cause: Factor) -> Grade {
        let cause = Cause(Some(cause));
        Grade { class, cause }
    }
}

/// 从轻从重: what moves both ends of a base band, in rungs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Shift {
    /// For a lesser kind of responsibility; never above 0.
    pub lesser: i8,
    /// 从重.
    pub aggravating: [Option<Factor>; 2],
    /// 从轻.
    pub mitigating: [Option<Factor>; 3],
    /// How many more aggravate than mitigate, as far as that counts.
    pub counted: i8,
}

impl Shift {
    /// How many more aggravate than mitigate.
    #[must_use]
    pub fn surplus(&self) -> i8 {
        let count = |factors: &[Option<Factor>]| factors.iter().flatten().count() as i8;
        count(&self.aggravating) - count(&self.mitigating)
    }

    /// How far both ends are moved.
    #[must_use]
    pub fn rungs(&self) -> i8 {
        self.lesser + self.counted
    }
}

/// 一个区间的来历, at one end of the open answers and for one kind of fault (`model.md` 2.1 to 2.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Derivation {
    /// How the open answers are read.
    pub end: End,
    /// 过错档 K, of a misconduct of one's own that of its gravity; where a gate is closed, as below.
    pub fault: Grade,
    /// K': another than K where authority holds it down. Where it is 0 nothing is answered for, and its cause is
    /// what closes the way: a gate, no breach, no authority.
    pub answered: Grade,
    /// At which harm; `None` where harm is not read.
    pub harm: Option<u8>,
    /// The band that stands in the conventions.
    pub base: (i8, i8),
    /// What moves it.
    pub shift: Shift,
    /// What may exempt the person.
    pub tolerated: Cause,
    /// Lower end of the band, in rungs 0 to 15.
    pub lo: i8,
    /// Upper end of the band, in rungs 0 to 15.
    pub hi: i8,
}

impl Corner<'_> {
    /// Those that are answered with yes.
    fn those<const N: usize>(self, factors: [Factor; N]) -> [Option<Factor>; N] {
        factors.map(|factor| self.yes(factor).then_some(factor))
    }

    /// What authority makes of a fault class; of several parts that hold it as low the first is named.
    fn answered(self, fault: Grade) -> Grade {
        let class = self.authorised(fault.class);
        let mut held = AUTHORITY.into_iter().zip(self.ceilings());
        let held = held.find(|(_, ceiling)| class < fault.class && *ceiling == class);
        held.map_or(fault, |(factor, _)| Grade::of(class, factor))
    }

    /// How the band came about at this corner: at a harm, or of a misconduct of one's own.
    fn derivation(self, harm: Option<u8>, conventions: &Conventions) -> Derivation {
        let (band, closed) = match harm {
            Some(harm) => (self.in_office(harm, conventions), self.closed_in_office()),
            None => (self.misconduct(conventions), self.closed_to_misconduct()),
        };
        let fault = match (closed, harm) {
            (Some(gate), _) => Grade::of(0, gate),
            (None, Some(_)) => self.fault_class(),
            (None, None) => self.gravity(),
        };
        let answered = match harm {
            Some(_) => self.answered(fault),
            None => fault,
        };
        let mut derivation = Derivation {
            end: self.end,
            fault,
            answered,
            harm,
            base: (0, 0),
            shift: Shift::default(),
            tolerated: Cause(None),
            lo: band.lo,
            hi: band.hi,
        };
        if answered.class > 0 {
            let (base, lesser) = match harm {
                Some(harm) => (
                    conventions.office_band(answered.class, harm),
                    self.lesser(conventions),
                ),
                None => (self.misconduct_base(conventions), 0),
            };
            derivation.base = base;
            derivation.shift = Shift {
                lesser,
                aggravating: self.those(AGGRAVATING),
                mitigating: self.those(MITIGATING),
                counted: self.circumstances(conventions),
            };
            derivation.tolerated = Cause(self.tolerated(answered.class, conventions));
        }
        derivation
    }
}

impl Judged<'_> {
    /// How the band of a person came about, at both ends: of a failing in office, then of a misconduct of one's own,
    /// each where it may be one. His band is the range over these.
    #[must_use]
    pub fn derivations(&self, place: usize) -> Vec<[Derivation; 2]> {
        let facts = self.board().facts();
        let (person, harm) = (&facts.persons[place], facts.possible(Factor::Harm));
        let both = |office: bool| {
            End::BOTH.map(|end| {
                let harm = office.then(|| end.read(Factor::Harm, harm));
                Corner { person, end }.derivation(harm, self.conventions())
            })
        };
        let (office, misconduct) = kinds(person);
        let readings = [office.then(|| both(true)), misconduct.then(|| both(false))];
        readings.into_iter().flatten().collect()
    }
}

//! 过重的原因: the gate or rule whose removal alone would make it not too heavy (`model.md` 2.5).
//!
//! Must not know sentences; `reasons.json` has one for each family and factor.

use super::band::{Band, band};
use super::board::Board;
use super::cap::cap;
use super::facts::PersonFacts;
use super::standing::{Fixed, standing};
use crate::domain::{DutySource, Factor, Kind, Responsibility, Track, Tri, Values, YesNo, closed};

closed! {
    /// 四类: who asks, who is asked, what for, and how.
    pub enum Family {
        /// G1 问责主体: only the case has it, through `proc_authorised`.
        WhoAsks = "G1",
        /// G2 对象.
        WhoIsAsked = "G2",
        /// G3 情形.
        WhatFor = "G3",
        /// G4 方式.
        How = "G4",
    }
}

/// 原因在哪: in an answer, or in the measures proposed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ReasonFactor {
    /// An answer about the person.
    Answer(Factor),
    /// The proposed measures: they lie above the band.
    Measures,
}

impl ReasonFactor {
    /// The id in files and on the command line.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            ReasonFactor::Answer(factor) => factor.id(),
            ReasonFactor::Measures => "measures",
        }
    }
}

/// 过重的原因, one of those [`PersonAssessment`](super::PersonAssessment) lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Reason {
    /// Its family.
    pub family: Family,
    /// What it lies in.
    pub factor: ReasonFactor,
}

impl Reason {
    /// The key of its text in `reasons.json`.
    #[must_use]
    pub fn text_id(self) -> String {
        let family = self.family.id().to_ascii_lowercase();
        [&family, ".", self.factor.id()].concat()
    }
}

/// A gate or rule: where it bites, and the answer at which it no longer would.
struct Gate {
    family: Family,
    factor: Factor,
    /// The answers at which it bites.
    bites: Values,
    /// The answer at which it does not.
    mended: Values,
}

fn gates(misrouted: bool) -> Vec<Gate> {
    use Family::{How, WhatFor, WhoIsAsked};
    let tri = |family, factor, bites: YesNo| Gate {
        family,
        factor,
        bites: Values::one(bites),
        mended: Values::one(if bites == YesNo::Yes {
            YesNo::No
        } else {
            YesNo::Yes
        }),
    };
    let kinds = Values::range(Kind::PartyMember.into(), Kind::Outside.into());
    let informal = Values::range(
        DutySource::PledgeOrTerritory.into(),
        DutySource::None.into(),
    );
    vec![
        Gate {
            family: WhoIsAsked,
            factor: Factor::Responsibility,
            bites: Values::one(Responsibility::None),
            mended: Values::one(Responsibility::Direct),
        },
        Gate {
            family: WhoIsAsked,
            factor: Factor::DutySource,
            bites: informal,
            mended: Values::one(DutySource::LawOrList),
        },
        tri(WhoIsAsked, Factor::Power, YesNo::No),
        tri(WhoIsAsked, Factor::Means, YesNo::No),
        tri(WhoIsAsked, Factor::InPost, YesNo::No),
        Gate {
            family: WhoIsAsked,
            factor: Factor::Kind,
            bites: kinds,
            mended: Values::one(Kind::LeadingCadre),
        },
        tri(WhatFor, Factor::GroundListed, YesNo::No),
        tri(WhatFor, Factor::TrivialOrPrivate, YesNo::Yes),
        tri(WhatFor, Factor::TraceOnly, YesNo::Yes),
        tri(WhatFor, Factor::RuleInForce, YesNo::No),
        Gate {
            family: if misrouted { WhatFor } else { How },
            factor: Factor::Track,
            bites: Values::range(0, Track::Employment.into()),
            mended: Values::one(Track::Discipline),
        },
        tri(WhatFor, Factor::Breach, YesNo::No),
        tri(How, Factor::AlreadySanctioned, YesNo::Yes),
    ]
}

const ABOVE_THE_BAND: Reason = Reason {
    family: Family::How,
    factor: ReasonFactor::Measures,
};

/// Why a person who is certainly over is so.
///
/// First the gates each of which alone decides it; else the fewest that decide it together; else, as
/// even without them the measures lie above the band, those that count and the measures themselves.
pub(super) fn reasons(board: &Board, place: usize) -> Vec<Reason> {
    let misrouted = board.person(place).misrouted == Tri::Yes;
    let person = &board.facts().persons[place];
    let biting: Vec<Gate> = gates(misrouted)
        .into_iter()
        .filter(|gate| person.is_among(gate.factor, gate.bites) == Tri::Yes)
        .filter(|gate| person.possible(gate.factor) != gate.mended)
        .collect();

    let harms = board.facts().possible(Factor::Harm);
    let still_over = |gates: &[&Gate]| {
        let (mut mended, conventions) = (person.clone(), board.conventions());
        mend(&mut mended, gates);
        let fixed = Fixed::of(&mended, conventions);
        let mut standings = harms
            .iter()
            .map(|harm| standing(&mended, fixed, harm, conventions));
        standings.all(|standing| standing.over == Tri::Yes)
    };

    let alone: Vec<&Gate> = biting.iter().filter(|gate| !still_over(&[gate])).collect();
    if !alone.is_empty() {
        return alone.into_iter().map(reason).collect();
    }
    let mut together: Vec<&Gate> = biting.iter().collect();
    let above_the_band = still_over(&together);
    if above_the_band {
        let counts = counting(board, person, &biting);
        let refused = refused(board, person, &biting);
        together.retain(|gate| match gate.factor {
            Factor::Track if misrouted => true,
            Factor::Kind | Factor::Track => refused(gate),
            _ => counts(gate),
        });
    } else {
        for gate in &biting {
            let fewer: Vec<&Gate> = together
                .iter()
                .copied()
                .filter(|one| one.factor != gate.factor)
                .collect();
            if !still_over(&fewer) {
                together = fewer;
            }
        }
    }
    let band = above_the_band.then_some(ABOVE_THE_BAND);
    together.into_iter().map(reason).chain(band).collect()
}

/// Whether a gate among these changes what the measures are held against. Some are not asked: in bad faith nobody
/// asks for triviality, nor of a misconduct of one's own for duty or link (2.1, 2.2).
fn counting(board: &Board, person: &PersonFacts, all: &[Gate]) -> impl Fn(&Gate) -> bool {
    let conventions = board.conventions();
    let harms = board.facts().possible(Factor::Harm);
    let held_against = move |left: Option<Factor>| {
        let mut mended = person.clone();
        let others: Vec<&Gate> = all
            .iter()
            .filter(|gate| Some(gate.factor) != left)
            .collect();
        mend(&mut mended, &others);
        let bands: Vec<Band> = harms
            .iter()
            .map(|harm| band(&mended, harm, conventions))
            .collect();
        (Fixed::of(&mended, conventions), bands)
    };
    let none = held_against(None);
    move |gate| held_against(Some(gate.factor)) != none
}

/// Whether kind or track is a reason beside the band: by them the measures may not be used on the person at all, and
/// with another they might. That it is another does not count by itself: any but one of their values bites.
fn refused(board: &Board, person: &PersonFacts, all: &[Gate]) -> impl Fn(&Gate) -> bool {
    let conventions = board.conventions();
    let mut usable = person.clone();
    let others = all.iter();
    let others: Vec<&Gate> = others
        .filter(|gate| !matches!(gate.factor, Factor::Kind | Factor::Track))
        .collect();
    mend(&mut usable, &others);
    let refuses = move |person: &PersonFacts| cap(person, conventions).max < person.severity.min;
    move |gate| {
        let mut mended = usable.clone();
        mend(&mut mended, &[gate]);
        refuses(&usable) && !refuses(&mended)
    }
}

fn mend(person: &mut PersonFacts, gates: &[&Gate]) {
    gates
        .iter()
        .for_each(|gate| person.set(gate.factor, gate.mended));
}

fn reason(gate: &Gate) -> Reason {
    Reason {
        family: gate.family,
        factor: ReasonFactor::Answer(gate.factor),
    }
}

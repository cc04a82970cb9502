//! 工具上限: the highest rung the chosen track can carry for this kind of person (`model.md` 2.4).
//!
//! Must not know the band: what may be used on somebody is apart from what he deserves.

use super::conventions::Conventions;
use super::facts::PersonFacts;
use crate::domain::{
    Factor, Instrument, Kind, Measure, MeasureFacts, Measures, Span, Track, Tri, Values,
};

/// The cap, as a range where kind, track, ground or measures leave it open.
pub(crate) fn cap(person: &PersonFacts, conventions: &Conventions) -> Span {
    let refused = conventions.limits.refused_cap;
    let between = |usable: Tri| match usable {
        Tri::Yes => Span::point(15),
        Tri::No => Span::point(refused),
        Tri::Open => Span::new(refused, 15),
    };
    let under = |track: Track| match track {
        Track::Management => Span::point(conventions.limits.management_cap),
        Track::Employment => between(person.is(Factor::Kind, Kind::Hired)),
        Track::Accountability | Track::Discipline => {
            between(may_use_all(person, track).and(person.yes(Factor::GroundListed)))
        }
    };
    let tracks = person.possible(Factor::Track);
    let mut caps = Track::ALL
        .iter()
        .filter(|track| tracks.has(**track))
        .map(|track| under(*track));
    let first = caps.next().unwrap_or(Span::new(refused, 15));
    caps.fold(first, Span::hull)
}

/// The highest rung that could be reached on the chosen track, if only measures that may be used were
/// proposed: the cap apart from what is proposed now.
pub(crate) fn ceiling(person: &PersonFacts, conventions: &Conventions) -> i8 {
    let mut usable = person.clone();
    usable.propose(Measures::default());
    cap(&usable, conventions).min
}

/// Whether every proposed measure may be used on this person under this track.
fn may_use_all(person: &PersonFacts, track: Track) -> Tri {
    let addressed = match track {
        // 问责条例 5: only leading cadres and secretaries are answerable under it.
        Track::Accountability => person.is_among(Factor::Kind, accountable()),
        Track::Discipline | Track::Management | Track::Employment => Tri::Yes,
    };
    let Some(measures) = &person.measures else {
        return addressed.and(Tri::Open);
    };
    let listed = measures
        .iter()
        .map(|measure| may_use(person, measure, track));
    addressed.and(measures.whole()).and(Tri::all(listed))
}

/// 党的领导干部、村(社区)党组织书记.
fn accountable() -> Values {
    Values::one(Kind::LeadingCadre).or(Values::one(Kind::VillageSecretary))
}

/// Whether one measure may be used on this person under this track.
pub(crate) fn may_use(person: &PersonFacts, measure: &MeasureFacts, track: Track) -> Tri {
    if matches!(
        measure.instrument,
        Instrument::Education | Instrument::Closed
    ) {
        return Tri::Yes;
    }
    let Some(kind) = person.possible(Factor::Kind).single() else {
        return Tri::Open;
    };
    let kind = Kind::ALL[usize::from(kind)];
    let cadre = matches!(kind, Kind::LeadingCadre | Kind::VillageSecretary);
    let village = matches!(kind, Kind::VillageSecretary | Kind::VillageStaff);
    let official = matches!(kind, Kind::LeadingCadre | Kind::PublicEmployee);
    match measure.instrument {
        Instrument::Education | Instrument::Closed => Tri::Yes,
        Instrument::Notice if track == Track::Accountability => cadre.into(),
        Instrument::Notice => (kind != Kind::Hired).into(),
        Instrument::Organizational => (official || village).into(),
        Instrument::PartySanction if cadre || kind == Kind::PartyMember => Tri::Yes,
        Instrument::PartySanction => person.yes(Factor::PartyMember),
        // 政务处分法 22: village cadres receive at most a major demerit.
        Instrument::GovernmentalSanction => {
            (official || (village && measure.measure <= Measure::MajorDemerit)).into()
        }
        Instrument::Termination => (kind == Kind::Hired).into(),
        Instrument::Vague if cadre => Tri::Yes,
        Instrument::Vague => Tri::Open,
    }
}

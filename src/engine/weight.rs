//! 分量: what of a person is compared with whoever stands above or below, whatever the harm (`model.md` 4).
//!
//! Must not know anybody else on the list.

use super::facts::PersonFacts;
use crate::domain::{Class, Factor, FaultKind, Form, Instrument, Responsibility, Span, Tri};

/// 分量: what a comparison reads of a person besides the band.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Weight {
    /// How heavy what is proposed is.
    pub(crate) severity: Span,
    /// The kind of responsibility, from the least.
    pub(crate) responsibility: Span,
    /// Whether there are organizational measures only.
    pub(crate) organizational: Tri,
    /// Whether there are disciplinary measures only.
    pub(crate) disciplinary: Tri,
}

impl Weight {
    pub(crate) fn of(person: &PersonFacts) -> Weight {
        Weight {
            severity: person.severity,
            responsibility: responsibility(person),
            organizational: only(person, Class::Organizational),
            disciplinary: only(person, Class::Discipline),
        }
    }
}

/// The kind of responsibility, from the least. A misconduct of one's own is an act of one's own: that is
/// not asked (2.2), and whatever the question was answered with before is not read.
fn responsibility(person: &PersonFacts) -> Span {
    let direct = Span::point(u8::from(Responsibility::Direct) as i8);
    let possible = person.possible(Factor::Responsibility);
    let answered = Span::new(possible.first() as i8, possible.last() as i8);
    match person.is(Factor::FaultKind, FaultKind::OwnMisconduct) {
        Tri::Yes => direct,
        Tri::No => answered,
        Tri::Open => answered.hull(direct),
    }
}

fn only(person: &PersonFacts, class: Class) -> Tri {
    match &person.measures {
        None => Tri::Open,
        Some(measures) if measures.is_empty() => Tri::No,
        Some(measures) => {
            let listed = measures
                .iter()
                .map(|measure| match (measure.class, measure.instrument) {
                    (None, Instrument::Vague) if Form::of(measure.rung.max) == Form::Heavy => {
                        Tri::Open
                    }
                    (its, _) => (its == Some(class)).into(),
                });
            measures.whole().and(Tri::all(listed))
        }
    }
}

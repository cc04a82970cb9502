//! 归档: which track carries this measure for this kind of person; the engine's cap says so.
//!
//! Must not know the rule itself, nor sentences.

use super::{About, Choice, Exercise};
use crate::domain::{
    Answer, Case, ChainError, Class, Factor, FaultKind, Kind, Measure, Person, Track, Tri, YesNo,
};
use crate::engine::{Conventions, PersonAssessment, assess};
use crate::training::Attempt;

const FAULTS: [FaultKind; 2] = [FaultKind::OwnMisconduct, FaultKind::OwnDuty];

pub(super) fn exercises(conventions: &Conventions) -> Result<Vec<Exercise>, ChainError> {
    let mut exercises = Vec::new();
    for kind in Kind::ALL.into_iter().filter(|kind| *kind != Kind::Outside) {
        for fault in FAULTS {
            for measure in Attempt::marks().filter(is_formal) {
                let mut choices = Vec::new();
                // A track that looks at no measure carries none that may not be used on him at all.
                let usable = carries(kind, fault, measure, Track::Discipline, conventions)?;
                for track in Track::ALL {
                    let right = usable && carries(kind, fault, measure, track, conventions)?;
                    choices.push((Choice::Track(track), right));
                }
                let none = choices.iter().all(|(_, right)| !right);
                choices.push((Choice::None, none));
                exercises.push(Exercise {
                    about: About::Filing {
                        kind,
                        fault,
                        measure,
                    },
                    choices,
                });
            }
        }
    }
    Ok(exercises)
}

/// Education may be used on everybody and anywhere, and ending a contract is a matter of the contract: there
/// is nothing to file.
fn is_formal(measure: &Measure) -> bool {
    let formal = measure
        .facts()
        .class
        .is_some_and(|class| class != Class::Education);
    formal && *measure != Measure::Termination
}

/// 能不能用: what keeps a measure from being used on a track.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ruling {
    /// Nothing.
    Carried,
    /// No track carries it: it may not be used on such a person at all.
    Unusable,
    /// The fault goes another way.
    Misrouted,
    /// Beyond the highest rung (0 to 15) that this track carries.
    Beyond(i8),
}

/// Whether this track carries the measure, and if not why.
///
/// # Errors
/// As [`assess`]; never for a single person.
pub fn ruling(
    kind: Kind,
    fault: FaultKind,
    measure: Measure,
    track: Track,
    conventions: &Conventions,
) -> Result<Ruling, ChainError> {
    if !carries(kind, fault, measure, Track::Discipline, conventions)? {
        return Ok(Ruling::Unusable);
    }
    let judged = judged(kind, fault, measure, track, conventions)?;
    Ok(
        match (judged.misrouted, judged.cap.at_least(judged.severity)) {
            (Tri::No, Tri::Yes) => Ruling::Carried,
            (Tri::No, _) => Ruling::Beyond(judged.cap.max),
            _ => Ruling::Misrouted,
        },
    )
}

/// Whether the measure, on this track, is neither beyond the cap nor misrouted.
fn carries(
    kind: Kind,
    fault: FaultKind,
    measure: Measure,
    track: Track,
    conventions: &Conventions,
) -> Result<bool, ChainError> {
    let judged = judged(kind, fault, measure, track, conventions)?;
    Ok(judged.cap.at_least(judged.severity) == Tri::Yes && judged.misrouted == Tri::No)
}

fn judged(
    kind: Kind,
    fault: FaultKind,
    measure: Measure,
    track: Track,
    conventions: &Conventions,
) -> Result<PersonAssessment, ChainError> {
    let mut person = Person::new("p");
    // Cadres, members and secretaries are in the Party by what they are; the others are taken not to be.
    let member = matches!(
        kind,
        Kind::LeadingCadre | Kind::PartyMember | Kind::VillageSecretary
    );
    let member = if member { YesNo::Yes } else { YesNo::No };
    person.set(Factor::Kind, Answer::one(kind));
    person.set(Factor::PartyMember, Answer::one(member));
    person.set(Factor::Track, Answer::one(track));
    person.set(Factor::FaultKind, Answer::one(fault));
    person.set(Factor::GroundListed, Answer::one(YesNo::Yes));
    person.measures = Some([measure].into_iter().collect());
    let mut case = Case::default();
    case.persons.push(person);
    Ok(assess(&case, conventions)?.persons.remove(0))
}

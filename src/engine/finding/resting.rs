//! 依据的回答: which answers a finding rests on, for the finders themselves and for whoever tells of them.
//!
//! Must not decide whether anything is found.

use super::{FindingId, View};
use crate::domain::{Answer, AnswerId, Factor, FaultKind};

/// The steps of procedure.
pub(super) const PROCEDURE: [Factor; 9] = [
    Factor::ProcAuthorised,
    Factor::ProcApproved,
    Factor::ProcTeam,
    Factor::ProcEvidence,
    Factor::ProcHeard,
    Factor::ProcReply,
    Factor::ProcCollective,
    Factor::ProcWritten,
    Factor::ProcRecusal,
];

/// The steps whose lack is a major fault of procedure.
pub(super) const MAJOR: [Factor; 5] = [
    Factor::ProcAuthorised,
    Factor::ProcApproved,
    Factor::ProcEvidence,
    Factor::ProcHeard,
    Factor::ProcCollective,
];

/// What a rectification says: how the problem is solved, then by whom, by when and who checks it.
pub(super) const FIX: [Factor; 4] = [
    Factor::FixCause,
    Factor::FixOwner,
    Factor::FixDeadline,
    Factor::FixVerify,
];

/// What has to be established before a heavy measure for a failing in office.
const OFFICE: [Factor; 4] = [
    Factor::DutySource,
    Factor::Responsibility,
    Factor::Breach,
    Factor::RuleInForce,
];

/// The same for a misconduct of one's own, of which the others are not asked.
const MISCONDUCT: [Factor; 1] = [Factor::RuleInForce];

impl View<'_> {
    /// The answers that count towards a finding about these persons.
    pub(super) fn answers(&self, id: FindingId, persons: &[usize]) -> Vec<AnswerId> {
        let if_so = |factor, so: bool| so.then_some(AnswerId::of_case(factor)).into_iter();
        let if_yes = |factor| if_so(factor, self.yes(factor));
        let lacking = |steps: &[Factor]| self.lacking(steps).collect();
        match id {
            FindingId::Unequal => lacking(&[Factor::UnequalReasonWritten]),
            FindingId::Padding => if_yes(Factor::HeadcountPressure).collect(),
            FindingId::OneSize => if_yes(Factor::RotateBlame).collect(),
            FindingId::ThinEvidence => {
                let persons = persons.iter();
                persons
                    .flat_map(|place| self.unestablished(*place))
                    .collect()
            }
            FindingId::Procedure => lacking(&PROCEDURE),
            FindingId::NoRectification => lacking(&FIX),
            FindingId::NotCleared => if_so(Factor::ReportTrue, self.false_report())
                .chain(self.lacking(&[Factor::ClearName]))
                .collect(),
            FindingId::Downgraded | FindingId::WeighsDownward => Vec::new(),
        }
    }

    /// Those of these questions about the case that are answered no.
    pub(super) fn lacking(&self, steps: &[Factor]) -> impl Iterator<Item = AnswerId> {
        let lacking = steps.iter().copied().filter(|factor| self.no(*factor));
        lacking.map(AnswerId::of_case)
    }

    /// What could not be established about somebody, of what a heavy measure has to rest on.
    pub(super) fn unestablished(&self, place: usize) -> impl Iterator<Item = AnswerId> {
        let person = &self.case.persons[place];
        let misconduct = person
            .answer(Factor::FaultKind)
            .is(FaultKind::OwnMisconduct);
        let wanted: &[Factor] = if misconduct { &MISCONDUCT } else { &OFFICE };
        let unknown = |factor: &&Factor| person.answer(**factor) == Answer::Unknown;
        wanted
            .iter()
            .filter(unknown)
            .map(move |factor| AnswerId::of_person(place, *factor))
    }
}

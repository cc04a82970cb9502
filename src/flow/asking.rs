//! When a question is asked: the one place that says so.
//!
//! A condition names what the other answers have made pointless to ask, never what they lead to.
//! As long as it is open whether a question makes sense, it is asked. Only a follow-up waits for
//! the answer it follows; but one that is answered already (in a file, or before that answer was
//! taken back) goes on counting until it certainly makes no sense. So leaving out what is not
//! asked moves no verdict. Must not know how much a mode asks.

use super::condition::{
    acts_above_open, always, compared, failing, inside, membership_unsaid, misconduct,
    name_to_clear, not_in_post, objected, perhaps_body_only, perhaps_heard, perhaps_reported,
    several_persons, some_failing, somebody_culpable_above, somebody_sanctioned,
    something_proposed,
};
use crate::domain::{Answer, AnswerId, Case, Factor, Person};

/// When a question is asked, read from the rest of the case and from whether it is answered.
enum Condition {
    OfPerson(fn(&Person, given: bool) -> bool),
    OfCase(fn(&Case, given: bool) -> bool),
}

/// Whether this question makes sense, given the other answers.
#[must_use]
pub fn asked(case: &Case, id: AnswerId) -> bool {
    let given = case.at(id) != Answer::Unanswered;
    match (condition(id.factor), id.person) {
        (Condition::OfCase(holds), None) => holds(case, given),
        (Condition::OfPerson(holds), Some(place)) => case
            .persons
            .get(place)
            .is_some_and(|person| holds(person, given)),
        (Condition::OfCase(_), Some(_)) | (Condition::OfPerson(_), None) => false,
    }
}

fn condition(factor: Factor) -> Condition {
    use Condition::{OfCase, OfPerson};
    match factor {
        Factor::Kind => OfPerson(always),
        Factor::Layer | Factor::Track => OfPerson(inside),
        Factor::PartyMember => OfPerson(membership_unsaid),

        Factor::FaultKind
        | Factor::TrivialOrPrivate
        | Factor::RuleInForce
        | Factor::GainOrMalice
        | Factor::Conceal
        | Factor::TolPioneer
        | Factor::TolUnclear
        | Factor::TolDissent
        | Factor::TolObjected
        | Factor::TolForceMajeure
        | Factor::MitRemedy
        | Factor::MitCooperate
        | Factor::MitOverload
        | Factor::AggDefied
        | Factor::AggObstruct => OfPerson(compared),
        Factor::GroundListed | Factor::AlreadySanctioned | Factor::LighterEnough => {
            OfPerson(something_proposed)
        }
        Factor::TraceOnly
        | Factor::InPost
        | Factor::DutySource
        | Factor::Power
        | Factor::Means
        | Factor::Escalated
        | Factor::Breach
        | Factor::KnewOrWarned
        | Factor::PeerSame
        | Factor::Repeat
        | Factor::RuleWorkable => OfPerson(failing),
        Factor::Responsibility => OfPerson(failing),
        Factor::LegacyFix => OfPerson(not_in_post),
        Factor::OrderIllegal => OfPerson(objected),
        Factor::MisconductGravity => OfPerson(misconduct),

        Factor::UpDecided
        | Factor::UpWarned
        | Factor::UpPushedDown
        | Factor::UpMovedGoal
        | Factor::UpSupervised
        | Factor::UpExamined
        | Factor::Aftercare => OfCase(somebody_sanctioned),
        Factor::UpstreamCulpable => OfCase(acts_above_open),
        Factor::UpstreamDealt => OfCase(somebody_culpable_above),
        Factor::UnequalReasonWritten => OfCase(several_persons),
        Factor::Harm => OfCase(some_failing),
        Factor::ReportTrue => OfCase(perhaps_reported),
        Factor::BodyMemberResponsible => OfCase(perhaps_body_only),
        Factor::ProcReply => OfCase(perhaps_heard),
        Factor::ClearName => OfCase(name_to_clear),
        Factor::Trigger
        | Factor::HeadcountPressure
        | Factor::BodyOnly
        | Factor::RotateBlame
        | Factor::ProcAuthorised
        | Factor::ProcApproved
        | Factor::ProcTeam
        | Factor::ProcEvidence
        | Factor::ProcHeard
        | Factor::ProcCollective
        | Factor::ProcWritten
        | Factor::ProcRecusal
        | Factor::ReviewerTie
        | Factor::FixCause
        | Factor::FixOwner
        | Factor::FixDeadline
        | Factor::FixVerify
        | Factor::FixSystem
        | Factor::OwnView => OfCase(always),
    }
}

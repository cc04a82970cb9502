//! 编号: which number stands for which word in a link. Once released, a number never changes and is never
//! used again: links that were handed on must open for ever (`tests/link/wire.json` holds it to that).
//!
//! What is new goes to the end. A value stands for its place in its vocabulary; whoever puts a new value
//! before an old one raises the version of the links. Must not know how a number is written.

use crate::domain::Factor::{self, *};
use crate::domain::Measure;
use crate::domain::Scope;

/// The questions about a person, by number.
const OF_PERSON: &[Factor] = &[
    Kind,
    PartyMember,
    Layer,
    Track,
    FaultKind,
    GroundListed,
    AlreadySanctioned,
    TrivialOrPrivate,
    TraceOnly,
    RuleInForce,
    InPost,
    LegacyFix,
    DutySource,
    Power,
    Means,
    Escalated,
    Responsibility,
    Breach,
    GainOrMalice,
    Conceal,
    KnewOrWarned,
    PeerSame,
    Repeat,
    RuleWorkable,
    TolPioneer,
    TolUnclear,
    TolDissent,
    TolObjected,
    OrderIllegal,
    TolForceMajeure,
    MisconductGravity,
    MitRemedy,
    MitCooperate,
    MitOverload,
    AggDefied,
    AggObstruct,
    LighterEnough,
];

/// The questions about the case, by number.
const OF_CASE: &[Factor] = &[
    UpDecided,
    UpWarned,
    UpPushedDown,
    UpMovedGoal,
    UpSupervised,
    UpExamined,
    UpstreamCulpable,
    UpstreamDealt,
    UnequalReasonWritten,
    Harm,
    Trigger,
    HeadcountPressure,
    ReportTrue,
    BodyOnly,
    BodyMemberResponsible,
    RotateBlame,
    ProcAuthorised,
    ProcApproved,
    ProcTeam,
    ProcEvidence,
    ProcHeard,
    ProcReply,
    ProcCollective,
    ProcWritten,
    ProcRecusal,
    ReviewerTie,
    FixCause,
    FixOwner,
    FixDeadline,
    FixVerify,
    FixSystem,
    ClearName,
    Aftercare,
    OwnView,
];

/// The measures, by number.
pub const MEASURES: &[Measure] = &[
    Measure::Exempted,
    Measure::ReminderTalk,
    Measure::CriticismAndEducation,
    Measure::OrderedExamination,
    Measure::CirculatedNotice,
    Measure::Admonition,
    Measure::Suspension,
    Measure::Transfer,
    Measure::PartyWarning,
    Measure::Warning,
    Measure::PartySeriousWarning,
    Measure::Demerit,
    Measure::MajorDemerit,
    Measure::OrderedResignation,
    Measure::Dismissal,
    Measure::RankReduction,
    Measure::Demotion,
    Measure::RemovalFromPartyPosts,
    Measure::Removal,
    Measure::PartyProbation,
    Measure::PartyExpulsion,
    Measure::Discharge,
    Measure::Termination,
    Measure::MeasureUnspecified,
    Measure::LightUnspecified,
    Measure::AccountabilityUnspecified,
    Measure::DisciplineUnspecified,
    Measure::HeavyUnspecified,
    Measure::JudicialTransfer,
    Measure::NotPursued,
];

/// The questions of this scope, by number.
#[must_use]
pub fn questions(scope: Scope) -> &'static [Factor] {
    match scope {
        Scope::Person => OF_PERSON,
        Scope::Case => OF_CASE,
    }
}

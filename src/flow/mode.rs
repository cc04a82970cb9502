//! 快速核对 and 完整核对: how much is asked. Must not know when a question makes sense.

use crate::domain::{AnswerId, Case, Factor, YesNo, closed};

closed! {
    /// 核对方式: how much is asked, the quicker first. It never decides which answers count.
    #[derive(Default)]
    pub enum Mode {
        /// 快速核对: about a dozen questions that weigh most; the rest stays honestly open.
        Quick = "quick",
        /// 完整核对: every question that makes sense.
        #[default]
        Full = "full",
    }
}

/// What 快速核对 asks: the gates, the row and column of the base band, the classes that weigh most
/// and whoever stands above (`model.md` 2.1, 2.2 and 4).
///
/// Each follow-up stands beside the answer it completes: without `legacy_fix` a no to `in_post`
/// would leave the gate of time open. What is not here, the leaning presumes. (`escalated` has a
/// condition of its own, in [`Mode::covers`].)
const QUICK: &[Factor] = &[
    Factor::FaultKind,
    Factor::TrivialOrPrivate,
    Factor::RuleInForce,
    Factor::InPost,
    Factor::LegacyFix,
    Factor::DutySource,
    Factor::Power,
    Factor::Responsibility,
    Factor::Breach,
    Factor::GainOrMalice,
    Factor::KnewOrWarned,
    Factor::MisconductGravity,
    Factor::UpWarned,
    Factor::UpPushedDown,
    Factor::UpstreamCulpable,
    Factor::UpstreamDealt,
    Factor::Harm,
    Factor::OwnView,
];

impl Mode {
    /// Whether it asks this question, provided that it makes sense at all.
    #[must_use]
    pub fn covers(self, case: &Case, id: AnswerId) -> bool {
        match self {
            Mode::Quick if id.factor == Factor::Escalated => !has_power(case, id),
            Mode::Quick => QUICK.contains(&id.factor),
            Mode::Full => true,
        }
    }
}

/// With power in hand, not having asked for help seldom decides.
fn has_power(case: &Case, id: AnswerId) -> bool {
    let power = AnswerId {
        factor: Factor::Power,
        ..id
    };
    case.at(power).is(YesNo::Yes)
}

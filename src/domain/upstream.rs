//! 名单之外的上级: what makes somebody above, who is not on the list, culpable (`model.md` section 4).
//!
//! What is asked next and how it is judged both go by it. Must not know either.

use super::{Factor, Tri, UpWarned, Values, YesNo};

/// 上级的行为: each answer that says by itself what somebody above did.
const ACTS: [(Factor, u8); 3] = [
    (Factor::UpWarned, UpWarned::NotActed as u8),
    (Factor::UpPushedDown, YesNo::Yes as u8),
    (Factor::UpMovedGoal, YesNo::Yes as u8),
];

/// 名单之外的上级有责: as answered, and by the acts where it is not.
pub fn culpable_above(possible: impl Fn(Factor) -> Values) -> Tri {
    match possible(Factor::UpstreamCulpable).yes() {
        Tri::Open => culpable_by_acts(possible),
        answered @ (Tri::Yes | Tri::No) => answered,
    }
}

/// Whether the acts of those above make somebody there culpable: none of them clears anybody before it was
/// looked at who is.
pub fn culpable_by_acts(possible: impl Fn(Factor) -> Values) -> Tri {
    let acts = Tri::any(ACTS.iter().map(|(factor, act)| possible(*factor).is(*act)));
    match acts {
        Tri::No if possible(Factor::UpExamined).yes() != Tri::Yes => Tri::Open,
        Tri::No | Tri::Open | Tri::Yes => acts,
    }
}

/// The answers that make somebody above culpable, where they do.
pub fn culprits(possible: impl Fn(Factor) -> Values) -> impl Iterator<Item = Factor> {
    let answered = (Factor::UpstreamCulpable, YesNo::Yes as u8);
    [answered]
        .into_iter()
        .chain(ACTS)
        .filter(move |(factor, act)| possible(*factor).is(*act) == Tri::Yes)
        .map(|(factor, _)| factor)
}

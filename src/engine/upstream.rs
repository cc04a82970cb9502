//! 名单之外的上级: whether somebody above, not on the list, is culpable (`model.md` section 4).
//!
//! An upstream nobody looked at never ends in a silent "appropriate".

use super::conventions::Conventions;
use super::facts::{Facts, PersonFacts};
use super::standing::excluded;
use crate::domain::{DutySource, Factor, FaultKind, Tri, Values, upstream};

/// Whether somebody above who is not on the list is culpable.
pub(crate) fn culpable_above(facts: &Facts) -> Tri {
    upstream::culpable_above(|factor| facts.possible(factor))
}

/// The answers that make somebody above culpable, where they do.
pub(crate) fn culprits(facts: &Facts) -> impl Iterator<Item = Factor> {
    upstream::culprits(|factor| facts.possible(factor))
}

/// 名单外的上级: culpable, not dealt with elsewhere, while somebody here is sanctioned.
pub(crate) fn unlisted(facts: &Facts, somebody_sanctioned: Tri) -> Tri {
    culpable_above(facts)
        .and(!facts.yes(Factor::UpstreamDealt))
        .and(somebody_sanctioned)
}

/// 权力没有触及: somebody formally sanctioned lacked duty, power or means while nobody above him is
/// formally sanctioned, or the decision was certainly taken above everybody who is. Whoever leaves
/// every comparison or answers for a misconduct of his own was not asked for any of the three.
pub(crate) fn power_untouched(facts: &Facts, conventions: &Conventions) -> bool {
    let formal = |person: &PersonFacts| person.severity.min >= conventions.limits.formal_from;
    let touched = touched_above(facts, formal);
    let powerless = facts.persons.iter().zip(touched).any(|(person, touched)| {
        formal(person) && !touched && lacked_authority(person) == Tri::Yes
    });
    powerless || decided_above(facts, formal)
}

fn lacked_authority(person: &PersonFacts) -> Tri {
    let asked = !excluded(person).or(person.is(Factor::FaultKind, FaultKind::OwnMisconduct));
    let formal = Values::range(
        DutySource::LawOrList.into(),
        DutySource::DelegatedWithMeans.into(),
    );
    let firm = person.is_among(Factor::DutySource, formal);
    let had = firm
        .and(person.yes(Factor::Power))
        .and(person.yes(Factor::Means));
    asked.and(!had)
}

fn decided_above(facts: &Facts, formal: impl Fn(&PersonFacts) -> bool) -> bool {
    let formally = facts.persons.iter().filter(|person| formal(person));
    let highest = formally
        .map(|person| person.possible(Factor::Layer).last())
        .max();
    highest.is_some_and(|highest| highest < facts.possible(Factor::UpDecided).first())
}

/// For each person whether anybody above, however far, may be touched: where it is not known who stands
/// above, somebody may be.
fn touched_above(facts: &Facts, touched: impl Fn(&PersonFacts) -> bool) -> Vec<bool> {
    let mut above = facts.unread_above.clone();
    let mut found: Vec<usize> = (0..facts.persons.len())
        .filter(|&place| above[place] || touched(&facts.persons[place]))
        .collect();
    while let Some(place) = found.pop() {
        for &subordinate in &facts.chain.below[place] {
            if !above[subordinate] {
                above[subordinate] = true;
                found.push(subordinate);
            }
        }
    }
    above
}

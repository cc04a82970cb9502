//! In which order changes are told that would alter a verdict.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use super::said::with;
use yichi::casefile;
use yichi::domain::{AnswerId, Case, Evidence, Factor};
use yichi::engine::explain::Change;
use yichi::engine::{Conventions, Verdict};
use yichi::report::explain::flips;

/// The answers that would alter it, one a line; nothing for a package.
fn told(case: &Case, verdict: Verdict) -> Vec<Option<AnswerId>> {
    let flips = with(case, &Conventions::shipped(), |phrases| {
        flips(phrases, case, verdict)
    });
    let alone = flips.found.iter().map(|flip| match &flip.changes[..] {
        [Change::Answer { answer, .. }] => Some(*answer),
        _ => None,
    });
    alone.collect()
}

#[test]
fn what_rests_on_hearsay_comes_first_and_what_somebody_is_last() {
    let text = include_str!("../cases/worked/coal-to-electric.json");
    let mut case = casefile::read(text).unwrap().case;
    let before = told(&case, Verdict::DownwardBias);
    let kind = |id: &Option<AnswerId>| id.is_some_and(|id| id.factor == Factor::Kind);
    assert!(kind(before.last().unwrap()), "{before:?}");
    assert!(!kind(&before[0]), "{before:?}");
    let of_somebody = |id: &&AnswerId| id.person.is_some() && id.factor != Factor::Kind;
    let heard = *before.iter().flatten().rfind(of_somebody).unwrap();
    assert_ne!(before[0], Some(heard));
    let person = &mut case.persons[heard.person.unwrap()];
    person.evidence.insert(heard.factor, Evidence::Oral);
    assert_eq!(told(&case, Verdict::DownwardBias)[0], Some(heard));
}

//! Flips: every one that is found flips, and none that is there is overlooked.

use super::counted::{NOTHING, check};
use super::explain::{changed, with};
use super::*;
use std::collections::BTreeSet;
use yichi::domain::measure::MEASURES;
use yichi::domain::{AnswerId, AnswerKind, Instrument, Measures};
use yichi::engine::Verdict;
use yichi::engine::explain::Change;
use yichi::flow;

#[test]
fn every_flip_alters_its_verdict_and_none_of_a_pair_does_alone() {
    check("flips", CASES / 20, |case, rng| {
        let verdict = *rng.pick(&Verdict::ALL);
        let now = judge(case).outcome.firm.get(verdict);
        let found = with(case, |judged| judged.flips(verdict));
        let not = with(case, |judged| judged.why_not(verdict));
        let alters = |changes: &[Change]| judge(&changed(case, changes)).outcome.firm.get(verdict);
        for flip in &found {
            ensure(alters(flip) != now, || format!("{flip:?} leaves {now:?}"))?;
            if flip.len() > 1 {
                let alone = flip
                    .iter()
                    .all(|one| alters(std::slice::from_ref(one)) == now);
                ensure(alone, || format!("half of {flip:?} does it"))?;
            }
        }
        ensure(not.is_empty() || now == Tri::No, || {
            "a why-not for what is not no".to_owned()
        })?;
        for changes in &not {
            ensure(alters(changes) == Tri::Yes, || {
                format!("{changes:?} does not make it yes")
            })?;
        }
        Ok(!found.is_empty())
    });
}

/// What a change is about: a question, or somebody's package.
fn about(change: &Change) -> (Option<AnswerId>, Option<usize>) {
    match change {
        Change::Answer { answer, .. } => (Some(*answer), None),
        Change::Measures { person, .. } => (None, Some(*person)),
    }
}

/// Every other answer to every question that is asked, and every other package of one measure or none that
/// is exact and that this person can certainly be given.
fn every_change(case: &Case) -> Vec<Change> {
    let mut all = Vec::new();
    let asked = flow::questions(case).filter(|id| flow::asked(case, *id));
    for answer in asked.filter(|id| !matches!(id.factor.facts().answers, AnswerKind::Many(_))) {
        let now = case.at(answer);
        let others = (0..answer.factor.value_count() as u8).filter(|to| !now.is(*to));
        all.extend(others.map(|to| Change::Answer { answer, to }));
    }
    for (person, one) in case.persons.iter().enumerate() {
        if one.measures.is_none() || !one.severity().is_point() {
            continue;
        }
        let single = MEASURES
            .iter()
            .filter(|facts| !matches!(facts.instrument, Instrument::Closed | Instrument::Vague))
            .filter(|facts| facts.rung.min > 0)
            .map(|facts| [facts.measure].into_iter().collect());
        for measures in [Measures::default()].into_iter().chain(single) {
            let change = Change::Measures { person, measures };
            let with = judge(&changed(case, std::slice::from_ref(&change)));
            let with = &with.persons[person];
            let other = with.severity != one.severity();
            if other && with.cap.min >= with.severity.max {
                all.push(change);
            }
        }
    }
    all
}

/// How far an answer of an ordered question moves, where it has one.
fn distance(case: &Case, change: &Change) -> u8 {
    match change {
        Change::Answer { answer, to }
            if matches!(answer.factor.facts().answers, AnswerKind::Ordered(_)) =>
        {
            let now = case.at(*answer).possible(answer.factor.value_count());
            let apart = now.iter().map(|now| now.abs_diff(*to));
            apart.min().unwrap_or(0)
        }
        _ => 0,
    }
}

#[test]
fn no_single_change_that_alters_a_verdict_is_overlooked_nor_a_nearer_one() {
    check("flips, alone", CASES / 40, |case, rng| {
        let verdict = *rng.pick(&Verdict::ALL);
        let now = judge(case).outcome.firm.get(verdict);
        let alters = |change: &Change| {
            let changed = changed(case, std::slice::from_ref(change));
            judge(&changed).outcome.firm.get(verdict) != now
        };
        let there: Vec<Change> = every_change(case).into_iter().filter(alters).collect();
        let found = with(case, |judged| judged.flips(verdict));
        let alone: Vec<&Change> = found
            .iter()
            .filter(|flip| flip.len() == 1)
            .flatten()
            .collect();
        for change in &there {
            let of_it = alone.iter().find(|one| about(one) == about(change));
            let near = of_it.is_some_and(|one| distance(case, one) <= distance(case, change));
            ensure(near, || {
                format!("{change:?} alters it, and {found:?} is found")
            })?;
        }
        Ok(!there.is_empty())
    });
}

#[test]
fn no_pair_of_changes_that_alters_a_verdict_is_overlooked_where_nothing_does_alone() {
    check("flips, in pairs", CASES / 40, |case, rng| {
        let verdict = *rng.pick(&Verdict::ALL);
        let found = with(case, |judged| judged.flips(verdict));
        // With as many as are shown there may be others.
        if case.persons.len() > 2 || found.len() >= 12 || found.iter().any(|flip| flip.len() == 1) {
            return NOTHING;
        }
        let now = judge(case).outcome.firm.get(verdict);
        let found: BTreeSet<_> = found
            .iter()
            .map(|flip| flip.iter().map(about).collect::<BTreeSet<_>>())
            .collect();
        let all = every_change(case);
        for _ in 0..100 {
            let pair = [rng.pick(&all).clone(), rng.pick(&all).clone()];
            let both: BTreeSet<_> = pair.iter().map(about).collect();
            if both.len() < 2 || found.contains(&both) {
                continue;
            }
            let then = judge(&changed(case, &pair)).outcome.firm.get(verdict);
            ensure(then == now, || {
                format!("{pair:?} alters it, and {found:?} is found")
            })?;
        }
        Ok(true)
    });
}

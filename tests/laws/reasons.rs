//! Law 13: a sufficient reason carries its claim with everything else open, and nothing in it can go.

use super::counted::{NOTHING, check};
use super::explain::with;
use super::support::generate::all_answers;
use super::*;
use yichi::domain::{Answer, AnswerId};
use yichi::engine::{Claim, Verdict};

/// The case in which only these answers are given.
fn only(case: &Case, answers: &[AnswerId]) -> Case {
    let mut bare = case.clone();
    for id in all_answers(case) {
        if !answers.contains(&id) {
            bare.set_at(id, Answer::Unanswered);
        }
    }
    bare
}

fn holds(case: &Case, claim: Claim) -> bool {
    let judged = judge(case);
    match claim {
        Claim::Verdict(verdict, state) => judged.outcome.firm.get(verdict) == state,
        Claim::Over(place) => judged.persons[place].over == Tri::Yes,
        Claim::Lenient(place) => judged.persons[place].lenient == Tri::Yes,
        Claim::Pair(above, below) => judged
            .pairs
            .iter()
            .filter(|pair| (pair.superior, pair.subordinate) == (above, below))
            .any(|pair| pair.shows() == Tri::Yes),
        Claim::Unlisted => judged.unlisted == Tri::Yes,
    }
}

fn claims(case: &Case) -> Vec<Claim> {
    let judged = judge(case);
    let verdicts =
        Verdict::ALL.map(|verdict| Claim::Verdict(verdict, judged.outcome.firm.get(verdict)));
    let firm = |claim: &Claim| !matches!(claim, Claim::Verdict(_, Tri::Open));
    let persons = (0..case.persons.len()).flat_map(|place| {
        let over = (judged.persons[place].over == Tri::Yes).then_some(Claim::Over(place));
        let lenient = (judged.persons[place].lenient == Tri::Yes).then_some(Claim::Lenient(place));
        over.into_iter().chain(lenient)
    });
    let pairs = judged.pairs.iter().filter(|pair| pair.shows() == Tri::Yes);
    let pairs = pairs.map(|pair| Claim::Pair(pair.superior, pair.subordinate));
    let unlisted = (judged.unlisted == Tri::Yes).then_some(Claim::Unlisted);
    verdicts
        .into_iter()
        .filter(firm)
        .chain(persons)
        .chain(pairs)
        .chain(unlisted)
        .collect()
}

#[test]
fn law_13_a_reason_suffices_alone_and_every_answer_in_it_is_needed() {
    check("law 13", CASES / 4, |case, rng| {
        let claims = claims(case);
        if claims.is_empty() {
            return NOTHING;
        }
        let claim = *rng.pick(&claims);
        let reasons = with(case, |judged| judged.why(claim));
        ensure((1..=3).contains(&reasons.len()), || {
            format!("{} reasons", reasons.len())
        })?;
        for reason in &reasons {
            ensure(holds(&only(case, reason), claim), || {
                format!("{claim:?} not from {reason:?}")
            })?;
            for spared in reason {
                let rest: Vec<AnswerId> =
                    reason.iter().copied().filter(|id| id != spared).collect();
                ensure(!holds(&only(case, &rest), claim), || {
                    format!("{claim:?} does without {spared:?}")
                })?;
            }
        }
        Ok(true)
    });
}

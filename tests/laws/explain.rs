//! Laws of what explains and mends: 11 (repair) and 14 (irrelevance).

use super::counted::{NOTHING, check};
use super::support::generate::{all_answers, random_answer};
use super::*;
use std::cell::Cell;
use std::collections::BTreeSet;
use yichi::domain::{Answer, AnswerId, Measures, YesNo};
use yichi::engine::Judged;
use yichi::engine::explain::{Change, Next, Repair, RepairKind};
use yichi::flow;

pub(super) fn with<T>(case: &Case, ask: impl FnOnce(&Judged) -> T) -> T {
    CONVENTIONS.with(|conventions| {
        let judged = Judged::of(case, conventions);
        ask(&judged.expect("generated chains have no loop"))
    })
}

pub(super) fn changed(case: &Case, changes: &[Change]) -> Case {
    let mut changed = case.clone();
    changes.iter().for_each(|change| change.apply(&mut changed));
    changed
}

/// The case with everything known, and nothing that only other people could put right.
fn mendable(case: &Case, rng: &mut Rng) -> Case {
    let mut case = all_read(case);
    for person in &mut case.persons {
        let known = person
            .measures
            .as_ref()
            .is_some_and(|measures| measures.unlisted.is_empty() && person.severity().is_point());
        if !known {
            person.measures = Some(yichi::domain::Measures::default());
        }
    }
    for id in all_answers(&case) {
        while case.at(id).single().is_none() {
            case.set_at(id, random_answer(id.factor, rng));
        }
    }
    case.set(Factor::ProcAuthorised, Answer::one(YesNo::Yes));
    case.set(Factor::UpstreamCulpable, Answer::one(YesNo::No));
    case.set(Factor::BodyOnly, Answer::one(YesNo::No));
    case
}

#[test]
fn law_11_a_repair_gives_appropriate_is_idempotent_and_leaves_the_blameless_alone() {
    let (wanting, mended) = (Cell::new(0_u32), Cell::new(0_u32));
    check("law 11", CASES, |case, rng| {
        let case = mendable(case, rng);
        let before = judge(&case);
        let offered = with(&case, |judged| judged.repairs());
        if before.outcome.firm.appropriate == Tri::Yes {
            ensure(offered.is_empty(), || {
                format!("{offered:?} for what is right")
            })?;
            return NOTHING;
        }
        wanting.set(wanting.get() + 1);
        let by_measures = offered
            .iter()
            .any(|repair| repair.kind != RepairKind::EstablishFirst);
        mended.set(mended.get() + u32::from(by_measures));
        ensure(!offered.is_empty(), || "nothing is offered".to_owned())?;
        for repair in &offered {
            mends(&case, &before, repair)?;
        }
        Ok(by_measures)
    });
    // Whoever was dealt with before, or for whom no usable measure lies in the band, is beyond measures.
    let (wanting, mended) = (wanting.get(), mended.get());
    println!("law 11: {mended} of {wanting} could be mended");
    assert!(
        mended * 2 > wanting,
        "only {mended} of {wanting} could be mended"
    );
}

#[test]
fn whoever_was_left_alone_can_be_raised_with_what_that_takes_for_granted_to_be_established() {
    let text = include_str!("../cases/worked/coal-to-electric.json");
    let case = yichi::casefile::read(text).unwrap().case;
    // Nothing is proposed for the superior, so the page neither asks nor counts these about him.
    let asked = flow::applicable(&case);
    let taken = [Factor::GroundListed, Factor::AlreadySanctioned];
    let taken = taken.map(|factor| AnswerId::of_person(0, factor));
    assert!(taken.iter().all(|id| asked.at(*id) == Answer::Unanswered));
    let offered = with(&asked, |judged| judged.repairs());
    let [first, mend] = &offered[..] else {
        panic!("{offered:?}");
    };
    assert_eq!(first.kind, RepairKind::EstablishFirst);
    assert!(
        taken.iter().all(|id| first.establish.contains(id)),
        "{first:?}"
    );
    let mut mended = changed(&asked, &mend.changes);
    taken.iter().for_each(|id| mended.set_at(*id, case.at(*id)));
    assert_eq!(judge(&mended).outcome.firm.appropriate, Tri::Yes);
}

fn mends(case: &Case, before: &Assessment, repair: &Repair) -> Result<(), String> {
    if repair.kind == RepairKind::EstablishFirst {
        return ensure(
            !(repair.establish.is_empty() && repair.put_right.is_empty())
                && repair.changes.is_empty(),
            || format!("{repair:?} says nothing"),
        );
    }
    let repaired = changed(case, &repair.changes);
    let after = judge(&repaired);
    ensure(after.outcome.firm.appropriate == Tri::Yes, || {
        format!("{:?} after {repair:?}", after.outcome.firm)
    })?;
    let again = with(&repaired, |judged| judged.repairs());
    ensure(again.is_empty(), || format!("{again:?} after {repair:?}"))?;
    let whose = |change: &Change| match change {
        Change::Answer { answer, .. } => answer.person,
        Change::Measures { person, .. } => Some(*person),
    };
    let blameless = |place: usize| {
        let (person, pairs) = (&before.persons[place], &before.pairs);
        let inside = (person.lo.min..=person.hi.min).contains(&person.severity.min);
        let in_it =
            |pair: &yichi::engine::Pair| pair.superior == place || pair.subordinate == place;
        let shown = |pair: &yichi::engine::Pair| pair.shows() == Tri::Yes;
        let mut pairs = pairs.iter();
        inside
            && person.over == Tri::No
            && person.lenient == Tri::No
            && !pairs.any(|pair| in_it(pair) && shown(pair))
    };
    let touched: BTreeSet<usize> = repair.changes.iter().filter_map(whose).collect();
    let touched: Vec<usize> = touched
        .into_iter()
        .filter(|place| blameless(*place))
        .collect();
    // What becomes of others may draw them in: then there is something left to mend without them.
    for some in touched.chunks(1).chain([&touched[..]]) {
        let kept = |change: &&Change| !whose(change).is_some_and(|place| some.contains(&place));
        let others: Vec<Change> = repair.changes.iter().filter(kept).cloned().collect();
        let needless = || judge(&changed(case, &others)).outcome.firm.appropriate == Tri::Yes;
        ensure(some.is_empty() || !needless(), || {
            format!("{some:?} were blameless: {repair:?}")
        })?;
    }
    Ok(())
}

#[test]
fn law_14_an_irrelevant_question_changes_no_verdict_however_the_rest_turns_out() {
    check("law 14", CASES / 4, |case, rng| {
        let questions = with(case, |judged| judged.next().to_vec());
        let irrelevant: Vec<&Next> = questions.iter().filter(|next| next.irrelevant).collect();
        if irrelevant.is_empty() {
            return NOTHING;
        }
        let id = rng.pick(&irrelevant).answer;
        let open = open_questions(case);
        let mut spoken = false;
        // Now, and after some or all of the others are answered.
        for share in [0, 1, 2] {
            let mut settled = case.clone();
            for other in open.iter().filter(|other| **other != id) {
                if rng.chance(share, 2) {
                    settled.set_at(
                        *other,
                        Answer::one(rng.below(other.factor.value_count()) as u8),
                    );
                }
            }
            if !flow::asked(&settled, id) {
                continue;
            }
            spoken = true;
            let now = judge(&settled).outcome.firm;
            for value in 0..id.factor.value_count() as u8 {
                let mut answered = settled.clone();
                answered.set_at(id, Answer::one(value));
                let then = judge(&answered).outcome.firm;
                ensure(now == then, || {
                    format!("{id:?} at {value}: {now:?} became {then:?}")
                })?;
            }
        }
        Ok(spoken)
    });
}

#[test]
fn what_may_be_used_on_whoever_gets_nothing_is_idle() {
    check("idle", CASES / 4, |case, _| {
        let questions = with(case, |judged| judged.next().to_vec());
        let about = questions.iter().filter(|next| {
            let person = next.answer.person.and_then(|place| case.persons.get(place));
            let measures = person.and_then(|person| person.measures.as_ref());
            let nothing = measures.is_some_and(Measures::is_empty);
            let of_use = [Factor::Track, Factor::PartyMember, Factor::GroundListed];
            nothing && of_use.contains(&next.answer.factor)
        });
        let about: Vec<&Next> = about.collect();
        for next in &about {
            ensure(next.irrelevant, || format!("{:?}", next.answer))?;
        }
        Ok(!about.is_empty())
    });
}

fn open_questions(case: &Case) -> Vec<AnswerId> {
    flow::questions(case)
        .filter(|id| case.at(*id).single().is_none() && flow::asked(case, *id))
        .filter(|id| id.factor != Factor::Trigger)
        .collect()
}

#[test]
fn the_next_questions_are_all_that_are_open_each_once_and_the_required_before_the_idle() {
    check("next", CASES / 4, |case, _| {
        let questions = with(case, |judged| judged.next().to_vec());
        let mut listed: Vec<AnswerId> = questions.iter().map(|next| next.answer).collect();
        let ranks: Vec<(bool, bool)> = questions
            .iter()
            .map(|next| (next.irrelevant, next.irrelevant && !next.required))
            .collect();
        ensure(ranks.is_sorted(), || format!("{ranks:?}"))?;
        listed.sort();
        let mut expected: Vec<AnswerId> = flow::questions(case)
            .filter(|id| case.at(*id) == Answer::Unanswered && flow::asked(case, *id))
            .collect();
        expected.sort();
        ensure(listed == expected, || "another list".to_owned())?;
        Ok(!listed.is_empty())
    });
}

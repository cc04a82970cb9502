//! Laws about verdicts: 7, 8, 10 (procedure) and 15.

use super::counted::{NOTHING, check};
use super::support::generate::{all_answers, random_answer};
use super::*;
use yichi::domain::{Answer, Measures, Section, YesNo};
use yichi::engine::Verdict;

fn downward(case: &Case) -> Tri {
    judge(case).outcome.firm.downward_bias
}

#[test]
fn law_7_sanctioning_the_top_more_never_creates_downward_bias() {
    check("law 7, top", CASES, |case, rng| {
        let Some(place) = somebody(case, rng) else {
            return NOTHING;
        };
        let person = &case.persons[place];
        if !(person.answers_to.is_empty() && person.superiors_known()) {
            return NOTHING;
        }
        // What is yes already cannot be created.
        change_one(case, place, Tri::Yes, |before, after| rises(after, before))
    });
}

#[test]
fn law_7_sanctioning_the_bottom_more_never_removes_downward_bias() {
    check("law 7, bottom", CASES, |case, rng| {
        let Some(place) = somebody(case, rng) else {
            return NOTHING;
        };
        let id = &case.persons[place].id;
        if case
            .persons
            .iter()
            .any(|person| person.answers_to.contains(id))
        {
            return NOTHING;
        }
        // What is no cannot be removed.
        change_one(case, place, Tri::No, rises)
    });
}

/// Makes one person's package harsher and compares 对下不对上. That the first measure of all makes
/// "somebody is sanctioned" true is no matter of top and bottom, so an unlisted superior is left out.
fn change_one(
    case: &Case,
    place: usize,
    idle: Tri,
    allowed: impl Fn(Tri, Tri) -> bool,
) -> Result<bool, String> {
    let mut case = case.clone();
    case.set(Factor::UpstreamCulpable, Answer::one(YesNo::No));
    let Some(person) = harsher(&case.persons[place]) else {
        return NOTHING;
    };
    let before = downward(&case);
    case.persons[place] = person;
    let after = downward(&case);
    ensure(allowed(before, after), || {
        format!("{before:?} became {after:?}")
    })?;
    Ok(before != idle)
}

#[test]
fn law_7_sparing_a_definitely_culpable_superior_is_downward_bias() {
    check("law 7, spared", CASES, |case, _| {
        let judged = judge(case);
        let mut spoken = false;
        for pair in &judged.pairs {
            let superior = &judged.persons[pair.superior];
            let subordinate = &judged.persons[pair.subordinate];
            let both_in = superior.excluded == Tri::No && subordinate.excluded == Tri::No;
            if superior.lo.min >= 4 && subordinate.severity.min >= 1 && both_in {
                let mut spared = case.clone();
                spared.persons[pair.superior].measures = Some(Measures::default());
                spoken = true;
                let after = downward(&spared);
                ensure(after == Tri::Yes, || format!("{after:?} for {pair:?}"))?;
            }
        }
        Ok(spoken)
    });
}

#[test]
fn law_8_without_superiors_and_culpable_upstream_there_is_no_downward_bias() {
    check("law 8, alone", CASES, |case, _| {
        let mut flat = all_read(case);
        flat.set(Factor::UpstreamCulpable, Answer::one(YesNo::No));
        flat.persons
            .iter_mut()
            .for_each(|person| person.answers_to.clear());
        ensure(downward(&flat) == Tri::No, || {
            "found among equals".to_owned()
        })
    });
}

#[test]
fn law_8_superiors_sanctioned_as_much_as_everybody_below_form_no_pair() {
    check("law 8, level", CASES, |case, _| {
        let judged = judge(case);
        let mut spoken = false;
        for pair in &judged.pairs {
            let (above, below) = (
                &judged.persons[pair.superior],
                &judged.persons[pair.subordinate],
            );
            if above.severity.min >= below.severity.max {
                spoken = true;
                let none = pair.spared == Tri::No && pair.lighter == Tri::No;
                ensure(none, || format!("{pair:?}"))?;
            }
        }
        Ok(spoken)
    });
}

#[test]
fn law_10_procedure_and_rectification_never_change_a_verdict() {
    check("law 10, procedure", CASES, |case, rng| {
        let mut other = case.clone();
        for id in all_answers(case) {
            let section = id.factor.facts().section;
            let formal = matches!(section, Section::Procedure | Section::Rectification);
            if formal && id.factor != Factor::ProcAuthorised {
                other.set_at(id, random_answer(id.factor, rng));
            }
        }
        let (before, after) = (judge(case), judge(&other));
        ensure(before.outcome == after.outcome, || {
            format!("{:?} became {:?}", before.outcome.firm, after.outcome.firm)
        })
    });
}

#[test]
fn law_15_adding_a_measure_never_lowers_severity() {
    check("law 15, severity", CASES, |case, rng| {
        let Some(place) = somebody(case, rng) else {
            return NOTHING;
        };
        let person = &case.persons[place];
        let mut more = person.clone();
        let Some(measures) = &mut more.measures else {
            return NOTHING;
        };
        measures.insert(rng.pick(yichi::domain::measure::MEASURES).measure);
        let (before, after) = (person.severity(), more.severity());
        ensure(before.min <= after.min && before.max <= after.max, || {
            format!("{before:?} became {after:?}")
        })?;
        Ok(true)
    });
}

#[test]
fn law_15_adding_a_person_never_removes_overreach() {
    check("law 15, person", CASES, |case, rng| {
        let other = super::support::random_case(rng);
        let Some(mut added) = other.persons.into_iter().next() else {
            return NOTHING;
        };
        added.id = "added".to_owned();
        added.answers_to.clear();
        let mut more = case.clone();
        // A list that was missing is there once somebody stands on it.
        more.unread.no_list = false;
        let before = judge(&more).outcome.firm;
        more.persons.push(added);
        let after = judge(&more).outcome.firm;
        ensure(rises(before.overreach, after.overreach), || {
            format!("{before:?} became {after:?}")
        })?;
        Ok(before.overreach != Tri::No)
    });
}

#[test]
fn appropriate_is_what_is_none_of_the_three() {
    check("appropriate", CASES, |case, _| {
        let judged = judge(case).outcome.firm;
        let some = [Verdict::Overreach, Verdict::DownwardBias, Verdict::Leniency];
        let known = Tri::any(some.iter().map(|verdict| judged.get(*verdict)));
        let agrees =
            judged.appropriate == !known || (known == Tri::Open && judged.appropriate == Tri::No);
        ensure(agrees, || format!("{judged:?}"))
    });
}

#[test]
fn the_generated_cases_reach_every_state_of_every_verdict_often() {
    let reached = std::cell::RefCell::new(std::collections::BTreeMap::new());
    // No law: it is the generator that is looked at.
    super::support::check("reach", CASES, |case, _| {
        let judged = judge(case);
        for verdict in Verdict::ALL {
            *reached
                .borrow_mut()
                .entry((verdict, judged.outcome.firm.get(verdict)))
                .or_insert(0) += 1;
        }
        Ok(())
    });
    let reached = reached.into_inner();
    for verdict in Verdict::ALL {
        for state in Tri::ALL {
            let times = reached.get(&(verdict, state)).copied().unwrap_or(0);
            assert!(
                times >= 200,
                "{verdict:?} was {state:?} in only {times} cases"
            );
        }
    }
}

//! Law 9: the order of the list never matters, and a group of n counts as n copies.

use super::counted::check;
use super::*;
use std::collections::BTreeMap;
use yichi::domain::Count;
use yichi::engine::PersonAssessment;

fn by_id(case: &Case, judged: &Assessment) -> BTreeMap<String, PersonAssessment> {
    let ids = case.persons.iter().map(|person| person.id.clone());
    ids.zip(judged.persons.iter().cloned()).collect()
}

fn finding_ids(judged: &Assessment) -> Vec<(&'static str, bool)> {
    judged
        .findings
        .iter()
        .map(|finding| (finding.id.id(), finding.major))
        .collect()
}

#[test]
fn law_9_the_order_of_persons_never_matters() {
    check("law 9, order", CASES, |case, rng| {
        let mut shuffled = case.clone();
        for place in (1..shuffled.persons.len()).rev() {
            shuffled.persons.swap(place, rng.below(place + 1));
        }
        let (before, after) = (judge(case), judge(&shuffled));
        let same = before.outcome == after.outcome
            && before.unlisted == after.unlisted
            && finding_ids(&before) == finding_ids(&after)
            && by_id(case, &before) == by_id(&shuffled, &after);
        ensure(same, || format!("{before:?} became {after:?}"))?;
        Ok(shuffled != *case)
    });
}

#[test]
fn law_9_a_group_of_n_counts_as_n_copies() {
    check("law 9, group", CASES, |case, _| {
        let mut copied = case.clone();
        copied.persons.clear();
        for person in &case.persons {
            for copy in 0..person.count.people {
                let mut one = person.clone();
                one.count = Count {
                    people: 1,
                    at_least: person.count.at_least,
                };
                one.id = format!("{}-{copy}", person.id);
                one.answers_to.clear();
                for superior in &person.answers_to {
                    let group = &case.persons[case.place(superior).unwrap()];
                    let copies = (0..group.count.people).map(|copy| format!("{superior}-{copy}"));
                    one.answers_to.extend(copies);
                }
                copied.persons.push(one);
            }
        }
        let (before, after) = (judge(case), judge(&copied));
        let same = before.outcome == after.outcome && finding_ids(&before) == finding_ids(&after);
        ensure(same, || format!("{before:?} became {after:?}"))?;
        Ok(copied.persons.len() > case.persons.len())
    });
}

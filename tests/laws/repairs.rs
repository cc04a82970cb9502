//! What is offered to mend a proposal, case by case; that it mends is law 11.

use super::explain::with;
use serde_json::{Value, json};
use yichi::casefile;
use yichi::domain::measure::MEASURES;
use yichi::domain::{AnswerId, Case};
use yichi::engine::explain::{Change, Repair, RepairKind};
use yichi::flow;

/// An answer about somebody, by his id.
fn named(case: &Case, answer: AnswerId) -> String {
    let person = &case.persons[answer.person.unwrap()].id;
    format!("{person}.{}", answer.factor.id())
}

/// One way in a line, as `repairs.json` has it.
fn line(case: &Case, repair: &Repair) -> String {
    let changes = repair.changes.iter().map(|change| match change {
        Change::Answer { answer, to } => {
            let values = answer.factor.facts().answers.values();
            format!("{}={}", named(case, *answer), values[usize::from(*to)])
        }
        Change::Measures { person, measures } => {
            let ids: Vec<&str> = MEASURES
                .iter()
                .filter(|facts| measures.has(facts.measure))
                .map(|facts| facts.id)
                .collect();
            format!("{}={}", case.persons[*person].id, ids.join("+"))
        }
    });
    let changes: Vec<String> = changes.collect();
    format!("{}: {}", repair.kind.id(), changes.join(", "))
}

#[test]
fn every_case_is_offered_what_mends_it_and_is_asked_nothing_beside_the_point() {
    let told: Value = serde_json::from_str(include_str!("repairs.json")).unwrap();
    let over = |base: &Value, more: &Value| {
        let mut all = base.as_object().unwrap().clone();
        all.extend(
            more.as_object()
                .into_iter()
                .flatten()
                .map(|(id, value)| (id.clone(), value.clone())),
        );
        Value::from(all)
    };
    for row in told["cases"].as_array().unwrap() {
        let persons = row["persons"].as_array().unwrap().iter().map(|person| {
            let answers = over(&told["ordinary"], &person["answers"]);
            over(person, &json!({ "answers": answers }))
        });
        let case = json!({"format": 1, "answers": over(&told["of_case"], &row["answers"]), "persons": persons.collect::<Vec<_>>()});
        let read = casefile::read(&case.to_string()).unwrap();
        assert!(read.warnings.is_empty(), "{:?}", read.warnings);
        let case = flow::applicable(&read.case);
        let offered = with(&case, |judged| judged.repairs());
        let ways = offered
            .iter()
            .filter(|way| way.kind != RepairKind::EstablishFirst);
        let ways: Vec<String> = ways.map(|way| line(&case, way)).collect();
        assert_eq!(json!(ways), row["offers"], "{}: {offered:?}", row["says"]);
        let put_right = offered.iter().flat_map(|way| &way.put_right);
        let put_right: Vec<String> = put_right.map(|id| named(&case, *id)).collect();
        let expected = row.get("put_right").cloned().unwrap_or(json!([]));
        assert_eq!(json!(put_right), expected, "{}", row["says"]);
    }
}

//! 次要发现: each with the answers it rests on. Must not judge.

use super::document::{Block, Link};
use super::phrase::Phrases;
use crate::content::Table;
use crate::domain::Measures;
use crate::engine::{Finding, Heads, PerLayer};
use serde_json::Value;

pub(super) fn blocks(phrases: &Phrases) -> Vec<Block> {
    let findings = phrases.assessment.findings.iter();
    findings
        .flat_map(|finding| {
            let texts = phrases.texts.table(Table::Findings);
            let entry = texts.get(finding.id.id()).unwrap_or(&Value::Null);
            let block = |entry, persons: &[usize]| block(phrases, finding, entry, persons);
            let Some(of_nothing) = entry.get("of_nothing") else {
                return vec![block(entry, &finding.persons)];
            };
            // Whoever is to have nothing was given nothing in place of something heavier.
            let nothing = |place: &usize| {
                let measures = phrases.case.persons[*place].measures.as_ref();
                measures.is_some_and(Measures::is_empty)
            };
            let (spared, dealt_with): (Vec<usize>, Vec<usize>) =
                finding.persons.iter().partition(|place| nothing(place));
            [(entry, dealt_with), (of_nothing, spared)]
                .into_iter()
                .filter(|(_, persons)| !persons.is_empty())
                .map(|(entry, persons)| block(entry, &persons))
                .collect()
        })
        .collect()
}

fn block(phrases: &Phrases, finding: &Finding, entry: &Value, persons: &[usize]) -> Block {
    let answers = finding.answers.iter();
    let carried: Vec<Link> = answers.map(|id| phrases.link(*id)).collect();
    let clauses: Vec<&str> = carried.iter().map(|link| link.text.as_str()).collect();
    let detail = match &finding.heads {
        Some(heads) => weighed(phrases, heads),
        None => clauses.join(phrases.say("clause-join")),
    };
    let names = phrases.persons(persons);
    let values = [("persons", names.as_str()), ("detail", &detail)];
    let mut item = phrases.item_of(entry, &values);
    // What concerns nobody in particular is said of the case.
    let of_case = entry.get("of_case").and_then(Value::as_str);
    if let Some(text) = of_case.filter(|_| persons.is_empty()) {
        item.text = text.to_owned();
    }
    item.carried = carried;
    if finding.major {
        item.title = phrases.fill("finding-major", &[("title", &item.title)]);
    }
    Block::Item(item)
}

fn weighed(phrases: &Phrases, heads: &Heads) -> String {
    let people = |layers: Option<PerLayer>| layers.iter().flatten().sum::<u64>().to_string();
    let (sanctioned, responsible) = (people(heads.sanctioned), people(heads.responsible));
    let values = [("sanctioned", &*sanctioned), ("responsible", &*responsible)];
    phrases.fill("detail-weighs", &values)
}

//! 次要发现: each with the answers it rests on. Must not judge.

use super::document::{Block, Link};
use super::phrase::Phrases;
use crate::content::Table;
use crate::engine::{Finding, Heads, PerLayer};

pub(super) fn blocks(phrases: &Phrases) -> Vec<Block> {
    phrases
        .assessment
        .findings
        .iter()
        .map(|finding| block(phrases, finding))
        .collect()
}

fn block(phrases: &Phrases, finding: &Finding) -> Block {
    let answers = finding.answers.iter();
    let carried: Vec<Link> = answers.map(|id| phrases.link(*id)).collect();
    let clauses: Vec<&str> = carried.iter().map(|link| link.text.as_str()).collect();
    let detail = match &finding.heads {
        Some(heads) => weighed(phrases, heads),
        None => clauses.join(phrases.say("clause-join")),
    };
    let persons = phrases.persons(&finding.persons);
    let values = [("persons", persons.as_str()), ("detail", &detail)];
    let mut item = phrases.item(Table::Findings, finding.id.id(), &values);
    // What concerns nobody in particular is said of the case.
    let of_case = phrases
        .texts
        .find(Table::Findings, &[finding.id.id(), "of_case"]);
    if let Some(text) = of_case.filter(|_| finding.persons.is_empty()) {
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

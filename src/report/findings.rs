//! 次要发现: each with the answers it rests on. Must not judge.

use super::document::{Block, Link};
use super::found::{Found, Whom};
use super::phrase::Phrases;
use crate::content::{Table, Texts};
use crate::domain::{Case, Measures};
use crate::engine::{Assessment, Finding, FindingId, Heads, PerLayer};
use serde_json::Value;

pub(super) fn blocks(phrases: &Phrases) -> Vec<Block> {
    let found = all(phrases).into_iter();
    found.map(|found| Block::Item(found.item)).collect()
}

/// Each with whom it is about.
pub(super) fn all(phrases: &Phrases) -> Vec<Found> {
    let findings = phrases.assessment().findings.iter();
    findings
        .flat_map(|finding| {
            let said = phrases.finding(finding).into_iter();
            said.map(|(entry, persons)| worded(phrases, finding, entry, &persons))
        })
        .collect()
}

/// The texts of a finding, each with the persons it is said of: equals by their bands, and apart who can have
/// nothing; whoever is to have nothing was given nothing in place of something heavier.
#[must_use]
pub fn said<'a>(
    texts: &'a Texts,
    case: &Case,
    assessment: &Assessment,
    finding: &Finding,
) -> Vec<(&'a Value, Vec<usize>)> {
    let entry = texts.table(Table::Findings).get(finding.id.id());
    let entry = entry.unwrap_or(&Value::Null);
    let mut said: Vec<(&Value, Vec<usize>)> = Vec::new();
    for equals in &finding.equals {
        let none = equals
            .iter()
            .all(|place| assessment.persons[*place].hi.max == 0);
        let other = entry.get("of_zero").filter(|_| none);
        said.push((other.unwrap_or(entry), equals.clone()));
    }
    if !said.is_empty() {
        return said;
    }
    let Some(of_nothing) = entry.get("of_nothing") else {
        return vec![(entry, finding.persons.clone())];
    };
    let nothing = |place: &usize| {
        let measures = case.persons[*place].measures.as_ref();
        measures.is_some_and(Measures::is_empty)
    };
    let (spared, dealt_with): (Vec<usize>, Vec<usize>) =
        finding.persons.iter().partition(|place| nothing(place));
    let both = [(entry, dealt_with), (of_nothing, spared)];
    both.into_iter()
        .filter(|(_, persons)| !persons.is_empty())
        .collect()
}

/// What a finding is called in a case; nothing where it is none there.
pub(super) fn titles<'a>(phrases: &Phrases<'a>, id: FindingId) -> Vec<&'a str> {
    let findings = phrases.assessment().findings.iter();
    let findings = findings.filter(|finding| finding.id == id);
    let said = findings.flat_map(|finding| phrases.finding(finding));
    let mut titles: Vec<&str> = said
        .filter_map(|(entry, _)| entry.get("title")?.as_str())
        .collect();
    titles.dedup();
    titles
}

impl<'a> Phrases<'a> {
    fn finding(&self, finding: &Finding) -> Vec<(&'a Value, Vec<usize>)> {
        said(self.texts, self.case(), self.assessment(), finding)
    }
}

fn worded(phrases: &Phrases, finding: &Finding, entry: &Value, persons: &[usize]) -> Found {
    let answers = finding.answers.iter();
    let carried: Vec<Link> = answers.map(|id| phrases.link(*id)).collect();
    let clauses: Vec<&str> = carried.iter().map(|link| link.text.as_str()).collect();
    let detail = match &finding.heads {
        Some(heads) => weighed(phrases, heads),
        None => clauses.join(phrases.say("clause-join")),
    };
    let names = phrases.persons(persons);
    let band = persons.first().map(|place| phrases.band(*place));
    let values = [
        ("persons", names.as_str()),
        ("detail", &detail),
        ("band", band.as_deref().unwrap_or_default()),
    ];
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
    let whom = match finding.equals.is_empty() {
        true => Whom::Persons(persons.to_vec()),
        false => Whom::Equals(persons.to_vec()),
    };
    Found { whom, item }
}

fn weighed(phrases: &Phrases, heads: &Heads) -> String {
    let people = |layers: Option<PerLayer>| layers.iter().flatten().sum::<u64>().to_string();
    let (sanctioned, responsible) = (people(heads.sanctioned), people(heads.responsible));
    let values = [("sanctioned", &*sanctioned), ("responsible", &*responsible)];
    phrases.fill("detail-weighs", &values)
}

//! 次要发现与前后矛盾: each with the answers it rests on. Must not judge.

use super::document::{Block, Link};
use super::phrase::Phrases;
use crate::content::Table;
use crate::domain::{Answer, AnswerId, Factor, Scope, Section};
use crate::engine::{Finding, FindingId};

pub(super) fn blocks(phrases: &Phrases) -> Vec<Block> {
    phrases
        .assessment
        .findings
        .iter()
        .map(|finding| block(phrases, finding))
        .collect()
}

fn block(phrases: &Phrases, finding: &Finding) -> Block {
    let carried = carried(phrases, finding);
    let clauses: Vec<&str> = carried.iter().map(|link| link.text.as_str()).collect();
    let detail = match finding.id {
        FindingId::WeighsDownward => weighed(phrases),
        _ => clauses.join(phrases.say("clause-join")),
    };
    let persons = phrases.persons(&finding.persons);
    let persons = if persons.is_empty() {
        phrases.say("detail-rotate")
    } else {
        &persons
    };
    let values = [("persons", persons), ("detail", detail.as_str())];
    let mut item = phrases.item(Table::Findings, finding.id.id(), &values);
    item.carried = carried;
    if finding.major {
        item.title = phrases.fill("finding-major", &[("title", &item.title)]);
    }
    Block::Item(item)
}

/// The answers a finding rests on.
fn carried(phrases: &Phrases, finding: &Finding) -> Vec<Link> {
    let of_case = |factors: &[Factor], value: u8| -> Vec<AnswerId> {
        let ids = factors.iter().copied().map(AnswerId::of_case);
        ids.filter(|id| phrases.case.at(*id).is(value)).collect()
    };
    let in_section = |section: Section| -> Vec<Factor> {
        Factor::of(Scope::Case)
            .filter(|factor| factor.facts().section == section)
            .collect()
    };
    let ids = match finding.id {
        FindingId::Unequal => of_case(&[Factor::UnequalReasonWritten], 0),
        FindingId::Padding => of_case(&[Factor::HeadcountPressure], 1),
        FindingId::OneSize => of_case(&[Factor::RotateBlame], 1),
        FindingId::Procedure => {
            let mut steps = in_section(Section::Procedure);
            steps.retain(|factor| *factor != Factor::ReviewerTie);
            of_case(&steps, 0)
        }
        FindingId::NoRectification => of_case(
            &[
                Factor::FixCause,
                Factor::FixOwner,
                Factor::FixDeadline,
                Factor::FixVerify,
            ],
            0,
        ),
        FindingId::NotCleared => of_case(&[Factor::ClearName], 0),
        FindingId::ThinEvidence => {
            let thin = [
                Factor::DutySource,
                Factor::Responsibility,
                Factor::Breach,
                Factor::RuleInForce,
            ];
            let ids = finding
                .persons
                .iter()
                .flat_map(|place| thin.map(|factor| AnswerId::of_person(*place, factor)));
            ids.filter(|id| phrases.case.at(*id) == Answer::Unknown)
                .collect()
        }
        FindingId::Downgraded | FindingId::WeighsDownward => Vec::new(),
    };
    ids.into_iter().map(|id| phrases.link(id)).collect()
}

fn weighed(phrases: &Phrases) -> String {
    let people = |which: &dyn Fn(usize) -> bool| -> u32 {
        let places = (0..phrases.case.persons.len()).filter(|place| which(*place));
        places
            .map(|place| phrases.case.persons[place].count.people)
            .sum()
    };
    let persons = &phrases.assessment.persons;
    let (sanctioned, responsible) = match &phrases.case.counts_by_layer {
        Some(counts) => (
            counts.iter().filter_map(|count| count.sanctioned).sum(),
            counts.iter().filter_map(|count| count.responsible).sum(),
        ),
        None => (
            people(&|place| persons[place].severity.min >= 1),
            people(&|place| persons[place].lo.min >= 1),
        ),
    };
    phrases.fill(
        "detail-weighs",
        &[
            ("sanctioned", &sanctioned.to_string()),
            ("responsible", &responsible.to_string()),
        ],
    )
}

/// Answers that contradict one another.
pub(super) fn contradictions(phrases: &Phrases) -> Vec<Block> {
    let found = phrases.assessment.contradictions.iter();
    found
        .map(|contradiction| {
            let [one, other] = contradiction.factors;
            let person = phrases.person(contradiction.person);
            let values = [("person", person.as_str())];
            let mut item = phrases.item(
                Table::Contradictions,
                &format!("{}+{}", one.id(), other.id()),
                &values,
            );
            item.carried = [one, other]
                .map(|factor| {
                    let person = Some(contradiction.person);
                    let person = person.filter(|_| factor.facts().scope == Scope::Person);
                    phrases.link(AnswerId { person, factor })
                })
                .into();
            Block::Item(item)
        })
        .collect()
}

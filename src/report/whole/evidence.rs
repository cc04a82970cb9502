//! 口头依据计数: how many answers rest on what, and which on word of mouth alone. Must not judge.

use crate::domain::{Answer, AnswerId, Evidence, Scope};
use crate::flow;
use crate::report::document::{Block, Link};
use crate::report::phrase::Phrases;

pub(super) fn blocks(phrases: &Phrases) -> Vec<Block> {
    let case = phrases.case;
    let level = |id: &AnswerId| {
        let person = case.persons.get(id.person?)?;
        person.evidence.get(&id.factor).copied()
    };
    let given: Vec<AnswerId> = flow::questions(case)
        .filter(|id| id.factor.facts().scope == Scope::Person)
        .filter(|id| case.at(*id) != Answer::Unanswered)
        .collect();
    let count = |wanted: Option<Evidence>| {
        let alike = given.iter().filter(|id| level(id) == wanted);
        alike.count()
    };
    if count(None) == given.len() {
        return vec![Block::Paragraph(phrases.tell("evidence-none", &[]))];
    }
    let levels = Evidence::ALL.map(Some).into_iter().chain([None]);
    let rows = levels.map(|wanted| {
        let name = match wanted {
            Some(level) => phrases.texts.evidence(level).to_owned(),
            None => phrases.tell("evidence-unsaid", &[]),
        };
        vec![name, count(wanted).to_string()]
    });
    let table = Block::Table {
        caption: phrases.tell("evidence-caption", &[]),
        head: ["evidence-head-level", "evidence-head-count"]
            .map(|id| phrases.tell(id, &[]))
            .into(),
        rows: rows.collect(),
    };
    let oral = given.iter().filter(|id| level(id) == Some(Evidence::Oral));
    let links: Vec<Link> = oral.map(|id| phrases.link(*id)).collect();
    let mut blocks = vec![table];
    if !links.is_empty() {
        let n = links.len().to_string();
        blocks.push(Block::Paragraph(phrases.fill_verdict("oral", &[("n", &n)])));
        let lead = phrases.tell("evidence-oral", &[]);
        blocks.push(Block::Links { lead, links });
    }
    blocks
}

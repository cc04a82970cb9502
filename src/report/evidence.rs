//! 口头依据计数: how many answers rest on what, and which on word of mouth alone. Must not judge.

use super::document::{Block, Grid, Link};
use super::phrase::Phrases;
use crate::domain::{Answer, AnswerId, Case, Evidence, Scope};
use crate::flow;

/// Every answer about a person, with what it rests on where that is said.
fn given(case: &Case) -> Vec<(AnswerId, Option<Evidence>)> {
    let of_persons = flow::questions(case).filter(|id| id.factor.facts().scope == Scope::Person);
    let given = of_persons.filter(|id| case.at(*id) != Answer::Unanswered);
    given.map(|id| (id, level(case, id))).collect()
}

/// What an answer rests on, where that is said; a mark on what is not answered says nothing.
pub(super) fn level(case: &Case, id: AnswerId) -> Option<Evidence> {
    let person = case.persons.get(id.person?)?;
    let level = person.evidence.get(id.factor);
    level.filter(|_| case.at(id) != Answer::Unanswered)
}

/// The answers that rest on word of mouth alone.
fn oral(case: &Case) -> Vec<AnswerId> {
    let given = given(case).into_iter();
    let oral = given.filter(|(_, level)| *level == Some(Evidence::Oral));
    oral.map(|(id, _)| id).collect()
}

/// How many answers rest on word of mouth alone, where any does.
pub(super) fn oral_counted(phrases: &Phrases) -> Option<String> {
    let n = oral(phrases.case()).len();
    (n > 0).then(|| phrases.fill_verdict("oral", &[("n", &n.to_string())]))
}

pub(super) fn blocks(phrases: &Phrases) -> Vec<Block> {
    let given = given(phrases.case());
    let count = |wanted: Option<Evidence>| {
        let alike = given.iter().filter(|(_, level)| *level == wanted);
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
    let table = Block::Table(Grid {
        caption: phrases.tell("evidence-caption", &[]),
        head: ["evidence-head-level", "evidence-head-count"]
            .map(|id| phrases.tell(id, &[]))
            .into(),
        rows: rows.collect(),
    });
    let mut blocks = vec![table];
    if let Some(counted) = oral_counted(phrases) {
        blocks.push(Block::Paragraph(counted));
        let oral = oral(phrases.case()).into_iter();
        let links: Vec<Link> = oral.map(|id| phrases.link(id)).collect();
        let lead = phrases.tell("evidence-oral", &[]);
        blocks.push(Block::Links { lead, links });
    }
    blocks
}

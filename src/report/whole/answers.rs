//! 全部回答: every question that applies with its answer, and every answer that was set aside.
//!
//! Must not judge.

use super::Told;
use crate::domain::{Answer, AnswerId, Case};
use crate::flow;
use crate::report::document::{Block, Grid};
use crate::report::evidence::level;
use crate::report::phrase::Phrases;

pub(super) fn blocks(phrases: &Phrases, told: &Told) -> Vec<Block> {
    let case = told.given.case();
    let listed: Vec<AnswerId> = flow::questions(case)
        .filter(|id| flow::asked(case, *id) || case.at(*id) != Answer::Unanswered)
        .collect();
    let mut blocks = Vec::new();
    if listed.iter().any(|id| !flow::asked(case, *id)) {
        blocks.push(Block::Paragraph(phrases.tell("answers-aside-note", &[])));
    }
    for about in listed.chunk_by(|one, next| one.person == next.person) {
        let name = match about[0].person {
            Some(place) => phrases.person(place),
            None => phrases.tell("answers-case", &[]),
        };
        let caption = phrases.tell("answers-caption", &[("name", &name)]);
        blocks.push(Block::Heading(name));
        blocks.push(table(phrases, &caption, about, case, told.revised));
    }
    blocks
}

/// Questions with their answers; the columns that would stay empty are left out.
pub(super) fn table(
    phrases: &Phrases,
    caption: &str,
    asked: &[AnswerId],
    case: &Case,
    revised: &[AnswerId],
) -> Block {
    let sections = asked.iter().map(|id| id.factor.facts().section);
    let several = sections
        .clone()
        .any(|section| Some(section) != sections.clone().next());
    let row = |id: &AnswerId| {
        let level = level(case, *id);
        let marks = [
            (!flow::asked(case, *id)).then(|| phrases.tell("answers-aside", &[])),
            revised
                .contains(id)
                .then(|| phrases.tell("answers-revised", &[])),
        ];
        let marks: Vec<String> = marks.into_iter().flatten().collect();
        let section = id.factor.facts().section;
        vec![
            phrases.texts.question(id.factor).ask().to_owned(),
            phrases.texts.answer(id.factor, case.at(*id)),
            if several {
                phrases.texts.section(section).to_owned()
            } else {
                String::new()
            },
            level.map_or(String::new(), |level| {
                phrases.texts.evidence(level).to_owned()
            }),
            marks.join(&phrases.tell("answers-join", &[])),
        ]
    };
    let mut rows: Vec<Vec<String>> = asked.iter().map(row).collect();
    let mut head: Vec<String> = ["question", "answer", "section", "evidence", "mark"]
        .map(|column| phrases.tell(&["answers-head-", column].concat(), &[]))
        .into();
    for column in (2..head.len()).rev() {
        if rows.iter().all(|row| row[column].is_empty()) {
            head.remove(column);
            rows.iter_mut().for_each(|row| drop(row.remove(column)));
        }
    }
    Block::Table(Grid {
        caption: caption.to_owned(),
        head,
        rows,
    })
}

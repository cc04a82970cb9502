//! 程序与整改: each step with what was answered. Must not judge.

use super::answers::table;
use crate::domain::{AnswerId, Factor, Scope, Section};
use crate::flow;
use crate::report::document::Block;
use crate::report::phrase::Phrases;

pub(super) fn blocks(phrases: &Phrases) -> Vec<Block> {
    let parts = [Section::Procedure, Section::Rectification].map(|section| {
        let asked: Vec<AnswerId> = Factor::of(Scope::Case)
            .filter(|factor| factor.facts().section == section)
            .map(AnswerId::of_case)
            .filter(|id| flow::asked(phrases.case(), *id))
            .collect();
        let caption = phrases.texts.section(section);
        (!asked.is_empty()).then(|| table(phrases, caption, &asked, phrases.case(), &[]))
    });
    parts.into_iter().flatten().collect()
}

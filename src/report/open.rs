//! 还不清楚的与推定的: which answers are missing, and which of them matter; which could not be established, which are
//! presumed.
//!
//! Must not judge.

use super::document::{Block, Link};
use super::phrase::Phrases;
use super::verdicts::as_link;
use crate::domain::{Answer, AnswerId};
use crate::flow;

pub(super) fn blocks(phrases: &Phrases) -> Vec<Block> {
    let deciding = deciding(phrases);
    let mut found = deciding.clone();
    found.sort_unstable();
    let mut idle = asked(phrases, Answer::Unanswered);
    idle.retain(|id| found.binary_search(id).is_err());
    let groups = [
        ("open-deciding", deciding),
        ("open-idle", idle),
        ("open-unknown", asked(phrases, Answer::Unknown)),
    ];
    let blocks: Vec<Block> = groups
        .into_iter()
        .filter(|(_, open)| !open.is_empty())
        .map(|(lead, open)| Block::Links {
            lead: phrases.say(lead).to_owned(),
            links: open.into_iter().map(|id| phrases.link(id)).collect(),
        })
        .collect();
    if blocks.is_empty() {
        return vec![Block::Paragraph(phrases.say("open-nothing").to_owned())];
    }
    blocks
}

/// What is asked and answered so, in the order of the questionnaire.
pub(super) fn asked(phrases: &Phrases, so: Answer) -> Vec<AnswerId> {
    let asked = flow::questions(phrases.case()).filter(|id| flow::asked(phrases.case(), *id));
    asked.filter(|id| phrases.case().at(*id) == so).collect()
}

/// What has no answer and can still change a verdict, the most telling first.
pub(super) fn deciding(phrases: &Phrases) -> Vec<AnswerId> {
    let deciding = phrases.judged.next().iter().filter(|next| !next.irrelevant);
    deciding.map(|next| next.answer).collect()
}

pub(super) fn presumed(phrases: &Phrases) -> Vec<Block> {
    let presumptions = phrases.assessment().presumptions.iter();
    let links: Vec<Link> = presumptions
        .map(|presumption| as_link(phrases, presumption))
        .collect();
    if links.is_empty() {
        return Vec::new();
    }
    vec![Block::Links {
        lead: phrases.say("presumed-lead").to_owned(),
        links,
    }]
}

//! 还不清楚的与推定的: which answers are missing, which could not be established, which are presumed.
//!
//! Must not judge.

use super::document::{Block, Link};
use super::phrase::Phrases;
use super::verdicts::as_link;
use crate::domain::{Answer, AnswerId};
use crate::flow;

pub(super) fn blocks(phrases: &Phrases) -> Vec<Block> {
    let asked: Vec<AnswerId> = flow::questions(phrases.case)
        .filter(|id| flow::asked(phrases.case, *id))
        .collect();
    let with = |wanted: Answer| -> Vec<Link> {
        let open = asked.iter().filter(|id| phrases.case.at(**id) == wanted);
        open.map(|id| phrases.link(*id)).collect()
    };
    let groups = [
        ("open-missing", with(Answer::Unanswered)),
        ("open-unknown", with(Answer::Unknown)),
    ];
    let blocks: Vec<Block> = groups
        .into_iter()
        .filter(|(_, links)| !links.is_empty())
        .map(|(lead, links)| Block::Links {
            lead: phrases.say(lead).to_owned(),
            links,
        })
        .collect();
    if blocks.is_empty() {
        return vec![Block::Paragraph(phrases.say("open-nothing").to_owned())];
    }
    blocks
}

pub(super) fn presumed(phrases: &Phrases) -> Vec<Block> {
    let presumptions = phrases.assessment.presumptions.iter();
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

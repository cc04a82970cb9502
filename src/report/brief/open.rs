//! 还不清楚的, shortest: how much is open, and what of it can still change a verdict. Must not judge.

use super::{ANSWERS, labelled};
use crate::domain::Answer;
use crate::report::document::Block;
use crate::report::evidence;
use crate::report::open::{asked, deciding};
use crate::report::phrase::Phrases;

pub(super) fn blocks(phrases: &Phrases) -> Vec<Block> {
    let said = [missing(phrases), unknown(phrases)];
    let mut blocks: Vec<Block> = said.into_iter().flatten().collect();
    if blocks.is_empty() {
        blocks.push(Block::Paragraph(phrases.say("open-nothing").to_owned()));
    }
    blocks.extend(evidence::oral_counted(phrases).map(Block::Paragraph));
    blocks
}

/// What has no answer yet, the most telling first.
fn missing(phrases: &Phrases) -> Option<Block> {
    let open = asked(phrases, Answer::Unanswered);
    let deciding = deciding(phrases);
    let id = match deciding.is_empty() {
        true => "brief-open-idle",
        false => "brief-open",
    };
    let values = [
        ("n", &*open.len().to_string()),
        ("m", &deciding.len().to_string()),
        ("list", &phrases.some_asked(&deciding, ANSWERS)),
    ];
    let label = phrases.say("open-missing").to_owned();
    (!open.is_empty()).then(|| labelled(label, phrases.tell(id, &values)))
}

/// What was looked into and could not be established.
fn unknown(phrases: &Phrases) -> Option<Block> {
    let unknown = asked(phrases, Answer::Unknown);
    let values = [
        ("n", &*unknown.len().to_string()),
        ("list", &phrases.some_asked(&unknown, ANSWERS)),
    ];
    let label = phrases.say("open-unknown").to_owned();
    (!unknown.is_empty()).then(|| labelled(label, phrases.tell("brief-named", &values)))
}

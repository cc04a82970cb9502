//! 前后矛盾: answers that cannot all be true, each leading to those of them that still count. Must not judge.

use super::document::Block;
use super::found::{Found, Whom};
use super::phrase::Phrases;
use crate::content::Table;
use crate::domain::Case;
use crate::engine::{Contradiction, contradictions};
use crate::flow;

/// The contradictions of the case as it was `given`: one answer may have set the other aside.
pub(super) fn blocks(phrases: &Phrases, given: &Case) -> Vec<Block> {
    let found = all(phrases, given).into_iter();
    found.map(|found| Block::Item(found.item)).collect()
}

/// Each with whom it is about.
pub(super) fn all(phrases: &Phrases, given: &Case) -> Vec<Found> {
    let found = contradictions(given).into_iter();
    found.map(|one| worded(phrases, given, &one)).collect()
}

fn worded(phrases: &Phrases, given: &Case, contradiction: &Contradiction) -> Found {
    let id = contradiction.factors.map(|factor| factor.id()).join("+");
    let person = phrases.person(contradiction.person);
    let mut item = phrases.item(Table::Contradictions, &id, &[("person", &person)]);
    let (asked, aside): (Vec<_>, Vec<_>) = contradiction
        .answers()
        .into_iter()
        .partition(|id| flow::asked(given, *id));
    item.carried = asked.into_iter().map(|id| phrases.link(id)).collect();
    let aside = aside
        .into_iter()
        .map(|id| phrases.link_in(given, id).clause);
    let aside: Vec<String> = aside.collect();
    if !aside.is_empty() {
        let list = aside.join(phrases.say("clause-join"));
        item.text += &phrases.fill("contradiction-aside", &[("list", &list)]);
    }
    let whom = Whom::Persons(vec![contradiction.person]);
    Found { whom, item }
}

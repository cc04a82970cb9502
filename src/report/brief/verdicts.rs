//! 结论, shortest: what each rests on by its title, whom it is about and which rules, then how it stands.
//!
//! The sentences are those of the whole report. Must not phrase one, nor judge.

use super::{ANSWERS, NAMED};
use crate::engine::Verdict;
use crate::report::document::{Block, Item, VerdictBlock};
use crate::report::explain::{Steadiness, steadiness};
use crate::report::found::{Found, Whom};
use crate::report::grounds;
use crate::report::phrase::Phrases;
use crate::report::verdicts::worded;

pub(super) fn blocks(phrases: &Phrases) -> Vec<Block> {
    let each = Verdict::ALL.into_iter().zip(steadiness(phrases));
    each.flat_map(|(verdict, steady)| told(phrases, verdict, steady))
        .collect()
}

/// A verdict, and how many more of its presumptions there are.
fn told(
    phrases: &Phrases,
    verdict: Verdict,
    steady: Option<Steadiness>,
) -> impl Iterator<Item = Block> {
    let mut told = worded(phrases, verdict, ANSWERS);
    if let Some(steady) = steady.filter(|steady| !steady.steady) {
        let values = [("label", &*steady.word), ("text", &*steady.text)];
        let said = phrases.tell("labelled", &values);
        told.sentences.push(said);
    }
    let presumed = told.presumed.len();
    told.presumed.truncate(ANSWERS);
    let rest = more(phrases, presumed - told.presumed.len());
    let told = Block::Verdict(VerdictBlock {
        question: String::new(),
        items: reasons(phrases, verdict),
        ..told
    });
    [told].into_iter().chain(rest)
}

/// How many more there are; nothing where that is all.
pub(super) fn more(phrases: &Phrases, rest: usize) -> Option<Block> {
    let n = rest.to_string();
    (rest > 0).then(|| Block::Paragraph(phrases.tell("brief-more", &[("n", &n)])))
}

/// What a verdict rests on by its title and whom it is about, under its rules.
pub(in crate::report) fn reasons(phrases: &Phrases, verdict: Verdict) -> Vec<Item> {
    let mut items = grouped(phrases, grounds::found(phrases, verdict));
    let rest = items.len().saturating_sub(NAMED);
    items.truncate(NAMED);
    if rest > 0 {
        items.push(Item {
            text: phrases.tell("brief-more", &[("n", &rest.to_string())]),
            ..Item::default()
        });
    }
    items
}

/// What goes by one title under the same rules together, with everybody it is about; nothing more of it is said.
pub(super) fn grouped(phrases: &Phrases, found: Vec<Found>) -> Vec<Item> {
    let mut groups: Vec<(Item, Vec<Whom>)> = Vec::new();
    for Found { whom, item } in found {
        let same = |(other, _): &&mut (Item, Vec<Whom>)| {
            other.title == item.title && other.provisions == item.provisions
        };
        match groups.iter_mut().find(same) {
            Some((_, all)) => all.push(whom),
            None => groups.push((item, vec![whom])),
        }
    }
    let worded = groups.into_iter().map(|(item, whom)| Item {
        title: item.title,
        text: named(phrases, &whom),
        provisions: item.provisions,
        ..Item::default()
    });
    worded.collect()
}

/// Persons each once, equals apart from others, and of pairs everybody below one superior together.
fn named(phrases: &Phrases, whom: &[Whom]) -> String {
    let mut persons: Vec<usize> = Vec::new();
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    let mut equals: Vec<String> = Vec::new();
    for one in whom {
        match one {
            Whom::Equals(places) => equals.push(phrases.some_persons(places, NAMED)),
            Whom::Persons(places) => persons.extend(places),
            Whom::Pair(superior, subordinate) => pairs.push((*superior, *subordinate)),
        }
    }
    // Equals are so among themselves, and of nobody else.
    if !equals.is_empty() {
        return equals.join(phrases.say("clause-join"));
    }
    persons.sort_unstable();
    persons.dedup();
    pairs.sort_unstable();
    let all = persons.len() + pairs.len();
    persons.truncate(NAMED);
    pairs.truncate(NAMED - persons.len());
    let rest = all - persons.len() - pairs.len();
    let single = persons.iter().map(|place| phrases.person(*place));
    let above = pairs.chunk_by(|one, other| one.0 == other.0).map(|below| {
        let names: Vec<usize> = below.iter().map(|(_, subordinate)| *subordinate).collect();
        let (label, names) = (
            phrases.say("pairs-head-subordinate"),
            phrases.persons(&names),
        );
        let mark = phrases.tell("labelled", &[("label", label), ("text", &names)]);
        let superior = phrases.person(below[0].0);
        phrases.tell("marked", &[("text", &superior), ("mark", &mark)])
    });
    let parts: Vec<String> = single.chain(above).collect();
    phrases.listed(&parts, rest)
}

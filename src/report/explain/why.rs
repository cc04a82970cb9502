//! 为什么: the sufficient reasons of a verdict, each with what it shows and the rule behind that.
//!
//! Must not judge beyond asking what a reason shows by itself.

use crate::domain::{AnswerId, Tri};
use crate::engine::{Claim, Verdict};
use crate::report::document::{Item, Link};
use crate::report::grounds::{self, Ground};
use crate::report::phrase::Phrases;

/// 理由.
#[derive(Clone, Debug, PartialEq)]
pub struct Reasons {
    /// What the reasons are reasons of.
    pub lead: String,
    /// The reasons, each with its answers; none where the verdict is open or needs no answer.
    pub items: Vec<Item>,
    /// Places of those that only say how they differ from an earlier one.
    pub again: Vec<usize>,
}

/// The sufficient reasons of a verdict as it stands.
#[must_use]
pub fn reasons(phrases: &Phrases, verdict: Verdict) -> Reasons {
    let state = phrases.assessment().outcome.firm.get(verdict);
    let (_, word) = phrases.standing(verdict, phrases.assessment());
    let lead = |id: &str| phrases.explain(id, &[("word", &word)]);
    let claim = Claim::Verdict(verdict, state);
    let found = phrases.judged.why(claim);
    let without = |id| Reasons {
        lead: lead(id),
        items: Vec::new(),
        again: Vec::new(),
    };
    if state == Tri::Open {
        return without("why-open");
    }
    if found.iter().all(Vec::is_empty) {
        return without("why-alone");
    }
    let single = found.len() == 1;
    let items = found
        .iter()
        .enumerate()
        .map(|(place, reason)| item(phrases, verdict, reason, place, single));
    let mut items: Vec<Item> = items.collect();
    Reasons {
        lead: lead(if single { "why-lead-one" } else { "why-lead" }),
        again: told_apart(phrases, &mut items),
        items,
    }
}

/// Of reasons in the same words a later one says instead how its answers differ. Gives the places of those.
fn told_apart(phrases: &Phrases, items: &mut [Item]) -> Vec<usize> {
    let mut again = Vec::new();
    for place in (1..items.len()).rev() {
        let (earlier, later) = items.split_at_mut(place);
        let item = &mut later[0];
        let Some(first) = earlier.iter().position(|other| other.text == item.text) else {
            continue;
        };
        let only_in = |one: &[Link], other: &[Link]| {
            let own = one.iter().filter(|link| !other.contains(link));
            own.map(|link| link.text.clone()).collect::<Vec<_>>()
        };
        let own = only_in(&item.carried, &earlier[first].carried);
        let spared = only_in(&earlier[first].carried, &item.carried);
        // Where they have little in common the whole says more.
        if item.text.is_empty() && own.len() + spared.len() >= item.carried.len() {
            continue;
        }
        let join = phrases.say("clause-join");
        let (list, from) = (own.join(join), spared.join(join));
        let n = (first + 1).to_string();
        let values = [("n", &*n), ("list", &list), ("from", &from)];
        item.text = phrases.explain("why-same", &values);
        again.push(place);
    }
    again
}

fn item(
    phrases: &Phrases,
    verdict: Verdict,
    reason: &[AnswerId],
    place: usize,
    single: bool,
) -> Item {
    let n = (place + 1).to_string();
    let shown = shown_by(phrases, verdict, reason);
    let mut item = shown.map_or_else(Item::default, |ground| ground.item(phrases));
    item.title = match (single, item.title.is_empty()) {
        (true, true) => phrases.explain("why-set-one", &[]),
        (true, false) => item.title,
        (false, true) => phrases.explain("why-set-plain", &[("n", &n)]),
        (false, false) => phrases.explain("why-set", &[("n", &n), ("title", &item.title)]),
    };
    // What would mend it is said with the verdict itself.
    item.mend = String::new();
    item.carried = reason.iter().map(|id| phrases.link(*id)).collect();
    item
}

/// Whoever or whatever the reason shows by itself, with everything else open.
fn shown_by(phrases: &Phrases, verdict: Verdict, reason: &[AnswerId]) -> Option<Ground> {
    let alone = phrases.judged.only(reason);
    let alone = alone.assessment();
    let shown = match verdict {
        Verdict::Appropriate => Verdict::ALL.as_slice(),
        _ => std::slice::from_ref(&verdict),
    };
    // Of these answers alone it rests on what they hold.
    let mut grounds = shown
        .iter()
        .flat_map(|verdict| grounds::of(alone, *verdict));
    grounds.next()
}

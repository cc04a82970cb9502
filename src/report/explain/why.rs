//! 为什么: the sufficient reasons of a verdict, each with what it shows and the rule behind that.
//!
//! Must not judge beyond asking what a reason shows by itself.

use crate::domain::{AnswerId, Tri};
use crate::engine::{Claim, Verdict};
use crate::report::document::Item;
use crate::report::grounds;
use crate::report::phrase::Phrases;

/// 理由.
#[derive(Clone, Debug, PartialEq)]
pub struct Reasons {
    /// What the reasons are reasons of.
    pub lead: String,
    /// The reasons, each with its answers; none where the verdict is open or needs no answer.
    pub items: Vec<Item>,
}

/// The sufficient reasons of a verdict as it stands.
#[must_use]
pub fn reasons(phrases: &Phrases, verdict: Verdict) -> Reasons {
    let state = phrases.assessment().outcome.firm.get(verdict);
    let (_, word) = phrases.standing(verdict, phrases.assessment());
    let lead = |id: &str| phrases.explain(id, &[("word", &word)]);
    let claim = Claim::Verdict(verdict, state);
    let found = phrases.judged.why(claim);
    if state == Tri::Open {
        return Reasons {
            lead: lead("why-open"),
            items: Vec::new(),
        };
    }
    if found.iter().all(Vec::is_empty) {
        return Reasons {
            lead: lead("why-alone"),
            items: Vec::new(),
        };
    }
    let single = found.len() == 1;
    let items = found
        .iter()
        .enumerate()
        .map(|(place, reason)| item(phrases, verdict, reason, place, single));
    Reasons {
        lead: lead(if single { "why-lead-one" } else { "why-lead" }),
        items: told_apart(phrases, items.collect()),
    }
}

/// Of reasons in the same words a later one says instead which answers it has of its own.
fn told_apart(phrases: &Phrases, mut items: Vec<Item>) -> Vec<Item> {
    for place in (1..items.len()).rev() {
        let (earlier, later) = items.split_at_mut(place);
        let item = &mut later[0];
        let same = |other: &Item| !item.text.is_empty() && other.text == item.text;
        let Some(first) = earlier.iter().position(same) else {
            continue;
        };
        let own = item
            .carried
            .iter()
            .filter(|link| !earlier[first].carried.contains(link));
        let list = phrases.texts.join(own.map(|link| link.text.as_str()));
        let n = (first + 1).to_string();
        item.text = phrases.explain("why-same", &[("n", &n), ("list", &list)]);
    }
    items
}

fn item(
    phrases: &Phrases,
    verdict: Verdict,
    reason: &[AnswerId],
    place: usize,
    single: bool,
) -> Item {
    let n = (place + 1).to_string();
    let mut item = shown_by(phrases, verdict, reason).unwrap_or_default();
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
fn shown_by(phrases: &Phrases, verdict: Verdict, reason: &[AnswerId]) -> Option<Item> {
    let alone = phrases.judged.only(reason);
    let alone = alone.assessment();
    let yes = |asked: Verdict| {
        let concerned = asked == verdict || verdict == Verdict::Appropriate;
        concerned && alone.outcome.firm.get(asked) == Tri::Yes
    };
    if yes(Verdict::Overreach) {
        let person = alone
            .persons
            .iter()
            .position(|person| person.over == Tri::Yes);
        return match person {
            // Of these answers alone it rests on what they hold.
            Some(place) => {
                let first = alone.persons[place].reasons.first();
                first.map(|reason| grounds::because(phrases, place, *reason))
            }
            None => grounds::initiator(phrases),
        };
    }
    if yes(Verdict::DownwardBias) {
        let mut pairs = alone.pairs.iter().zip(&phrases.assessment().pairs);
        let pair = pairs.find(|(pair, _)| pair.spared.or(pair.lighter) == Tri::Yes);
        return match pair {
            Some((_, pair)) => grounds::pair_item(phrases, pair),
            None => grounds::unlisted(phrases),
        };
    }
    if yes(Verdict::Leniency) {
        let person = alone
            .persons
            .iter()
            .position(|person| person.lenient == Tri::Yes);
        return match person {
            Some(place) => Some(grounds::lenient(phrases, place)),
            None => grounds::body(phrases),
        };
    }
    None
}

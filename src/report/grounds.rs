//! 撑起结论的: whoever is over or under, whichever pair shows, each as an item with its rule.
//!
//! Must not judge: who it is stands in the assessment.

use super::document::Item;
use super::found::{Found, Whom};
use super::phrase::Phrases;
use crate::content::Table;
use crate::domain::{AnswerId, Factor, Track, Tri};
use crate::engine::{Claim, Pair, Reason, Verdict};
use serde_json::Value;

/// Whatever a verdict that is yes rests on; nothing for one that is not.
pub(super) fn of(phrases: &Phrases, verdict: Verdict) -> Vec<Found> {
    match (verdict, phrases.assessment().outcome.firm.get(verdict)) {
        (Verdict::Overreach, Tri::Yes) => overreach(phrases),
        (Verdict::DownwardBias, Tri::Yes) => downward(phrases),
        (Verdict::Leniency, Tri::Yes) => leniency(phrases),
        (_, _) => Vec::new(),
    }
}

/// 泛化: each person who is over, and an initiator without authority.
fn overreach(phrases: &Phrases) -> Vec<Found> {
    let of = |place| {
        let items = over(phrases, place).into_iter();
        items.map(move |item| Found::of_person(place, item))
    };
    let persons = 0..phrases.case().persons.len();
    persons
        .flat_map(of)
        .chain(initiator(phrases).map(Found::of_case))
        .collect()
}

/// An initiator without authority.
pub(super) fn initiator(phrases: &Phrases) -> Option<Item> {
    (phrases.assessment().unauthorised == Tri::Yes).then(|| {
        let mut item = phrases.item(Table::Reasons, "g1.proc_authorised", &[]);
        item.carried = vec![phrases.link(AnswerId::of_case(Factor::ProcAuthorised))];
        item
    })
}

/// Why the measures of this person are too heavy.
pub(super) fn over(phrases: &Phrases, place: usize) -> Vec<Item> {
    let reasons = phrases.assessment().persons[place].reasons.iter();
    let carried = phrases.judged.why_over(place).into_iter();
    let items = reasons.zip(carried).map(|(reason, answers)| {
        let mut item = because(phrases, place, *reason);
        item.carried = answers.into_iter().map(|id| phrases.link(id)).collect();
        item
    });
    items.collect()
}

/// One of the reasons why they are, without the answers that carry it.
pub(super) fn because(phrases: &Phrases, place: usize, reason: Reason) -> Item {
    of_person(phrases, place, &reason.text_id())
}

/// 对下不对上: each pair, and whoever is not on the list.
fn downward(phrases: &Phrases) -> Vec<Found> {
    let of = |pair: &Pair| {
        let item = pair_item(phrases, pair)?;
        let whom = Whom::Pair(pair.superior, pair.subordinate);
        Some(Found { whom, item })
    };
    let pairs = phrases.assessment().pairs.iter();
    pairs
        .filter_map(of)
        .chain(unlisted(phrases).map(Found::of_case))
        .collect()
}

/// A superior who is spared or treated lighter.
pub(super) fn pair_item(phrases: &Phrases, pair: &Pair) -> Option<Item> {
    let key = match (pair.spared, pair.lighter) {
        (Tri::Yes, _) => "spared",
        (_, Tri::Yes) => "lighter",
        (Tri::No | Tri::Open, Tri::No | Tri::Open) => return None,
    };
    let values = [
        ("superior", phrases.person(pair.superior)),
        ("subordinate", phrases.person(pair.subordinate)),
        ("superior_measure", phrases.measure(pair.superior)),
        ("subordinate_measure", phrases.measure(pair.subordinate)),
    ];
    let values: Vec<(&str, &str)> = values
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    let mut item = phrases.item(Table::Pairs, key, &values);
    item.carried = phrases.carried(Claim::Pair(pair.superior, pair.subordinate));
    Some(item)
}

/// Somebody above who is not on the list and goes untouched.
pub(super) fn unlisted(phrases: &Phrases) -> Option<Item> {
    (phrases.assessment().unlisted == Tri::Yes).then(|| {
        let sanctioned: Vec<usize> = (0..phrases.case().persons.len())
            .filter(|place| phrases.assessment().persons[*place].severity.min >= 1)
            .collect();
        let names = phrases.persons(&sanctioned);
        let mut item = phrases.item(Table::Pairs, "unlisted", &[("subordinate", &names)]);
        item.carried = phrases.carried(Claim::Unlisted);
        item
    })
}

/// 问责不力: each person who is under, and a body named in place of anybody.
fn leniency(phrases: &Phrases) -> Vec<Found> {
    let persons = (0..phrases.case().persons.len())
        .filter(|place| phrases.assessment().persons[*place].lenient == Tri::Yes)
        .map(|place| Found::of_person(place, lenient(phrases, place)));
    persons.chain(body(phrases).map(Found::of_case)).collect()
}

/// Why the measures of this person are too light.
pub(super) fn lenient(phrases: &Phrases, place: usize) -> Item {
    let mut item = of_person(phrases, place, "lenient.measures");
    item.carried = phrases.carried(Claim::Lenient(place));
    item
}

/// A body named in place of anybody.
pub(super) fn body(phrases: &Phrases) -> Option<Item> {
    (phrases.assessment().only_the_body == Tri::Yes).then(|| {
        let mut item = phrases.item(Table::Reasons, "lenient.body_only", &[]);
        item.carried = [Factor::BodyOnly, Factor::BodyMemberResponsible]
            .map(|factor| phrases.link(AnswerId::of_case(factor)))
            .into();
        item
    })
}

fn of_person(phrases: &Phrases, place: usize, key: &str) -> Item {
    let (person, measure) = (phrases.person(place), phrases.measure(place));
    let band = phrases.band(place);
    let values = [
        ("person", person.as_str()),
        ("measure", &measure),
        ("band", &band),
    ];
    let entry = phrases.texts.table(Table::Reasons).get(key);
    let entry = entry.unwrap_or(&Value::Null);
    // What a track cannot carry, each cannot for a reason of its own.
    let track = phrases.case().persons[place].answer(Factor::Track).single();
    let of_track = track.and_then(|track| entry.get(Track::ALL[usize::from(track)].id()));
    phrases.item_of(of_track.unwrap_or(entry), &values)
}

//! 撑起结论的: whoever is over or under, whichever pair shows, each as an item with its rule.
//!
//! The answers that carry one are dear to find, so they are looked for only where they are shown. Must not judge: who
//! it is stands in the assessment.

use super::document::{Item, Link};
use super::found::{Found, Whom};
use super::phrase::Phrases;
use crate::content::Table;
use crate::domain::{AnswerId, Factor, Track, Tri};
use crate::engine::{Assessment, Claim, Pair, Reason, Verdict};
use serde_json::Value;

/// 一条: what a verdict rests on.
#[derive(Clone, Copy)]
pub(super) enum Ground {
    /// 过重: one of the reasons why the measures of this person are.
    Over(usize, Reason),
    /// 越权启动: an initiator without authority.
    Initiator,
    /// 上面没动 or 上轻下重: a superior who is spared or treated lighter.
    Pair(Pair),
    /// 名单之外: somebody above who is not on the list and goes untouched.
    Unlisted,
    /// 过轻: the measures of this person are.
    Lenient(usize),
    /// 只问集体: a body named in place of anybody.
    Body,
}

/// Whatever a verdict that is yes rests on, in words, with whom it is about; nothing for one that is not.
pub(super) fn found(phrases: &Phrases, verdict: Verdict) -> Vec<Found> {
    let said = |ground: Ground| Found {
        whom: ground.whom(),
        item: ground.item(phrases),
    };
    let grounds = of(phrases.assessment(), verdict).into_iter();
    grounds.map(said).collect()
}

/// The same, each with the answers that carry it.
pub(super) fn carried(phrases: &Phrases, verdict: Verdict) -> Vec<Item> {
    let said = |ground: Ground| Item {
        carried: ground.carried(phrases),
        ..ground.item(phrases)
    };
    let grounds = of(phrases.assessment(), verdict).into_iter();
    grounds.map(said).collect()
}

/// Whatever a verdict that is yes rests on.
pub(super) fn of(assessment: &Assessment, verdict: Verdict) -> Vec<Ground> {
    if assessment.outcome.firm.get(verdict) != Tri::Yes {
        return Vec::new();
    }
    let persons = assessment.persons.iter().enumerate();
    let alone = |is: Tri, ground: Ground| (is == Tri::Yes).then_some(ground);
    match verdict {
        Verdict::Overreach => persons
            .flat_map(|(place, person)| {
                let reasons = person.reasons.iter();
                reasons.map(move |reason| Ground::Over(place, *reason))
            })
            .chain(alone(assessment.unauthorised, Ground::Initiator))
            .collect(),
        Verdict::DownwardBias => {
            let shown = |pair: &&Pair| pair.shows() == Tri::Yes;
            let pairs = assessment.pairs.iter().filter(shown);
            pairs
                .map(|pair| Ground::Pair(*pair))
                .chain(alone(assessment.unlisted, Ground::Unlisted))
                .collect()
        }
        Verdict::Leniency => persons
            .filter(|(_, person)| person.lenient == Tri::Yes)
            .map(|(place, _)| Ground::Lenient(place))
            .chain(alone(assessment.only_the_body, Ground::Body))
            .collect(),
        Verdict::Appropriate => Vec::new(),
    }
}

impl Ground {
    fn whom(self) -> Whom {
        match self {
            Ground::Over(place, _) | Ground::Lenient(place) => Whom::Persons(vec![place]),
            Ground::Pair(pair) => Whom::Pair(pair.superior, pair.subordinate),
            Ground::Initiator | Ground::Unlisted | Ground::Body => Whom::Persons(Vec::new()),
        }
    }

    /// What it says, without the answers that carry it.
    pub(super) fn item(self, phrases: &Phrases) -> Item {
        match self {
            Ground::Over(place, reason) => of_person(phrases, place, &reason.text_id()),
            Ground::Initiator => phrases.item(Table::Reasons, "g1.proc_authorised", &[]),
            Ground::Pair(pair) => of_pair(phrases, &pair),
            Ground::Unlisted => unlisted(phrases),
            Ground::Lenient(place) => of_person(phrases, place, "lenient.measures"),
            Ground::Body => phrases.item(Table::Reasons, "lenient.body_only", &[]),
        }
    }

    fn carried(self, phrases: &Phrases) -> Vec<Link> {
        let of_case = |factors: &[Factor]| {
            let answers = factors.iter().map(|factor| AnswerId::of_case(*factor));
            answers.map(|id| phrases.link(id)).collect()
        };
        match self {
            Ground::Over(place, reason) => {
                let answers = phrases.judged.why_over(place, reason).into_iter();
                answers.map(|id| phrases.link(id)).collect()
            }
            Ground::Initiator => of_case(&[Factor::ProcAuthorised]),
            Ground::Pair(pair) => phrases.carried(Claim::Pair(pair.superior, pair.subordinate)),
            Ground::Unlisted => phrases.carried(Claim::Unlisted),
            Ground::Lenient(place) => phrases.carried(Claim::Lenient(place)),
            Ground::Body => of_case(&[Factor::BodyOnly, Factor::BodyMemberResponsible]),
        }
    }
}

fn of_pair(phrases: &Phrases, pair: &Pair) -> Item {
    let key = match pair.spared {
        Tri::Yes => "spared",
        Tri::No | Tri::Open => "lighter",
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
    phrases.item(Table::Pairs, key, &values)
}

fn unlisted(phrases: &Phrases) -> Item {
    let persons = phrases.assessment().persons.iter().enumerate();
    let sanctioned = persons.filter(|(_, person)| person.severity.min >= 1);
    let sanctioned: Vec<usize> = sanctioned.map(|(place, _)| place).collect();
    let names = phrases.persons(&sanctioned);
    phrases.item(Table::Pairs, "unlisted", &[("subordinate", &names)])
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

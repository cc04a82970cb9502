//! 怎样调整方案才相当: each way as a difference of the proposal. Neither direction is a default.
//!
//! Must not look for them, nor choose among them.

use crate::domain::{Answer, AnswerId, Case, Factor, YesNo};
use crate::engine::Judged;
use crate::engine::explain::{Change, Repair};
use crate::report::document::Link;
use crate::report::phrase::{Phrases, rung};

/// 调整办法.
#[derive(Clone, Debug, PartialEq)]
pub struct Repairs {
    /// What is to be known before reading them.
    pub leads: Vec<String>,
    /// The ways.
    pub ways: Vec<Way>,
}

/// 一种办法.
#[derive(Clone, Debug, PartialEq)]
pub struct Way {
    /// Which.
    pub title: String,
    /// How it goes about it.
    pub text: String,
    /// The name of the table of changes.
    pub caption: String,
    /// Who, from what, to what; by person. Empty where nothing is changed.
    pub rows: Vec<[String; 3]>,
    /// The names of these columns.
    pub head: [String; 3],
    /// What has to be decided, then what has to be established, then what has to be put right first.
    pub first: Vec<First>,
    /// The changes themselves.
    pub changes: Vec<Change>,
}

/// 先做的: what comes before a way, or before any.
#[derive(Clone, Debug, PartialEq)]
pub struct First {
    /// What they have in common.
    pub lead: String,
    /// What they are; never none.
    pub them: Firsts,
}

/// What comes first.
#[derive(Clone, Debug, PartialEq)]
pub enum Firsts {
    /// For whom it is not known exactly what is proposed; a sentence each.
    Measures(Vec<String>),
    /// The answers.
    Answers(Vec<Link>),
}

/// How the proposal could be made 适当; no ways where it is.
///
/// `given` is the case before what does not apply was left out: a measure may make it apply again.
#[must_use]
pub fn repairs(phrases: &Phrases, given: &Judged) -> Repairs {
    let found = given.repairs();
    let by_measures = found
        .iter()
        .filter(|repair| !repair.changes.is_empty())
        .count();
    let first = found.len() > by_measures;
    let lead = match (by_measures, first) {
        (0, _) => Some("repairs-none"),
        (1, false) => None,
        (1, true) => Some("repairs-one-after"),
        (_, false) => Some("repairs-both"),
        (_, true) => Some("repairs-both-after"),
    };
    let leads = ["repairs-lead"].into_iter().chain(lead);
    Repairs {
        leads: leads.map(|lead| phrases.explain(lead, &[])).collect(),
        ways: found
            .iter()
            .map(|repair| way(phrases, given.case(), repair))
            .collect(),
    }
}

/// One way in words; `given` as for [`repairs`].
#[must_use]
pub fn way(phrases: &Phrases, given: &Case, repair: &Repair) -> Way {
    let id = repair.kind.id();
    let title = phrases.explain(id, &[]);
    let after = phrases.judged.changed(&repair.changes);
    let formal = rung(phrases.texts, formal_from(phrases));
    Way {
        text: phrases.explain(&format!("{id}-text"), &[("formal", formal)]),
        caption: phrases.explain("repairs-caption", &[("title", &title)]),
        head: ["repairs-person", "repairs-from", "repairs-to"]
            .map(|column| phrases.explain(column, &[])),
        rows: repair
            .changes
            .iter()
            .map(|change| row(phrases, &after, change))
            .collect(),
        first: first(phrases, given, repair),
        changes: repair.changes.clone(),
        title,
    }
}

fn first(phrases: &Phrases, given: &Case, repair: &Repair) -> Vec<First> {
    let measures = repair.measures.iter().map(|place| {
        let person = phrases.texts.person(phrases.case(), *place);
        phrases.explain("first-measures-of", &[("person", &person)])
    });
    let links = |ids: &[AnswerId]| {
        let links = ids.iter().map(|id| phrases.link_in(given, *id));
        Firsts::Answers(links.collect())
    };
    let all = [
        ("first-measures", Firsts::Measures(measures.collect())),
        ("first-establish", links(&repair.establish)),
        ("first-put-right", links(&repair.put_right)),
    ];
    let there = all.into_iter().filter(|(_, them)| !them.is_empty());
    let told = there.map(|(lead, them)| First {
        lead: phrases.explain(lead, &[]),
        them,
    });
    told.collect()
}

impl Firsts {
    fn is_empty(&self) -> bool {
        match self {
            Firsts::Measures(sentences) => sentences.is_empty(),
            Firsts::Answers(links) => links.is_empty(),
        }
    }
}

/// What is tried beside the band, and as far as the track carries: whether something keeps it from the nearest rung.
fn held_back(phrases: &Phrases, after: &Judged, place: usize) -> (&'static str, i8) {
    let now = &phrases.assessment().persons[place];
    let then = &after.assessment().persons[place];
    let nearest = now.severity.min.min(now.hi.max).max(now.lo.min);
    // One act, one sanction (2.5): what was dealt with already is not dealt with formally again.
    let twice = phrases.case().persons[place].answer(Factor::AlreadySanctioned);
    let twice = twice.is(YesNo::Yes) && nearest >= formal_from(phrases);
    let id = match (then.cap.max < nearest, twice) {
        (true, _) => "repairs-capped",
        (_, true) => "repairs-twice",
        (false, false) => "repairs-within",
    };
    (id, then.cap.max)
}

/// From which rung on a measure counts as formal, by the conventions in force.
fn formal_from(phrases: &Phrases) -> i8 {
    phrases.judged.conventions().limits.formal_from
}

fn row(phrases: &Phrases, after: &Judged, change: &Change) -> [String; 3] {
    match change {
        Change::Measures { person, measures } => {
            let (held, cap) = held_back(phrases, after, *person);
            let values = [
                ("measure", &*phrases.package(Some(measures))),
                ("band", &phrases.band(*person)),
                ("to", rung(phrases.texts, cap)),
            ];
            let tried = phrases.explain(held, &values);
            [phrases.person(*person), phrases.measure(*person), tried]
        }
        Change::Answer { answer, to } => {
            let said = |given: Answer| {
                let value = phrases.texts.answer(answer.factor, given);
                phrases.explain("repairs-track", &[("value", &value)])
            };
            let person = answer.person.map(|place| phrases.person(place));
            [
                person.unwrap_or_default(),
                said(phrases.case().at(*answer)),
                said(Answer::one(*to)),
            ]
        }
    }
}

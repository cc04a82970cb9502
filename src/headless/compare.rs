//! Two readings of one matter as one line of JSON. Only shapes it; must not compare, judge nor word.

use super::check::{case, complain, said};
use super::line::{States, WarningLine, states, warning};
use super::{Outcome, complaint};
use crate::casefile::{Reading, answer_value, value_of};
use crate::content::{cli, fill};
use crate::domain::Person;
use crate::domain::case::Unread;
use crate::engine::{Conventions, Verdict};
use crate::reading::{Agreement, Effect, Item, Kappa, Readings, Side, Weighed, agreement, weigh};
use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::{Value, json};
use std::ffi::OsString;
use std::io::{self, BufRead, Write};

/// What is written of two readings. The order of the fields is a promise.
#[derive(serde::Serialize)]
struct Line<'a> {
    files: [&'a str; 2],
    persons: Vec<PartnerLine<'a>>,
    #[serde(flatten)]
    total: Counts,
    sections: Sections,
    verdicts: [States; 2],
    leaning: [States; 2],
    differences: Vec<DifferenceLine<'a>>,
    jointly: &'a [usize],
    warnings: [Vec<WarningLine<'a>>; 2],
}

#[derive(serde::Serialize)]
struct PartnerLine<'a> {
    a: Option<&'a str>,
    b: Option<&'a str>,
    by: Option<&'static str>,
}

/// What was counted in a part of the questionnaire, or in all of it.
#[derive(serde::Serialize)]
pub(super) struct Counts {
    pub(super) compared: u64,
    pub(super) agreed: u64,
    pub(super) one_unknown: u64,
    pub(super) one_unanswered: u64,
    /// How many answers κ rests on.
    pub(super) kappa_answers: u64,
    pub(super) kappa_permille: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) kappa_undefined: Option<&'static str>,
}

struct Sections(Vec<(&'static str, Counts)>);

#[derive(serde::Serialize)]
struct DifferenceLine<'a> {
    persons: Option<[Option<&'a str>; 2]>,
    item: &'static str,
    state: &'static str,
    a: Value,
    b: Value,
    /// Absent where the cases are too large to try each difference alone.
    moves: Option<Moves<'a>>,
}

#[derive(serde::Serialize)]
struct Moves<'a> {
    verdicts: Vec<&'static str>,
    leaning: Vec<&'static str>,
    persons: Vec<&'a str>,
}

/// Compares two files: a line of output, or a line of complaint for each that cannot be read.
pub(super) fn two(
    files: &[OsString; 2],
    stdin: &mut dyn BufRead,
    conventions: &Conventions,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> io::Result<Outcome> {
    if files[0] == "-" && files[1] == "-" {
        complaint::say(err, &cli("two-from-one-input"));
        return Ok(Outcome::Bad);
    }
    let read = [&files[0], &files[1]].map(|file| {
        case(file, stdin)
            .map_err(|error| complain(err, &file.to_string_lossy(), &error))
            .ok()
    });
    let [Some(a), Some(b)] = read else {
        return Ok(Outcome::Bad);
    };
    let names = [&files[0], &files[1]].map(|file| file.to_string_lossy());
    let compared = compared(&a, &b, conventions);
    match compared {
        Ok((readings, weighed)) => {
            let names = [&*names[0], &*names[1]];
            let mut line = serde_json::to_vec(&shape(&readings, &weighed, names, [&a, &b]))?;
            line.push(b'\n');
            out.write_all(&line)?;
            Ok(Outcome::Fine)
        }
        Err(error) => {
            complain(err, &names.join(" "), &error);
            Ok(Outcome::Bad)
        }
    }
}

/// Two cases side by side and what their differences weigh.
pub(super) fn compared(
    a: &Reading,
    b: &Reading,
    conventions: &Conventions,
) -> Result<(Readings, Weighed), String> {
    let readings = Readings::of(a.case.clone(), b.case.clone()).map_err(said)?;
    let weighed = weigh(&readings, conventions).map_err(said)?;
    Ok((readings, weighed))
}

fn shape<'a>(
    readings: &'a Readings,
    weighed: &'a Weighed,
    files: [&'a str; 2],
    read: [&'a Reading; 2],
) -> Line<'a> {
    let parts = agreement(readings);
    let total = Agreement::sum(parts.iter().map(|(_, part)| part));
    let parts = parts
        .iter()
        .filter(|(_, part)| *part != Agreement::default());
    let parts = parts.map(|(section, part)| (section.id(), counts(part)));
    let id = |side: Side, who: usize| readings.person(side, who).map(|one| one.id.as_str());
    let partner = |who: usize| PartnerLine {
        a: id(Side::A, who),
        b: id(Side::B, who),
        by: readings.who[who].by.map(|by| by.id()),
    };
    let named = |who: usize| id(Side::A, who).or(id(Side::B, who)).unwrap_or_default();
    let moves = |effect: &Effect| Moves {
        verdicts: verdicts(&effect.verdicts),
        leaning: verdicts(&effect.leaning),
        persons: effect.persons.iter().map(|who| named(*who)).collect(),
    };
    let differences = readings.differences.iter().enumerate();
    let differences = differences.map(|(at, (item, state))| DifferenceLine {
        persons: item.who().map(|who| [id(Side::A, who), id(Side::B, who)]),
        item: item.id(),
        state: state.id(),
        a: value(readings, Side::A, *item),
        b: value(readings, Side::B, *item),
        moves: weighed.alone.as_ref().map(|alone| moves(&alone[at])),
    });
    Line {
        files,
        persons: (0..readings.who.len()).map(partner).collect(),
        total: counts(&total),
        sections: Sections(parts.collect()),
        verdicts: weighed
            .results
            .each_ref()
            .map(|one| states(&one.outcome.firm)),
        leaning: weighed
            .results
            .each_ref()
            .map(|one| states(&one.outcome.leaning)),
        differences: differences.collect(),
        jointly: &weighed.jointly,
        warnings: read.map(|reading| reading.warnings.iter().map(warning).collect()),
    }
}

fn verdicts(moved: &[bool; 4]) -> Vec<&'static str> {
    let all = Verdict::ALL.iter().zip(moved);
    let moved = all.filter(|(_, moved)| **moved);
    moved.map(|(verdict, _)| verdict.id()).collect()
}

pub(super) fn counts(part: &Agreement) -> Counts {
    let (kappa_permille, kappa_undefined) = match part.tally.kappa() {
        Kappa::Permille(kappa) => (Some(kappa), None),
        Kappa::NothingCompared => (None, Some("nothing_compared")),
        Kappa::OneCategory => (None, Some("one_category")),
    };
    Counts {
        compared: part.compared,
        agreed: part.agreed,
        one_unknown: part.one_unknown,
        one_unanswered: part.one_unanswered,
        kappa_answers: part.tally.len(),
        kappa_permille,
        kappa_undefined,
    }
}

/// What one of the two says, as it stands in his file; null where he says nothing.
fn value(readings: &Readings, side: Side, item: Item) -> Value {
    let case = &readings.cases[side as usize];
    let of_person = |read: &dyn Fn(&Person) -> Value| {
        let person = item.who().and_then(|who| readings.person(side, who));
        person.map_or(Value::Null, read)
    };
    match item {
        Item::Person(_) => of_person(&|person| json!(person.id)),
        Item::Answer(who, factor) => {
            answer_value(factor, readings.answer(side, who, factor)).unwrap_or_default()
        }
        Item::Measures(_) => of_person(&|person| match &person.measures {
            None => Value::Null,
            Some(package) => {
                let listed = package.iter().map(|facts| json!(facts.id));
                listed.chain(package.unlisted.iter().cloned()).collect()
            }
        }),
        Item::Count(_) => of_person(&|person| match person.count.at_least {
            true => json!({ "at_least": person.count.people }),
            false => json!(person.count.people),
        }),
        Item::Superiors(who) => {
            let above = readings.superiors(side, who).into_iter();
            let ids = above.filter_map(|who| Some(readings.person(side, who)?.id.as_str()));
            ids.map(|id| json!(id)).collect()
        }
        Item::LayerCounts => value_of(case)["answers"]["counts_by_layer"].clone(),
        Item::Label(_) => of_person(&|person| json!(person.label)),
        Item::Title => json!(case.title),
        Item::Note => json!(case.note),
        Item::Source => json!(case.source),
        Item::Unread(None) => unread(&case.unread),
        Item::Unread(Some(_)) => of_person(&|person| unread(&person.unread)),
    }
}

fn unread(unread: &Unread) -> Value {
    json!({ "fields": unread.fields, "answers": unread.answers, "evidence": unread.evidence,
            "entries": unread.entries, "no_list": unread.no_list })
}

impl Serialize for Sections {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut sections = serializer.serialize_map(Some(self.0.len()))?;
        for (id, counts) in &self.0 {
            sections.serialize_entry(id, counts)?;
        }
        sections.end()
    }
}

/// Fills the name of a pair and what is wrong with it into a complaint.
pub(super) fn wrong_pair(id: &str, name: &str) -> String {
    fill(&cli(id), &[("file", name)])
}

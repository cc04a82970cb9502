//! 前后比较: what differs between two judgements of the same people. Must not judge.

use crate::engine::{FindingId, Pair, State, Verdict};
use crate::report::document::Grid;
use crate::report::findings::titles;
use crate::report::pairs;
use crate::report::persons::Stands;
use crate::report::phrase::Phrases;

/// 变化.
#[derive(Clone, Debug, PartialEq)]
pub struct Differences {
    /// All four verdicts, before and after.
    pub verdicts: Vec<Shift>,
    /// Persons, pairs and findings that differ; a table is there only where something does.
    pub tables: Vec<Grid>,
    /// What is said where nothing differs.
    pub nothing: Option<String>,
}

/// 一个结论的前后.
#[derive(Clone, Debug, PartialEq)]
pub struct Shift {
    /// Its name.
    pub title: String,
    /// How it stood, with its word.
    pub before: (State, String),
    /// How it stands then.
    pub after: (State, String),
    /// Whether it differs, in a word.
    pub word: String,
    /// Whether it differs.
    pub changed: bool,
}

/// What differs after a change of answers or measures.
#[must_use]
pub fn differences(before: &Phrases, after: &Phrases) -> Differences {
    let name = |place: usize| before.person(place);
    compared(before, after, &name, "differ-nothing")
}

/// What differs after two persons swapped places, and a table of everybody's band before and after.
#[must_use]
pub fn mirrored(
    before: &Phrases,
    after: &Phrases,
    [one, other]: [usize; 2],
) -> (String, Grid, Differences) {
    let name = |place: usize| {
        let person = before.person(place);
        let seat = match place {
            _ if place == one => before.person(other),
            _ if place == other => before.person(one),
            _ => return person,
        };
        before.explain("mirror-seated", &[("person", &person), ("other", &seat)])
    };
    let mut same = true;
    let places = 0..before.case().persons.len();
    let rows = places.map(|place| {
        let (was, is) = (before.band(place), after.band(place));
        let changed = was != is;
        same &= !changed;
        vec![name(place), was, is, before.changed(changed)]
    });
    let bands = Grid {
        caption: before.explain("mirror-caption", &[]),
        rows: rows.collect(),
        head: before.heads(["differ-person", "differ-before", "differ-after"], true),
    };
    let said = if same { "mirror-same" } else { "mirror-moved" };
    let values = [
        ("one", &*before.person(one)),
        ("other", &*before.person(other)),
    ];
    let differences = compared(before, after, &name, "mirror-nothing");
    (before.explain(said, &values), bands, differences)
}

fn compared(
    before: &Phrases,
    after: &Phrases,
    name: &dyn Fn(usize) -> String,
    nothing: &str,
) -> Differences {
    let verdicts: Vec<Shift> = Verdict::ALL
        .into_iter()
        .map(|verdict| shift(before, after, verdict))
        .collect();
    let tables = [
        of_persons(before, after, name),
        of_pairs(before, after, name),
        of_findings(before, after),
    ];
    let tables: Vec<Grid> = tables
        .into_iter()
        .filter(|table| !table.rows.is_empty())
        .collect();
    let same = tables.is_empty() && verdicts.iter().all(|shift| !shift.changed);
    Differences {
        verdicts,
        tables,
        nothing: same.then(|| before.explain(nothing, &[])),
    }
}

fn shift(before: &Phrases, after: &Phrases, verdict: Verdict) -> Shift {
    let was = before.standing(verdict, before.assessment());
    let is = after.standing(verdict, after.assessment());
    let changed = was.0 != is.0;
    Shift {
        title: before.title(verdict).to_owned(),
        word: before.changed(changed),
        changed,
        before: was,
        after: is,
    }
}

/// Persons whose measures, band or comparison differ.
fn of_persons(before: &Phrases, after: &Phrases, name: &dyn Fn(usize) -> String) -> Grid {
    let standing = |phrases: &Phrases, place: usize| {
        let (measure, band) = (phrases.measure(place), phrases.band(place));
        let stands = phrases.say(Stands::of(phrases.case(), phrases.assessment(), place).id());
        let values = [("measure", &*measure), ("band", &band), ("stands", stands)];
        phrases.explain("differ-standing", &values)
    };
    let rows = (0..before.case().persons.len()).filter_map(|place| {
        let (was, is) = (standing(before, place), standing(after, place));
        (was != is).then(|| vec![name(place), was, is])
    });
    Grid {
        caption: before.explain("differ-persons", &[]),
        head: before.heads(["differ-person", "differ-before", "differ-after"], false),
        rows: rows.collect(),
    }
}

/// Pairs that show something else, or stand the other way round.
fn of_pairs(before: &Phrases, after: &Phrases, name: &dyn Fn(usize) -> String) -> Grid {
    let find = |phrases: &Phrases, wanted: &Pair| match found(phrases, wanted) {
        Some(pair) => phrases.say(pairs::shown(pair)).to_owned(),
        None => phrases.explain("differ-pair-absent", &[]),
    };
    let mut all: Vec<&Pair> = before.assessment().pairs.iter().collect();
    let come = after.assessment().pairs.iter();
    all.extend(come.filter(|pair| found(before, pair).is_none()));
    let rows = all.into_iter().filter_map(|pair| {
        let (was, is) = (find(before, pair), find(after, pair));
        let values = [
            ("superior", &*name(pair.superior)),
            ("subordinate", &*name(pair.subordinate)),
        ];
        (was != is).then(|| vec![before.explain("differ-pair-of", &values), was, is])
    });
    Grid {
        caption: before.explain("differ-pairs", &[]),
        head: before.heads(["differ-pair", "differ-before", "differ-after"], false),
        rows: rows.collect(),
    }
}

/// The pair of the same two, among those with the same subordinate: they stand together.
fn found<'a>(phrases: &Phrases<'a>, wanted: &Pair) -> Option<&'a Pair> {
    let pairs = &phrases.assessment().pairs;
    let start = pairs.partition_point(|pair| pair.subordinate < wanted.subordinate);
    let mut own = pairs[start..]
        .iter()
        .take_while(|pair| pair.subordinate == wanted.subordinate);
    own.find(|pair| pair.superior == wanted.superior)
}

/// Findings that come or go.
fn of_findings(before: &Phrases, after: &Phrases) -> Grid {
    let there = |present: bool| {
        let id = if present {
            "differ-present"
        } else {
            "differ-absent"
        };
        before.explain(id, &[])
    };
    let rows = FindingId::ALL.into_iter().flat_map(|id| {
        let (was, is) = (titles(before, id), titles(after, id));
        let come = is.iter().filter(|title| !was.contains(title));
        let titles = was.iter().chain(come);
        let row = |title: &&str| {
            let (was, is) = (was.contains(title), is.contains(title));
            (was != is).then(|| vec![(*title).to_owned(), there(was), there(is)])
        };
        titles.filter_map(row).collect::<Vec<_>>()
    });
    Grid {
        caption: before.explain("differ-findings", &[]),
        head: before.heads(["differ-finding", "differ-before", "differ-after"], false),
        rows: rows.collect(),
    }
}

impl Phrases<'_> {
    fn changed(&self, changed: bool) -> String {
        let id = if changed {
            "differ-changed"
        } else {
            "differ-same"
        };
        self.explain(id, &[])
    }

    /// The names of columns, with one for whether something changed.
    fn heads(&self, ids: [&str; 3], compared: bool) -> Vec<String> {
        let ids = ids.into_iter().chain(compared.then_some("differ-whether"));
        ids.map(|id| self.explain(id, &[])).collect()
    }
}

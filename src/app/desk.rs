//! 背靠背复核: the files that were put side by side, and what was chosen between them. Kept while the page is
//! open, whatever page is shown; the case on the table stays as it is.
//!
//! Must not know how two readings are compared, nor how any of this looks.

mod lying;

use super::browser::files::Given;
use super::files::reading;
use crate::casefile::read_bytes;
use crate::content::{Table, fill, texts};
use crate::domain::Case;
use crate::engine::Conventions;
use crate::reading::{Choice, Readings, Weighed, weigh};
use lying::{Lying, Move};
use std::rc::Rc;
use web_sys::File;
use yew::prelude::*;

/// How the two files of a pair end where there are several pairs, the first's and the second's.
const ENDS: [&str; 2] = [".a.json", ".b.json"];

/// 一份文件, with the case in it or with why there is none.
#[derive(Clone, PartialEq)]
pub(crate) struct Sheet {
    /// What it is called on the device.
    pub(crate) name: String,
    /// The case, or a sentence.
    pub(crate) found: Result<Rc<Case>, String>,
}

/// 一对: two files that belong together, compared.
pub(crate) struct Pair {
    /// What the two have in common in their names; empty where there are but two files.
    pub(crate) name: String,
    /// The places of the two among the files.
    pub(crate) places: [usize; 2],
    /// What came of it, or a sentence why nothing did.
    pub(crate) found: Result<(Readings, Weighed), String>,
}

/// What the page sees of them.
#[derive(Clone)]
pub(crate) struct Desk {
    lying: UseReducerHandle<Lying>,
    /// All pairs, compared once.
    pub(crate) pairs: Rc<Vec<Pair>>,
}

impl PartialEq for Desk {
    fn eq(&self, other: &Desk) -> bool {
        // The pairs follow from the sheets.
        self.lying == other.lying
    }
}

/// The desk, on which two readings lie side by side.
#[hook]
pub(crate) fn use_desk(conventions: &Rc<Conventions>) -> Desk {
    let lying = use_reducer_eq(Lying::default);
    let pairs = {
        let conventions = conventions.clone();
        use_memo(lying.sheets.clone(), move |sheets| {
            pairs(sheets, &conventions)
        })
    };
    Desk { lying, pairs }
}

impl Desk {
    /// The files, in the order they came.
    pub(crate) fn sheets(&self) -> &[Sheet] {
        &self.lying.sheets
    }

    /// Which of several pairs is looked at.
    pub(crate) fn looked_at(&self) -> Option<usize> {
        self.lying.looked_at
    }

    /// The pair that is looked at: the only one, or the one that was picked.
    pub(crate) fn pair(&self) -> Option<&Pair> {
        match (self.pairs.as_slice(), self.looked_at()) {
            ([pair], _) => Some(pair),
            (pairs, place) => pairs.get(place?),
        }
    }

    /// Reads these files and lays them beside those that are there.
    pub(crate) fn take(&self) -> Callback<Vec<File>> {
        let lying = self.lying.dispatcher();
        let read = Callback::from(move |given: Vec<Given>| {
            lying.dispatch(Move::Laid(given.into_iter().map(sheet).collect()));
        });
        reading(read)
    }

    /// Takes one file away.
    pub(crate) fn remove(&self, place: usize) -> Callback<MouseEvent> {
        self.on_click(move || Move::TakenAway(place))
    }

    /// Makes the first the second and the second the first.
    pub(crate) fn swap(&self) -> Callback<MouseEvent> {
        self.on_click(|| Move::Swapped)
    }

    /// Looks at one of several pairs, or at all of them again.
    pub(crate) fn look_at(&self, pair: Option<usize>) -> Callback<MouseEvent> {
        self.on_click(move || Move::LookedAt(pair))
    }

    fn on_click(&self, done: impl Fn() -> Move + 'static) -> Callback<MouseEvent> {
        let lying = self.lying.dispatcher();
        Callback::from(move |_| lying.dispatch(done()))
    }

    /// What was chosen of this difference.
    pub(crate) fn choice(&self, difference: usize) -> Option<Choice> {
        self.lying.choices.get(difference).copied().flatten()
    }

    /// Chooses.
    pub(crate) fn choose(&self, difference: usize, choice: Choice) {
        self.lying.dispatch(Move::Chosen(difference, choice));
    }

    /// Chooses the same of every difference that is still open; `None` takes every choice back.
    pub(crate) fn choose_rest(
        &self,
        choice: Option<Choice>,
        differences: usize,
    ) -> Callback<MouseEvent> {
        self.on_click(move || Move::RestChosen(choice, differences))
    }

    /// What a merged case is made by: what was not chosen stays open.
    pub(crate) fn choices(&self, differences: usize) -> Vec<Choice> {
        let chosen = |at| self.choice(at).unwrap_or(Choice::Blank);
        (0..differences).map(chosen).collect()
    }

    /// How many differences are still open.
    pub(crate) fn open(&self, differences: usize) -> usize {
        (0..differences)
            .filter(|at| self.choice(*at).is_none())
            .count()
    }
}

fn sheet(Given { name, bytes }: Given) -> Sheet {
    let error = |id: &'static str| texts().get(Table::Errors, &[id]);
    let found = match bytes {
        None => Err(fill(error("file_unreadable"), &[("name", &name)])),
        Some(bytes) => match read_bytes(&bytes) {
            Ok(reading) => Ok(Rc::new(reading.case)),
            Err(why) => Err(texts().read_error(&why)),
        },
    };
    Sheet { name, found }
}

/// Two files are a pair whatever they are called; of more, those whose names say so.
fn pairs(sheets: &[Sheet], conventions: &Conventions) -> Vec<Pair> {
    let case = |place: usize| sheets[place].found.as_ref().ok();
    let readable: Vec<usize> = (0..sheets.len())
        .filter(|place| case(*place).is_some())
        .collect();
    let named: Vec<(&str, [usize; 2])> = match readable.as_slice() {
        [a, b] => vec![("", [*a, *b])],
        _ => readable
            .iter()
            .filter_map(|a| {
                let name = sheets[*a].name.strip_suffix(ENDS[0])?;
                let other = [name, ENDS[1]].concat();
                let b = readable.iter().find(|b| sheets[**b].name == other)?;
                Some((name, [*a, *b]))
            })
            .collect(),
    };
    let compared = |(name, places): (&str, [usize; 2])| {
        let [a, b] = places.map(|place| case(place).map(|case| Case::clone(case)));
        let found = Readings::of(a.unwrap_or_default(), b.unwrap_or_default());
        let found = found.and_then(|both| weigh(&both, conventions).map(|weighed| (both, weighed)));
        Pair {
            name: name.to_owned(),
            places,
            found: found.map_err(|error| texts().chain_error(&error)),
        }
    };
    named.into_iter().map(compared).collect()
}

/// A word about two readings.
pub(crate) fn reading_text(id: &str) -> &'static str {
    // Total: what is missing stands as its place in the table is named.
    texts().find(Table::Reading, &[id]).unwrap_or_default()
}

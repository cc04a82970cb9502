//! 键: what names a question, or a part of the case, in what is kept and handed on.
//!
//! `answers.harm` is about the case, `persons.p1.power` about the person with that id, `persons` about
//! who is on the list: as the case file lies, so that a person can read it. An id may hold dots, a
//! question may not. Must not know what is said under a key.

use crate::casefile;
use crate::domain::{AnswerId, Case, Factor, Places, Scope, Time};
use crate::session::{Entry, Proposed, Times};
use serde_json::{Map, Value};

const LIST: &str = "persons";
const MEASURES: &str = "measures";
const SUPERIORS: &str = "answers_to";

/// The key of a question.
pub(super) fn of_answer(case: &Case, id: AnswerId) -> String {
    match id.person {
        None => ["answers.", id.factor.id()].concat(),
        Some(place) => of_person(case, place, id.factor.id()),
    }
}

/// The key of a part of the case.
pub(super) fn of_entry(case: &Case, entry: Entry) -> String {
    match entry {
        Entry::Persons => LIST.to_owned(),
        Entry::Measures(place) => of_person(case, place, MEASURES),
        Entry::Superiors(place) => of_person(case, place, SUPERIORS),
        Entry::Answer(id) => of_answer(case, id),
    }
}

/// Somebody who is not there has no id, and so his key is nobody's.
fn of_person(case: &Case, place: usize, last: &str) -> String {
    let id = case.persons.get(place).map(|person| person.id.as_str());
    [LIST, ".", id.unwrap_or_default(), ".", last].concat()
}

/// The times of a session under the keys of what was changed then.
pub(super) fn of_times(case: &Case, times: &Times) -> Value {
    let times = times
        .iter()
        .map(|(entry, at)| (of_entry(case, entry), Value::from(at.to_string())));
    Value::Object(times.collect())
}

/// What had been proposed, under the keys of whoever it was proposed for.
pub(super) fn of_proposed(case: &Case, proposed: &Proposed) -> Value {
    let proposed = proposed.iter().map(|(place, before)| {
        let before = before.map_or(Value::Null, casefile::of_measures);
        (of_entry(case, Entry::Measures(place)), before)
    });
    Value::Object(proposed.collect())
}

/// What the keys of one case mean.
pub(super) struct Keys<'a>(Places<'a>);

impl<'a> Keys<'a> {
    pub(super) fn of(case: &'a Case) -> Keys<'a> {
        Keys(Places::by_id(&case.persons))
    }

    /// The question under this key; `None` for one that is not asked, or of nobody.
    pub(super) fn answer(&self, key: &str) -> Option<AnswerId> {
        match self.entry(key)? {
            Entry::Answer(id) => Some(id),
            Entry::Persons | Entry::Measures(_) | Entry::Superiors(_) => None,
        }
    }

    /// The part of the case under this key.
    pub(super) fn entry(&self, key: &str) -> Option<Entry> {
        if key == LIST {
            return Some(Entry::Persons);
        }
        let (person, last) = self.whose(key)?;
        let scope = match person {
            None => Scope::Case,
            Some(_) => Scope::Person,
        };
        Some(match (person, last) {
            (Some(place), MEASURES) => Entry::Measures(place),
            (Some(place), SUPERIORS) => Entry::Superiors(place),
            (person, last) => Entry::Answer(AnswerId {
                person,
                factor: Factor::from_id(scope, last)?,
            }),
        })
    }

    /// Whether this is the key of a question that this program does not know, about whom it knows.
    pub(super) fn is_of_tomorrow(&self, key: &str) -> bool {
        self.whose(key).is_some() && self.entry(key).is_none()
    }

    /// The place of the person a key is about, or that it is about the case; and what of it.
    fn whose<'k>(&self, key: &'k str) -> Option<(Option<usize>, &'k str)> {
        let (whose, last) = key.rsplit_once('.')?;
        match whose.strip_prefix("persons.") {
            Some(id) => Some((Some(self.0.get(id)?), last)),
            None => (whose == "answers").then_some((None, last)),
        }
    }

    /// What had been proposed, under these keys; what is no package, or under no key, is left out.
    pub(super) fn proposed(&self, proposed: &Map<String, Value>) -> Proposed {
        let known = proposed.iter().filter_map(|(key, before)| {
            let Entry::Measures(place) = self.entry(key)? else {
                return None;
            };
            let before = match before {
                Value::Null => None,
                before => Some(casefile::measures(before.as_array()?)),
            };
            Some((place, before))
        });
        known.collect()
    }

    /// The times under these keys; what is no time, or under no key, is left out.
    pub(super) fn times(&self, times: &Map<String, Value>) -> Times {
        let known = times.iter().filter_map(|(key, at)| {
            let at = at.as_str().and_then(Time::parse)?;
            Some((self.entry(key)?, at))
        });
        known.collect()
    }
}

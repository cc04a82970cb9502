//! The shape of a snapshot, version 1. Persons are named by id, so that it can be read by itself.
//!
//! The case in it is a case file. Must not know versions other than this one.

use super::{SnapshotError, VERSION};
use crate::casefile;
use crate::domain::{AnswerId, Case, Factor, Scope};
use crate::flow::Mode;
use crate::session::{Aside, Entry, Order, Screen, Session};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

#[derive(Serialize, Deserialize)]
pub(super) struct Snapshot {
    snapshot: u32,
    revision: u64,
    mode: String,
    /// The usual order in a snapshot that was written before there was another.
    #[serde(default)]
    order: Option<String>,
    #[serde(default)]
    thorough: bool,
    screen: Page,
    aside: Option<Detour>,
    #[serde(default)]
    trail: Vec<Reference>,
    #[serde(default)]
    example: bool,
    skipped: Vec<Reference>,
    result_seen: bool,
    revised: Vec<Change>,
    numbered: u32,
    case: Value,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Page {
    Start,
    Roster,
    Question(Reference),
    Enough,
    Answers,
    Result,
}

#[derive(Serialize, Deserialize)]
struct Detour {
    home: Page,
    through_answers: bool,
}

/// An answer: of this person, or of the case.
#[derive(Serialize, Deserialize)]
struct Reference {
    person: Option<String>,
    answer: String,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Change {
    Persons,
    Measures(String),
    Superiors(String),
    Answer(Reference),
}

impl Snapshot {
    pub(super) fn of(session: &Session) -> Snapshot {
        let case = &session.case;
        Snapshot {
            snapshot: VERSION,
            revision: session.revision,
            mode: session.mode.id().to_owned(),
            order: Some(session.order.id().to_owned()),
            thorough: session.thorough,
            screen: Page::of(case, session.screen),
            aside: session.aside.map(|aside| Detour {
                home: Page::of(case, aside.home),
                through_answers: aside.through_answers,
            }),
            trail: session
                .trail
                .iter()
                .map(|id| Reference::of(case, *id))
                .collect(),
            example: session.example,
            skipped: session
                .skipped
                .iter()
                .map(|id| Reference::of(case, *id))
                .collect(),
            result_seen: session.result_seen,
            revised: session
                .revised
                .iter()
                .map(|entry| Change::of(case, *entry))
                .collect(),
            numbered: session.numbered,
            case: casefile::value_of(case),
        }
    }

    pub(super) fn session(self) -> Result<Session, SnapshotError> {
        let mode = Mode::ALL
            .into_iter()
            .find(|mode| mode.id() == self.mode)
            .ok_or_else(|| SnapshotError::Damaged(self.mode.clone()))?;
        let order = match self.order {
            None => Order::default(),
            Some(id) => Order::ALL
                .into_iter()
                .find(|order| order.id() == id)
                .ok_or(SnapshotError::Damaged(id))?,
        };
        // A case that kept an unknown field of this name would be taken for the wrapping of one.
        let file = match self.case.get("case") {
            Some(_) => json!({ "case": self.case }),
            None => self.case,
        };
        let case = casefile::read(&file.to_string())
            .map_err(SnapshotError::Case)?
            .case;
        let session = Session {
            mode,
            order,
            thorough: self.thorough,
            screen: self.screen.resolve(&case).unwrap_or(Screen::Roster),
            aside: self.aside.and_then(|detour| detour.resolve(&case)),
            trail: self
                .trail
                .into_iter()
                .filter_map(|reference| reference.resolve(&case))
                .collect(),
            example: self.example,
            skipped: self
                .skipped
                .into_iter()
                .filter_map(|reference| reference.resolve(&case))
                .collect(),
            result_seen: self.result_seen,
            revised: self
                .revised
                .into_iter()
                .filter_map(|change| change.resolve(&case))
                .collect(),
            numbered: self.numbered,
            revision: self.revision,
            case,
            // What is being tried is left out on purpose: it is no record, and a reload is the plainest
            // way to be rid of it.
            ..Session::default()
        };
        Ok(session.settled())
    }
}

impl Page {
    fn of(case: &Case, screen: Screen) -> Page {
        match screen {
            Screen::Start => Page::Start,
            Screen::Roster => Page::Roster,
            Screen::Question(id) => Page::Question(Reference::of(case, id)),
            Screen::Enough => Page::Enough,
            Screen::Answers => Page::Answers,
            Screen::Result => Page::Result,
        }
    }

    fn resolve(self, case: &Case) -> Option<Screen> {
        Some(match self {
            Page::Start => Screen::Start,
            Page::Roster => Screen::Roster,
            Page::Question(reference) => Screen::Question(reference.resolve(case)?),
            Page::Enough => Screen::Enough,
            Page::Answers => Screen::Answers,
            Page::Result => Screen::Result,
        })
    }
}

impl Detour {
    fn resolve(self, case: &Case) -> Option<Aside> {
        Some(Aside {
            home: self.home.resolve(case)?,
            through_answers: self.through_answers,
        })
    }
}

impl Reference {
    fn of(case: &Case, id: AnswerId) -> Reference {
        Reference {
            person: id.person.map(|place| name(case, place)),
            answer: id.factor.id().to_owned(),
        }
    }

    fn resolve(self, case: &Case) -> Option<AnswerId> {
        match self.person {
            None => Factor::from_id(Scope::Case, &self.answer).map(AnswerId::of_case),
            Some(person) => {
                let factor = Factor::from_id(Scope::Person, &self.answer)?;
                Some(AnswerId::of_person(case.place(&person)?, factor))
            }
        }
    }
}

impl Change {
    fn of(case: &Case, entry: Entry) -> Change {
        match entry {
            Entry::Persons => Change::Persons,
            Entry::Measures(place) => Change::Measures(name(case, place)),
            Entry::Superiors(place) => Change::Superiors(name(case, place)),
            Entry::Answer(id) => Change::Answer(Reference::of(case, id)),
        }
    }

    fn resolve(self, case: &Case) -> Option<Entry> {
        Some(match self {
            Change::Persons => Entry::Persons,
            Change::Measures(id) => Entry::Measures(case.place(&id)?),
            Change::Superiors(id) => Entry::Superiors(case.place(&id)?),
            Change::Answer(reference) => Entry::Answer(reference.resolve(case)?),
        })
    }
}

/// The id of the person at this place; empty, and so nobody's, where there is none.
fn name(case: &Case, place: usize) -> String {
    case.persons
        .get(place)
        .map(|person| person.id.clone())
        .unwrap_or_default()
}

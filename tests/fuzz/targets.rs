//! What is fuzzed: each reader of something from outside once, with the texts it starts from.
//!
//! A target reads its input and holds what it made of it to its promises; it says in a few words how it
//! answered, and panics where a promise is broken.

use super::support::{blank, decode};
use super::{handed, training};
use std::fs;
use std::rc::Rc;
use std::sync::OnceLock;
use yichi::casefile::{self, read_bytes};
use yichi::content::Build;
use yichi::domain::Case;
use yichi::engine::conventions::SHIPPED;
use yichi::engine::{Conventions, assess};
use yichi::privacy::scan;
use yichi::reading::{Readings, weigh};
use yichi::session::{Action, update};
use yichi::storage::{self, record};

/// A reader of something from outside.
pub(crate) struct Target {
    pub(crate) name: &'static str,
    /// Texts it can read, to be damaged.
    pub(crate) seeds: fn() -> Vec<String>,
    /// Reads an input: how it was accepted, or why it was refused.
    pub(crate) read: fn(&[u8]) -> Result<String, String>,
}

/// Every target; a new reader is one more line.
pub(crate) const TARGETS: &[Target] = &[
    Target {
        name: "file",
        seeds: cases,
        read: file,
    },
    Target {
        name: "record",
        seeds: records,
        read: opened,
    },
    Target {
        name: "conventions",
        seeds: conventions,
        read: judged_by,
    },
    Target {
        name: "snapshot",
        seeds: snapshots,
        read: snapshot,
    },
    Target {
        name: "position",
        seeds: positions,
        read: position,
    },
    Target {
        name: "link",
        seeds: handed::links,
        read: handed::linked,
    },
    Target {
        name: "shelf",
        seeds: handed::entries,
        read: handed::shelved,
    },
    Target {
        name: "readings",
        seeds: cases,
        read: compared,
    },
    Target {
        name: "lesson",
        seeds: training::lessons,
        read: training::lesson,
    },
    Target {
        name: "pack",
        seeds: training::packs,
        read: training::packed,
    },
    Target {
        name: "set",
        seeds: training::sets,
        read: training::set,
    },
    Target {
        name: "notebook",
        seeds: training::notebooks,
        read: training::notebook,
    },
    Target {
        name: "turn",
        seeds: training::turns,
        read: training::turn,
    },
];

pub(super) fn folder(folder: &str) -> Vec<String> {
    let mut paths: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    paths.sort();
    let texts = paths.iter().map(|path| fs::read_to_string(path).unwrap());
    texts.collect()
}

fn cases() -> Vec<String> {
    folder("tests/cases/worked")
}

fn records() -> Vec<String> {
    [folder("tests/records"), cases()].concat()
}

pub(super) fn snapshots() -> Vec<String> {
    folder("tests/snapshots")
}

/// Where the snapshots stand, each on its own.
fn positions() -> Vec<String> {
    let sessions = snapshots().into_iter().map(|text| decode(&text));
    let read = |session: Result<_, _>| storage::position::encode(&session.unwrap());
    sessions.map(read).collect()
}

fn conventions() -> Vec<String> {
    vec![SHIPPED.to_owned()]
}

/// The shipped conventions, read once.
pub(super) fn shipped() -> &'static Conventions {
    static SHIPPED: OnceLock<Conventions> = OnceLock::new();
    SHIPPED.get_or_init(Conventions::shipped)
}

/// A few known cases, read once.
fn known() -> &'static [Case] {
    static KNOWN: OnceLock<Vec<Case>> = OnceLock::new();
    let read = |text: &String| casefile::read(text).unwrap().case;
    KNOWN.get_or_init(|| cases().iter().take(3).map(read).collect())
}

/// A case file: what is read can be judged, written and read again, and is then the same.
fn file(input: &[u8]) -> Result<String, String> {
    let read = read_bytes(input).map_err(|error| error.id().to_owned())?;
    let _ = scan(&read.case);
    assess(&read.case, shipped()).expect("what is read can be judged");
    let again = casefile::read(&casefile::write(&read.case)).expect("what is written can be read");
    assert_eq!(again.case, read.case, "lost on the way to a file and back");
    let mut problems: Vec<&str> = read.warnings.iter().map(|one| one.problem.id()).collect();
    problems.sort_unstable();
    problems.dedup();
    Ok(problems.join(" "))
}

/// A file with a record: opened whatever the record is like.
fn opened(input: &[u8]) -> Result<String, String> {
    let conventions = Rc::new(shipped().clone());
    let opened =
        record::open(input, &conventions, Build::THIS).map_err(|error| error.id().to_owned())?;
    let remarks = opened.record.iter().flat_map(|record| &record.remarks);
    let mut remarks: Vec<&str> = remarks.map(|remark| remark.id()).collect();
    remarks.sort_unstable();
    remarks.dedup();
    storage::encode(&opened.session).expect("what was opened can be kept");
    Ok(format!("{:?} {}", opened.standing(), remarks.join(" ")))
}

/// An institution's own conventions: whatever passes the checks can judge.
fn judged_by(input: &[u8]) -> Result<String, String> {
    let text = std::str::from_utf8(input).map_err(|_| "no text".to_owned())?;
    let own = Conventions::from_json(text).map_err(|error| error.path)?;
    for case in known() {
        assess(case, &own).expect("any conventions can judge a case");
    }
    Ok(String::new())
}

/// What a tab or a device has kept: a session that is kept again as it is.
fn snapshot(input: &[u8]) -> Result<String, String> {
    let text = std::str::from_utf8(input).map_err(|_| "no text".to_owned())?;
    let session = decode(text).map_err(|error| error.id().to_owned())?;
    let kept = storage::encode(&session).expect("what was read can be kept");
    let again = decode(&kept).expect("what was kept can be read");
    assert_eq!(again, session, "lost on the way to storage and back");
    Ok(format!("{:?} {}", session.mode, session.case.persons.len()))
}

/// What the browser keeps of a page to go back to: one that a session can stand on.
fn position(input: &[u8]) -> Result<String, String> {
    let text = std::str::from_utf8(input).map_err(|_| "no text".to_owned())?;
    let session = update(blank(), Action::Imported(Box::new(known()[0].clone())));
    let there = storage::position::decode(text, &session.case).ok_or("no position")?;
    let session = update(session, Action::Returned(there));
    assert_eq!(
        session.clone().settled(),
        session,
        "a page that is not there"
    );
    Ok(format!("{:?}", session.screen))
}

/// A second reading of a known case: compared with it, whatever it is like, and merged.
fn compared(input: &[u8]) -> Result<String, String> {
    let other = read_bytes(input)
        .map_err(|error| error.id().to_owned())?
        .case;
    let both = Readings::of(known()[0].clone(), other).expect("what is read can be compared");
    if both.differences.len() < 60 {
        weigh(&both, shipped()).expect("what is read can be weighed");
    }
    let merged = both
        .merged(&[])
        .expect("nothing chosen is the first as it is");
    let mut first = both.cases[0].clone();
    first.record = None;
    assert_eq!(merged, first);
    let doubtful = both.who.iter().filter(|one| one.by.is_none()).count();
    Ok(format!("{doubtful}"))
}

//! The targets for what is handed around as text: a case in a link, an entry on the shelf.
//!
//! Damage to a link hardly ever fits its checksum, so a second link with a right one is read beside it.

use super::support::memory::Memory;
use super::support::{self, decode};
use super::targets::{shipped, snapshots};
use yichi::codec::{crc32, letters};
use yichi::domain::Time;
use yichi::engine::assess;
use yichi::storage::link::{self, Contents};
use yichi::storage::shelf::{self, Port};

/// What a link begins with.
const MARK: &str = "case=";

/// Links as they were handed on.
pub(super) fn links() -> Vec<String> {
    let text = include_str!("../link/released.txt").lines();
    let links = text.filter_map(|line| Some(MARK.to_owned() + line.split_once(MARK)?.1));
    links.collect()
}

/// A link: a case that can be judged, and is the same in a link of its own.
pub(super) fn linked(input: &[u8]) -> Result<String, String> {
    let text = String::from_utf8_lossy(input);
    let plain = read(&text);
    sealed(&text).map_or(plain, |sealed| read(&sealed))
}

fn read(fragment: &str) -> Result<String, String> {
    let found = link::decode(fragment).map_err(|error| error.id().to_owned())?;
    assess(&found.case, shipped()).expect("what is read can be judged");
    if let Ok(again) = link::encode(&found.case, found.mode, found.contents) {
        let again = link::decode(&again).expect("what is written can be read");
        assert_eq!(again.case, found.case, "lost on the way to a link and back");
    }
    let texts = found.contents == Contents::WithTexts;
    Ok(format!(
        "{texts} {} {}",
        found.newer,
        found.case.persons.len()
    ))
}

/// The same letters with a checksum that fits; letters that are none of ours are passed over, as is half a byte.
fn sealed(fragment: &str) -> Option<String> {
    let body = fragment.trim_start_matches('#').strip_prefix(MARK)?;
    let known = |letter: &char| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_');
    let mut body: String = body.chars().filter(known).collect();
    let mut bytes = letters::bytes(&body);
    // The last letter may hold bits that no byte has room for: without it, the rest is whole.
    while bytes.is_none() && body.pop().is_some() {
        bytes = letters::bytes(&body);
    }
    let mut bytes = bytes?;
    bytes.truncate(bytes.len().checked_sub(4)?);
    bytes.extend(crc32(&bytes).to_be_bytes());
    Some([MARK, &letters::letters(&bytes)].concat())
}

/// Entries as the shelf keeps them.
pub(super) fn entries() -> Vec<String> {
    let keep = |text: String| {
        let memory = Memory::default();
        let session = decode(&text).expect("a snapshot that was released");
        shelf::keep(&memory, &session, Time::from_seconds(1_700_000_000)).expect("there is room");
        memory.all().into_values().next().unwrap_or_default()
    };
    snapshots().into_iter().map(keep).collect()
}

/// An entry on the shelf: opened, or set aside as it stands; either way it is not touched.
pub(super) fn shelved(input: &[u8]) -> Result<String, String> {
    let text = String::from_utf8_lossy(input).into_owned();
    let memory = Memory::default();
    memory.set(&shelf::key("1"), &text).expect("there is room");
    let before = memory.all();
    let conventions = support::shipped();
    let stock = shelf::stock(&memory, &conventions).expect("the place is open");
    assert_eq!(memory.all(), before, "looking at the shelf changed it");
    match (stock.cases.as_slice(), stock.unreadable.as_slice()) {
        ([kept], []) => {
            assert!(
                shelf::open(&memory, "1", &conventions)
                    .expect("the place is open")
                    .is_some()
            );
            Ok(kept.session.case.persons.len().to_string())
        }
        ([], [unreadable]) => {
            assert_eq!(
                unreadable.text, text,
                "what cannot be read is offered whole"
            );
            Err(unreadable.why.id().to_owned())
        }
        other => panic!("one entry became {other:?}"),
    }
}

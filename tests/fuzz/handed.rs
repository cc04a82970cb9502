//! The targets for what is handed around as text: a case in a link, an entry on the shelf.
//!
//! Damage to a link hardly ever fits its checksum, so a second link with a right one is read beside it.

use super::support::memory::Memory;
use super::targets::{shipped, snapshots};
use yichi::casefile::crc32;
use yichi::domain::Time;
use yichi::engine::assess;
use yichi::storage::link::{self, Contents};
use yichi::storage::shelf::{self, Port};
use yichi::storage::{self};

/// What a link begins with.
const MARK: &str = "case=";
const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

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

/// The same letters with a checksum that fits.
fn sealed(fragment: &str) -> Option<String> {
    let letters = fragment.trim_start_matches('#').strip_prefix(MARK)?;
    let (mut bytes, mut bits, mut held) = (Vec::new(), 0_u32, 0);
    for letter in letters.bytes() {
        let Some(value) = LETTERS.iter().position(|one| *one == letter) else {
            continue;
        };
        (bits, held) = (bits << 6 | value as u32, held + 6);
        if held >= 8 {
            held -= 8;
            bytes.push((bits >> held) as u8);
            bits &= (1 << held) - 1;
        }
    }
    bytes.truncate(bytes.len().checked_sub(4)?);
    bytes.extend(crc32(&bytes).to_be_bytes());
    let mut written = MARK.to_owned();
    for three in bytes.chunks(3) {
        let all = three
            .iter()
            .fold(0_u32, |all, byte| all << 8 | u32::from(*byte))
            << (8 * (3 - three.len()));
        for place in 0..=three.len() {
            written.push(char::from(LETTERS[(all >> (18 - 6 * place) & 63) as usize]));
        }
    }
    Some(written)
}

/// Entries as the shelf keeps them.
pub(super) fn entries() -> Vec<String> {
    let keep = |text: String| {
        let memory = Memory::default();
        let session = storage::decode(&text).expect("a snapshot that was released");
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
    let stock = shelf::stock(&memory).expect("the place is open");
    assert_eq!(memory.all(), before, "looking at the shelf changed it");
    match (stock.cases.as_slice(), stock.unreadable.as_slice()) {
        ([kept], []) => {
            assert!(
                shelf::open(&memory, "1")
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

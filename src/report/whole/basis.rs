//! 版本与声明: what the result is not, what it was made with, and how far that was checked.
//!
//! Must not know a clock: when it is made stands in the stamp.

use crate::domain::{Factor, YesNo};
use crate::report::document::{Block, Stamp};
use crate::report::phrase::Phrases;
use serde_json::Value;

/// Of how many cases each law had something to say, written by `tests/laws.rs` as it checks them.
const LAWS: &str = include_str!("../laws.json");

pub(super) fn blocks(phrases: &Phrases, stamp: &Stamp) -> Vec<Block> {
    let mut lines = notices(phrases);
    if !stamp.time.is_empty() {
        lines.push(phrases.tell("basis-made", &[("time", &stamp.time)]));
    }
    let tool = match stamp.build.hash {
        None => "basis-tool",
        Some(_) => "basis-tool-built",
    };
    let build = stamp.build.hash.unwrap_or_default();
    let values = [("version", stamp.build.version), ("build", build)];
    lines.push(phrases.tell(tool, &values));
    lines.extend(versions(phrases));
    lines.extend(checked(phrases));
    lines.into_iter().map(Block::Paragraph).collect()
}

/// What the result is not, and what the bands are; and that whoever read the file is close to somebody in it.
pub(in crate::report) fn notices(phrases: &Phrases) -> Vec<String> {
    let close = phrases.case().answer(Factor::ReviewerTie).is(YesNo::Yes);
    let notices = ["notice", "bands_note"]
        .into_iter()
        .chain(close.then_some("tie"));
    notices.map(|id| phrases.fill_verdict(id, &[])).collect()
}

/// Which numbers and which texts it was made with; the program itself stands in the stamp.
pub(in crate::report) fn versions(phrases: &Phrases) -> [String; 2] {
    let conventions = phrases.judged.conventions();
    let id = match conventions.are_shipped() {
        true => "basis-conventions",
        false => "basis-conventions-own",
    };
    let values = [
        ("version", &*conventions.version),
        ("hash", &conventions.hash),
    ];
    let texts = [("version", phrases.texts.version())];
    [
        phrases.tell(id, &values),
        phrases.tell("basis-texts", &texts),
    ]
}

/// How many laws were checked on how many cases. Each law takes the first so many of the same cases, and some
/// law has something to say of every one.
fn checked(phrases: &Phrases) -> Option<String> {
    let counts: Value = serde_json::from_str(LAWS).ok()?;
    let counts = counts.as_object()?;
    let (mut laws, mut others, mut checks, mut cases) = (Vec::new(), 0, 0, 0);
    for (name, count) in counts {
        let count = count.as_u64()?;
        checks += count;
        cases = count.max(cases);
        // A law may be checked in several parts: “law 9, order”.
        match name
            .strip_prefix("law ")
            .and_then(|rest| rest.split(',').next())
        {
            Some(law) if laws.contains(&law) => {}
            Some(law) => laws.push(law),
            None => others += 1,
        }
    }
    let values = [
        ("laws", laws.len().to_string()),
        ("others", others.to_string()),
        ("checks", checks.to_string()),
        ("cases", cases.to_string()),
    ];
    let values = values
        .each_ref()
        .map(|(name, value)| (*name, value.as_str()));
    Some(phrases.tell("basis-laws", &values))
}

//! A folder of pairs: `NAME.a.json` beside `NAME.b.json`, a row each, and the sum of them all.
//!
//! Holds one pair at a time. Must not know how a table is written.

use super::args::Format;
use super::check::{case, complain, refused};
use super::compare::{compared, wrong_pair};
use super::table::{Row, Sum, Writer};
use super::{Outcome, complaint};
use crate::engine::Conventions;
use crate::reading::{Agreement, Readings, Weighed, agreement};
use std::collections::BTreeMap;
use std::ffi::{OsStr, OsString};
use std::fs;
use std::io::{self, Write};
use std::path::Path;

/// How the two files of a pair end, the first's and the second's.
const ENDS: [&str; 2] = [".a.json", ".b.json"];

/// Compares every pair of a folder, by name.
pub(super) fn table(
    folder: &OsStr,
    format: Format,
    conventions: &Conventions,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> io::Result<Outcome> {
    let shown = folder.to_string_lossy();
    let names = match names(Path::new(folder)) {
        Ok(names) => names,
        Err(error) => {
            complain(err, &shown, &refused(&error));
            return Ok(Outcome::Bad);
        }
    };
    let mut outcome = Outcome::Fine;
    let mut sum = Sum::default();
    let mut writer = Writer::new(format, out);
    for (name, [a, b]) in names {
        if !(a && b) {
            outcome = Outcome::Bad;
            let missing = if a { ENDS[1] } else { ENDS[0] };
            complaint::say(err, &wrong_pair("half-a-pair", &format!("{name}{missing}")));
            continue;
        }
        let mut read = ENDS.map(|end| {
            let file: OsString = Path::new(folder).join(format!("{name}{end}")).into();
            let read = case(&file, &mut io::empty());
            read.map_err(|error| complain(err, &file.to_string_lossy(), &error))
                .ok()
        });
        let [Some(a), Some(b)] = [read[0].take(), read[1].take()] else {
            outcome = Outcome::Bad;
            continue;
        };
        match compared(&a, &b, conventions) {
            Ok((readings, weighed)) => {
                let row = row(&name, &readings, &weighed);
                sum.add(&row);
                writer.row(&row)?;
            }
            Err(error) => {
                outcome = Outcome::Bad;
                complain(err, &name, &error);
            }
        }
    }
    if sum.pairs == 0 && outcome == Outcome::Fine {
        complaint::say(err, &wrong_pair("no-pairs", &shown));
        return Ok(Outcome::Bad);
    }
    writer.end(&sum)?;
    Ok(outcome)
}

/// The names of the pairs in order, and which of the two files each has.
fn names(folder: &Path) -> io::Result<BTreeMap<String, [bool; 2]>> {
    let mut found: BTreeMap<String, [bool; 2]> = BTreeMap::new();
    for entry in fs::read_dir(folder)? {
        let file = entry?.file_name();
        // What is not UTF-8 is no name that the other half could be told by.
        let Some(file) = file.to_str() else { continue };
        for (side, end) in ENDS.iter().enumerate() {
            if let Some(name) = file.strip_suffix(end) {
                found.entry(name.to_owned()).or_default()[side] = true;
            }
        }
    }
    Ok(found)
}

fn row<'a>(name: &'a str, readings: &'a Readings, weighed: &'a Weighed) -> Row<'a> {
    let parts = agreement(readings);
    let doubtful = readings
        .who
        .iter()
        .filter(|one| one.by.is_none_or(|by| by.is_doubtful()));
    Row {
        name,
        agreement: Agreement::sum(parts.iter().map(|(_, part)| part)),
        results: &weighed.results,
        differences: readings.differences.len(),
        matter: weighed.matter(),
        doubtful: doubtful.count(),
    }
}

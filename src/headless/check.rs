//! Judging files one after the other, and reading an institution's own conventions.
//!
//! A file that cannot be read does not keep the others from being judged.

use super::{Outcome, complaint, line, line::Rules};
use crate::casefile::{MAX_BYTES, ReadError, Reading, read_bytes};
use crate::content::{cli, fill, quoted, texts};
use crate::engine::Conventions;
use std::ffi::{OsStr, OsString};
use std::fs::File;
use std::io::{self, BufRead, Read, Write};

/// Judges each file: a line of output each, or a line of complaint.
pub(super) fn files(
    files: &[OsString],
    stdin: &mut dyn BufRead,
    rules: &Rules,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> io::Result<Outcome> {
    let mut outcome = Outcome::Fine;
    let mut judged = Vec::new();
    for file in files {
        let name = file.to_string_lossy();
        let done = case(file, stdin).and_then(|reading| {
            judged.clear();
            line::judge(&reading, rules, &name, None, &mut judged).map_err(said)
        });
        match done {
            // In one piece and at once: several of us may write into one file.
            Ok(()) => out.write_all(&judged).and_then(|()| out.flush())?,
            Err(error) => {
                outcome = Outcome::Bad;
                complain(err, &name, &error);
            }
        }
        judged.shrink_to(MAX_BYTES);
    }
    Ok(outcome)
}

/// The conventions of this file, or the shipped ones; `None` once the file was complained about.
pub(super) fn conventions(file: Option<&OsStr>, err: &mut dyn Write) -> Option<Conventions> {
    let Some(file) = file else {
        return Some(Conventions::shipped());
    };
    let read = open(file).and_then(|text| {
        let text = decode(&text).ok_or_else(|| fill(&cli("unreadable"), &[("detail", "UTF-8")]))?;
        conventions_in(text)
    });
    read.map_err(|error| complain(err, &file.to_string_lossy(), &error))
        .ok()
}

/// The conventions that this text holds, or what is wrong with it, in a sentence.
pub(super) fn conventions_in(text: &str) -> Result<Conventions, String> {
    Conventions::from_json(text).map_err(|error| {
        let detail = texts().detail(&error.detail);
        let path = quoted(&error.path);
        let slots = [("path", path.as_str()), ("detail", detail.as_str())];
        fill(&cli("bad-conventions"), &slots)
    })
}

fn open(file: &OsStr) -> Result<Vec<u8>, String> {
    let opened = File::open(file).map_err(|error| refused(&error))?;
    some(opened)
}

/// The case in a file, or why there is none, in a sentence.
pub(super) fn case(file: &OsStr, stdin: &mut dyn BufRead) -> Result<Reading, String> {
    bytes(file, stdin).and_then(|bytes| read(&bytes))
}

/// What this file holds, or why it holds nothing.
pub(super) fn bytes(file: &OsStr, stdin: &mut dyn BufRead) -> Result<Vec<u8>, String> {
    if file == "-" { some(stdin) } else { open(file) }
}

/// The whole of it, or just more than a case may have.
fn some(from: impl Read) -> Result<Vec<u8>, String> {
    let mut bytes = Vec::new();
    let most = MAX_BYTES as u64 + 1;
    let read = from.take(most).read_to_end(&mut bytes);
    read.map_err(|error| refused(&error)).map(|_| bytes)
}

fn read(bytes: &[u8]) -> Result<Reading, String> {
    read_bytes(bytes).map_err(said)
}

fn decode(bytes: &[u8]) -> Option<&str> {
    let text = std::str::from_utf8(bytes).ok()?;
    Some(text.strip_prefix('\u{feff}').unwrap_or(text))
}

pub(super) fn said(error: impl Into<ReadError>) -> String {
    texts().read_error(&error.into())
}

/// Why the system gives no file, in a sentence.
pub(super) fn refused(error: &io::Error) -> String {
    let id = match error.kind() {
        io::ErrorKind::NotFound => "not-found",
        io::ErrorKind::PermissionDenied => "permission-denied",
        io::ErrorKind::IsADirectory => "is-a-directory",
        _ => "unreadable",
    };
    fill(&cli(id), &[("detail", &error.to_string())])
}

pub(super) fn complain(err: &mut dyn Write, file: &str, error: &str) {
    let text = fill(&cli("bad-file"), &[("file", file), ("error", error)]);
    complaint::say(err, &text);
}

//! Judging a stream of cases, one a line, in constant memory.
//!
//! Must not know how a case is judged, nor keep one.

use super::{Outcome, complaint, line, line::Rules};
use crate::casefile::{MAX_BYTES, ReadError, read_bytes};
use crate::content::{cli, fill, texts};

use serde::Serialize;
use std::io::{self, BufRead, BufReader, Read, Write};

/// What is written of a line that is no case.
#[derive(Serialize)]
struct BadLine<'a> {
    line: usize,
    error: &'a str,
}

/// One line of the input.
#[derive(Debug, PartialEq, Eq)]
enum Next {
    /// It is in the buffer, without its end.
    Whole,
    /// It is longer than a case may be, and was skipped.
    TooLong,
    /// There are no more.
    End,
}

/// Judges each line that is not blank.
pub(super) fn check<R: Read>(
    input: &mut BufReader<R>,
    rules: &Rules,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> io::Result<Outcome> {
    let mut outcome = Outcome::Fine;
    let (mut text, mut written) = (Vec::new(), Vec::new());
    for number in 1.. {
        // Whoever sends the next case only after he has seen this one's line must not wait.
        if input.buffer().is_empty() {
            out.flush()?;
        }
        written.clear();
        let read = match next(input, &mut text) {
            Ok(Next::End) => break,
            Ok(Next::Whole) if text.trim_ascii().is_empty() => continue,
            Ok(Next::Whole) => judge(&text, number, rules, &mut written),
            Ok(Next::TooLong) => Err(too_long()),
            Err(error) => {
                let error = super::check::refused(&error);
                let file = cli("standard-input");
                let slots = [("file", file.as_str()), ("error", error.as_str())];
                complaint::say(err, &fill(&cli("bad-file"), &slots));
                return Ok(Outcome::Bad);
            }
        };
        match read {
            Ok(()) => out.write_all(&written)?,
            Err(error) => {
                outcome = Outcome::Bad;
                let error = &error;
                serde_json::to_writer(
                    &mut *out,
                    &BadLine {
                        line: number,
                        error,
                    },
                )?;
                out.write_all(b"\n")?;
            }
        }
        written.shrink_to(MAX_BYTES);
    }
    Ok(outcome)
}

fn judge(text: &[u8], number: usize, rules: &Rules, into: &mut Vec<u8>) -> Result<(), String> {
    let judged =
        read_bytes(text).and_then(|reading| line::judge(&reading, rules, "-", Some(number), into));
    judged.map_err(|error| texts().read_error(&in_line(error, number)))
}

/// A place in the line, as a place in the stream.
fn in_line(mut error: ReadError, number: usize) -> ReadError {
    if let Some(at) = &mut error.at {
        at.line = number;
    }
    error
}

fn too_long() -> String {
    let mib = (MAX_BYTES / 1024 / 1024).to_string();
    fill(&cli("line-too-long"), &[("mib", &mib)])
}

/// Reads the next line into `text`, never holding more than a case may have.
fn next(input: &mut dyn BufRead, text: &mut Vec<u8>) -> io::Result<Next> {
    text.clear();
    let mut too_long = false;
    let mut begun = false;
    loop {
        let chunk = match input.fill_buf() {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            chunk => chunk?,
        };
        if chunk.is_empty() {
            break;
        }
        begun = true;
        let end = chunk.iter().position(|byte| *byte == b'\n');
        let part = &chunk[..end.unwrap_or(chunk.len())];
        too_long |= text.len() + part.len() > MAX_BYTES;
        if !too_long {
            text.extend_from_slice(part);
        }
        let used = part.len() + usize::from(end.is_some());
        input.consume(used);
        if end.is_some() {
            break;
        }
    }
    Ok(match (begun, too_long) {
        (false, _) => Next::End,
        (true, true) => Next::TooLong,
        (true, false) => Next::Whole,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_told_apart_across_chunks_and_long_ones_are_skipped() {
        let long = "x".repeat(MAX_BYTES + 1);
        let just = "y".repeat(MAX_BYTES);
        let stream = format!("ab\n\n{long}\n{just}\ncd");
        for chunk in [1024, 4096 + 7] {
            let mut input = BufReader::with_capacity(chunk, stream.as_bytes());
            let mut text = Vec::new();
            let mut read = || {
                let next = next(&mut input, &mut text);
                (next.ok(), text.len())
            };
            assert_eq!(read(), (Some(Next::Whole), 2));
            assert_eq!(read(), (Some(Next::Whole), 0));
            let (skipped, held) = read();
            assert!(skipped == Some(Next::TooLong) && held <= MAX_BYTES);
            assert_eq!(read(), (Some(Next::Whole), MAX_BYTES));
            assert_eq!(read(), (Some(Next::Whole), 2));
            assert_eq!(read(), (Some(Next::End), 0));
        }
    }
}

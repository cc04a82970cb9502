//! The headless checker: case files in, one line of JSON each out, or one report.
//!
//! May read files and the standard input, and nothing else; must not know the page. What it judges
//! is the engine's business, what it says the texts'.

mod args;
mod check;
mod compare;
mod complaint;
mod explain;
mod line;
mod lines;
mod pairs;
mod questions;
mod report;
mod single;
mod table;

pub use questions::html as questions_html;
pub use single::{assess, judge, read_conventions};

use crate::casefile::{self, FORMAT};
use crate::content::{cli, fill};
use crate::engine::Conventions;
use crate::engine::conventions::SHIPPED;
use args::{Command, Input, UsageError};
use line::Rules;
use std::ffi::OsString;
use std::io::{self, BufReader, BufWriter, Write};
use std::process::ExitCode;

/// How much is read and written at a time, in bytes.
const CHUNK: usize = 64 * 1024;

/// How a run ended, short of output that could not be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outcome {
    /// Everything was judged.
    Fine,
    /// Something could not be read, or the command was wrong.
    Bad,
}

/// Runs the checker with these arguments, the name of the program left out.
#[must_use]
pub fn run(args: impl Iterator<Item = OsString>) -> ExitCode {
    let mut out = BufWriter::with_capacity(CHUNK, io::stdout().lock());
    let mut err = io::stderr().lock();
    let done = obey(args::parse(args), &mut out, &mut err);
    match done.and_then(|outcome| out.flush().map(|()| outcome)) {
        Ok(Outcome::Fine) => ExitCode::SUCCESS,
        Ok(Outcome::Bad) => ExitCode::from(2),
        // Whoever reads our output has seen enough.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            let text = fill(&cli("unwritable"), &[("detail", &error.to_string())]);
            complaint::say(&mut err, &text);
            ExitCode::FAILURE
        }
    }
}

/// Does what was asked. Fails only where the output cannot be written.
fn obey(
    asked: Result<Command, UsageError>,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> io::Result<Outcome> {
    match asked {
        Ok(Command::Help) => out.write_all(cli("help").as_bytes())?,
        Ok(Command::Version) => writeln!(out, "{}", version())?,
        Ok(Command::Schema) => writeln!(out, "{:#}", casefile::schema())?,
        Ok(Command::Conventions) => out.write_all(SHIPPED.as_bytes())?,
        Ok(Command::Questions) => out.write_all(questions::html().as_bytes())?,
        Ok(Command::Compare {
            conventions,
            readings,
        }) => {
            let Some(conventions) = check::conventions(conventions.as_deref(), err) else {
                return Ok(Outcome::Bad);
            };
            return match readings {
                args::Readings::Two(files) => {
                    let stdin = &mut BufReader::with_capacity(CHUNK, io::stdin().lock());
                    compare::two(&files, stdin, &conventions, out, err)
                }
                args::Readings::Folder(folder, format) => {
                    pairs::table(&folder, format, &conventions, out, err)
                }
            };
        }
        Ok(Command::Check {
            conventions,
            explain,
            input,
        }) => {
            let Some(conventions) = check::conventions(conventions.as_deref(), err) else {
                return Ok(Outcome::Bad);
            };
            let mut stdin = BufReader::with_capacity(CHUNK, io::stdin().lock());
            let rules = Rules {
                conventions,
                explain,
            };
            return match input {
                Input::Lines => lines::check(&mut stdin, &rules, out, err),
                Input::Files(files) => check::files(&files, &mut stdin, &rules, out, err),
            };
        }
        Ok(Command::Report(asked)) => {
            let mut stdin = BufReader::with_capacity(CHUNK, io::stdin().lock());
            return report::write_one(&asked, &mut stdin, out, err);
        }
        Err(error) => {
            complaint::say(err, &format!("{}{}", error.text(), cli("hint")));
            return Ok(Outcome::Bad);
        }
    }
    Ok(Outcome::Fine)
}

fn version() -> String {
    fill(
        &cli("version"),
        &[
            ("version", env!("CARGO_PKG_VERSION")),
            ("conventions", &Conventions::shipped().version),
            ("format", &FORMAT.to_string()),
        ],
    )
}

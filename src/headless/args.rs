//! The command line to a command. Must not read a file, nor do what is asked.

mod compare;
mod report;

pub(super) use compare::{Format, Readings};
pub(super) use report::Report;

use crate::content::{cli, fill};
use std::ffi::OsString;

/// 命令.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Command {
    /// Judge cases, with an institution's own conventions where a file is named.
    Check {
        conventions: Option<OsString>,
        /// Whether to add reasons, flips and repairs.
        explain: bool,
        input: Input,
    },
    /// Write the report on one case.
    Report(Report),
    /// Put two readings of one matter side by side, or every pair of a folder.
    Compare {
        conventions: Option<OsString>,
        readings: Readings,
    },
    Schema,
    Conventions,
    Questions,
    Help,
    Version,
}

/// Where the cases come from.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Input {
    /// One case a file; `-` is the standard input.
    Files(Vec<OsString>),
    /// One case a line of the standard input.
    Lines,
}

/// 命令写错了.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum UsageError {
    NoCommand,
    UnknownCommand(String),
    UnknownOption(String),
    ExtraArgument(String),
    MissingValue(String),
    NothingToCheck,
    LinesTakeNoFiles(String),
    NothingToReport,
    UnknownForm(String),
    NotTwo,
    PairsTakeNoFiles(String),
    NotAFormat(String),
}

const COMMANDS: [&str; 7] = [
    "check",
    "report",
    "compare",
    "schema",
    "conventions",
    "questions-html",
    "help",
];
const CONVENTIONS: &str = "--conventions";

impl UsageError {
    /// What is wrong, in a sentence.
    pub(super) fn text(&self) -> String {
        let (id, what) = match self {
            UsageError::NoCommand => ("no-command", ""),
            UsageError::UnknownCommand(what) => ("unknown-command", what.as_str()),
            UsageError::UnknownOption(what) => ("unknown-option", what.as_str()),
            UsageError::ExtraArgument(what) => ("extra-argument", what.as_str()),
            UsageError::MissingValue(what) => ("missing-value", what.as_str()),
            UsageError::NothingToCheck => ("nothing-to-check", ""),
            UsageError::LinesTakeNoFiles(what) => ("lines-take-no-files", what.as_str()),
            UsageError::NothingToReport => ("nothing-to-report", ""),
            UsageError::UnknownForm(what) => ("unknown-form", what.as_str()),
            UsageError::NotTwo => ("not-two", ""),
            UsageError::PairsTakeNoFiles(what) => ("pairs-take-no-files", what.as_str()),
            UsageError::NotAFormat(what) => ("not-a-format", what.as_str()),
        };
        let commands = COMMANDS.join(" ");
        let forms = report::forms();
        let slots = [("what", what), ("commands", &commands), ("forms", &forms)];
        fill(&cli(id), &slots)
    }
}

/// Reads the arguments, the name of the program left out.
pub(super) fn parse(args: impl Iterator<Item = OsString>) -> Result<Command, UsageError> {
    let mut args = args.peekable();
    let Some(first) = args.next() else {
        return Err(UsageError::NoCommand);
    };
    let first = shown(&first);
    let command = match first.as_str() {
        "check" => return check(args),
        "report" => return report::parse(args),
        "compare" => return compare::parse(args),
        "schema" => Command::Schema,
        "conventions" => Command::Conventions,
        "questions-html" => Command::Questions,
        // Whatever follows a call for help, help is the answer.
        "help" | "--help" | "-h" => return Ok(Command::Help),
        "--version" | "-V" => Command::Version,
        _ if first.starts_with('-') => return Err(UsageError::UnknownOption(first)),
        _ => return Err(UsageError::UnknownCommand(first)),
    };
    match args.next().map(|argument| shown(&argument)).as_deref() {
        None => Ok(command),
        Some("--help" | "-h") => Ok(Command::Help),
        Some(extra) => Err(UsageError::ExtraArgument(extra.to_owned())),
    }
}

fn check(mut args: impl Iterator<Item = OsString>) -> Result<Command, UsageError> {
    let mut conventions = None;
    let (mut lines, mut explain) = (false, false);
    let mut files = Vec::new();
    while let Some(argument) = args.next() {
        let text = shown(&argument);
        match text.as_str() {
            "--help" | "-h" => return Ok(Command::Help),
            "--lines" => lines = true,
            "--explain" => explain = true,
            "--" => files.extend(args.by_ref()),
            _ => match valued(&text, &[CONVENTIONS], &mut args)? {
                Some((_, file)) => conventions = Some(file),
                None => files.push(file(argument, text)?),
            },
        }
    }
    let input = match (lines, files.iter().find(|file| *file != "-")) {
        (true, Some(file)) => return Err(UsageError::LinesTakeNoFiles(shown(file))),
        (true, None) => Input::Lines,
        (false, _) if files.is_empty() => return Err(UsageError::NothingToCheck),
        (false, _) => Input::Files(files),
    };
    Ok(Command::Check {
        conventions,
        explain,
        input,
    })
}

/// One of these options with its value, written `--option value` or `--option=value`.
fn valued(
    text: &str,
    options: &[&'static str],
    args: &mut impl Iterator<Item = OsString>,
) -> Result<Option<(&'static str, OsString)>, UsageError> {
    for option in options {
        let value = match text.strip_prefix(option) {
            Some("") => args.next(),
            Some(rest) => match rest.strip_prefix('=') {
                Some(value) => Some(value.into()),
                None => continue,
            },
            None => continue,
        };
        return match value {
            Some(value) if !value.is_empty() => Ok(Some((option, value))),
            _ => Err(UsageError::MissingValue((*option).to_owned())),
        };
    }
    Ok(None)
}

/// What is no option is a file, and so is `-`.
fn file(argument: OsString, text: String) -> Result<OsString, UsageError> {
    if text.starts_with('-') && text != "-" {
        return Err(UsageError::UnknownOption(text));
    }
    Ok(argument)
}

fn shown(argument: &OsString) -> String {
    argument.to_string_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(line: &str) -> Result<Command, UsageError> {
        parse(line.split_whitespace().map(OsString::from))
    }

    fn files(conventions: Option<&str>, files: &[&str]) -> Result<Command, UsageError> {
        Ok(Command::Check {
            conventions: conventions.map(OsString::from),
            explain: false,
            input: Input::Files(files.iter().map(OsString::from).collect()),
        })
    }

    #[test]
    fn options_and_files_may_come_in_any_order() {
        assert_eq!(parsed("check a -"), files(None, &["a", "-"]));
        assert_eq!(
            parsed("check a --conventions c b"),
            files(Some("c"), &["a", "b"])
        );
        assert_eq!(parsed("check --conventions=c a"), files(Some("c"), &["a"]));
        assert_eq!(
            parsed("check -- --lines -h"),
            files(None, &["--lines", "-h"])
        );
        assert_eq!(
            parsed("check --lines - --explain"),
            Ok(Command::Check {
                conventions: None,
                explain: true,
                input: Input::Lines
            })
        );
    }

    #[test]
    fn an_empty_value_is_none() {
        for (line, option) in [
            ("check a --conventions", "--conventions"),
            ("compare a b --conventions", "--conventions"),
            ("compare --pairs", "--pairs"),
            ("report a --time", "--time"),
        ] {
            let args = line.split_whitespace().chain([""]).map(OsString::from);
            let missing = UsageError::MissingValue(option.to_owned());
            assert_eq!(parse(args), Err(missing), "{line}");
        }
    }

    #[test]
    fn help_prevails() {
        for line in [
            "help",
            "--help",
            "-h",
            "help check",
            "check a --help",
            "schema -h",
        ] {
            assert_eq!(parsed(line), Ok(Command::Help), "{line}");
        }
    }

    #[test]
    fn what_is_wrong_is_named() {
        let what = |text: &str| text.to_owned();
        let data = [
            ("", UsageError::NoCommand),
            ("chekc a", UsageError::UnknownCommand(what("chekc"))),
            ("--lines", UsageError::UnknownOption(what("--lines"))),
            ("check --line", UsageError::UnknownOption(what("--line"))),
            ("schema a", UsageError::ExtraArgument(what("a"))),
            (
                "check a --conventions",
                UsageError::MissingValue(what("--conventions")),
            ),
            (
                "check --conventions=",
                UsageError::MissingValue(what("--conventions")),
            ),
            ("check", UsageError::NothingToCheck),
            ("check --lines a", UsageError::LinesTakeNoFiles(what("a"))),
        ];
        for (line, error) in data {
            assert!(!error.text().contains('{'), "{}", error.text());
            assert_eq!(parsed(line), Err(error), "{line}");
        }
    }
}

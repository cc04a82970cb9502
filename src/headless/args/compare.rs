//! What follows `compare` on the command line. Must not read a file, nor do what is asked.

use super::{CONVENTIONS, Command, UsageError, file, shown, valued};
use std::ffi::OsString;

const PAIRS: &str = "--pairs";
const FORMAT: &str = "--format";

/// Which readings are compared.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::headless) enum Readings {
    /// Two files; `-` is the standard input.
    Two([OsString; 2]),
    /// The pairs of a folder, as a table.
    Folder(OsString, Format),
}

/// How a table is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::headless) enum Format {
    /// A line of JSON a row.
    Jsonl,
    Csv,
    Markdown,
}

/// Reads what follows `compare`.
pub(super) fn parse(mut args: impl Iterator<Item = OsString>) -> Result<Command, UsageError> {
    let (mut conventions, mut folder, mut format) = (None, None, None);
    let mut files = Vec::new();
    while let Some(argument) = args.next() {
        let text = shown(&argument);
        match text.as_str() {
            "--help" | "-h" => return Ok(Command::Help),
            "--" => files.extend(args.by_ref()),
            _ => match valued(&text, &[CONVENTIONS, PAIRS, FORMAT], &mut args)? {
                Some((CONVENTIONS, file)) => conventions = Some(file),
                Some((PAIRS, named)) => folder = Some(named),
                Some((_, named)) => format = Some(table_format(&shown(&named))?),
                None => files.push(file(argument, text)?),
            },
        }
    }
    let readings = match (folder, <[OsString; 2]>::try_from(files)) {
        (Some(folder), Err(files)) if files.is_empty() => {
            Readings::Folder(folder, format.unwrap_or(Format::Jsonl))
        }
        (Some(_), Ok([file, _])) => return Err(UsageError::PairsTakeNoFiles(shown(&file))),
        (Some(_), Err(files)) => return Err(UsageError::PairsTakeNoFiles(shown(&files[0]))),
        // A single comparison is one line, whatever a table would look like.
        (None, Ok(files)) if format.is_none() => Readings::Two(files),
        (None, Ok(_)) => return Err(UsageError::UnknownOption(FORMAT.to_owned())),
        (None, Err(_)) => return Err(UsageError::NotTwo),
    };
    Ok(Command::Compare {
        conventions,
        readings,
    })
}

fn table_format(named: &str) -> Result<Format, UsageError> {
    match named {
        "jsonl" => Ok(Format::Jsonl),
        "csv" => Ok(Format::Csv),
        "markdown" => Ok(Format::Markdown),
        _ => Err(UsageError::NotAFormat(named.to_owned())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(line: &str) -> Result<Command, UsageError> {
        let args = line.split_whitespace().map(OsString::from);
        super::super::parse(args)
    }

    #[test]
    fn two_files_or_a_folder_of_pairs_are_compared() {
        let compare = |conventions: Option<&str>, readings| {
            Ok(Command::Compare {
                conventions: conventions.map(OsString::from),
                readings,
            })
        };
        let two = Readings::Two(["a", "-"].map(OsString::from));
        assert_eq!(
            parsed("compare a --conventions=c -"),
            compare(Some("c"), two)
        );
        let folder = |format| Readings::Folder("d".into(), format);
        for (line, format) in [
            ("compare --pairs d", Format::Jsonl),
            ("compare --pairs=d --format jsonl", Format::Jsonl),
            ("compare --format csv --pairs d", Format::Csv),
            ("compare --format=markdown --pairs=d", Format::Markdown),
        ] {
            assert_eq!(parsed(line), compare(None, folder(format)), "{line}");
        }
    }

    #[test]
    fn what_is_wrong_is_named() {
        let what = |text: &str| text.to_owned();
        let data = [
            ("compare a", UsageError::NotTwo),
            ("compare a b c", UsageError::NotTwo),
            (
                "compare a --format csv b",
                UsageError::UnknownOption(what("--format")),
            ),
            (
                "compare --pairs d a",
                UsageError::PairsTakeNoFiles(what("a")),
            ),
            (
                "compare --pairs d a b",
                UsageError::PairsTakeNoFiles(what("a")),
            ),
            ("compare --pairs", UsageError::MissingValue(what("--pairs"))),
            (
                "compare --pairs d --format=xls",
                UsageError::NotAFormat(what("xls")),
            ),
        ];
        for (line, error) in data {
            assert!(!error.text().contains('{'), "{}", error.text());
            assert_eq!(parsed(line), Err(error), "{line}");
        }
    }
}

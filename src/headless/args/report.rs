//! The arguments of `report`. Must not read a file, nor write the report.

use super::{CONVENTIONS, Command, UsageError, file, shown, valued};
use crate::report::Extent;
use crate::report::write::Form;
use std::ffi::OsString;

const FORMAT: &str = "--format";
const TIME: &str = "--time";
const BRIEF: &str = "--brief";

/// 写一份报告.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::headless) struct Report {
    /// In which form.
    pub(in crate::headless) form: Form,
    /// All of it, or one sheet.
    pub(in crate::headless) extent: Extent,
    /// When it is made, as it shall stand in the report; empty where nobody says.
    pub(in crate::headless) time: String,
    /// An institution's own conventions.
    pub(in crate::headless) conventions: Option<OsString>,
    /// The case; `-` is the standard input.
    pub(in crate::headless) file: OsString,
}

/// The forms there are.
pub(super) fn forms() -> String {
    Form::IDS.join(" ")
}

pub(super) fn parse(mut args: impl Iterator<Item = OsString>) -> Result<Command, UsageError> {
    let (mut form, mut extent, mut time) = (Form::Text, Extent::Whole, String::new());
    let (mut conventions, mut case) = (None, None);
    let mut take = |argument: OsString| match case.replace(argument) {
        None => Ok(()),
        Some(_) => Err(UsageError::ExtraArgument(
            case.as_ref().map_or(String::new(), shown),
        )),
    };
    while let Some(argument) = args.next() {
        let text = shown(&argument);
        match text.as_str() {
            "--help" | "-h" => return Ok(Command::Help),
            "--" => args.by_ref().try_for_each(&mut take)?,
            BRIEF => extent = Extent::Brief,
            _ => match valued(&text, &[CONVENTIONS, TIME, FORMAT], &mut args)? {
                Some((CONVENTIONS, file)) => conventions = Some(file),
                Some((TIME, named)) => time = shown(&named),
                Some((_, named)) => form = form_of(&shown(&named))?,
                None => take(file(argument, text)?)?,
            },
        }
    }
    Ok(Command::Report(Report {
        form,
        extent,
        time,
        conventions,
        file: case.ok_or(UsageError::NothingToReport)?,
    }))
}

fn form_of(id: &str) -> Result<Form, UsageError> {
    Form::from_id(id).ok_or_else(|| UsageError::UnknownForm(id.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(line: &str) -> Result<Command, UsageError> {
        parse(line.split_whitespace().map(OsString::from))
    }

    #[test]
    fn a_report_is_of_one_case_in_one_form() {
        let report = |form, extent, time: &str, file: &str| {
            Ok(Command::Report(Report {
                form,
                extent,
                time: time.to_owned(),
                conventions: None,
                file: file.into(),
            }))
        };
        let (whole, brief) = (Extent::Whole, Extent::Brief);
        assert_eq!(parsed("a"), report(Form::Text, whole, "", "a"));
        assert_eq!(
            parsed("- --format=docx"),
            report(Form::Docx, whole, "", "-")
        );
        assert_eq!(parsed("--brief a"), report(Form::Text, brief, "", "a"));
        assert_eq!(
            parsed("--time 2026 --format markdown -- -a"),
            report(Form::Markdown, whole, "2026", "-a")
        );
        assert_eq!(parsed("a -h"), Ok(Command::Help));
    }

    #[test]
    fn what_is_wrong_is_named() {
        let what = |text: &str| text.to_owned();
        let data = [
            ("", UsageError::NothingToReport),
            ("a b", UsageError::ExtraArgument(what("b"))),
            ("a --format pdf", UsageError::UnknownForm(what("pdf"))),
            ("a --format", UsageError::MissingValue(what("--format"))),
            ("a --time=", UsageError::MissingValue(what("--time"))),
            ("a --brief=1", UsageError::UnknownOption(what("--brief=1"))),
            ("a --lines", UsageError::UnknownOption(what("--lines"))),
        ];
        for (line, error) in data {
            assert!(!error.text().contains('{'), "{}", error.text());
            assert_eq!(parsed(line), Err(error), "{line}");
        }
    }
}

//! The report as a file: plain text, Markdown, JSON, Word. All of them say the same.
//!
//! Must not phrase, nor know where a file goes.

mod docx;
mod json;
mod look;
mod markdown;
mod parts;
mod plain;

pub use parts::{Part, parts};

use super::document::{Document, Stamp};
use crate::content::{Table, Texts, fill};
use crate::domain::closed;

closed! {
    /// 文件的样式.
    pub enum Form {
        /// Word 文档, for Word, WPS and LibreOffice.
        Docx = "docx",
        /// 纯文本.
        Text = "text",
        /// Markdown.
        Markdown = "markdown",
        /// JSON, for other programs.
        Json = "json",
    }
}

impl Form {
    /// How the name of such a file ends.
    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            Form::Docx => "docx",
            Form::Text => "txt",
            Form::Markdown => "md",
            Form::Json => "json",
        }
    }

    /// Its media type.
    #[must_use]
    pub fn media_type(self) -> &'static str {
        match self {
            Form::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Form::Text => "text/plain;charset=utf-8",
            Form::Markdown => "text/markdown;charset=utf-8",
            Form::Json => "application/json",
        }
    }
}

/// The report in this form; the same report and stamp give the same bytes.
#[must_use]
pub fn write(form: Form, report: &Document, stamp: &Stamp, texts: &Texts) -> Vec<u8> {
    match form {
        Form::Docx => docx::write(report, stamp, texts),
        Form::Text => plain::write(report, stamp, texts).into_bytes(),
        Form::Markdown => markdown::write(report, stamp, texts).into_bytes(),
        Form::Json => json::write(report, stamp).into_bytes(),
    }
}

/// When and by what the report was made, in one line for the head of a page.
#[must_use]
pub fn stamped(stamp: &Stamp, texts: &Texts) -> String {
    let tool = match stamp.build.hash {
        None => "stamp-tool",
        Some(_) => "stamp-tool-built",
    };
    let build = stamp.build.hash.unwrap_or_default();
    let slots = [("version", stamp.build.version), ("build", build)];
    let tool = fill(word(texts, tool), &slots);
    let time = parts::clean(&stamp.time);
    match time.is_empty() {
        true => tool,
        false => [&*time, word(texts, "stamp-join"), &tool].concat(),
    }
}

/// A text of the written report.
fn word<'a>(texts: &'a Texts, id: &'a str) -> &'a str {
    texts.get(Table::Document, &[id])
}

//! JSON, for other programs: the document as it is, with the ids that do not depend on a language.

use crate::casefile::object_of;
use crate::engine::State;
use crate::report::document::{
    Block, Cite, Document, Grid, Item, Link, Section, Stamp, VerdictBlock,
};
use serde_json::Value;

/// The version of this form; readers should refuse one they do not know.
const REPORT: u64 = 1;

pub(super) fn write(report: &Document, stamp: &Stamp) -> String {
    let report = object_of([
        ("report", REPORT.into()),
        ("extent", text(report.extent.id())),
        ("title", text(&report.title)),
        ("time", text(&stamp.time)),
        ("version", text(stamp.build.version)),
        ("build", stamp.build.hash.map_or(Value::Null, text)),
        ("sections", list(&report.sections, section)),
    ]);
    format!("{report:#}\n")
}

fn text(text: &str) -> Value {
    Value::String(text.to_owned())
}

fn list<T>(things: &[T], each: impl Fn(&T) -> Value) -> Value {
    Value::Array(things.iter().map(each).collect())
}

fn texts(words: &[String]) -> Value {
    list(words, |word| text(word))
}

fn maybe(word: Option<&String>) -> Value {
    word.map_or(Value::Null, |word| text(word))
}

fn section(section: &Section) -> Value {
    let id = section.id.id();
    object_of([
        ("id", text(id.strip_prefix("section-").unwrap_or(id))),
        ("heading", text(&section.heading)),
        ("blocks", list(&section.blocks, block)),
    ])
}

fn block(block: &Block) -> Value {
    match block {
        Block::Heading(words) => object_of([("type", text("heading")), ("text", text(words))]),
        Block::Paragraph(words) => object_of([("type", text("paragraph")), ("text", text(words))]),
        Block::Verdict(found) => verdict(found),
        Block::Item(found) => object_of([("type", text("item")), ("item", item(found))]),
        Block::Links { lead, links } => object_of([
            ("type", text("answers")),
            ("lead", text(lead)),
            ("answers", list(links, link)),
        ]),
        Block::List { lead, items } => object_of([
            ("type", text("list")),
            ("lead", text(lead)),
            ("items", texts(items)),
        ]),
        Block::Picture(picture) => object_of([
            ("type", text("picture")),
            ("title", text(&picture.title)),
            ("desc", text(&picture.desc)),
        ]),
        Block::Table(Grid {
            caption,
            head,
            rows,
        }) => object_of([
            ("type", text("table")),
            ("caption", text(caption)),
            ("head", texts(head)),
            ("rows", list(rows, |row| texts(row))),
        ]),
    }
}

fn verdict(verdict: &VerdictBlock) -> Value {
    let state = match verdict.state {
        State::Firm(true) => "yes",
        State::Firm(false) => "no",
        State::Leans(true) => "leans_yes",
        State::Leans(false) => "leans_no",
        State::Open => "open",
    };
    object_of([
        ("type", text("verdict")),
        ("id", text(verdict.verdict.id())),
        ("title", text(&verdict.title)),
        ("state", text(state)),
        ("word", text(&verdict.word)),
        ("question", text(&verdict.question)),
        ("items", list(&verdict.items, item)),
        ("sentences", texts(&verdict.sentences)),
        ("presumed", list(&verdict.presumed, link)),
    ])
}

fn item(item: &Item) -> Value {
    object_of([
        ("title", text(&item.title)),
        ("text", text(&item.text)),
        ("mend", text(&item.mend)),
        ("carried", list(&item.carried, link)),
        ("provisions", list(&item.provisions, cite)),
        ("portrait", maybe(item.portrait.as_ref())),
    ])
}

/// An answer; `person` is the place in the list, counted from 0, and null for the whole case.
fn link(link: &Link) -> Value {
    object_of([
        (
            "person",
            link.answer.person.map_or(Value::Null, Value::from),
        ),
        ("answer", text(link.answer.factor.id())),
        ("text", text(&link.text)),
    ])
}

fn cite(cite: &Cite) -> Value {
    object_of([
        ("id", text(&cite.id)),
        ("name", text(&cite.name)),
        ("text", text(&cite.text)),
        ("effective", maybe(cite.effective.as_ref())),
        ("doubt", maybe(cite.doubt.as_ref())),
    ])
}

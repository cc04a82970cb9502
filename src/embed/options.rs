//! What a host asks for, read from one text of JSON. Must not know an element.

use crate::app::Keep;
use crate::engine::Conventions;
use crate::flow::Mode;
use crate::headless::read_conventions;
use crate::session::Session;
use crate::storage::record;
use serde_json::Value;
use std::rc::Rc;

/// 入口: where a reviewer begins.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Entrance {
    /// At the first page, with every way in.
    #[default]
    Start,
    /// At once with the questions of this mode.
    Asking(Mode),
    /// With the report on the case that the host gives.
    Report,
}

/// 来历: where the case comes from that a reviewer begins with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Origin {
    /// From nowhere: there is none.
    #[default]
    Nowhere,
    /// The host gave it.
    Given,
    /// It is what lay on the table before, and not what the host began with.
    Left {
        /// Whether it lay there just now, newer than anything that was kept.
        newest: bool,
    },
}

/// Everything a host may choose. Every one has a default.
#[derive(Debug, PartialEq)]
pub struct Options {
    /// Where a reviewer begins.
    pub entrance: Entrance,
    /// The case to begin with, under the conventions that are asked for.
    pub session: Session,
    /// Where that case comes from.
    pub origin: Origin,
    /// Whether it was kept elsewhere until now, so that what stands where it is kept may be another tab's.
    pub elsewhere: bool,
    /// Whether to go in by the door, wherever the reviewer was: the host has just chosen another.
    pub through_door: bool,
    /// What may be kept.
    pub keep: Keep,
    /// What tells the entries of this instance from those of others.
    pub prefix: String,
    /// Whether nobody may change the case.
    pub read_only: bool,
}

/// An option that cannot be followed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OptionsError {
    /// Which one, by the name of its attribute; empty where it is all of them.
    pub option: &'static str,
    /// What is wrong with it, in a sentence, where there is more to say than its value.
    pub detail: String,
}

impl Options {
    /// Reads `{"mode","case","conventions","storage","prefix","read-only","case-was-left","case-is-newest",
    /// "keeps-elsewhere","through-door"}`, all of them optional.
    ///
    /// # Errors
    /// The first option with a value that nobody knows, or with a text that cannot be read.
    pub fn read(text: &str) -> Result<Options, OptionsError> {
        let given: Value = serde_json::from_str(text).map_err(|_| wrong("", String::new()))?;
        let said = |name: &str| given[name].as_str().filter(|text| !text.is_empty());
        let entrance = match said("mode") {
            None => Entrance::Start,
            Some("quick") => Entrance::Asking(Mode::Quick),
            Some("full") => Entrance::Asking(Mode::Full),
            Some("report") => Entrance::Report,
            Some(other) => return Err(wrong("mode", other.to_owned())),
        };
        let conventions = said("conventions").map_or_else(
            || Ok(Conventions::shipped()),
            |text| read_conventions(text).map_err(|detail| wrong("conventions", detail)),
        )?;
        let conventions = Rc::new(conventions);
        let session = match said("case") {
            Some(text) => open(text, &conventions).map_err(|detail| wrong("case", detail))?,
            None => Session::under(conventions),
        };
        let origin = match said("case") {
            None => Origin::Nowhere,
            Some(_) if given["case-was-left"] == true => Origin::Left {
                newest: given["case-is-newest"] == true,
            },
            Some(_) => Origin::Given,
        };
        Ok(Options {
            entrance,
            session,
            origin,
            elsewhere: given["keeps-elsewhere"] == true,
            through_door: given["through-door"] == true,
            keep: keep(&given)?,
            prefix: said("prefix").unwrap_or_default().to_owned(),
            read_only: given["read-only"] == true,
        })
    }
}

/// What may be kept.
pub(super) fn keep(given: &Value) -> Result<Keep, OptionsError> {
    match given["storage"].as_str().unwrap_or_default() {
        "" | "session" => Ok(Keep::Tab),
        "none" => Ok(Keep::Nothing),
        "local" => Ok(Keep::Device),
        other => Err(wrong("storage", other.to_owned())),
    }
}

/// The session that a case file holds, or why there is none, in a sentence.
pub(super) fn open(text: &str, conventions: &Rc<Conventions>) -> Result<Session, String> {
    use crate::content::{Build, texts};
    let opened = record::open(text.as_bytes(), conventions, Build::THIS);
    let opened = opened.map_err(|error| texts().read_error(&error))?;
    Ok(opened.session)
}

fn wrong(option: &'static str, detail: String) -> OptionsError {
    OptionsError { option, detail }
}

//! What the project's own program and texts put into the pages: those drawn beforehand, the printable questions,
//! a word.
//!
//! Must not know where in a page it stands.

use anyhow::{Context, Result, ensure};
use serde::Deserialize;

use crate::{shell, site};

/// What index.html shows until its program runs, as src/bin/prerender.rs writes it.
pub(crate) struct Drawn {
    /// The first page, as the program draws it for a newcomer.
    pub(crate) start: String,
    /// The list that a check begins with, once for each way into it, each in a template that says which
    /// and what the button is called.
    pub(crate) lists: String,
    /// The printable questions.
    pub(crate) questions: String,
}

/// What is drawn beforehand. Compiled for development, as the tests of the pages are: it is done in no time.
pub(crate) fn pages(mark: Option<&str>) -> Result<Drawn> {
    let mut cargo = shell::cargo();
    cargo.args(["run", "--quiet", "--features", "ssr", "--bin", "prerender"]);
    let mut pages = shell::capture(&mut cargo).context("the first pages")?;
    if let Some(mark) = mark {
        // Compiled in, it would have everything compiled again at each build.
        pages = pages.replace(&word("interface", "build-unmarked")?, mark);
    }
    let Pages {
        start,
        lists,
        questions,
    } = serde_json::from_str(&pages).context("the first pages")?;
    // It stands in a comment where scripts are off.
    ensure!(!start.contains("-->"), "the first page would end a comment");
    let template = |List { mode, way, page }| {
        format!("<template data-mode=\"{mode}\" data-way=\"{way}\">{page}</template>\n")
    };
    let lists = lists.into_iter().map(template).collect();
    Ok(Drawn {
        start,
        lists,
        questions: questions.trim().to_owned(),
    })
}

#[derive(Deserialize)]
struct Pages {
    start: String,
    lists: Vec<List>,
    questions: String,
}

#[derive(Deserialize)]
struct List {
    mode: String,
    way: String,
    page: String,
}

/// A word of the texts.
pub(crate) fn word(table: &str, id: &str) -> Result<String> {
    let name = format!("src/content/zh-hans/{table}.json");
    let texts: serde_json::Value =
        serde_json::from_str(&site::read(&name)?).context(name.clone())?;
    let word = texts[id].as_str();
    Ok(word
        .with_context(|| format!("{name} has no {id}"))?
        .to_owned())
}

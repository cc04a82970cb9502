//! What the project's own programs and texts put into the pages: the first page, the printable questions, a word.
//!
//! Must not know where in a page it stands.

use anyhow::{Context, Result, ensure};

use crate::{shell, site};

/// The first page, as the program draws it for a newcomer. In the profile of the tests, which have compiled most of it.
pub(crate) fn first_page(mark: Option<&str>) -> Result<String> {
    let mut cargo = shell::cargo();
    cargo.args(["run", "--quiet", "--profile", "test"]);
    cargo.args(["--features", "ssr", "--bin", "prerender"]);
    let page = shell::capture(&mut cargo).context("the first page")?;
    // It stands in a comment where scripts are off.
    ensure!(!page.contains("-->"), "the first page would end a comment");
    let unmarked = word("interface", "build-unmarked")?;
    Ok(match mark {
        // Compiled in, it would have everything compiled again at each build.
        Some(mark) => page.replace(&unmarked, mark),
        None => page,
    })
}

/// The printable questions, as the headless program writes them.
pub(crate) fn questions() -> Result<String> {
    let mut cargo = shell::cargo();
    cargo.args([
        "run",
        "--quiet",
        "--release",
        "--no-default-features",
        "--bin",
        "yichi",
    ]);
    shell::capture(cargo.args(["--", "questions-html"])).context("the printable questions")
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

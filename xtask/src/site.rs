//! dist/site: what an administrator copies to a web server.
//!
//! Must not know what the page says; it only puts the parts together.

use std::fs;

use anyhow::{Context, Result, ensure};

use crate::headers::POLICY;
use crate::toolchain::Toolchain;
use crate::{mark, node, script, shell, sizes, style, wasm};

/// Stands in index.html where the printable questions belong.
const QUESTIONS: &str = "<!-- questions -->";

/// Installs what is missing and builds the site.
pub(crate) fn dist() -> Result<()> {
    node::ensure()?;
    build_marked(&Toolchain::ensure()?)
}

/// Builds the site with the mark of what it is made of.
pub(crate) fn build_marked(toolchain: &Toolchain) -> Result<()> {
    build(toolchain, Some(&mark::of_sources()?))
}

/// Builds the site. Whatever fails, the last good one stays.
pub(crate) fn build(toolchain: &Toolchain, mark: Option<&str>) -> Result<()> {
    let root = shell::root();
    let read = |name: &str| {
        fs::read_to_string(root.join(name)).with_context(|| format!("{name} cannot be read"))
    };
    let style = style::bundle(&root.join("styles/index.css"))?;
    let program = wasm::build(toolchain, mark)?;
    let script = script::assemble(&read("web/start.js")?, &program)?;
    let page = page(&read("index.html")?, &script, &style, &questions()?)?;

    let files = [
        ("index.html", page),
        ("yichi.js", script),
        ("yichi.css", style),
    ];
    let site = root.join("dist/site");
    if site.exists() {
        fs::remove_dir_all(&site).context("dist/site cannot be replaced")?;
    }
    fs::create_dir_all(&site).context("dist/site cannot be made")?;
    for (name, text) in &files {
        fs::write(site.join(name), text).with_context(|| format!("dist/site/{name}"))?;
    }
    sizes::print(&files)
}

/// index.html with its places filled.
fn page(page: &str, script: &str, style: &str, questions: &str) -> Result<String> {
    let mut page = page.to_owned();
    let places = [
        ("@policy@", POLICY.to_owned()),
        ("yichi.js?@mark@", format!("yichi.js?{}", mark(script))),
        ("yichi.css?@mark@", format!("yichi.css?{}", mark(style))),
        (QUESTIONS, questions.to_owned()),
    ];
    for (place, text) in places {
        let count = page.matches(place).count();
        ensure!(
            count == 1,
            "index.html names {place} {count} times, not once"
        );
        page = page.replace(place, &text);
    }
    Ok(page)
}

/// Changes with the file, so that a new page never meets an old script in a browser's cache.
fn mark(text: &str) -> String {
    let mut sum = flate2::Crc::new();
    sum.update(text.as_bytes());
    format!("{:08x}", sum.sum())
}

/// The printable questions, as the headless program writes them.
fn questions() -> Result<String> {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_in_the_page_is_filled() {
        let html = "@policy@ yichi.js?@mark@ yichi.css?@mark@ <!-- questions -->";
        let filled = page(html, "1", "a{}", "<ol></ol>").unwrap();
        assert_eq!(
            filled,
            format!(
                "{POLICY} yichi.js?83dcefb7 yichi.css?{} <ol></ol>",
                mark("a{}")
            )
        );
    }

    #[test]
    fn a_page_without_a_place_is_an_error() {
        assert!(page("@policy@", "", "", "").is_err());
    }
}

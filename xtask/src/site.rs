//! dist/site: what an administrator copies to a web server.
//!
//! Must not know what the page says; it only puts the parts together.

use std::fs;

use anyhow::{Context, Result, ensure};

use crate::headers::POLICY;
use crate::sums::{self, Sums};
use crate::toolchain::Toolchain;
use crate::{lessons, mark, node, script, shell, sizes, style, wasm};

/// Stands in index.html where the printable questions belong.
const QUESTIONS: &str = "<!-- questions -->";

/// The styles of every page.
const STYLE: &str = "yichi.css";

/// A page of the site: the program it starts, and what is its own.
struct Page {
    program: &'static str,
    html: &'static str,
    script: &'static str,
    /// The page beside it, for the program to name.
    other: &'static str,
    /// The file of texts and the id in it of its title.
    title: [&'static str; 2],
    /// Whether it finds the lessons beside it.
    lessons: bool,
}

/// Every page; all of them are made of one template and one sheet of styles.
const PAGES: [Page; 2] = [
    Page {
        program: "page",
        html: "index.html",
        script: "yichi.js",
        other: "training.html",
        title: ["interface", "app-name"],
        lessons: false,
    },
    Page {
        program: "training",
        html: "training.html",
        script: "yichi-training.js",
        other: "index.html",
        title: ["training", "title"],
        lessons: true,
    },
];

/// Installs what is missing and builds the site.
pub(crate) fn dist() -> Result<()> {
    node::ensure()?;
    build_marked(&Toolchain::ensure()?)?;
    let dist = shell::root().join("dist");
    let sums = Sums::of(&dist)?.text();
    fs::write(dist.join(sums::NAME), sums).context("dist cannot be written")
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
    let programs = wasm::build(toolchain, &PAGES.map(|page| page.program), mark)?;
    let pack = script::with_pack(&read("web/lessons.js")?, &lessons::pack(&root)?)?;
    let (loader, template, questions) = (read("web/start.js")?, read("index.html")?, questions()?);
    let mut files = Vec::new();
    for (page, program) in PAGES.iter().zip(&programs) {
        let lessons = if page.lessons { &pack } else { "" };
        let script = script::assemble(&loader, program, lessons)?;
        let html = page.fill(&template, &title(page.title)?, &script, &style, &questions)?;
        files.extend([(page.html, html), (page.script, script)]);
    }
    files.push((STYLE, style));
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

impl Page {
    /// index.html with its places filled.
    fn fill(
        &self,
        template: &str,
        title: &str,
        script: &str,
        style: &str,
        questions: &str,
    ) -> Result<String> {
        let mut page = template.to_owned();
        let places = [
            ("@policy@", POLICY.to_owned()),
            ("@title@", title.to_owned()),
            ("@other@", self.other.to_owned()),
            ("@script@", format!("{}?{}", self.script, mark(script))),
            ("@style@", format!("{STYLE}?{}", mark(style))),
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
}

/// The title of a page, as the texts have it.
fn title([table, id]: [&str; 2]) -> Result<String> {
    let name = format!("src/content/zh-hans/{table}.json");
    let text = fs::read_to_string(shell::root().join(&name)).context(name.clone())?;
    let texts: serde_json::Value = serde_json::from_str(&text).context(name.clone())?;
    let title = texts[id].as_str();
    Ok(title
        .with_context(|| format!("{name} has no {id}"))?
        .to_owned())
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
        let html = "@policy@ @title@ @other@ @script@ @style@ <!-- questions -->";
        let filled = PAGES[0].fill(html, "t", "1", "a{}", "<ol></ol>").unwrap();
        assert_eq!(
            filled,
            format!(
                "{POLICY} t training.html yichi.js?83dcefb7 yichi.css?{} <ol></ol>",
                mark("a{}")
            )
        );
    }

    #[test]
    fn a_page_without_a_place_is_an_error() {
        assert!(PAGES[0].fill("@policy@", "", "", "", "").is_err());
    }

    #[test]
    fn every_page_has_a_title() {
        for page in PAGES {
            assert!(title(page.title).is_ok(), "{}", page.html);
        }
        assert!(title(["training", "no such id"]).is_err());
    }
}

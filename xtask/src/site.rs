//! dist: the site that an administrator copies to a web server, and every other form of the same build.
//!
//! Must not know what the page says; it only puts the parts together.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use crate::headers::POLICY;
use crate::sums::{self, Sums};
use crate::toolchain::Toolchain;
use crate::wasm::Purpose;
use crate::{
    drawn, embed, lessons, mark, node, package, script, shell, single, sizes, style, wasm,
};

/// Stands in index.html where the printable questions belong.
pub(crate) const QUESTIONS: &str = "<!-- questions -->";

/// Stands in index.html where the first page belongs that is shown until the program runs.
const FIRST: &str = "<!-- first page -->";

/// The styles of every page.
pub(crate) const STYLE: &str = "yichi.css";

/// A page of the site: the program it starts, and what is its own.
struct Page {
    program: &'static str,
    html: &'static str,
    script: &'static str,
    /// The page beside it, for the program to name.
    other: &'static str,
    /// The file of texts and the id in it of its title.
    title: (&'static str, &'static str),
    /// Whether it finds the lessons beside it.
    lessons: bool,
    /// Whether its first page is known before it runs: that of the training is made of the lessons.
    known: bool,
}

/// Every page; all of them are made of one template and one sheet of styles.
const PAGES: [Page; 2] = [
    Page {
        program: "page",
        html: "index.html",
        script: "yichi.js",
        other: "training.html",
        title: ("interface", "app-name"),
        lessons: false,
        known: true,
    },
    Page {
        program: "training",
        html: "training.html",
        script: "yichi-training.js",
        other: "index.html",
        title: ("training", "title"),
        lessons: true,
        known: false,
    },
];

/// The program of the element, for pages of others.
const CHECKER: &str = "checker";

/// The one file.
const SINGLE: &str = "yichi.html";

/// Installs what is missing and builds every form.
pub(crate) fn dist() -> Result<()> {
    node::ensure()?;
    build_marked(&Toolchain::ensure()?)?;
    let dist = shell::root().join("dist");
    let sums = Sums::of(&dist)?.text();
    fs::write(dist.join(sums::NAME), sums).context("dist cannot be written")
}

/// Builds every form with the mark of what it is made of.
pub(crate) fn build_marked(toolchain: &Toolchain) -> Result<()> {
    build(toolchain, Forms::All, Some(&mark::of_sources()?))
}

/// How much is built.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Forms {
    /// The pages alone, for who works on them.
    Site,
    /// Every form.
    All,
}

/// Builds these forms. Whatever fails, the last good ones stay.
pub(crate) fn build(toolchain: &Toolchain, forms: Forms, mark: Option<&str>) -> Result<()> {
    let root = shell::root();
    let style = style::bundle(&root.join("styles/index.css"))?;
    let pages = PAGES.iter().map(|page| page.program);
    let (names, libraries): (Vec<&str>, &[&str]) = match forms {
        Forms::Site => (pages.collect(), &[]),
        Forms::All => (pages.chain([CHECKER]).collect(), &[package::LIBRARY]),
    };
    let programs = wasm::build(toolchain, &names, Purpose::Page, mark)?;
    let lessons = lessons::pack(&root)?;
    let pack = script::with_pack(&read("web/lessons.js")?, &lessons)?;
    let (loader, template) = (read("web/start.js")?, read("index.html")?);
    let (questions, first) = (drawn::questions()?, drawn::first_page(mark)?);
    let mut files = Vec::new();
    let mut scripts = Vec::new();
    for (page, program) in PAGES.iter().zip(&programs) {
        let lessons = if page.lessons { &pack } else { "" };
        let script = script::assemble(&loader, program, &[(script::LESSONS, lessons)])?;
        let drawn = if page.known { first.as_str() } else { "" };
        let template = template.replace(FIRST, drawn);
        let html = page.fill(&template, &page.title()?, &script, &style, &questions)?;
        files.push((format!("site/{}", page.html), html));
        scripts.push(script);
    }
    let named = PAGES.iter().map(|page| format!("site/{}", page.script));
    files.extend(named.zip(scripts.iter().cloned()));
    files.push((format!("site/{STYLE}"), style.clone()));
    if let ([tool, training], [_, trainer, checker]) = (scripts.as_slice(), programs.as_slice()) {
        let whole = template.replace("@title@", &PAGES[0].title()?);
        let whole = whole.replace(QUESTIONS, &questions);
        let whole = whole.replace(FIRST, &first.replace("@other@", "#training"));
        let change = script::slim(&read("web/single.js")?);
        files.push((
            SINGLE.to_owned(),
            single::make(&whole, &change, [tool, training], &style)?,
        ));
        let both = [checker, trainer];
        files.extend(embed::make(
            both,
            &lessons,
            &style,
            &questions,
            &version(mark)?,
        )?);
    }
    for name in libraries {
        for program in wasm::build(toolchain, &[name], Purpose::Library, mark)? {
            files.extend(package::make(&program, &version(mark)?)?);
        }
    }
    write(&root.join("dist"), &files)?;
    readable(&files)?;
    sizes::check(&files)
}

/// Proves that the scripts hold no syntax that the oldest browsers lack.
fn readable(files: &[(String, String)]) -> Result<()> {
    let ours = files
        .iter()
        .filter(|(name, _)| !name.starts_with("npm/") && (name.ends_with(".js") || name == SINGLE));
    let mut check = node::script("xtask/syntax.mjs");
    check.args(ours.map(|(name, _)| format!("dist/{name}")));
    shell::run(&mut check)
}

/// Puts these files in place of those that were there.
fn write(dist: &Path, files: &[(String, String)]) -> Result<()> {
    for (folder, _) in files.iter().filter_map(|(name, _)| name.split_once('/')) {
        let made = fs::create_dir_all(dist.join(folder));
        made.with_context(|| format!("dist/{folder} cannot be made"))?;
        for old in fs::read_dir(dist.join(folder))?.flatten() {
            let name = format!("{folder}/{}", old.file_name().to_string_lossy());
            if !files.iter().any(|(new, _)| *new == name) {
                fs::remove_file(old.path()).with_context(|| format!("dist/{name}"))?;
            }
        }
    }
    for (name, text) in files {
        fs::write(dist.join(name), text).with_context(|| format!("dist/{name}"))?;
    }
    Ok(())
}

/// A source of the project.
pub(crate) fn read(name: &str) -> Result<String> {
    fs::read_to_string(shell::root().join(name)).with_context(|| format!("{name} cannot be read"))
}

/// A template with its places filled, each of which it has once.
pub(crate) fn fill(template: &str, places: &[(&str, &str)]) -> Result<String> {
    let mut page = template.to_owned();
    for (place, text) in places {
        let count = page.matches(place).count();
        ensure!(count == 1, "a page names {place} {count} times, not once");
        page = page.replace(place, text);
    }
    Ok(page)
}

/// The version of the package, and the mark of the build where there is one.
fn version(mark: Option<&str>) -> Result<String> {
    let manifest = read("Cargo.toml")?;
    let version = manifest
        .lines()
        .find_map(|line| line.strip_prefix("version = \""));
    let version = version
        .context("Cargo.toml has no version")?
        .trim_end_matches('"');
    let mark = mark.map(|mark| format!("+{mark}")).unwrap_or_default();
    Ok(format!("{version}{mark}"))
}

impl Page {
    fn title(&self) -> Result<String> {
        drawn::word(self.title.0, self.title.1)
    }

    /// index.html with its places filled.
    fn fill(
        &self,
        template: &str,
        title: &str,
        script: &str,
        style: &str,
        questions: &str,
    ) -> Result<String> {
        // The way to the page beside it is named by the place and by the first page.
        let template = template.replace("@other@", self.other);
        fill(
            &template,
            &[
                ("@policy@", POLICY),
                ("@title@", title),
                ("@script@", &format!("{}?{}", self.script, mark(script))),
                ("@style@", &format!("{STYLE}?{}", mark(style))),
                (QUESTIONS, questions),
            ],
        )
    }
}

/// Changes with the file, so that a new page never meets an old script in a browser's cache.
pub(crate) fn mark(text: &str) -> String {
    let mut sum = flate2::Crc::new();
    sum.update(text.as_bytes());
    format!("{:08x}", sum.sum())
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
            assert!(page.title().is_ok(), "{}", page.html);
        }
        assert!(drawn::word("training", "no such id").is_err());
    }
}

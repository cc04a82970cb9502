//! dist: the site that an administrator copies to a web server, and every other form of the same build.
//!
//! Must not know what the page says; it only puts the parts together.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use crate::page::{FIRST, PAGES, STYLE, Shared};
use crate::sizes::Named;
use crate::sums::{self, Sums};
use crate::toolchain::Toolchain;
use crate::wasm::Purpose;
use crate::{
    drawn, embed, lessons, mark, node, package, script, shell, single, sizes, style, wasm,
};

/// The program of the element, for pages of others.
const CHECKER: &str = "checker";

/// Where files wait until it is known that they are fit for dist.
const ASIDE: &str = "target/dist";

/// The one file.
const SINGLE: &str = "yichi.html";

/// Installs what is missing and builds every form.
pub(crate) fn dist() -> Result<()> {
    node::ensure()?;
    sizes::print(&build_marked(&Toolchain::ensure()?)?)
}

/// Builds every form with the mark of what it is made of.
pub(crate) fn build_marked(toolchain: &Toolchain) -> Result<Vec<Named>> {
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

/// Builds these forms, and says which files they are. Whatever fails, the last good ones stay.
pub(crate) fn build(toolchain: &Toolchain, forms: Forms, mark: Option<&str>) -> Result<Vec<Named>> {
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
    let shared = Shared {
        first: script::slim(&read("web/first.js")?)?,
        style,
        questions: drawn::questions()?,
        drawn: drawn::pages(mark)?,
    };
    let mut files = Vec::new();
    let mut scripts = Vec::new();
    for (page, program) in PAGES.iter().zip(&programs) {
        let lessons = if page.lessons { &pack } else { "" };
        let script = script::assemble(&loader, program, &[(script::LESSONS, lessons)])?;
        let html = page.fill(&template, &script, &shared)?;
        files.push((format!("site/{}", page.html), html));
        scripts.push(script);
    }
    let named = PAGES.iter().map(|page| format!("site/{}", page.script));
    files.extend(named.zip(scripts.iter().cloned()));
    files.push((format!("site/{FIRST}"), shared.first.clone()));
    files.push((format!("site/{STYLE}"), shared.style.clone()));
    if let ([tool, training], [_, trainer, checker]) = (scripts.as_slice(), programs.as_slice()) {
        let whole = PAGES[0].draw(&template, "#training", &shared)?;
        let change = script::slim(&read("web/single.js")?)?;
        let single = single::make(
            &whole,
            [&change, &shared.first],
            [tool, training],
            &shared.style,
        )?;
        files.push((SINGLE.to_owned(), single));
        files.extend(embed::make(
            [checker, trainer],
            &lessons,
            &shared.style,
            &shared.questions,
            &version(mark)?,
        )?);
    }
    for name in libraries {
        for program in wasm::build(toolchain, &[name], Purpose::Library, mark)? {
            files.extend(package::make(&program, &version(mark)?)?);
        }
    }
    // Elsewhere first, so that nothing comes into dist that is not fit to be there.
    write(&root.join(ASIDE), &files)?;
    readable(&files)?;
    let over = sizes::over_budget(&files)?;
    // Whoever works on it, or has no sources of the standard library, cannot help it.
    let is_held = forms == Forms::All && toolchain.compiles_library();
    ensure!(over.is_empty() || !is_held, "{}", over.join("\n"));
    for file in over {
        println!("note: {file}");
    }
    let dist = root.join("dist");
    write(&dist, &files)?;
    summed(&dist, forms, &toolchain.version()?)?;
    Ok(files)
}

/// Says of dist what is in it; where that is not all, no sums are better than old ones.
fn summed(dist: &Path, forms: Forms, compiler: &str) -> Result<()> {
    let path = dist.join(sums::NAME);
    match forms {
        Forms::All => {
            let text = sums::made_by(compiler) + &Sums::of(dist)?.text();
            fs::write(&path, text).context("dist cannot be written")
        }
        Forms::Site if path.exists() => fs::remove_file(&path).context("dist cannot be written"),
        Forms::Site => Ok(()),
    }
}

/// Proves that the scripts hold no syntax that the oldest browsers lack.
fn readable(files: &[(String, String)]) -> Result<()> {
    let ours = files
        .iter()
        .filter(|(name, _)| !name.starts_with("npm/") && (name.ends_with(".js") || name == SINGLE));
    let mut check = node::script("xtask/syntax.mjs");
    check.args(ours.map(|(name, _)| format!("{ASIDE}/{name}")));
    shell::run(&mut check)
}

/// Puts these files in place of those that were there.
fn write(place: &Path, files: &[(String, String)]) -> Result<()> {
    for (folder, _) in files.iter().filter_map(|(name, _)| name.split_once('/')) {
        let made = fs::create_dir_all(place.join(folder));
        made.with_context(|| format!("{folder} cannot be made"))?;
        for old in fs::read_dir(place.join(folder))?.flatten() {
            let name = format!("{folder}/{}", old.file_name().to_string_lossy());
            if !files.iter().any(|(new, _)| *new == name) {
                fs::remove_file(old.path())
                    .with_context(|| format!("{name} cannot be taken away"))?;
            }
        }
    }
    for (name, text) in files {
        fs::write(place.join(name), text).with_context(|| format!("{name} cannot be written"))?;
    }
    Ok(())
}

/// A source of the project.
pub(crate) fn read(name: &str) -> Result<String> {
    fs::read_to_string(shell::root().join(name)).with_context(|| format!("{name} cannot be read"))
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

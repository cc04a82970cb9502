//! dist: the site that an administrator copies to a web server, and every other form of the same build.
//!
//! Must not know what the page says; it only puts the parts together.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};

use crate::page::{FIRST, PAGES, STYLE, Shared};
use crate::sizes::Named;
use crate::sums::{self, Sums};
use crate::toolchain::Toolchain;
use crate::wasm::Purpose;
use crate::{
    drawn, embed, lessons, licences, lock, mark, node, package, script, shell, single, sizes,
    style, wasm,
};

/// The program of the element, for pages of others.
const CHECKER: &str = "checker";

/// Where files wait until it is known that they are fit to be shown.
const ASIDE: &str = "target/dist";

/// Held by whoever builds.
const LOCK: &str = "target/xtask.lock";

/// The one file.
const SINGLE: &str = "yichi.html";

/// Installs what is missing and builds every form.
pub(crate) fn dist() -> Result<()> {
    node::ensure()?;
    sizes::print(&build_marked(&Toolchain::ensure()?)?)
}

/// Builds every form in dist, with the mark of what it is made of.
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

impl Forms {
    /// Where they are put. What is worked on stays out of dist, so that dist is always whole and of one build.
    pub(crate) fn folder(self) -> &'static str {
        match self {
            Self::Site => "target/serve",
            Self::All => "dist",
        }
    }
}

/// Builds these forms, and says which files they are. Whatever fails, the last good ones stay.
pub(crate) fn build(toolchain: &Toolchain, forms: Forms, mark: Option<&str>) -> Result<Vec<Named>> {
    let root = shell::root();
    let _alone = lock::take(&root.join(LOCK))?;
    let style = style::bundle(&root.join("styles/index.css"))?;
    let pages = PAGES.iter().map(|page| page.program);
    let (names, libraries): (Vec<&str>, &[&str]) = match forms {
        Forms::Site => (pages.collect(), &[]),
        Forms::All => (pages.chain([CHECKER]).collect(), &[package::LIBRARY]),
    };
    // First, as what must not be shipped need not be compiled.
    let licences = match forms {
        Forms::Site => Vec::new(),
        Forms::All => licences::make(toolchain.cargo())?,
    };
    let programs = wasm::build(toolchain, &names, Purpose::Page, mark)?;
    let lessons = lessons::pack(&root)?;
    let pack = script::with_pack(&read("web/lessons.js")?, &lessons)?;
    let (loader, template) = (read("web/start.js")?, read("index.html")?);
    let shared = Shared {
        first: script::slim(&read("web/first.js")?)?,
        style,
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
    if forms == Forms::All {
        let ([tool, training], [_, trainer, checker]) = (&*scripts, &*programs) else {
            bail!("the one file and the element are made of two pages and the checker");
        };
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
            &shared.drawn.questions,
            &version(mark)?,
        )?);
    }
    for name in libraries {
        for program in wasm::build(toolchain, &[name], Purpose::Library, mark)? {
            files.extend(package::make(&program, &version(mark)?)?);
        }
    }
    files.extend(licences);
    // Elsewhere first, so that nothing is shown that is not fit to be.
    let aside = root.join(ASIDE);
    write(&aside, &files)?;
    readable(&files)?;
    let over = sizes::over_budget(&files)?;
    // Whoever works on it, or has no sources of the standard library, cannot help it.
    let is_held = forms == Forms::All && toolchain.compiles_library();
    ensure!(over.is_empty() || !is_held, "{}", over.join("\n"));
    for file in over {
        println!("note: {file}");
    }
    let sums = Sums::of(&aside)?.text();
    let sums = format!("{}{sums}", sums::made_by(&toolchain.version()?));
    show(&aside, &root.join(forms.folder()), &files, &sums)?;
    Ok(files)
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

/// Writes these files, and nothing else, into a folder.
fn write(place: &Path, files: &[Named]) -> Result<()> {
    if place.exists() {
        fs::remove_dir_all(place).with_context(|| place.display().to_string())?;
    }
    for (name, text) in files {
        let path = place.join(name);
        let folder = path.parent().unwrap_or(place);
        fs::create_dir_all(folder).with_context(|| format!("no folder for {name}"))?;
        fs::write(path, text).with_context(|| format!("{name} cannot be written"))?;
    }
    Ok(())
}

/// Moves these files over those that are shown, takes away what is of no form any more, and says what all are.
fn show(aside: &Path, place: &Path, files: &[Named], sums: &str) -> Result<()> {
    let told = place.join(sums::NAME);
    if told.exists() {
        // Until all is there, no sums are better than those of another build.
        fs::remove_file(&told).context(sums::NAME)?;
    }
    for (name, _) in files {
        let (from, to) = (aside.join(name), place.join(name));
        fs::create_dir_all(to.parent().unwrap_or(place))
            .and_then(|()| fs::rename(&from, &to))
            // From one disk to another nothing can be moved.
            .or_else(|_| fs::copy(&from, &to).map(drop))
            .with_context(|| format!("{name} cannot be put into {}", place.display()))?;
    }
    for name in Sums::of(place)?.0.into_keys() {
        if !files.iter().any(|(new, _)| *new == name) {
            let gone = fs::remove_file(place.join(&name));
            gone.with_context(|| format!("{name} cannot be taken away"))?;
        }
    }
    fs::write(told, sums).context(sums::NAME)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_shown_is_all_of_one_build_with_its_sums() {
        let root = std::env::temp_dir().join(format!("yichi-show-{}", std::process::id()));
        let (aside, place) = (root.join("aside"), root.join("place"));
        let named = |list: &[(&str, &str)]| -> Vec<Named> {
            let named = list.iter();
            named
                .map(|(name, text)| (name.to_string(), text.to_string()))
                .collect()
        };
        for files in [
            named(&[("site/a", "1"), ("npm/b", "2"), ("c", "3")]),
            named(&[("site/a", "4"), ("d", "5")]),
        ] {
            write(&aside, &files).unwrap();
            let sums = Sums::of(&aside).unwrap();
            show(&aside, &place, &files, &sums.text()).unwrap();
            assert_eq!(Sums::of(&place).unwrap(), sums);
            assert_eq!(
                fs::read_to_string(place.join(sums::NAME)).unwrap(),
                sums.text()
            );
        }
        fs::remove_dir_all(&root).unwrap();
    }
}

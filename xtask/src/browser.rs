//! The browser: Chromium found or installed, the site served to its tests and pictures, the result read.
//!
//! Must not know what is tested or seen.

use std::fs::{self, File};
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, bail, ensure};

use crate::checks::Tally;
use crate::toolchain::Toolchain;
use crate::{apt, node, server, servers, shell, site};

/// Chromium, and first the one without windows: a test takes it two thirds of the time, as no window is drawn for it.
const NAMES: [&str; 5] = [
    WINDOWLESS,
    "chromium",
    "chromium-browser",
    "google-chrome-stable",
    "google-chrome",
];

/// The name of its program, and of its package at Debian's.
const WINDOWLESS: &str = "chromium-headless-shell";

/// What stands in for Firefox, and its package at Debian's.
const FIREFOX: [&str; 2] = ["firefox-esr", "firefox"];

/// What every run of all checks looks at in Firefox too: all of it would take three times as long as in Chromium.
pub(crate) const IN_FIREFOX: [&str; 9] = [
    "dressed", "element", "forms", "frame", "keyboard", "link", "panel", "pictures", "refused",
];

/// Makes sure that there is a browser, letters for it to write Chinese with, and perhaps the servers of the guide.
pub(crate) fn ensure() -> Result<()> {
    let mut missing = Vec::new();
    if find().is_none() {
        missing.push(WINDOWLESS);
    }
    if apt::exists() && !has_chinese() {
        missing.push("fonts-noto-cjk");
    }
    if !missing.is_empty() && !apt::exists() {
        bail!("there is no Chromium here: install it, or set CHROMIUM to where it is");
    }
    if !missing.is_empty() {
        apt::install(&missing)?;
    }
    servers::ensure();
    Ok(())
}

/// Runs these files of tests/browser, or all where none is named, against dist/site with the headers it ships with.
pub(crate) fn test(files: &[&str], tally: &mut Tally) -> Result<()> {
    run(against_site("tests/browser/run.mjs")?, files, tally)
}

/// The same in Firefox; where there is none it is said so, and no error if it may be missing.
pub(crate) fn test_in_firefox(
    files: &[&str],
    may_be_missing: bool,
    tally: &mut Tally,
) -> Result<()> {
    let firefox = match ensure_firefox() {
        Err(error) if may_be_missing => {
            tally.skip(&format!("{error:#}"));
            return Ok(());
        }
        found => found?,
    };
    let mut script = against_site("tests/browser/run.mjs")?;
    script.env("YICHI_FIREFOX", firefox);
    run(script, files, tally)
}

fn run(mut script: Command, files: &[&str], tally: &mut Tally) -> Result<()> {
    let mut counted = false;
    script.env("YICHI_CHECKER", checker()?).args(files);
    let passed = shell::follow(&mut script, |line| {
        if line.starts_with("browser tests: ") {
            counted = true;
            tally.add(line);
        }
    })?;
    ensure!(passed, "a browser test failed");
    ensure!(
        counted && tally.passed > 0,
        "the browser tests did not say how many there were"
    );
    Ok(())
}

/// The checker, whose word the page is held against. Compiled as what is drawn beforehand, so only linked anew.
fn checker() -> Result<PathBuf> {
    let mut cargo = shell::cargo();
    shell::run(cargo.args(["build", "--quiet", "--features", "ssr", "--bin", "yichi"]))?;
    let target = std::env::var_os("CARGO_TARGET_DIR").map(PathBuf::from);
    let target = target.unwrap_or_else(|| shell::root().join("target"));
    let name = format!("yichi{}", std::env::consts::EXE_SUFFIX);
    Ok(target.join("debug").join(name))
}

/// Builds the page and starts a script beside its tests that shows something to a person.
pub(crate) fn look(script: &str) -> Result<()> {
    node::ensure()?;
    ensure()?;
    site::build_marked(&Toolchain::ensure()?)?;
    shell::run(&mut against_site(&format!("tests/browser/{script}"))?)
}

/// A script of Node's that finds a browser, and dist/site served to it until this program ends.
fn against_site(script: &str) -> Result<Command> {
    let chromium = find().context("there is no Chromium here")?;
    let root = shell::root();
    // What the server was asked for; a leak test reads it, since a browser's own word proves little.
    let log = root.join("target/browser-requests.log");
    fs::create_dir_all(root.join("target"))?;
    let log_file = File::create(&log).context("target cannot be written")?;
    let files = server::load(&root.join("dist/site"))?;
    let (listener, port) = server::listen(0)?;
    server::Server::start(listener, files, Some(log_file));

    let mut script = node::script(script);
    script
        .env("YICHI_ADDRESS", format!("http://127.0.0.1:{port}/"))
        .env("YICHI_REQUESTS", log)
        .env("YICHI_CHROMIUM", chromium)
        .envs(servers::nginx().map(|nginx| ("YICHI_NGINX", nginx)));
    Ok(script)
}

pub(crate) fn find() -> Option<PathBuf> {
    let named = std::env::var_os("CHROMIUM").map(PathBuf::from);
    named.or_else(|| shell::find(&NAMES))
}

fn ensure_firefox() -> Result<PathBuf> {
    if shell::find(&FIREFOX).is_none() && apt::exists() {
        apt::install(&FIREFOX[..1])?;
    }
    shell::find(&FIREFOX).context("there is no Firefox here: install it")
}

fn has_chinese() -> bool {
    let mut list = shell::command("fc-list");
    shell::capture(list.args([":lang=zh", "family"])).is_ok_and(|fonts| !fonts.is_empty())
}

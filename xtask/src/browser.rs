//! The browser tests: Chromium found or installed, the site served to them, their result read.
//!
//! Must not know what they test.

use std::fs::{self, File};
use std::path::PathBuf;

use anyhow::{Context, Result, bail, ensure};

use crate::checks::Tally;
use crate::{apt, node, server, shell};

const NAMES: [&str; 4] = [
    "chromium",
    "chromium-browser",
    "google-chrome-stable",
    "google-chrome",
];

/// Makes sure that there is a browser, and letters for it to write Chinese with.
pub(crate) fn ensure() -> Result<()> {
    node::require(20)?;
    let mut missing = Vec::new();
    if find().is_none() {
        missing.push("chromium");
    }
    if apt::exists() && !has_chinese() {
        missing.push("fonts-noto-cjk");
    }
    if missing.is_empty() {
        return Ok(());
    }
    if !apt::exists() {
        bail!("there is no Chromium here: install it, or set CHROMIUM to where it is");
    }
    apt::install(&missing)
}

/// Runs every file of tests/browser against dist/site, sent with the headers it ships with.
pub(crate) fn test(tally: &mut Tally) -> Result<()> {
    let chromium = find().context("there is no Chromium here")?;
    let root = shell::root();
    // What the server was asked for; a leak test reads it, since a browser's own word proves little.
    let log = root.join("target/browser-requests.log");
    fs::create_dir_all(root.join("target"))?;
    let log_file = File::create(&log).context("target cannot be written")?;
    let files = server::load(&root.join("dist/site"))?;
    let (listener, port) = server::listen(0)?;
    server::Server::start(listener, files, Some(log_file));

    let mut tests = node::script("tests/browser/run.mjs");
    tests
        .env("YICHI_ADDRESS", format!("http://127.0.0.1:{port}/"))
        .env("YICHI_REQUESTS", log)
        .env("YICHI_CHROMIUM", chromium);
    let mut counted = false;
    let passed = shell::follow(&mut tests, |line| {
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

fn find() -> Option<PathBuf> {
    let named = std::env::var_os("CHROMIUM").map(PathBuf::from);
    named.or_else(|| shell::find(&NAMES))
}

fn has_chinese() -> bool {
    let mut list = shell::command("fc-list");
    shell::capture(list.args([":lang=zh", "family"])).is_ok_and(|fonts| !fonts.is_empty())
}

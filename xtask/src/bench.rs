//! `cargo xtask bench-start`: the start of the page beside those of other form libraries.
//!
//! Must not know what is measured, nor how.

use anyhow::{Context, Result};

use crate::toolchain::Toolchain;
use crate::{browser, node, shell, site};

/// The folder with what is measured against, in packages of its own: no other command installs them.
const FOLDER: &str = "benches/start";

/// Builds the site and measures it.
pub(crate) fn start() -> Result<()> {
    node::ensure()?;
    browser::ensure()?;
    site::build_marked(&Toolchain::ensure()?)?;
    let folder = shell::root().join(FOLDER);
    node::install(&folder).context(FOLDER)?;
    let chromium = browser::find().context("there is no Chromium here")?;
    let mut script = node::script("benches/start/run.mjs");
    shell::run(script.env("YICHI_CHROMIUM", chromium))
}

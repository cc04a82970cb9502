//! Node and the development packages of package-lock.json.
//!
//! Must not know what the packages do.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail, ensure};

use crate::{apt, shell};

/// The oldest that the scripts run in.
const OLDEST: u32 = 20;

/// Makes sure that Node is here and new enough, and that node_modules is what the lock file says.
pub(crate) fn ensure() -> Result<()> {
    if shell::find(&["node"]).is_none() || shell::find(&["npm"]).is_none() {
        if !apt::exists() {
            bail!("there is no Node here: install Node {OLDEST} or newer, with npm");
        }
        apt::install(&["nodejs", "npm"])?;
    }
    // Before npm: it would install for an older one without a word.
    require(OLDEST)?;
    install(&shell::root())
}

/// Makes sure that node_modules in this folder is what the lock file there says.
pub(crate) fn install(folder: &Path) -> Result<()> {
    let lock_path = folder.join("package-lock.json");
    let lock = fs::read(&lock_path).context("package-lock.json cannot be read")?;
    // A copy of the lock that was installed. Times would not do: a checkout sets them anew.
    let stamp = folder.join("node_modules/.installed-lock.json");
    if fs::read(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    println!("installing with npm: what package-lock.json names");
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    let mut npm = shell::command(npm);
    npm.args(["ci", "--no-audit", "--no-fund"])
        .current_dir(folder);
    shell::run(&mut npm)?;
    fs::write(stamp, lock).context("node_modules cannot be written")
}

/// Fails unless Node is at least this version.
fn require(major: u32) -> Result<()> {
    let version = shell::capture(shell::command("node").arg("--version"))?;
    let found = version.trim_start_matches('v').split('.').next();
    let found: u32 = found.unwrap_or_default().parse().unwrap_or(0);
    ensure!(
        found >= major,
        "Node {major} or newer is needed, and this is {version}"
    );
    Ok(())
}

/// A script run by Node.
pub(crate) fn script(path: &str) -> Command {
    let mut command = shell::command("node");
    command.arg(path);
    command
}

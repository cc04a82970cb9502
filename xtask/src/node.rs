//! Node and the development packages of package-lock.json.
//!
//! Must not know what the packages do.

use std::env::consts::{ARCH, OS};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use anyhow::{Context, Result, bail, ensure};

use crate::{apt, shell};

/// The oldest that the scripts run in.
const OLDEST: u32 = 20;

/// Where a Node of our own is named, for a machine whose own is too old: Debian 12 has 18.
const OWN: &str = "xtask/node";

/// Makes sure that Node is here and new enough, and that node_modules is what the lock file says.
pub(crate) fn ensure() -> Result<()> {
    if shell::find(&["node"]).is_none() || shell::find(&["npm"]).is_none() {
        if !apt::exists() {
            bail!("there is no Node here: install Node {OLDEST} or newer, with npm");
        }
        apt::install(&["nodejs", "npm"])?;
    }
    let here = version()?;
    if here < OLDEST {
        let why = || format!("Node {OLDEST} or newer is needed, and this is {here}");
        install(&shell::root().join(OWN)).with_context(why)?;
        ensure!(own().is_file(), why());
    }
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
    let named = lock_path.strip_prefix(shell::root());
    let named = named.unwrap_or(&lock_path).display();
    println!("installing with npm: what {named} names");
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    let mut npm = shell::command(npm);
    npm.args(["ci", "--no-audit", "--no-fund"])
        .current_dir(folder);
    shell::run(&mut npm)?;
    fs::write(stamp, lock).context("node_modules cannot be written")
}

/// The number before the first dot of the version of the machine's Node.
fn version() -> Result<u32> {
    let said = shell::capture(shell::command("node").arg("--version"))?;
    let major = said.trim_start_matches('v').split('.').next();
    let major = major.and_then(|number| number.parse().ok());
    major.with_context(|| format!("`node --version` says {said}"))
}

/// The Node of our own, whether or not it has been installed. What there is none for has no such file.
fn own() -> PathBuf {
    let processor = match ARCH {
        "x86_64" => "x64",
        "aarch64" => "arm64",
        other => other,
    };
    let package = format!("node_modules/node-{OS}-{processor}/bin/node");
    shell::root().join(OWN).join(package)
}

/// The Node that runs our scripts: the machine's, unless that is too old.
fn program() -> &'static Path {
    static PROGRAM: OnceLock<PathBuf> = OnceLock::new();
    PROGRAM.get_or_init(|| match version() {
        Ok(here) if here < OLDEST => own(),
        _ => PathBuf::from("node"),
    })
}

/// A script run by Node.
pub(crate) fn script(path: &str) -> Command {
    let mut command = shell::command(program());
    command.arg(path);
    command
}

//! Debian's packages: which are missing, and how to get them.
//!
//! Must not know what they are for.

use std::fs;
use std::path::Path;
use std::sync::Once;

use anyhow::{Context, Result, bail};

use crate::{lock, shell};

/// Whether this machine has Debian's package tools.
pub(crate) fn exists() -> bool {
    shell::find(&["apt-get"]).is_some() && shell::find(&["dpkg-query"]).is_some()
}

/// Whether every one of these packages is installed.
pub(crate) fn has(packages: &[&str]) -> bool {
    packages.iter().all(|package| {
        let mut query = shell::command("dpkg-query");
        query.args(["--show", "--showformat=${db:Status-Status}", package]);
        shell::capture(&mut query).is_ok_and(|status| status == "installed")
    })
}

/// Installs these packages, and says so. A service among them would start at once and at every boot, whatever is
/// said here: such a package is not for this, but for [`unpack`].
pub(crate) fn install(packages: &[&str]) -> Result<()> {
    let wanted = packages.join(" ");
    // The page is built beside the checks, and both may want packages: whoever fetches lists waits for nobody.
    let _alone = lock::take(&shell::root().join("target/apt.lock"))?;
    println!("installing with apt-get: {wanted}");
    let updated = update();
    let installed = apt(&[&["install", "--no-install-recommends"], packages].concat());
    either(installed, updated).with_context(|| {
        format!("could not install. Run as root: apt-get update && apt-get install {wanted}")
    })
}

/// Unpacks a package into a new folder without installing it: nothing of it is set up or started.
pub(crate) fn unpack(package: &str, folder: &Path) -> Result<()> {
    println!("unpacking with apt-get: {package}");
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    fs::create_dir_all(folder)?;
    // Needs no root, unless there are no lists yet.
    let updated = update();
    let mut download = shell::command("apt-get");
    download.args(["--quiet", "download", package]);
    let downloaded = shell::run(download.current_dir(folder));
    either(downloaded, updated).with_context(|| format!("could not fetch {package}"))?;
    let archive = fs::read_dir(folder)?.next();
    let archive = archive.context("apt-get download brought nothing")??.path();
    let mut extract = shell::command("dpkg-deb");
    shell::run(extract.arg("--extract").arg(archive).arg(folder))
}

/// Fetches the lists of packages, once a run.
fn update() -> Result<()> {
    static UPDATED: Once = Once::new();
    let mut updated = Ok(());
    UPDATED.call_once(|| updated = apt(&["update"]));
    updated
}

/// What was got with lists that may be old is got. Where it was not, the lists may be why: one source out of many
/// that does not answer fails the update alone.
fn either(got: Result<()>, updated: Result<()>) -> Result<()> {
    got.or_else(|error| updated.and(Err(error)))
}

fn apt(words: &[&str]) -> Result<()> {
    let mut command = if is_root()? {
        shell::command("apt-get")
    } else if let Some(sudo) = shell::find(&["sudo"]) {
        let mut command = shell::command(sudo);
        command.arg("apt-get");
        command
    } else {
        bail!("apt-get needs root, and there is no sudo here");
    };
    // Another apt may be at work, as on a machine that has just been set up; it is waited for ten minutes.
    command
        .args(["--quiet", "--yes", "-o", "DPkg::Lock::Timeout=600"])
        .args(words)
        .env("DEBIAN_FRONTEND", "noninteractive");
    shell::run(&mut command)
}

fn is_root() -> Result<bool> {
    Ok(shell::capture(shell::command("id").arg("-u"))? == "0")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_installed_is_installed_whatever_the_lists_are() {
        let failed = |why: &'static str| Err(anyhow::anyhow!(why));
        assert!(either(Ok(()), failed("one dead source")).is_ok());
        assert!(either(Ok(()), Ok(())).is_ok());
        let why = |updated| {
            either(failed("no such package"), updated)
                .unwrap_err()
                .to_string()
        };
        assert_eq!(why(Ok(())), "no such package");
        assert_eq!(
            why(failed("old lists")),
            "old lists",
            "what came first is why"
        );
    }
}

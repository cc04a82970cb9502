//! Debian's packages: which are missing, and how to get them.
//!
//! Must not know what they are for.

use std::sync::Once;

use anyhow::{Context, Result, bail};

use crate::shell;

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

/// Installs these packages, and says so.
pub(crate) fn install(packages: &[&str]) -> Result<()> {
    let wanted = packages.join(" ");
    println!("installing with apt-get: {wanted}");
    // The lists are fetched once a run, and only when something is missing. A failure shows in the install.
    static UPDATED: Once = Once::new();
    let mut updated = Ok(());
    UPDATED.call_once(|| updated = apt(&["update"]));
    let installed = apt(&[&["install", "--no-install-recommends"], packages].concat());
    installed.and(updated).with_context(|| {
        format!("could not install. Run as root: apt-get update && apt-get install {wanted}")
    })
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
    command
        .args(["--quiet", "--yes"])
        .args(words)
        .env("DEBIAN_FRONTEND", "noninteractive")
        .env("RUNLEVEL", "1"); // what is installed for a test is not started as a service
    shell::run(&mut command)
}

fn is_root() -> Result<bool> {
    Ok(shell::capture(shell::command("id").arg("-u"))? == "0")
}

//! The web servers whose snippets of the guide are tried: found, or brought.
//!
//! Nothing that is brought may run or start by itself on the machine. Must not know what they serve.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Result, ensure};

use crate::{apt, shell};

/// Where Debian puts them.
const NGINX: &str = "/usr/sbin/nginx";
const APACHE: &str = "/usr/sbin/apache2";

/// Apache without the package that would make a service of it.
const APACHE_PACKAGE: &str = "apache2-bin";

/// nginx has no such package: installed, it listens on port 80 from then on. So it is only unpacked.
const NGINX_PACKAGE: &str = "nginx";

/// Brings what is missing where Debian's packages have it. Which snippets are then tried is for the tests to see,
/// who count what they skip.
pub(crate) fn ensure() {
    if !apt::exists() {
        return;
    }
    let mut brought = Vec::new();
    if !Path::new(APACHE).exists() {
        brought.push(apt::install(&[APACHE_PACKAGE]));
    }
    if nginx().is_none() {
        brought.push(unpack());
    }
    for error in brought.into_iter().filter_map(Result::err) {
        println!("note: {error:#}");
    }
}

/// nginx: the machine's own, or the one that was unpacked.
pub(crate) fn nginx() -> Option<PathBuf> {
    let places = [PathBuf::from(NGINX), unpacked()];
    places.into_iter().find(|place| place.exists())
}

fn folder() -> PathBuf {
    shell::root().join("target/servers")
}

fn unpacked() -> PathBuf {
    folder().join("nginx")
}

/// Takes the program out of its package; the rest of it, above all its service, stays there.
fn unpack() -> Result<()> {
    let whole = folder().join("package");
    apt::unpack(NGINX_PACKAGE, &whole)?;
    let program = whole.join(NGINX.trim_start_matches('/'));
    // Elsewhere the package of this name holds no program, or one that wants what is not here.
    let runs = shell::capture(shell::command(&program).arg("-v"));
    ensure!(
        runs.is_ok(),
        "nginx does not run from its package: install it to have its snippet tried"
    );
    fs::rename(program, unpacked())?;
    Ok(fs::remove_dir_all(whole)?)
}

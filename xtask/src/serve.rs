//! `cargo xtask serve`: the page on this machine, built anew when a source changes.
//!
//! Must not know how the page is built or how a request is answered.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::thread;
use std::time::{Duration, SystemTime};

use anyhow::{Context, Result, bail};

use crate::server::{self, Server};
use crate::site::Forms;
use crate::toolchain::Toolchain;
use crate::{mark, node, shell, site};

/// Where the page is looked for unless another port is given.
const PORT: u16 = 8737;

/// When each file last changed.
type Snapshot = Vec<(PathBuf, Option<SystemTime>)>;

/// Builds, serves and watches until it is stopped.
pub(crate) fn run(options: &[&str]) -> Result<()> {
    let (port, open) = read(options)?;
    // First, for a taken port should not cost a build.
    let (listener, port) = server::listen(port)?;
    node::ensure()?;
    let toolchain = Toolchain::ensure()?;
    let mut built = snapshot();
    // Unmarked: with a mark, a changed style would have the whole program compiled again.
    site::build(&toolchain, Forms::Site, None)?;
    let folder = shell::root().join(Forms::Site.folder()).join("site");
    let server = Server::start(listener, server::load(&folder)?, None);
    let address = format!("http://127.0.0.1:{port}/");
    println!("serving {address} (end with Ctrl-C)");
    if open {
        show(&address);
    }
    loop {
        thread::sleep(Duration::from_millis(500));
        let now = snapshot();
        if now == built {
            continue;
        }
        built = now;
        println!("a source changed: building");
        let files = site::build(&toolchain, Forms::Site, None).and_then(|_| server::load(&folder));
        match files {
            Ok(files) => {
                server.replace(files);
                println!("built: reload {address}");
            }
            Err(error) => eprintln!("error: {error:#}\nstill serving the last good build"),
        }
    }
}

fn read(options: &[&str]) -> Result<(u16, bool)> {
    let (mut port, mut open) = (PORT, true);
    let mut options = options.iter();
    while let Some(&option) = options.next() {
        match option {
            "--no-open" => open = false,
            "--port" => {
                let number = options.next().context("--port needs a number")?;
                let number = number.parse();
                port = number.context("--port needs a number from 0 to 65535")?;
            }
            other => bail!("serve knows --port N and --no-open, not {other}"),
        }
    }
    Ok((port, open))
}

/// Polled, because that needs no crate and works on every file system.
fn snapshot() -> Snapshot {
    let mut files = Snapshot::new();
    for source in mark::SOURCES {
        look(&shell::root().join(source), &mut files);
    }
    files.sort();
    files
}

fn look(path: &Path, files: &mut Snapshot) {
    // Its own time too: it tells that a file in it came or went.
    files.push((
        path.to_path_buf(),
        fs::metadata(path).and_then(|data| data.modified()).ok(),
    ));
    for entry in fs::read_dir(path).into_iter().flatten().flatten() {
        look(&entry.path(), files);
    }
}

/// Opens the browser, if there is a screen for one. The address is printed in any case.
fn show(address: &str) {
    let screen = ["DISPLAY", "WAYLAND_DISPLAY"];
    if cfg!(target_os = "linux") && screen.iter().all(|name| std::env::var_os(name).is_none()) {
        return;
    }
    let Some(program) = shell::find(&["xdg-open", "open", "explorer"]) else {
        return;
    };
    let mut command = shell::command(program);
    command
        .arg(address)
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    if let Err(error) = command.spawn() {
        eprintln!("the browser could not be opened: {error}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_are_read_or_refused_with_a_reason() {
        assert_eq!(read(&[]).unwrap(), (PORT, true));
        assert_eq!(read(&["--no-open", "--port", "80"]).unwrap(), (80, false));
        for bad in [
            &["--port"][..],
            &["--port", "x"],
            &["--port", "65536"],
            &["-p"],
        ] {
            assert!(read(bad).is_err(), "{bad:?}");
        }
    }
}

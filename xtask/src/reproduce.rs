//! `cargo xtask reproduce`: two builds in two folders give the same bytes.
//!
//! Apart from the tests because it compiles everything twice. Must not know what is built.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};

use crate::shell;
use crate::sums::{NAME, Sums};

/// Of different lengths, because a path that is built in would be found by its length alone.
const FOLDERS: [&str; 2] = ["one", "another, with a longer name"];

/// Copies the sources to two places, builds both, compares.
pub(crate) fn run() -> Result<()> {
    let place = std::env::temp_dir().join(format!("yichi-reproduce-{}", std::process::id()));
    fs::create_dir_all(&place).context("no place for the copies")?;
    let sums = FOLDERS.map(|folder| build(&place.join(folder)));
    // Before anything is said of the builds: they are large, and why one failed has been printed.
    fs::remove_dir_all(&place).context("the copies cannot be removed")?;
    let [one, other] = sums;
    let (one, other) = (one?, other?);
    let differ: Vec<&str> = one
        .0
        .iter()
        .filter(|(path, sum)| other.0.get(*path) != Some(sum))
        .map(|(path, _)| path.as_str())
        .collect();
    ensure!(one == other, "two builds differ in {}", differ.join(", "));
    println!("{} files, the same in both builds", one.0.len());
    Ok(())
}

/// What a copy of the sources makes, in a folder of its own with nothing compiled before.
fn build(folder: &Path) -> Result<Sums> {
    let root = shell::root();
    let mut list = shell::command("git");
    // Parted by what no name holds: other names than the plainest are quoted otherwise.
    let list = shell::capture(list.args(["ls-files", "-z"]).current_dir(&root))?;
    for file in list.split_terminator('\0') {
        let copy = folder.join(file);
        let parent: PathBuf = copy.parent().map(Path::to_path_buf).unwrap_or_default();
        fs::create_dir_all(parent)?;
        // A file that is taken out but not yet committed is in neither copy.
        if root.join(file).exists() {
            fs::copy(root.join(file), copy).with_context(|| file.to_owned())?;
        }
    }
    let mut cargo = shell::cargo();
    cargo
        .args(["xtask", "dist"])
        .current_dir(folder)
        .env_remove("CARGO_TARGET_DIR");
    shell::run(&mut cargo)?;
    let text = fs::read_to_string(folder.join("dist").join(NAME)).context(NAME)?;
    Sums::read(&text)
}

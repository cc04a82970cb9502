//! The crates that are linked into what we ship, and what each says of its licence.
//!
//! Must not know which licences are good.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};
use serde::Deserialize;

use crate::sizes::Named;
use crate::toolchain::TARGET;
use crate::{shell, wasm};

/// Our own package.
pub(crate) const OURS: &str = "yichi";

/// How a file is called that holds a licence, or a notice that goes with one; whatever its letters' case.
const BEGINNINGS: [&str; 5] = ["license", "licence", "copying", "unlicense", NOTICE];
const NOTICE: &str = "notice";

/// A crate that is in what we ship.
pub(crate) struct Linked {
    /// With its version.
    pub(crate) name: String,
    /// The licences it can be taken under; empty where it names none.
    pub(crate) expression: String,
    /// The texts it brings, each with the name of its file.
    pub(crate) texts: Vec<Named>,
    /// Who wrote it, and where.
    pub(crate) origin: String,
}

impl Linked {
    /// Whether it brings no licence; a notice alone is none.
    pub(crate) fn is_bare(&self) -> bool {
        let mut names = self.texts.iter().map(|(name, _)| name.to_lowercase());
        names.all(|name| name.starts_with(NOTICE))
    }
}

/// Each of them but our own, in the order of their names.
///
/// Not by one `cargo metadata` of all: that asks for the crates of tests and benches too, which a machine that only
/// builds has not fetched, and it unites the features with those of these tools.
pub(crate) fn all(mut cargo: Command) -> Result<Vec<Linked>> {
    cargo
        .args(["tree", "--locked", "--package", OURS, "--target", TARGET])
        // What runs while compiling is not shipped.
        .args(["--edges", "normal,no-proc-macro"])
        // Beside the default: what the pages need, and what the package for Node needs.
        .args(["--features", "library"])
        .args(["--prefix", "none", "--format", "{p}", "--color", "never"]);
    let told = shell::capture(&mut cargo)?;
    let registry = wasm::cargo_home()?.join("registry/src");
    let cannot = || format!("{} cannot be read", registry.display());
    let mirrors = fs::read_dir(&registry).with_context(cannot)?;
    let mut mirrors: Vec<PathBuf> = mirrors.flatten().map(|entry| entry.path()).collect();
    mirrors.sort();
    let folders = folders(&told);
    ensure!(!folders.is_empty(), "cargo names no crate that is shipped");
    let read = |folder: &String| {
        // The same in each: Cargo.lock holds it to its sum.
        let mut there = mirrors.iter().map(|mirror| mirror.join(folder));
        let place = there.find(|place| place.is_dir());
        read(&place.with_context(|| {
            format!("{folder} is not where cargo keeps crates, so its licence cannot be read")
        })?)
    };
    folders.iter().map(read).collect()
}

/// What the folders of these crates are called. Each line names one with its version, and what follows says more.
fn folders(told: &str) -> BTreeSet<String> {
    let crates = told.lines().filter_map(|line| line.split_once(" v"));
    let others = crates.filter(|(name, _)| *name != OURS);
    let folder = |(name, rest): (&str, &str)| {
        let version = rest.split(' ').next().unwrap_or_default();
        format!("{name}-{version}")
    };
    others.map(folder).collect()
}

/// Reads a crate where it lies.
fn read(folder: &Path) -> Result<Linked> {
    #[derive(Deserialize)]
    struct Metadata {
        packages: [Package; 1],
    }
    #[derive(Deserialize)]
    struct Package {
        name: String,
        version: String,
        license: Option<String>,
        license_file: Option<String>,
        authors: Vec<String>,
        repository: Option<String>,
    }
    let mut cargo = shell::cargo();
    cargo
        .args(["metadata", "--no-deps", "--format-version", "1"])
        .arg("--manifest-path")
        .arg(folder.join("Cargo.toml"));
    let metadata: Metadata = serde_json::from_str(&shell::capture(&mut cargo)?)?;
    let [package] = metadata.packages;
    let name = format!("{} {}", package.name, package.version);
    // Who, without where to write to.
    let authors = package.authors.iter();
    let authors = authors.filter_map(|author| author.split(" <").next().map(str::to_owned));
    let origin: Vec<String> = authors.chain(package.repository).collect();
    Ok(Linked {
        texts: texts(folder, package.license_file)
            .with_context(|| format!("the licence of {name} cannot be read"))?,
        name,
        expression: package.license.unwrap_or_default(),
        origin: origin.join(", "),
    })
}

/// The texts in a crate's folder, and the one that it names.
fn texts(folder: &Path, named: Option<String>) -> Result<Vec<Named>> {
    let mut names: BTreeSet<String> = named.into_iter().collect();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let lower = name.to_lowercase();
        let is_one = BEGINNINGS.iter().any(|begins| lower.starts_with(begins));
        if is_one && entry.path().is_file() {
            names.insert(name);
        }
    }
    let read = |name: String| {
        let text = fs::read_to_string(folder.join(&name)).with_context(|| name.clone())?;
        Ok((name, text))
    };
    names.into_iter().map(read).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_crate_is_named_once_and_our_own_not_at_all() {
        let told = "yichi v0.1.0 (/somewhere/yichi)\nserde v1.0.2\nserde_json v1.0.1\nserde v1.0.2 (*)\nserde v0.9.0";
        let folders: Vec<String> = folders(told).into_iter().collect();
        assert_eq!(folders, ["serde-0.9.0", "serde-1.0.2", "serde_json-1.0.1"]);
    }

    #[test]
    fn a_licence_is_found_by_its_name_in_any_case_or_by_the_name_it_is_given() {
        let folder = std::env::temp_dir().join(format!("yichi-linked-{}", std::process::id()));
        fs::create_dir_all(folder.join("licenses")).unwrap();
        for name in [
            "LICENSE-MIT",
            "Licence.md",
            "copying",
            "NOTICE",
            "legal/all.txt",
            "lib.rs",
        ] {
            let path = folder.join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, name).unwrap();
        }
        let found = texts(&folder, Some("legal/all.txt".into())).unwrap();
        fs::remove_dir_all(&folder).unwrap();
        let names: Vec<&str> = found.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(
            names,
            [
                "LICENSE-MIT",
                "Licence.md",
                "NOTICE",
                "copying",
                "legal/all.txt"
            ]
        );
        assert!(found.iter().all(|(name, text)| name == text));
    }
}

//! The mark of a build: a hash of everything the page is made of, so that a file can say what computed it.
//!
//! Two checkouts of one version have one mark, wherever and whenever they are built. Every file in the folders counts,
//! whether git knows it or not, for all of them may be built in. What only checks, and the compiler, does not: which
//! compiler it was stands in SHA256SUMS. Must not know what the files say.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

use crate::{licences, shell, sums};

/// What the page is made of.
pub(crate) const SOURCES: [&str; 7] = [
    "src",
    "styles",
    "web",
    "tests/cases/worked", // the examples
    "index.html",
    "Cargo.toml",
    "Cargo.lock",
];

/// What makes it.
const TOOLS: [&str; 3] = ["xtask/src", "xtask/Cargo.toml", "package-lock.json"];

/// Twelve hexadecimal digits for the files as they are now.
pub(crate) fn of_sources() -> Result<String> {
    // The licences go along.
    let licences = licences::OWN.map(|(_, file)| file);
    of(&shell::root(), &[&SOURCES[..], &TOOLS, &licences].concat())
}

fn of(root: &Path, sources: &[&str]) -> Result<String> {
    let mut files = Vec::new();
    for source in sources {
        gather(&root.join(source), &mut files)?;
    }
    // By the whole name, parted in the same way everywhere: no order of a file system's own.
    let mut named: Vec<(String, PathBuf)> = files
        .into_iter()
        .filter_map(|path| {
            let steps = path.strip_prefix(root).ok()?.iter();
            let steps: Vec<_> = steps.map(|step| step.to_string_lossy()).collect();
            Some((steps.join("/"), path))
        })
        .collect();
    named.sort();
    let mut all = Sha256::new();
    for (name, path) in named {
        let bytes = fs::read(&path).with_context(|| format!("{name} cannot be read"))?;
        // A checkout may end its lines otherwise; that makes it no other version.
        let bytes: Vec<u8> = bytes.into_iter().filter(|byte| *byte != b'\r').collect();
        for part in [name.as_bytes(), &bytes] {
            sums::add_part(&mut all, part);
        }
    }
    Ok(sums::hex(&all.finalize()[..6]))
}

/// Every file there, without what editors and systems leave lying about.
fn gather(path: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    if name.starts_with('.') || name.ends_with('~') {
        return Ok(());
    }
    if !path.is_dir() {
        files.push(path.to_path_buf());
        return Ok(());
    }
    let cannot = || format!("{} cannot be read", path.display());
    for entry in fs::read_dir(path).with_context(cannot)? {
        gather(&entry.with_context(cannot)?.path(), files)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The mark of a folder of its own with these files in it.
    fn marked(name: &str, files: &[(&str, &str)]) -> String {
        let root = std::env::temp_dir().join(format!("yichi-mark-{name}-{}", std::process::id()));
        for (file, text) in files {
            let path = root.join(file);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        let mark = of(&root, &["src", "index.html"]);
        fs::remove_dir_all(&root).unwrap();
        mark.unwrap()
    }

    const FILES: [(&str, &str); 3] = [
        ("src/a.rs", "one\n"),
        ("src/b/c.json", "{}\n"),
        ("index.html", "<p>\n"),
    ];

    #[test]
    fn the_same_files_have_one_mark_wherever_they_lie() {
        let one = marked("here", &FILES);
        assert_eq!(one.len(), 12);
        let mut turned = FILES;
        turned.reverse();
        turned[0].1 = "<p>\r\n";
        turned[2].1 = "one\r\n";
        assert_eq!(marked("there", &turned), one);
        let left = [&FILES[..], &[("src/.a.rs.swp", "x"), ("src/a.rs~", "x")]].concat();
        assert_eq!(marked("left", &left), one);
    }

    #[test]
    fn any_change_of_a_file_or_its_name_changes_the_mark() {
        let one = marked("one", &FILES);
        let changes: [(usize, (&str, &str)); 4] = [
            (0, ("src/a.rs", "one")),
            (0, ("src/d.rs", "one\n")),
            (1, ("src/bc.json", "{}\n")),
            (2, ("index.html", "<p>\n\n")),
        ];
        for (place, file) in changes {
            let mut files = FILES;
            files[place] = file;
            assert_ne!(marked("other", &files), one, "{file:?}");
        }
    }

    #[test]
    fn a_source_that_is_gone_is_an_error() {
        assert!(of(Path::new("/"), &["no such file of the page"]).is_err());
    }

    #[test]
    fn every_source_is_there() {
        assert_eq!(of_sources().unwrap().len(), 12);
    }
}

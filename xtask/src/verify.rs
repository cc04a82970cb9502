//! `cargo xtask verify DIR`: whether what is deployed is what these sources make.
//!
//! Must not know how it is made.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};

use crate::sums::{NAME, Sums};
use crate::{shell, site};

/// Compares a folder with a build of these sources, or with a list of sums that somebody has.
pub(crate) fn run(options: &[&str]) -> Result<ExitCode> {
    let (folder, ours) = match options {
        [folder] => {
            site::dist()?;
            (folder, shell::root().join("dist").join(NAME))
        }
        [folder, "--sums", file] => (folder, Path::new(file).to_path_buf()),
        _ => bail!("verify needs a folder, and knows --sums FILE"),
    };
    let text = fs::read_to_string(&ours).with_context(|| ours.display().to_string())?;
    let (folder, there) = (Path::new(folder), Sums::of(Path::new(folder))?);
    let mut found = compare(&there, &Sums::read(&text)?);
    for page in there.0.keys().filter(|path| path.ends_with(".html")) {
        // A page that is none of ours is told of as such, whatever it is.
        let html = fs::read(folder.join(page)).with_context(|| page.clone())?;
        found.miss(&there, page, &String::from_utf8_lossy(&html));
    }
    print!("{}", found.text());
    let compiler = text.lines().next().and_then(|line| line.strip_prefix("# "));
    if let (false, Some(compiler)) = (found.changed.is_empty(), compiler) {
        println!(
            "compared with what {compiler} makes: another version makes other bytes of the same sources"
        );
    }
    Ok(if found.proven() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// How a folder differs from what it should be.
#[derive(Debug, Default, PartialEq)]
struct Found {
    /// Which part of the build it is.
    part: String,
    same: Vec<String>,
    changed: Vec<String>,
    /// There, and not ours.
    strange: Vec<String>,
    /// Ours, and not there; whoever needs no training leaves its files out.
    absent: Vec<String>,
    /// Not there, and a page that is there cannot do without.
    missing: BTreeSet<String>,
}

impl Found {
    /// Whether everything there is ours, to the byte.
    fn proven(&self) -> bool {
        !self.same.is_empty()
            && self.changed.is_empty()
            && self.strange.is_empty()
            && self.missing.is_empty()
    }

    /// Notes which scripts and styles this page names that are not there: without one of them it may look alive.
    fn miss(&mut self, there: &Sums, page: &str, html: &str) {
        let folder = page.rsplit_once('/').map_or("", |(folder, _)| folder);
        let missing = named(html)
            .map(|name| [folder, name].join("/").trim_start_matches('/').to_owned())
            .filter(|path| !there.0.contains_key(path));
        self.missing.extend(missing);
        self.absent.retain(|path| !self.missing.contains(path));
    }

    fn text(&self) -> String {
        let mut text = String::new();
        let kinds = [
            ("the same", &self.same),
            ("CHANGED", &self.changed),
            ("NOT OURS", &self.strange),
            ("left out", &self.absent),
            ("MISSING", &self.missing.iter().cloned().collect()),
        ];
        for (kind, paths) in kinds {
            for path in paths {
                text += &format!("{kind:>9}  {path}\n");
            }
        }
        let sum = match self.proven() {
            true => "proven: every file there is from this build",
            false if self.same.is_empty() && self.changed.is_empty() && self.strange.is_empty() => {
                "NOT PROVEN: there is no file"
            }
            false if self.changed.is_empty() && self.strange.is_empty() => {
                "NOT PROVEN: a page names files that are not there"
            }
            false => "NOT PROVEN: there are files that are not from this build",
        };
        format!("{text}{sum} (dist/{})\n", self.part)
    }
}

/// The folder may be all of the build or one folder of it, the one it has most in common with; and what stands in
/// another under the same name may lie beside it, as where page and element go to one place.
fn compare(there: &Sums, ours: &Sums) -> Found {
    let folders = ours.folders().into_iter();
    let parts: Vec<(&str, Sums)> = folders.map(|part| (part, ours.below(part))).collect();
    let found = parts.iter().map(|(part, ours)| against(there, part, ours));
    // Of equals the last counts here, so that it is the first of them all: the larger one.
    let best = found
        .rev()
        .max_by_key(|found| (found.same.len(), found.changed.len()));
    let mut found = best.unwrap_or_default();
    let elsewhere = |path: &String| {
        let mut parts = parts.iter();
        parts.any(|(_, part)| part.0.get(path) == there.0.get(path))
    };
    for kind in [&mut found.changed, &mut found.strange] {
        found
            .same
            .extend(kind.extract_if(.., |path| elsewhere(path)));
    }
    found
}

/// The scripts and style sheets that a page names beside it, without what tells their versions apart.
fn named(html: &str) -> impl Iterator<Item = &str> {
    let tags = |tag: &'static str, attribute: &'static str| {
        let tags = html.split(tag).skip(1);
        tags.filter_map(move |rest| {
            let (_, value) = rest.split_once('>')?.0.split_once(attribute)?;
            value.split(['"', '?']).next()
        })
    };
    let all = tags("<script ", "src=\"").chain(tags("<link ", "href=\""));
    all.filter(|name| !name.contains(':'))
}

fn against(there: &Sums, part: &str, ours: &Sums) -> Found {
    let mut found = Found {
        part: part.to_owned(),
        ..Found::default()
    };
    for (path, sum) in &there.0 {
        let kind = match ours.0.get(path) {
            Some(own) if own == sum => &mut found.same,
            Some(_) => &mut found.changed,
            None => &mut found.strange,
        };
        kind.push(path.clone());
    }
    let absent = ours.0.keys().filter(|path| !there.0.contains_key(*path));
    found.absent = absent.cloned().collect();
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sums(files: &[(&str, &str)]) -> Sums {
        Sums(
            files
                .iter()
                .map(|(path, sum)| (path.to_string(), sum.to_string()))
                .collect(),
        )
    }

    const OURS: [(&str, &str); 3] = [("site/a", "1"), ("site/b", "2"), ("yichi.html", "3")];

    #[test]
    fn a_whole_build_and_one_folder_of_it_are_both_proven() {
        assert!(compare(&sums(&OURS), &sums(&OURS)).proven());
        let site = compare(&sums(&[("a", "1"), ("b", "2")]), &sums(&OURS));
        assert!(site.proven() && site.part == "site/" && site.absent.is_empty());
    }

    #[test]
    fn two_folders_of_a_build_in_one_place_are_proven() {
        let ours = [&OURS[..], &[("embed/c", "4"), ("embed/a", "5")]].concat();
        let together = sums(&[("a", "1"), ("b", "2"), ("c", "4")]);
        assert!(compare(&together, &sums(&ours)).proven());
        let changed = sums(&[("a", "1"), ("b", "2"), ("c", "x")]);
        assert_eq!(compare(&changed, &sums(&ours)).strange, ["c"]);
    }

    #[test]
    fn what_is_left_out_is_told_and_no_fault() {
        let found = compare(&sums(&[("a", "1")]), &sums(&OURS));
        assert!(found.proven());
        assert_eq!(found.absent, ["b"]);
    }

    #[test]
    fn what_a_page_cannot_do_without_is_missing_and_a_fault() {
        let page = r#"<link rel="icon" href="data:image/svg+xml,x"><link rel="stylesheet" href="b?12">
            <script src="a?34" async></script><a href="training.html"></a>"#;
        let ours = sums(&[
            ("site/in/x.html", "0"),
            ("site/in/a", "1"),
            ("site/in/b", "2"),
        ]);
        let told = |files: &[(&str, &str)]| {
            let there = sums(files);
            let mut found = compare(&there, &ours);
            found.miss(&there, "in/x.html", page);
            found
        };
        let whole = told(&[("in/x.html", "0"), ("in/a", "1"), ("in/b", "2")]);
        assert!(whole.proven(), "{}", whole.text());
        let without = told(&[("in/x.html", "0"), ("in/b", "2")]);
        assert!(!without.proven() && without.absent.is_empty());
        assert!(
            without
                .text()
                .contains("MISSING  in/a\nNOT PROVEN: a page names")
        );
    }

    #[test]
    fn one_changed_byte_or_one_file_more_is_not_proven() {
        let changed = compare(&sums(&[("a", "1"), ("b", "x")]), &sums(&OURS));
        assert!(!changed.proven());
        assert_eq!(changed.changed, ["b"]);
        let more = compare(&sums(&[("a", "1"), ("c", "1")]), &sums(&OURS));
        assert!(!more.proven());
        assert_eq!(more.strange, ["c"]);
        assert!(more.text().contains("NOT OURS  c\n"));
        let empty = compare(&sums(&[]), &sums(&OURS));
        assert!(!empty.proven() && empty.text().contains("NOT PROVEN: there is no file"));
    }
}

//! Deliberate bugs of one token, each of which the rules, the known cases, the laws or the readings must
//! catch.
//!
//! What is tested here is the tests: a bug of `mutants.json` that survives shows a rule nobody checks.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use serde::Deserialize;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Mutant {
    file: String,
    find: String,
    replace: String,
    why: String,
}

const SUITES: [&str; 4] = ["rules", "cases", "laws", "reading"];

fn mutants() -> Vec<Mutant> {
    serde_json::from_str(include_str!("mutants.json")).unwrap()
}

impl Mutant {
    /// The file below `root` as it is and with the bug; the place must be the only one.
    fn texts(&self, root: &Path) -> (String, String) {
        let sound = fs::read_to_string(root.join(&self.file)).unwrap();
        let places = sound.matches(&self.find).count();
        assert_eq!(places, 1, "{}: {}", self.file, self.find);
        let broken = sound.replacen(&self.find, &self.replace, 1);
        assert_ne!(sound, broken, "{}: {}", self.file, self.find);
        (sound, broken)
    }
}

/// A copy of the crate that may be broken, with its own build directory.
struct Copy(PathBuf);

impl Copy {
    fn make() -> Copy {
        let to = Path::new(env!("CARGO_TARGET_TMPDIR")).join("mutants");
        let from = Path::new(env!("CARGO_MANIFEST_DIR"));
        fs::create_dir_all(&to).unwrap();
        // The manifest names parts beside the sources; only what is built or fetched stays behind.
        for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
            let (name, target) = (entry.file_name(), to.join(entry.file_name()));
            let name = name.to_string_lossy();
            if name.starts_with('.') || ["target", "node_modules", "dist"].contains(&&*name) {
                continue;
            }
            if entry.file_type().unwrap().is_dir() {
                let _ = fs::remove_dir_all(&target); // What an earlier run has left.
                copy(&entry.path(), &target);
            } else {
                fs::copy(entry.path(), target).unwrap();
            }
        }
        // A bug that only one case in a thousand shows is no one-token bug: fewer cases a law will do.
        let laws = to.join("tests/laws.rs");
        let text = fs::read_to_string(&laws).unwrap();
        let fewer = text.replacen("CASES: u64 = 20_000", "CASES: u64 = 1_000", 1);
        assert_ne!(
            text, fewer,
            "the laws no longer say how many cases they try"
        );
        fs::write(laws, fewer).unwrap();
        Copy(to)
    }

    fn cargo(&self, arguments: &[&str]) -> Output {
        Command::new(env!("CARGO"))
            .args(["test", "--offline", "--no-default-features"])
            .args(arguments)
            .current_dir(&self.0)
            .env("CARGO_TARGET_DIR", self.0.join("target"))
            // Fewer cases are tried than the report says; the copy may say so.
            .env("UPDATE", "1")
            .output()
            .unwrap()
    }

    /// Which suites fail, with the tests that do; nothing, where it does not compile.
    fn caught(&self) -> Option<[Vec<String>; SUITES.len()]> {
        let suites = SUITES.map(|suite| ["--test", suite]);
        let built = self.cargo(&[&["--no-run"], suites.as_flattened()].concat());
        if !built.status.success() {
            eprintln!("{}", String::from_utf8_lossy(&built.stderr));
            return None;
        }
        Some(suites.map(|suite| {
            // How often the generator reaches what is no law, and depends on the number of cases.
            let skipped = ["--", "--skip", "the_generated_cases_reach"];
            let run = self.cargo(&[suite.as_slice(), &skipped].concat());
            let log = String::from_utf8_lossy(&run.stdout);
            let failed = log.lines().filter_map(|line| {
                let name = line.strip_prefix("test ")?.strip_suffix(" ... FAILED")?;
                Some(name.to_owned())
            });
            let failed: Vec<String> = failed.collect();
            assert_eq!(run.status.success(), failed.is_empty(), "{log}");
            failed
        }))
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

#[test]
fn every_deliberate_bug_still_has_its_place() {
    let mutants = mutants();
    assert!(mutants.len() >= 25);
    for mutant in mutants {
        assert!(!mutant.why.is_empty());
        mutant.texts(Path::new(env!("CARGO_MANIFEST_DIR")));
    }
}

/// `cargo test --no-default-features --test mutants -- --ignored --nocapture` prints the table.
#[test]
#[ignore = "builds the crate once for every bug, which takes half an hour"]
fn every_deliberate_bug_is_caught() {
    let copy = Copy::make();
    let sound = copy.caught().unwrap();
    assert!(sound.iter().all(Vec::is_empty), "fails unbroken: {sound:?}");
    let mut survivors = Vec::new();
    for mutant in mutants() {
        // Off the copy: whoever goes on working beside this does not disturb it.
        let (sound, broken) = mutant.texts(&copy.0);
        let path = copy.0.join(&mutant.file);
        fs::write(&path, broken).unwrap();
        let caught = copy.caught();
        fs::write(&path, sound).unwrap();
        let name = format!("{}: {}", mutant.file, mutant.why);
        // The table is long in the making, so one bug does not end it.
        let Some(caught) = caught else {
            survivors.push(format!("{name} (it does not compile)"));
            continue;
        };
        println!(
            "| {name} | {} |",
            caught.each_ref().map(|c| c.join(" ")).join(" | ")
        );
        if caught.iter().all(Vec::is_empty) {
            survivors.push(name);
        }
    }
    assert!(
        survivors.is_empty(),
        "not caught:\n{}",
        survivors.join("\n")
    );
}

//! `cargo xtask test`: every check, in order, up to the first that fails.
//!
//! Must not know what any test is about.

use std::fmt;
use std::process::{Command, ExitCode};
use std::time::Instant;

use anyhow::{Context, Result, bail, ensure};
use serde_json::Value;

use crate::beside::Beside;
use crate::toolchain::Toolchain;
use crate::{browser, node, office, shell, site};

/// For tests that are over in seconds either way: what they need is compiled sooner, or has been for this program.
const UNOPTIMIZED: [&str; 2] = ["--profile", "dev"];

/// How many tests there were.
#[derive(Default)]
pub(crate) struct Tally {
    pub(crate) passed: usize,
    pub(crate) failed: usize,
    pub(crate) skipped: usize,
}

impl Tally {
    /// Says what is left out and why, and counts it.
    pub(crate) fn skip(&mut self, why: &str) {
        println!("skipped: {why}");
        self.skipped += 1;
    }

    /// Adds up a line like `… 12 passed; 1 failed; …`; other lines say nothing.
    pub(crate) fn add(&mut self, line: &str) {
        let mut words = line.split([' ', ';', ',']).filter(|word| !word.is_empty());
        let mut before = words.next().unwrap_or_default();
        for word in words {
            let count = before.parse().unwrap_or(0);
            match word {
                "passed" => self.passed += count,
                "failed" => self.failed += count,
                "skipped" => self.skipped += count,
                _ => {}
            }
            before = word;
        }
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)?;
        match self.skipped {
            0 => Ok(()),
            skipped => write!(f, ", {skipped} skipped"),
        }
    }
}

/// Which part of the checks.
#[derive(Clone, Copy, PartialEq)]
enum Only<'a> {
    All,
    Native,
    /// Those in the browser: these files of tests/browser, or all where none is named.
    Browser(&'a [&'a str]),
    /// The same in Firefox, which has to be there.
    Firefox(&'a [&'a str]),
}

/// Runs the checks and prints the sum.
pub(crate) fn run(options: &[&str]) -> Result<ExitCode> {
    let only = match options {
        [] => Only::All,
        ["--only", "native"] => Only::Native,
        ["--only", "browser", files @ ..] => Only::Browser(files),
        ["--only", "firefox", files @ ..] => Only::Firefox(files),
        other => bail!(
            "test knows --only native, --only browser [FILE…] and --only firefox [FILE…], not {}",
            other.join(" ")
        ),
    };
    let mut tally = Tally::default();
    let result = all(only, &mut tally);
    if let Err(error) = &result {
        println!("error: {error:#}");
        // A check that is no test failed: the sum must not look like success.
        tally.failed = tally.failed.max(1);
    }
    println!("{tally}");
    Ok(if result.is_ok() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

fn all(only: Only, tally: &mut Tally) -> Result<()> {
    let (natively, chromium, firefox) = match only {
        Only::All => (true, Some(&[][..]), Some(&browser::IN_FIREFOX[..])),
        Only::Native => (true, None, None),
        Only::Browser(files) => (false, Some(files), None),
        Only::Firefox(files) => (false, None, Some(files)),
    };
    // Much of making a page is one processor's work, so it goes on beside the checks that need none.
    let page = (only == Only::All).then(page_beside).transpose()?;
    if natively {
        lint()?;
        native(tally)?;
    }
    if chromium.or(firefox).is_some() {
        step("page", || match page {
            Some(page) => page.end(),
            None => {
                node::ensure()?;
                site::build_marked(&Toolchain::ensure()?).map(drop)
            }
        })?;
        step("browser", browser::ensure)?;
    }
    if let Some(files) = chromium {
        step("browser tests", || browser::test(files, tally))?;
    }
    if let Some(files) = firefox {
        step("browser tests in Firefox", || {
            browser::test_in_firefox(files, only == Only::All, tally)
        })?;
    }
    Ok(())
}

/// Begins to build every form.
fn page_beside() -> Result<Beside> {
    let mut dist = shell::command(std::env::current_exe()?);
    Beside::start(dist.arg("dist"), shell::root().join("target/page.log"))
}

fn lint() -> Result<()> {
    // `--workspace` brings these tools in. The page's own features are off, so the wall is linted alone too.
    let clippy = ["clippy", "--quiet", "--all-targets"];
    let pure = ["--workspace", "--no-default-features"];
    step("format", || cargo(&["fmt", "--all", "--check"]))?;
    step("clippy without the page", || {
        cargo(&[&clippy[..], &pure, &["--", "-D", "warnings"]].concat())
    })?;
    step("clippy with the page", || {
        cargo(
            &[
                &clippy[..],
                &["--features", "ssr,library", "--", "-D", "warnings"],
            ]
            .concat(),
        )
    })?;
    step("documents", || {
        let mut doc = shell::cargo();
        doc.args(["doc", "--quiet", "--no-deps"])
            .env("RUSTDOCFLAGS", "-D warnings");
        shell::run(&mut doc)
    })
}

fn native(tally: &mut Tally) -> Result<()> {
    step("tests without the page", || {
        test(&["--no-default-features"], tally)
    })?;
    step("the Word document in LibreOffice", || {
        let opens = ["--no-default-features", "--test", "report"];
        match office::ensure()? {
            None => test(&[&opens[..], &["--", "--ignored"]].concat(), tally),
            Some(missing) => {
                tally.skip(&format!(
                    "the Word document is not opened, for want of {missing}"
                ));
                Ok(())
            }
        }
    })?;
    let views = views()?;
    let views: Vec<&str> = views.iter().map(String::as_str).collect();
    step("tests with the page", || {
        test(&[&UNOPTIMIZED[..], &views].concat(), tally)
    })?;
    step("tests of these tools", || {
        test(&[&UNOPTIMIZED[..], &["--package", "xtask"]].concat(), tally)
    })
}

/// Builds the crate once for every bug of tests/mutants.json. Apart from the checks for the time it takes.
pub(crate) fn mutants() -> Result<()> {
    let all = ["test", "--no-default-features", "--test", "mutants"];
    cargo(&[&all[..], &["--", "--ignored", "--nocapture"]].concat())
}

/// Does one check and says how long it took.
fn step<T>(name: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    println!("== {name}");
    let start = Instant::now();
    let done = work().with_context(|| format!("failed: {name}"));
    println!("-- {name}: {:.1} s", start.elapsed().as_secs_f32());
    done
}

fn cargo(words: &[&str]) -> Result<()> {
    shell::run(shell::cargo().args(words))
}

fn test(words: &[&str], tally: &mut Tally) -> Result<()> {
    let mut command: Command = shell::cargo();
    command.arg("test").args(words);
    let look = |line: &str| {
        if line.starts_with("test result:") {
            tally.add(line);
        }
    };
    ensure!(
        shell::follow(&mut command, look)?,
        "a test failed, or did not compile"
    );
    Ok(())
}

/// The arguments that run only what needs the page: the rest has just run without it.
fn views() -> Result<Vec<String>> {
    let mut metadata = shell::cargo();
    metadata.args(["metadata", "--no-deps", "--format-version", "1"]);
    let metadata: Value = serde_json::from_str(&shell::capture(&mut metadata)?)?;
    let mut words: Vec<String> = ["--features", "ssr", "--lib"].map(String::from).into();
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    for target in list(&metadata["packages"])
        .iter()
        .flat_map(|package| list(&package["targets"]))
    {
        let needs_page = !list(&target["required-features"]).is_empty();
        if needs_page && list(&target["kind"]).contains(&"test".into()) {
            words.push("--test".into());
            words.push(target["name"].as_str().unwrap_or_default().into());
        }
    }
    Ok(words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_are_summed_and_other_lines_ignored() {
        let mut tally = Tally::default();
        tally.add("test result: ok. 12 passed; 0 failed; 3 ignored; 0 measured");
        tally.add("test result: FAILED. 1 passed; 2 failed; 0 ignored");
        tally.add("browser tests: 4 passed, 1 failed");
        tally.add("passed by");
        assert_eq!(tally.to_string(), "17 passed, 3 failed");
        tally.add("browser tests: 1 passed, 0 failed, 2 skipped");
        assert_eq!(tally.to_string(), "18 passed, 3 failed, 2 skipped");
        tally.skip("there is no Firefox here");
        assert_eq!(tally.to_string(), "18 passed, 3 failed, 3 skipped");
    }
}

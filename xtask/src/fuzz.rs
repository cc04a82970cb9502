//! `cargo xtask fuzz`: the fuzz targets of tests/fuzz.rs for as long as asked, in bounded memory.
//!
//! Must not know what the targets read. The bound is on the address space of the whole process: counting
//! allocations would take an allocator of our own, which is unsafe code. Where there is no `ulimit`, there
//! is no bound, and that is said.

use anyhow::{Result, bail, ensure};

use crate::shell;

/// How much address space the process gets, in KiB: the threads and the program itself take some 150 MiB,
/// so an input of at most 64 KiB may cost a few hundred MiB at the very worst, and a leak shows too.
const MEMORY: u32 = 768 * 1024;

/// What is run: built like every other test, so that a build for it costs nothing.
const TEST: [&str; 5] = ["test", "--quiet", "--no-default-features", "--test", "fuzz"];

/// Runs every target for its share of the time.
pub(crate) fn run(options: &[&str]) -> Result<()> {
    let (mut seconds, mut seed) = (60, 0);
    let mut options = options.iter();
    while let Some(option) = options.next() {
        let value = options.next().and_then(|value| value.parse::<u64>().ok());
        match (*option, value) {
            ("--seconds", Some(value)) if (1..=86_400).contains(&value) => seconds = value,
            ("--seed", Some(value)) => seed = value,
            _ => bail!("fuzz knows --seconds N (1 to 86400) and --seed N"),
        }
    }
    // Built before the memory is bounded: the compiler takes what it needs.
    let mut build = shell::cargo();
    shell::run(build.args(TEST).arg("--no-run"))?;
    let folder = shell::root().join("target/fuzz");
    let asked = ["--", "--ignored", "--nocapture", "for_as_long_as_is_asked"];
    let mut command = bounded();
    command
        .args(TEST)
        .args(asked)
        .env("FUZZ_SECONDS", seconds.to_string())
        .env("FUZZ_SEED", seed.to_string())
        .env("FUZZ_FOLDER", &folder);
    let mut ran = false;
    let passed = shell::follow(&mut command, |line| ran |= line.starts_with("running "))?;
    ensure!(ran, "the fuzz targets did not start");
    ensure!(
        passed,
        "an input failed, hung or ate all memory; it lies in {}",
        folder.display()
    );
    Ok(())
}

/// Cargo under a bound, where the system has one.
fn bounded() -> std::process::Command {
    if !cfg!(unix) {
        println!("no memory bound on this system");
        return shell::cargo();
    }
    let mut command = shell::command("sh");
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    command.args(["-c", &format!("ulimit -v {MEMORY} && exec \"$0\" \"$@\"")]);
    command.arg(cargo);
    command
}

//! The project's own commands: build, serve, test.
//!
//! Knows how to make the page and how to prove it; must not know a word of the field.

mod apt;
mod bench;
mod beside;
mod browser;
mod checks;
mod drawn;
mod embed;
mod fuzz;
mod headers;
mod kept;
mod lessons;
mod licences;
mod linked;
mod lock;
mod mark;
mod node;
mod office;
mod package;
mod packed;
mod page;
mod reproduce;
mod script;
mod serve;
mod server;
mod servers;
mod shadow;
mod shell;
mod single;
mod site;
mod sizes;
mod style;
mod sums;
mod toolchain;
mod verify;
mod wasm;

use std::process::ExitCode;

use anyhow::{Result, bail};

const HELP: &str = "\
cargo xtask serve [--port N] [--no-open]    build, serve on this machine only, rebuild on change
cargo xtask dist                            every form: dist/site/, embed/, npm/, yichi.html, LICENSES.txt, SHA256SUMS
cargo xtask test                            every check; ends with `N passed, N failed, N skipped`
cargo xtask test --only native              those without a browser
cargo xtask test --only browser [FILE…]     all in Chromium, or these files such as keep.test.mjs
cargo xtask test --only firefox [FILE…]     all of them, or these, in Firefox
cargo xtask fuzz [--seconds N] [--seed N]   read damaged files for a minute, or as long as said
cargo xtask mutants                         whether the tests catch the deliberate bugs; takes long
cargo xtask screenshots                     pictures of the main pages, in target/screenshots/
cargo xtask bench-page                      from an answer to the next question, in Chromium
cargo xtask verify DIR [--sums FILE]        whether what is deployed there is this build
cargo xtask reproduce                       build twice in two folders, and compare the bytes
cargo xtask bench-start                     to the first question on a slow line, beside other form libraries
cargo xtask help                            this text

What is missing on the machine is installed and named as it is installed.";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match run(&arguments) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[String]) -> Result<ExitCode> {
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["serve", options @ ..] => serve::run(options).map(|()| ExitCode::SUCCESS),
        ["dist"] => site::dist().map(|()| ExitCode::SUCCESS),
        ["screenshots"] => browser::look("screenshots.mjs").map(|()| ExitCode::SUCCESS),
        ["bench-start"] => bench::start().map(|()| ExitCode::SUCCESS),
        ["bench-page"] => browser::look("bench.mjs").map(|()| ExitCode::SUCCESS),
        ["verify", options @ ..] => verify::run(options),
        ["reproduce"] => reproduce::run().map(|()| ExitCode::SUCCESS),
        ["fuzz", options @ ..] => fuzz::run(options).map(|()| ExitCode::SUCCESS),
        ["mutants"] => checks::mutants().map(|()| ExitCode::SUCCESS),
        ["test", options @ ..] => checks::run(options),
        [] | ["help" | "--help" | "-h"] => {
            println!("{HELP}");
            Ok(ExitCode::SUCCESS)
        }
        other => bail!("no such command: {}\n\n{HELP}", other.join(" ")),
    }
}

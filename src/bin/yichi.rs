//! The headless checker.
//!
//! Must not know a word of its own: what it does is `headless`.

fn main() -> std::process::ExitCode {
    yichi::headless::run(std::env::args_os().skip(1))
}

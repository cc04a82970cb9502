//! The headless checker.

fn main() -> std::process::ExitCode {
    yichi::headless::run(std::env::args_os().skip(1))
}

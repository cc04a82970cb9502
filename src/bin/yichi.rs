//! The headless checker.
fn main() {}

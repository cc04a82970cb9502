//! The project's own commands. Knows how to build and test, nothing of the field.
fn main() {}

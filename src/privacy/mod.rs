//! 外发前的提醒: what in the free texts of a case looks like a name, or a number that belongs to somebody.
//!
//! Looks at shapes and at lists of words; knows nobody, keeps nothing and forbids nothing. Meant to be
//! quiet: roles, places and ordinary words must pass, so it overlooks names that could be either. Must not
//! know where anything is sent, nor the page.

mod names;
mod numbers;
mod scan;

pub use scan::{Field, Finding, Sign, found_in, scan};

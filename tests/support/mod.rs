//! What the tests share: a seeded generator of cases and actions, and the shrinking of a failing one.
#![allow(
    dead_code,
    unused_imports,
    reason = "each test binary uses its own part"
)]

pub(crate) mod blank;
pub(crate) mod deeds;
pub(crate) mod generate;
pub(crate) mod memory;
pub(crate) mod mutate;
pub(crate) mod rng;
pub(crate) mod shrink;

pub(crate) use blank::{blank, decode, shipped};
pub(crate) use generate::random_case;
pub(crate) use rng::Rng;
pub(crate) use shrink::check;

//! Whatever text comes from outside is read without panic, hang or hunger: a bounded seeded run of every
//! fuzz target here, and as long a one as `cargo xtask fuzz` asks for.
//!
//! Not libFuzzer: it needs a nightly compiler and a sanitizer runtime, and the texts read here are JSON,
//! which a fuzzer of bytes hardly ever gets past the first brace of. The inputs are damaged known files
//! instead, kept as seeds themselves when they are answered in a way not seen before.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod support;

#[path = "fuzz/handed.rs"]
mod handed;
#[path = "fuzz/runner.rs"]
mod runner;
#[path = "training/shelf.rs"]
#[allow(dead_code, reason = "the tests of the training use the rest")]
mod shelf;
#[path = "fuzz/targets.rs"]
mod targets;
#[path = "fuzz/training.rs"]
mod training;

use runner::{Limits, run};
use std::env;
use std::time::Duration;
use targets::TARGETS;

/// A few hundred inputs a target, always the same.
#[test]
fn no_input_of_a_short_run_makes_a_reader_stumble() {
    for target in TARGETS {
        let limits = Limits {
            inputs: 400,
            time: None,
            seed: 1,
        };
        let done = run(target, &limits);
        assert!(done.failures.is_empty(), "{}", done.failures.join("\n"));
        // Damage that is always or never refused would test one half of the reader only.
        assert!(
            done.refused >= 5 && done.accepted >= 5,
            "{}: {} accepted, {} refused",
            target.name,
            done.accepted,
            done.refused
        );
    }
}

/// Started by `cargo xtask fuzz`, which bounds the memory of this process.
#[test]
#[ignore = "runs for as long as FUZZ_SECONDS says; cargo xtask fuzz starts it"]
fn for_as_long_as_is_asked() {
    let number = |name: &str| env::var(name).ok().and_then(|text| text.parse().ok());
    let seconds: u64 = number("FUZZ_SECONDS").unwrap_or(60);
    let seed = number("FUZZ_SEED").unwrap_or(0);
    let share = Duration::from_secs(seconds) / TARGETS.len() as u32;
    let mut failures = Vec::new();
    for target in TARGETS {
        let limits = Limits {
            inputs: u64::MAX,
            time: Some(share),
            seed,
        };
        let done = run(target, &limits);
        println!(
            "{}: {} inputs, {} accepted, {} refused, {} ways of answering, slowest {} ms",
            target.name,
            done.accepted + done.refused,
            done.accepted,
            done.refused,
            done.ways,
            done.slowest.as_millis(),
        );
        failures.extend(done.failures);
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

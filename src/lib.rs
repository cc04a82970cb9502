//! 一把尺: whether a proposal to hold officials accountable is proportionate.
//!
//! Modules stand in layer order: each may name only those above it (`tests/architecture.rs`).

pub mod codec;

pub mod domain;

pub mod casefile;

pub mod flow;

pub mod engine;

pub mod content;

pub mod privacy;

pub mod report;

pub mod reading;

pub mod training;

pub mod session;

pub mod storage;

pub mod headless;

#[cfg(feature = "app")]
pub mod app;

#[cfg(feature = "app")]
pub mod embed;

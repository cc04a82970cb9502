//! Training: every lesson is judged as its file says, and every comparison is the engine's.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

#[path = "training/class.rs"]
mod class;
#[path = "training/codes.rs"]
mod codes;
#[path = "training/course.rs"]
mod course;
#[path = "training/drills.rs"]
mod drills;
#[path = "training/lessons.rs"]
mod lessons;
#[path = "training/notebook.rs"]
mod notebook;
#[path = "training/own.rs"]
mod own;
#[path = "training/practice.rs"]
mod practice;
#[path = "training/repeat.rs"]
mod repeat;
#[path = "training/shelf.rs"]
mod shelf;
#[path = "training/tendencies.rs"]
mod tendencies;
#[path = "training/texts.rs"]
mod texts;
#[path = "training/words.rs"]
mod words;

#[path = "support/mod.rs"]
mod support;

//! 背靠背复核: two people answer about the same matter, each for himself, and their answers are compared.
//!
//! Says where the answers differ, which differences a verdict hangs on, how far they agree beyond chance,
//! and makes one case of the two. Judges nothing itself: it asks the engine what would be if. Must not
//! know text, files or who the two are.

mod agreement;
mod effect;
mod item;
mod kappa;
mod merge;
mod partner;
mod readings;

pub use agreement::{Agreement, agreement};
pub use effect::{Comparable, Effect, Weighed, weigh};
pub use item::{Item, State};
pub use kappa::{FEW, Kappa, Tally, decimal};
pub use merge::Choice;
pub use partner::{By, Partner};
pub use readings::{Readings, Side};

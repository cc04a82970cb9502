//! 报告: an assessment in words, as one document, the same on screen and in print.
//!
//! Builds sentences from the texts by id; must not know how they are shown, and judges nothing.

mod agreed;
mod brief;
mod compose;
mod contradictions;
pub mod csv;
mod derived;
mod document;
mod evidence;
pub mod explain;
pub mod findings;
mod found;
mod glance;
mod grounds;
mod open;
mod pairs;
mod paper;
mod persons;
mod phrase;
pub mod picture;
mod portrait;
mod some;
mod verdicts;
mod whole;
pub mod write;

pub use agreed::agreed;
pub use brief::brief;
pub use compose::compose;
pub use derived::derived;
pub use document::{
    Block, Cite, Document, Extent, Grid, Item, Link, Section, SectionId, Stamp, VerdictBlock,
};
pub use glance::glance;
pub use paper::{Paper, PaperItem, PaperPart, PaperSection, paper, ticked};
pub use phrase::Phrases;
pub use verdicts::state_word;
pub use whole::{Remeasured, Told, whole};

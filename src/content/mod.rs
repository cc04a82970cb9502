//! The words a person reads, by id. Data compiled in, read once.
//!
//! May name only the words of the field and what can be wrong with a file; must not know how a page or
//! a report arranges what it says. A missing text is never a failure: the id stands in for it, and
//! `tests/content.rs` proves that none is missing.

mod build;
mod cli;
mod fill;
mod phrases;
mod question;
mod table;
mod texts;
mod trouble;
mod words;

pub use build::Build;
pub use cli::cli;
pub use fill::{counted, fill};
pub use question::{ChoiceText, QuestionText};
pub use table::Table;
pub use texts::{Texts, texts, ui};
pub(crate) use trouble::quoted;
pub use words::Words;

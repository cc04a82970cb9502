//! 课堂: a trainer's set of lessons, the short codes trainees send back, and what the class shows.
//!
//! No server and no names: a code carries what was answered and, if the trainer gave one, a number. Must
//! not know how a code is passed on.

mod code;
mod csv;
mod desk;
mod file;
mod link;
mod paste;
mod set;
mod summary;
mod symbols;
mod turn;

pub use code::{CodeError, Sheet, decode, encode};
pub use csv::csv;
pub use desk::{Act, Desk};
pub use file::{file, opened};
pub use link::{LinkError, is_link, link, linked};
pub use paste::{Pasted, Taken, paste};
pub use set::{ClassSet, Shown, Step, When, steps};
pub use summary::{LessonSummary, Summary, summarise};
pub use turn::Turn;

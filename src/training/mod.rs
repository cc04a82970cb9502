//! 培训: judge first, then compare with the rules. The engine is the only key: nothing is scored by hand.
//!
//! Pure: what is picked by chance or depends on the day comes in as a number. Must not know the browser,
//! nor hold a text; what people read comes from [`Words`](crate::content::Words) and the lessons.

mod attempt;
pub mod class;
mod compare;
pub mod drill;
mod lesson;
mod library;
mod notebook;
mod own;
pub mod practice;
mod repeat;
pub mod sheet;
mod tendency;
mod trouble;

pub use attempt::{Attempt, View};
pub use compare::{
    Agreement, AnswerCompared, Comparison, MarkCompared, Stand, VerdictCompared, compare,
};
pub use lesson::{Basis, Difficulty, Flip, Lesson, Outcome};
pub use library::Library;
pub use notebook::{Notebook, Practised};
pub use own::pack;
pub use practice::{Course, Deed, Stage};
pub use repeat::{BOXES, Card, due};
pub use tendency::{Tendencies, Tendency, Times};
pub use trouble::{Problem, Refusal, Trouble};

/// The version of the lesson files this program reads and writes.
pub const LESSON: u32 = 1;

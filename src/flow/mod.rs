//! Which questions are asked, and in which order.
//!
//! Holds no judgement and no text: it prunes only what the answers so far have made pointless to
//! ask. Whether an answer could still move a verdict is the engine's to say.

mod applicable;
mod asking;
mod condition;
mod mode;
mod path;

pub use applicable::{applicable, questions, set_aside};
pub use asking::asked;
pub use mode::Mode;
pub use path::{Path, Step, path};

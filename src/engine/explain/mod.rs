//! 解释: why a result is so, what would flip it, what would mend it, what to ask next.
//!
//! Everything here asks the board of a [`Judged`](super::Judged) case what would be if; nothing here has a rule
//! of its own (`model.md` sections 5 and 6). Deterministic, canonical in order, no text.
//!
//! What is changed here is asked of the case as it was given: an answer that does not apply moves no verdict
//! until a change makes it apply again, and then it has to count.

mod change;
mod flip;
mod mirror;
mod next;
mod repair;
mod robust;
mod why;

pub use change::Change;
pub use mirror::mirror;
pub use next::Next;
pub(super) use next::ranked;
pub use repair::{Repair, RepairKind};
pub use robust::Robust;
pub use why::Claim;

//! The judgement: [`assess`] says of a case whether the proposal is 泛化, 对下不对上, 问责不力 or 适当; whoever
//! has more to ask than that asks [`Judged`].
//!
//! Pure and deterministic: integers only, no clock, no randomness, no text. Unknown is a value to
//! the end (`model.md`, commitment 1), and rank never enters a band (commitment 2).

mod assessment;
mod band;
mod board;
mod cap;
mod contradiction;
pub mod conventions;
mod derivation;
pub mod explain;
mod facts;
mod finding;
mod judged;
mod leaning;
mod needed;
mod pair;
mod reason;
mod relevance;
mod standing;
mod tally;
mod upstream;
mod verdict;
mod weight;

pub use assessment::{Assessment, Flaw, Pair, PersonAssessment, Presumption, assess};
pub use contradiction::{Contradiction, contradictions};
pub use conventions::{Conventions, ConventionsError};
pub use derivation::{Cause, Derivation, End, Grade, Shift};
pub use explain::Claim;
pub use finding::{Finding, FindingId, Heads, PerLayer};
pub use judged::Judged;
pub use leaning::Lost;
pub use reason::{Family, Reason, ReasonFactor};
pub use verdict::{Outcome, State, Verdict, Verdicts};

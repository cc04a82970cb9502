//! The words of the field: what can be asked, answered and proposed.
//!
//! Holds facts about words and no judgement; the order of the questions is one of them. Must not know
//! how a file is read, when a question is asked, texts or the browser.

pub mod answer;
pub mod case;
pub mod chain;
mod closed;
pub mod evidence;
pub mod factor;
pub mod form;
pub mod measure;
mod places;
pub mod span;
pub mod time;
pub mod tri;
pub mod upstream;
pub mod vocabulary;

pub use answer::{Answer, Values};
pub use case::{AnswerId, Case, Count, Person};
pub use chain::ChainError;
pub(crate) use closed::closed;
pub use evidence::{Evidence, Evidences};
pub use factor::{AnswerKind, Direction, FACTORS, Factor, FactorFacts, Place, Scope, Section, Use};
pub use form::Form;
pub use measure::{Class, Instrument, Measure, MeasureFacts, Measures};
pub(crate) use places::Places;
pub use span::Span;
pub use time::Time;
pub use tri::Tri;
pub use vocabulary::{
    DutySource, FaultKind, Harm, Kind, Layer, MisconductGravity, OwnView, ReportTrue,
    Responsibility, Track, Trigger, UpWarned, YesNo,
};

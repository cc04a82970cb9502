//! The checker in somebody else's page: what its host may ask and hears. Holds no rule, and touches no window.
//!
//! docs/embedding.md is the contract; `web/element.js` is the element around this.

mod class;
mod options;
mod public;

pub use class::Class;
pub use options::{Entrance, Options, OptionsError, Origin};
pub use public::{Event, Handle, Refused, mount};

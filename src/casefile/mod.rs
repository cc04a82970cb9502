//! The case file, format 1: JSON text to a case and back (`case-format.md`).
//!
//! Reads kindly: a readable object always gives a case, and what is not understood is reported by
//! path and kept for export. Must not know what the answers lead to, nor any sentence shown to a
//! person.

mod checksum;
mod object;
mod package;
mod read;
mod reader;
mod schema;
mod shape;
mod trouble;
mod value;
mod write;

pub use checksum::checksum;
pub use object::{Object, object};
pub(crate) use package::{measures, of_measures};
pub use read::{Reading, read, read_bytes};
pub use schema::schema;
pub use trouble::{LineColumn, Problem, ReadError, Warning, Wrong};
pub use value::answer_of;
pub use write::{answer_value, value_of, write};
pub(crate) use write::{object_of, text_of};

/// The version of the case file this program reads and writes.
pub const FORMAT: u32 = 1;
/// The largest file that is read, in bytes.
pub const MAX_BYTES: usize = 4 * 1024 * 1024;
/// The deepest nesting that is read; the outermost object counts as one.
pub const MAX_DEPTH: usize = 64;

//! Bytes as bits, as letters and as one number: what links, codes, files and texts are written with.
//!
//! Must not know what any bytes mean, nor a word of the field.

pub mod bits;
mod crc32;
pub mod letters;

pub use crc32::crc32;

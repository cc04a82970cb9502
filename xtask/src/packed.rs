//! Bytes made small: as they stand inside a script, and as a server sends it.
//!
//! Must not know what they are.

use std::io::Write;

use anyhow::Result;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use flate2::{Compression, GzBuilder};
use zopfli::{Format, Options};

use crate::kept::kept;

/// Compressed as well as the format allows, with no time or name in it, so that the same bytes come out each
/// time; in base64. The name is what they are kept under.
pub(crate) fn pack(name: &str, bytes: &[u8]) -> Result<String> {
    let packed = kept(&format!("{name}.gz"), &[bytes], || zopfli(bytes))?;
    Ok(STANDARD.encode(packed))
}

fn zopfli(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut packed = Vec::new();
    zopfli::compress(Options::default(), Format::Gzip, bytes, &mut packed)?;
    Ok(packed)
}

/// Compressed as a server does it.
pub(crate) fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzBuilder::new().write(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn compressing_twice_gives_the_same_bytes_without_a_time() {
        let once = zopfli(b"yichi").unwrap();
        assert_eq!(once, zopfli(b"yichi").unwrap());
        assert_eq!(once[4..8], [0; 4]);
    }
}

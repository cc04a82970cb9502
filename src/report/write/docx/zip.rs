//! A ZIP archive of stored entries. Without times, so that the same report gives the same bytes.

use crate::codec::crc32;

/// 2.0, the oldest version that knows folders.
const VERSION: u16 = 20;

/// 1 January 1980, the first day a ZIP can name.
const DATE: u16 = 0x21;

#[derive(Default)]
pub(super) struct Zip {
    bytes: Vec<u8>,
    directory: Vec<u8>,
    entries: u16,
}

impl Zip {
    /// Adds a file; its name is ASCII.
    pub(super) fn add(&mut self, name: &str, content: &[u8]) {
        let at = self.bytes.len() as u32;
        let (size, length) = (content.len() as u32, name.len() as u16);
        let mut common = Vec::new();
        // Version, flags, method, time and date, then the sum and both sizes, which are alike.
        for word in [VERSION, 0, 0, 0, DATE] {
            common.extend(word.to_le_bytes());
        }
        for word in [crc32(content), size, size] {
            common.extend(word.to_le_bytes());
        }
        // The lengths of the name and of what else is said of it.
        for word in [length, 0] {
            common.extend(word.to_le_bytes());
        }
        self.bytes.extend(b"PK\x03\x04");
        self.bytes.extend(&common);
        self.bytes.extend(name.as_bytes());
        self.bytes.extend(content);
        self.directory.extend(b"PK\x01\x02");
        self.directory.extend(VERSION.to_le_bytes());
        self.directory.extend(&common);
        // Comment, disk and attributes: none.
        self.directory.extend([0; 10]);
        self.directory.extend(at.to_le_bytes());
        self.directory.extend(name.as_bytes());
        self.entries += 1;
    }

    pub(super) fn finish(mut self) -> Vec<u8> {
        let at = self.bytes.len() as u32;
        self.bytes.extend(&self.directory);
        self.bytes.extend(b"PK\x05\x06\0\0\0\0");
        self.bytes.extend(self.entries.to_le_bytes());
        self.bytes.extend(self.entries.to_le_bytes());
        self.bytes
            .extend((self.directory.len() as u32).to_le_bytes());
        self.bytes.extend(at.to_le_bytes());
        self.bytes.extend([0; 2]);
        self.bytes
    }
}

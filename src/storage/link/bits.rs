//! Single bits in a row of bytes, and bytes as letters an address may hold. Must not know what they mean.

/// The letters of base64url (RFC 4648, section 5), which need no escape in an address.
const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// How many bits of a number go together; one more says whether there are more.
const GROUP: u32 = 4;

/// Writes bits, the highest of each number first.
#[derive(Default)]
pub(super) struct Writer {
    bytes: Vec<u8>,
    used: usize,
}

impl Writer {
    /// One bit.
    pub(super) fn flag(&mut self, set: bool) {
        if self.used.is_multiple_of(8) {
            self.bytes.push(0);
        }
        if set && let Some(last) = self.bytes.last_mut() {
            *last |= 0x80 >> (self.used % 8);
        }
        self.used += 1;
    }

    /// The lowest `count` bits of a number.
    pub(super) fn bits(&mut self, number: u32, count: u32) {
        for place in (0..count).rev() {
            self.flag(number >> place & 1 == 1);
        }
    }

    /// A number of any size, short where it is small.
    pub(super) fn number(&mut self, number: u32) {
        let groups = (32 - number.leading_zeros()).div_ceil(GROUP).max(1);
        for group in (0..groups).rev() {
            self.flag(group > 0);
            self.bits(number >> (group * GROUP), GROUP);
        }
    }

    /// The bytes, the last filled up with zeros.
    pub(super) fn done(self) -> Vec<u8> {
        self.bytes
    }
}

/// Reads what a [`Writer`] wrote; `None` once there is no more, or what was never written so.
pub(super) struct Reader<'a> {
    bytes: &'a [u8],
    used: usize,
}

impl<'a> Reader<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Reader<'a> {
        Reader { bytes, used: 0 }
    }

    /// One bit.
    pub(super) fn flag(&mut self) -> Option<bool> {
        let byte = self.bytes.get(self.used / 8)?;
        let set = byte & (0x80 >> (self.used % 8)) != 0;
        self.used += 1;
        Some(set)
    }

    /// A number of `count` bits (1 to 32).
    pub(super) fn bits(&mut self, count: u32) -> Option<u32> {
        let mut number = 0;
        for _ in 0..count {
            number = number << 1 | u32::from(self.flag()?);
        }
        Some(number)
    }

    /// A number of any size up to 32 bits.
    pub(super) fn number(&mut self) -> Option<u32> {
        let mut number: u32 = 0;
        loop {
            let more = self.flag()?;
            number = number.checked_mul(1 << GROUP)? | self.bits(GROUP)?;
            if !more {
                return Some(number);
            }
        }
    }

    /// Whether nothing is left but the zeros that fill up the last byte.
    pub(super) fn ended(mut self) -> bool {
        let whole = self.used.div_ceil(8) == self.bytes.len();
        whole && std::iter::from_fn(|| self.flag()).all(|set| !set)
    }
}

/// The bytes as letters, without padding.
pub(super) fn letters(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for chunk in bytes.chunks(3) {
        let mut block = [0; 4];
        block[1..=chunk.len()].copy_from_slice(chunk);
        let block = u32::from_be_bytes(block);
        for place in 0..=chunk.len() {
            let six = block >> (18 - 6 * place) & 63;
            text.push(char::from(LETTERS[six as usize]));
        }
    }
    text
}

/// The bytes of these letters; `None` for any other letter, a length or a rest that is never written.
pub(super) fn bytes(letters: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(letters.len() / 4 * 3 + 2);
    for chunk in letters.as_bytes().chunks(4) {
        let mut block = 0;
        for place in 0..4 {
            let six = match chunk.get(place) {
                None => 0,
                Some(letter) => LETTERS.iter().position(|known| known == letter)?,
            };
            block = block << 6 | six as u32;
        }
        let [_, whole @ ..] = block.to_be_bytes();
        let (kept, rest) = whole.split_at(chunk.len() - 1);
        if kept.is_empty() || rest.iter().any(|byte| *byte != 0) {
            return None;
        }
        bytes.extend(kept);
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_letters_are_those_everybody_else_writes() {
        let known: [(&[u8], &str); 5] = [
            (b"", ""),
            (b"f", "Zg"),
            (b"fo", "Zm8"),
            (b"foobar", "Zm9vYmFy"),
            (&[0xfb, 0xff, 0xfe], "-__-"),
        ];
        for (raw, text) in known {
            assert_eq!(letters(raw), text);
            assert_eq!(bytes(text).as_deref(), Some(raw));
        }
        for wrong in ["Z", "Zh", "Zg==", "Zm9v YmFy", "+/", "\u{4e00}"] {
            assert_eq!(bytes(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn what_is_written_is_read() {
        let numbers = [0, 1, 15, 16, 255, 256, 70_000, u32::MAX];
        let mut writer = Writer::default();
        for number in numbers {
            writer.number(number);
            writer.flag(true);
            writer.bits(number, 3);
        }
        let written = writer.done();
        let mut reader = Reader::new(&written);
        for number in numbers {
            let read = (reader.number(), reader.flag(), reader.bits(3));
            assert_eq!(read, (Some(number), Some(true), Some(number & 7)));
        }
        assert!(reader.ended());
    }

    #[test]
    fn a_number_that_is_too_large_and_an_end_that_comes_too_soon_are_none() {
        assert_eq!(Reader::new(&[0xff; 8]).number(), None);
        assert_eq!(Reader::new(&[0xff]).number(), None);
        assert_eq!(Reader::new(&[]).flag(), None);
        assert!(!Reader::new(&[0]).ended(), "a whole byte is left");
    }
}

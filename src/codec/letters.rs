//! Bytes as letters an address may hold. Must not know what they mean.

/// The letters of base64url (RFC 4648, section 5), which need no escape in an address.
const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// The bytes as letters, without padding.
#[must_use]
pub fn letters(bytes: &[u8]) -> String {
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
#[must_use]
pub fn bytes(letters: &str) -> Option<Vec<u8>> {
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
}

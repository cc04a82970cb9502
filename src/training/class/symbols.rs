//! Bits as letters that can be read aloud, written down and typed again: no I, L, O or U among them.
//!
//! Must not know what the bits mean.

use crate::codec::bits;

/// Crockford's base 32: five bits a letter.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// How many letters stand together.
const GROUP: usize = 4;

/// Bits being written, five a letter.
pub(super) type Writer = bits::Writer<5>;
/// Bits being read.
pub(super) type Reader<'a> = bits::Reader<'a, 5>;

/// As letters, in groups.
pub(super) fn letters(quintets: &[u8]) -> String {
    let mut text = String::new();
    for (place, quintet) in quintets.iter().enumerate() {
        if place > 0 && place % GROUP == 0 {
            text.push('-');
        }
        text.push(char::from(ALPHABET[usize::from(*quintet & 31)]));
    }
    text
}

/// Letters back to quintets, kindly: small letters, spaces, hyphens and the letters that look like digits
/// will do. `Err` with the first that will not, and its place from 1.
pub(super) fn quintets(text: &str) -> Result<Vec<u8>, (char, usize)> {
    let mut quintets = Vec::new();
    for (place, letter) in text.chars().enumerate() {
        let plain = match letter.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            other => other,
        };
        if plain.is_whitespace() || matches!(plain, '-' | '\u{2010}'..='\u{2014}' | '\u{ff0d}') {
            continue;
        }
        let value = ALPHABET
            .iter()
            .position(|known| char::from(*known) == plain);
        quintets.push(value.ok_or((letter, place + 1))? as u8);
    }
    Ok(quintets)
}

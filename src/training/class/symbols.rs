//! Bits as letters that can be read aloud, written down and typed again: no I, L, O or U among them.
//!
//! Must not know what the bits mean.

/// Crockford's base 32: five bits a letter.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// How many letters stand together.
const GROUP: usize = 4;

/// Bits being written, the highest of each number first.
#[derive(Default)]
pub(super) struct Bits(Vec<bool>);

impl Bits {
    pub(super) fn push(&mut self, number: u32, width: u32) {
        self.0
            .extend((0..width).rev().map(|bit| number >> bit & 1 == 1));
    }

    /// Five bits each, the last filled up with zeros.
    pub(super) fn quintets(&self) -> Vec<u8> {
        let value = |bits: &[bool]| {
            (0..5).fold(0, |sum, bit| {
                sum << 1 | u8::from(bits.get(bit) == Some(&true))
            })
        };
        self.0.chunks(5).map(value).collect()
    }
}

/// Bits being read.
pub(super) struct Reader<'a> {
    quintets: &'a [u8],
    at: usize,
}

impl<'a> Reader<'a> {
    pub(super) fn new(quintets: &'a [u8]) -> Reader<'a> {
        Reader { quintets, at: 0 }
    }

    /// The next number of this width (at most 32 bits); `None` where the bits end before it.
    pub(super) fn take(&mut self, width: u32) -> Option<u32> {
        let mut number = 0;
        for _ in 0..width {
            let quintet = self.quintets.get(self.at / 5)?;
            number = number << 1 | u32::from(quintet >> (4 - self.at % 5) & 1);
            self.at += 1;
        }
        Some(number)
    }

    /// Whether nothing is left but the zeros that fill up the last letter.
    pub(super) fn ends(mut self) -> bool {
        let rest = self.quintets.len() * 5 - self.at;
        rest < 5 && self.take(rest as u32) == Some(0)
    }
}

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

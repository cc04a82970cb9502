//! Single bits in a row of units, for whatever is written as few letters: bytes for a link, five bits each for
//! a code that is read aloud. Must not know what the bits mean, nor the letters.

/// How many bits of a number go together; one more says whether there are more.
const GROUP: u32 = 4;

/// Writes bits into units of so many bits (1 to 8), the highest of each number first.
#[derive(Default)]
pub struct Writer<const UNIT: usize> {
    units: Vec<u8>,
    used: usize,
}

impl<const UNIT: usize> Writer<UNIT> {
    /// One bit.
    pub fn flag(&mut self, set: bool) {
        if self.used.is_multiple_of(UNIT) {
            self.units.push(0);
        }
        if set && let Some(last) = self.units.last_mut() {
            *last |= highest(UNIT) >> (self.used % UNIT);
        }
        self.used += 1;
    }

    /// The lowest `count` bits of a number.
    pub fn bits(&mut self, number: u32, count: u32) {
        for place in (0..count).rev() {
            self.flag(number >> place & 1 == 1);
        }
    }

    /// A number of any size, short where it is small.
    pub fn number(&mut self, number: u32) {
        let groups = (32 - number.leading_zeros()).div_ceil(GROUP).max(1);
        for group in (0..groups).rev() {
            self.flag(group > 0);
            self.bits(number >> (group * GROUP), GROUP);
        }
    }

    /// The units, the last filled up with zeros.
    #[must_use]
    pub fn done(self) -> Vec<u8> {
        self.units
    }
}

/// Reads what a [`Writer`] wrote; `None` once there is no more, or what was never written so.
pub struct Reader<'a, const UNIT: usize> {
    units: &'a [u8],
    used: usize,
}

impl<'a, const UNIT: usize> Reader<'a, UNIT> {
    /// Of these units, from the first bit on.
    #[must_use]
    pub fn new(units: &'a [u8]) -> Reader<'a, UNIT> {
        Reader { units, used: 0 }
    }

    /// One bit.
    pub fn flag(&mut self) -> Option<bool> {
        let unit = self.units.get(self.used / UNIT)?;
        let set = unit & (highest(UNIT) >> (self.used % UNIT)) != 0;
        self.used += 1;
        Some(set)
    }

    /// A number of `count` bits (1 to 32).
    pub fn bits(&mut self, count: u32) -> Option<u32> {
        let mut number = 0;
        for _ in 0..count {
            number = number << 1 | u32::from(self.flag()?);
        }
        Some(number)
    }

    /// A number of any size up to 32 bits.
    pub fn number(&mut self) -> Option<u32> {
        let mut number: u32 = 0;
        loop {
            let more = self.flag()?;
            number = number.checked_mul(1 << GROUP)? | self.bits(GROUP)?;
            if !more {
                return Some(number);
            }
        }
    }

    /// Whether nothing is left but the zeros that fill up the last unit.
    #[must_use]
    pub fn ended(mut self) -> bool {
        let whole = self.used.div_ceil(UNIT) == self.units.len();
        whole && std::iter::from_fn(|| self.flag()).all(|set| !set)
    }
}

/// The highest bit of a unit.
fn highest(unit: usize) -> u8 {
    1 << (unit - 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        let numbers = [0, 1, 15, 16, 255, 256, 70_000, u32::MAX];
        let mut writer = Writer::<8>::default();
        for number in numbers {
            writer.number(number);
            writer.flag(true);
            writer.bits(number, 3);
        }
        let written = writer.done();
        let mut reader = Reader::<8>::new(&written);
        for number in numbers {
            let read = (reader.number(), reader.flag(), reader.bits(3));
            assert_eq!(read, (Some(number), Some(true), Some(number & 7)));
        }
        assert!(reader.ended());
    }

    #[test]
    fn a_number_that_is_too_large_and_an_end_that_comes_too_soon_are_none() {
        assert_eq!(Reader::<8>::new(&[0xff; 8]).number(), None);
        assert_eq!(Reader::<8>::new(&[0xff]).number(), None);
        assert_eq!(Reader::<8>::new(&[]).flag(), None);
        assert!(!Reader::<8>::new(&[0]).ended(), "a whole byte is left");
    }
}

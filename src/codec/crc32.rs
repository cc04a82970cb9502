//! A number that changes with the bytes. Must not know what the bytes mean.

/// The polynomial of IEEE 802.3, its lowest bit first.
const POLYNOMIAL: u32 = 0xedb8_8320;

/// What four bits do to the sum: two short steps a byte cost less room than one with 256 entries.
const STEPS: [u32; 16] = {
    let mut steps = [0; 16];
    let mut place = 0;
    while place < 16 {
        let mut sum = place as u32;
        let mut bit = 0;
        while bit < 4 {
            sum = if sum & 1 == 1 {
                sum >> 1 ^ POLYNOMIAL
            } else {
                sum >> 1
            };
            bit += 1;
        }
        steps[place] = sum;
        place += 1;
    }
    steps
};

/// The CRC-32 of these bytes, as zip, gzip and PNG use it (IEEE 802.3).
#[must_use]
pub fn crc32(bytes: &[u8]) -> u32 {
    let step = |sum: u32| sum >> 4 ^ STEPS[(sum & 15) as usize];
    !bytes
        .iter()
        .fold(!0, |sum, byte| step(step(sum ^ u32::from(*byte))))
}

#[cfg(test)]
mod tests {
    use super::crc32;

    #[test]
    fn the_sums_are_those_everybody_else_computes() {
        let known: [(&[u8], u32); 6] = [
            (b"", 0),
            (b"a", 0xe8b7_be43),
            (b"123456789", 0xcbf4_3926),
            (b"The quick brown fox jumps over the lazy dog", 0x414f_a339),
            (&[0; 32], 0x190a_55ad),
            (&[0xff; 32], 0xff6c_ab0b),
        ];
        for (bytes, sum) in known {
            assert_eq!(crc32(bytes), sum, "{bytes:?}");
        }
    }
}

//! 校验和: a number that changes with the bytes, to tell what was cut or edited.
//!
//! Proves no author: whoever edits a file can write a new one. Must not know what the bytes mean.

use serde_json::{Map, Value};

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

/// The checksum of a case file as its record carries it, `crc32:` and eight digits.
///
/// It is over the object of the file in canonical form (keys in order, no space, UTF-8) without the checksum
/// itself, so that only what the file says counts, not how it is laid out.
#[must_use]
pub fn checksum(file: &mut Map<String, Value>) -> String {
    let own = record(file).and_then(|record| record.remove("checksum"));
    let whole = Value::Object(std::mem::take(file));
    let sum = crc32(whole.to_string().as_bytes());
    if let Value::Object(members) = whole {
        *file = members;
    }
    if let (Some(own), Some(record)) = (own, record(file)) {
        record.insert("checksum".to_owned(), own);
    }
    format!("crc32:{sum:08x}")
}

fn record(file: &mut Map<String, Value>) -> Option<&mut Map<String, Value>> {
    file.get_mut("record")?.as_object_mut()
}

#[cfg(test)]
mod tests {
    use super::{checksum, crc32};
    use serde_json::Value;

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
    #[test]
    fn only_what_a_file_says_counts() {
        let sum = |text: &str| {
            let mut file: Value = serde_json::from_str(text).unwrap();
            let before = file.clone();
            let sum = checksum(file.as_object_mut().unwrap());
            assert_eq!(file, before, "taking the sum changes nothing");
            sum
        };
        let text = r#"{"b":[1,0.10],"a":"\u00e9","record":{"mode":"full"}}"#;
        let same = [
            "{\"a\":\"\u{e9}\",\n \"record\": {\"mode\":\"full\"}, \"b\": [1, 0.10]}",
            r#"{"b":[1,0.10],"a":"\u00e9","record":{"mode":"full","checksum":"crc32:0"}}"#,
        ];
        let other = [
            r#"{"b":[1,0.1],"a":"\u00e9","record":{"mode":"full"}}"#,
            r#"{"b":[0.10,1],"a":"\u00e9","record":{"mode":"full"}}"#,
            r#"{"b":[1,0.10],"a":"\u00e9","record":{"mode":"quick"}}"#,
            r#"{"b":[1,0.10],"a":"\u00e9","record":{"mode":"full"},"checksum":1}"#,
        ];
        // Files carry it: it may never come out otherwise.
        assert_eq!(sum(text), "crc32:95a36ada");
        assert!(same.iter().all(|same| sum(same) == sum(text)));
        assert!(other.iter().all(|other| sum(other) != sum(text)));
    }
}

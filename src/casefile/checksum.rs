//! 校验和: a number that changes with the bytes, to tell what was cut or edited.
//!
//! Proves no author: whoever edits a file can write a new one. Must not know what the bytes mean.

use crate::codec::crc32;
use serde_json::{Map, Value};

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
    use super::checksum;
    use serde_json::Value;

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

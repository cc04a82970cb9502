//! A metafile, record by record, as whoever draws it would read it.

/// Reads little-endian numbers of four bytes.
fn number(bytes: &[u8], at: usize) -> usize {
    let bytes: [u8; 4] = bytes[at..at + 4].try_into().unwrap();
    u32::from_le_bytes(bytes) as usize
}

const CREATE: [usize; 3] = [38, 39, 82];
const SELECT: usize = 37;
const TEXT: usize = 84;
const END: usize = 14;

/// Checks what every reader relies on.
pub(crate) fn check(file: &[u8]) {
    assert_eq!((number(file, 0), number(file, 4)), (1, 108));
    assert_eq!(&file[40..44], b" EMF");
    assert_eq!(number(file, 48), file.len());
    let handles = usize::from(u16::from_le_bytes([file[56], file[57]]));
    let (mut at, mut records, mut made, mut texts) = (0, 0, 1, 0);
    let mut last = 0;
    while at < file.len() {
        let (kind, size) = (number(file, at), number(file, at + 4));
        assert!(
            size >= 8 && size % 4 == 0 && at + size <= file.len(),
            "record {records}"
        );
        let record = &file[at..at + size];
        match kind {
            SELECT => {
                let handle = number(record, 8);
                assert!(handle < made || handle >> 31 == 1, "{handle} was not made");
            }
            TEXT => {
                texts += 1;
                let (letters, from, steps) =
                    (number(record, 44), number(record, 48), number(record, 72));
                let words = record[from..from + 2 * letters].chunks(2);
                let words: Vec<u16> = words
                    .map(|pair| u16::from_le_bytes([pair[0], pair[1]]))
                    .collect();
                assert!(
                    String::from_utf16(&words).is_ok_and(|text| !text.contains(char::is_control))
                );
                assert!(steps >= from + 2 * letters && steps % 4 == 0);
                assert_eq!(steps + 4 * letters, size);
            }
            kind if CREATE.contains(&kind) => {
                assert_eq!(number(record, 8), made);
                made += 1;
            }
            _ => {}
        }
        (last, records, at) = (kind, records + 1, at + size);
    }
    assert_eq!((last, number(file, 52), handles), (END, records, made));
    assert!(texts > 0);
}

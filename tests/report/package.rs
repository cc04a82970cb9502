//! The Word document as a package: the archive, its parts, and what they say of each other.

use super::xml::{Piece, pieces};
use super::{hostile, metafile, some_cases, worked, written};
use std::collections::BTreeMap;
use yichi::domain::Case;
use yichi::report::write::Form;

fn number(bytes: &[u8], at: usize, wide: usize) -> usize {
    let bytes = bytes[at..at + wide].iter().rev();
    bytes.fold(0, |number, byte| number << 8 | usize::from(*byte))
}

/// The sum, bit by bit.
fn sum(bytes: &[u8]) -> usize {
    let mut sum = !0_u32;
    for byte in bytes {
        sum ^= u32::from(*byte);
        for _ in 0..8 {
            sum = sum >> 1 ^ if sum & 1 == 1 { 0xedb8_8320 } else { 0 };
        }
    }
    !sum as usize
}

/// The files of an archive, read from its directory at the end, as every reader does.
pub(crate) fn files(zip: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let end = zip.len() - 22;
    assert_eq!(&zip[end..end + 4], b"PK\x05\x06");
    let (entries, size, mut at) = (
        number(zip, end + 10, 2),
        number(zip, end + 12, 4),
        number(zip, end + 16, 4),
    );
    assert_eq!(at + size, end);
    let mut files = BTreeMap::new();
    for _ in 0..entries {
        assert_eq!(&zip[at..at + 4], b"PK\x01\x02");
        let (length, start) = (number(zip, at + 28, 2), number(zip, at + 42, 4));
        let name = &zip[at + 46..at + 46 + length];
        assert_eq!(&zip[start..start + 4], b"PK\x03\x04");
        // What the directory says of a file and what stands before it is the same.
        assert_eq!(zip[at + 6..at + 32], zip[start + 4..start + 30]);
        assert_eq!(&zip[start + 30..start + 30 + length], name);
        // Stored, on the first day there is.
        assert_eq!(
            (number(zip, at + 10, 2), number(zip, at + 12, 4)),
            (0, 0x21_0000)
        );
        let body = start + 30 + length;
        let content = &zip[body..body + number(zip, at + 24, 4)];
        assert_eq!(number(zip, at + 16, 4), sum(content));
        let name = String::from_utf8(name.to_vec()).unwrap();
        assert_eq!(files.insert(name, content.to_vec()), None);
        at += 46 + length;
    }
    assert_eq!(at, end);
    files
}

/// What a part of XML holds.
fn part(files: &BTreeMap<String, Vec<u8>>, name: &str) -> Vec<Piece> {
    let text = std::str::from_utf8(&files[name]).unwrap();
    pieces(text).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// What a reader finds on the pages: a line for each paragraph, and what a picture says of itself.
pub(crate) fn words(docx: &[u8]) -> String {
    let files = files(docx);
    let mut words = String::new();
    for name in ["word/document.xml", "word/header1.xml"] {
        for piece in part(&files, name) {
            match piece {
                Piece::Text(text) => words += &text,
                Piece::Close(name) if name == "w:p" => words.push('\n'),
                Piece::Open(name, attributes, _) if name == "wp:docPr" => {
                    words.extend(attributes.into_iter().map(|(_, value)| value + "\n"));
                }
                _ => {}
            }
        }
    }
    words
}

/// The values of these attributes, in order.
fn values(pieces: &[Piece], wanted: &[&str]) -> Vec<String> {
    let tags = pieces.iter().filter_map(|piece| match piece {
        Piece::Open(_, attributes, _) => Some(attributes),
        _ => None,
    });
    let found = tags
        .flatten()
        .filter(|(name, _)| wanted.contains(&name.as_str()));
    found.map(|(_, value)| value.clone()).collect()
}

fn sound(case: &Case) {
    let files = files(&written(Form::Docx, case));
    let types = part(&files, "[Content_Types].xml");
    let (named, extensions) = (
        values(&types, &["PartName"]),
        values(&types, &["Extension"]),
    );
    for name in files.keys().filter(|name| *name != "[Content_Types].xml") {
        let extension = name.rsplit('.').next().unwrap().to_owned();
        assert!(extensions.contains(&extension), "{name} has no type");
        match extension.as_str() {
            "emf" => metafile::check(&files[name]),
            "rels" => drop(part(&files, name)),
            _ => {
                part(&files, name);
                assert!(named.contains(&format!("/{name}")), "{name} has no type");
            }
        }
    }
    assert!(named.iter().all(|name| files.contains_key(&name[1..])));
    let relations = part(&files, "word/_rels/document.xml.rels");
    let (ids, targets) = (values(&relations, &["Id"]), values(&relations, &["Target"]));
    for target in &targets {
        assert!(files.contains_key(&format!("word/{target}")), "{target}");
    }
    let body = part(&files, "word/document.xml");
    for id in values(&body, &["r:id", "r:embed"]) {
        assert!(ids.contains(&id), "{id} leads nowhere");
    }
    let styles = values(&part(&files, "word/styles.xml"), &["w:styleId"]);
    let opened = |tag: &str| {
        let tags = body.iter();
        tags.filter(|piece| matches!(piece, Piece::Open(name, ..) if name == tag))
            .count()
    };
    for piece in &body {
        if let Piece::Open(name, attributes, _) = piece
            && name == "w:pStyle"
        {
            assert!(styles.contains(&attributes[0].1), "{attributes:?}");
        }
    }
    // Every table repeats its head and no row is torn; every picture says what it shows.
    assert_eq!(opened("w:tblHeader"), opened("w:tbl"));
    assert_eq!(opened("w:cantSplit"), opened("w:tr"));
    assert_eq!(values(&body, &["descr"]).len(), 2 * opened("w:drawing"));
    assert!(
        values(&body, &["descr", "title"])
            .iter()
            .all(|text| !text.is_empty())
    );
}

#[test]
fn the_package_is_whole_and_its_parts_are_well_formed() {
    for name in ["coal-to-electric", "paid-tour", "padded-list"] {
        sound(&worked(name));
    }
    some_cases(60).for_each(|case| sound(&case));
    sound(&Case::default());
    sound(&hostile());
}

#[test]
fn the_properties_name_nobody_and_no_time() {
    let files = files(&written(Form::Docx, &worked("coal-to-electric")));
    let properties = String::from_utf8(files["docProps/core.xml"].clone()).unwrap();
    for personal in [
        "creator",
        "lastModifiedBy",
        "created",
        "modified",
        "Company",
    ] {
        assert!(!properties.contains(personal), "{personal}");
    }
    assert!(properties.contains("<dc:language>zh-CN</dc:language>"));
    assert!(!files.keys().any(|name| name.contains("app.xml")));
}

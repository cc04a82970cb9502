//! The published schema is the one the program prints, and every vendored case is free of anything
//! it does not know. `UPDATE=1` writes the schema anew.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use std::fs;
use std::path::PathBuf;
use yichi::casefile::{FORMAT, read, schema};

#[test]
fn the_published_schema_is_current() {
    let path = format!("schema/case-{FORMAT}.json");
    let current = format!("{:#}\n", schema());
    if std::env::var_os("UPDATE").is_some() {
        fs::create_dir_all("schema").unwrap();
        fs::write(&path, &current).unwrap();
    }
    let published = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        published == current,
        "{path} is out of date: run UPDATE=1 cargo test --test schema"
    );
}

#[test]
fn every_vendored_case_is_understood_in_full() {
    // Beside the folders of cases stands the table of rules, which is no case.
    let inside = |folder: PathBuf| fs::read_dir(folder).unwrap().map(|e| e.unwrap().path());
    let folders = inside("tests/cases".into()).filter(|path| path.is_dir());
    let mut read_in_full = 0;
    for folder in folders {
        for path in inside(folder) {
            let reading = read(&fs::read_to_string(&path).unwrap()).unwrap();
            assert_eq!(reading.warnings, [], "{}", path.display());
            read_in_full += 1;
        }
    }
    assert!(read_in_full >= 61, "only {read_in_full} cases were found");
}

//! The published schema is the one the program prints. `UPDATE=1` writes it anew.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use std::fs;
use yichi::casefile::{FORMAT, schema};

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

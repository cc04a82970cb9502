//! The words of the command line: none is missing, none is orphaned, and each is a text or a list of lines.
//!
//! Must not know when one is said.

use serde_json::{Map, Value};
use std::path::Path;
use std::{collections::BTreeSet, fs};

fn words() -> Map<String, Value> {
    serde_json::from_str(include_str!("../../src/content/zh-hans/cli.json")).unwrap()
}

fn source(folder: &Path) -> String {
    let paths = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    paths
        .map(|path| match path.is_dir() {
            true => source(&path),
            false => fs::read_to_string(path).unwrap(),
        })
        .collect()
}

#[test]
fn every_text_is_a_text_or_a_list_of_lines() {
    for (id, words) in words() {
        let lines = words.as_array();
        let lines = lines.is_some_and(|lines| lines.iter().all(Value::is_string));
        assert!(words.is_string() || lines, "{id} is {words}");
    }
}

#[test]
fn every_text_is_said_and_every_one_that_is_asked_for_is_there() {
    let source = source(Path::new("src/headless"));
    let words = words();
    for id in words.keys() {
        assert!(source.contains(&format!("\"{id}\"")), "nobody says {id}");
    }
    let asked: BTreeSet<&str> = source
        .split("cli(\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect();
    assert!(asked.len() >= 10, "{} texts are asked for", asked.len());
    for id in asked {
        assert!(words.contains_key(id), "there is no {id}");
    }
}

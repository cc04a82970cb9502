//! The lessons of the training in one text, as the page inflates it when the training is opened.
//!
//! Must not know what a lesson says; what is for the tests alone is left behind.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use serde_json::{Map, Value, json};

/// The words of the training, and the folder of the lessons.
const WORDS: &str = "src/content/zh-hans/training.json";
const LESSONS: &str = "src/content/zh-hans/cases";

/// The pack of these sources, as `src/training/library.rs` reads it.
pub(crate) fn pack(root: &Path) -> Result<String> {
    let folder = fs::read_dir(root.join(LESSONS)).context(LESSONS)?;
    let mut paths = Vec::new();
    for entry in folder {
        let path = entry?.path();
        if path
            .extension()
            .is_some_and(|extension| extension == "json")
        {
            paths.push(path);
        }
    }
    ensure!(!paths.is_empty(), "{LESSONS} is empty");
    paths.sort();
    let lessons: Result<Vec<Value>> = paths.iter().map(|path| lesson(path)).collect();
    let words = object(&root.join(WORDS))?;
    Ok(json!({ "pack": 1, "words": words, "lessons": lessons? }).to_string())
}

/// A lesson without the labels that its tests hold it to.
fn lesson(path: &Path) -> Result<Value> {
    let mut lesson = object(path)?;
    lesson.remove("expect");
    if let Some(flip) = lesson.get_mut("flip").and_then(Value::as_object_mut) {
        flip.remove("becomes");
    }
    Ok(lesson.into())
}

fn object(path: &Path) -> Result<Map<String, Value>> {
    let text = fs::read_to_string(path).with_context(|| path.display().to_string())?;
    serde_json::from_str(&text).with_context(|| path.display().to_string())
}

#[cfg(test)]
mod tests {
    use super::pack;
    use crate::shell;
    use serde_json::Value;

    #[test]
    fn every_lesson_is_packed_and_no_label_of_the_tests_is() {
        let text = pack(&shell::root()).unwrap();
        let pack: Value = serde_json::from_str(&text).unwrap();
        let lessons = pack["lessons"].as_array().unwrap();
        let files = std::fs::read_dir(shell::root().join(super::LESSONS)).unwrap();
        assert_eq!(lessons.len(), files.count());
        assert!(pack["words"]["tendency"].is_object());
        for lesson in lessons {
            assert!(lesson["case"]["persons"].is_array(), "{}", lesson["id"]);
            assert!(lesson.get("expect").is_none() && lesson["flip"].get("becomes").is_none());
        }
    }
}

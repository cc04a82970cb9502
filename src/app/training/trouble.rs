//! What is wrong with a text that was opened, in sentences with their places.
//!
//! Must not know what the text was to become.

use crate::content::{Words, fill, texts};
use crate::training::{Problem, Refusal, Trouble};

/// A sentence for each thing that is wrong.
pub(super) fn sentences(words: &Words, refusal: &Refusal) -> Vec<String> {
    match refusal {
        Refusal::Unreadable(error) => vec![texts().read_error(error)],
        Refusal::Wrong(troubles) => troubles.iter().map(|one| sentence(words, one)).collect(),
    }
}

/// One thing that is wrong, after its place.
pub(super) fn sentence(words: &Words, trouble: &Trouble) -> String {
    let at = place(words, &trouble.path);
    let (mut limit, mut id, mut after) = (String::new(), "", String::new());
    match &trouble.problem {
        Problem::TooLong(most) => limit = most.to_string(),
        Problem::UnknownId(said) | Problem::Repeated(said) => id = said,
        Problem::BrokenCase(error) => after = texts().read_error(error),
        Problem::Missing
        | Problem::WrongType
        | Problem::BadId
        | Problem::Unanswered
        | Problem::ChangesNothing
        | Problem::NotUnderstood
        | Problem::OtherVersion => {}
    }
    let slots = [("path", at.as_str()), ("limit", &limit), ("id", id)];
    let said = fill(words.get(&["trouble", trouble.problem.id()]), &slots);
    [said, after].concat()
}

/// `lessons[0].flip` in words: each part by its name, those of a list counted from 1.
pub(super) fn place(words: &Words, path: &str) -> String {
    let part = |part: &str| {
        let (name, at) = part.split_once('[').unwrap_or((part, ""));
        let named = words.find(&["path", name]).unwrap_or(name);
        match at.trim_end_matches(']').parse::<usize>() {
            Ok(at) => {
                let n = (at + 1).to_string();
                fill(words.get(&["path", "nth"]), &[("name", named), ("n", &n)])
            }
            Err(_) => named.to_owned(),
        }
    };
    let parts: Vec<String> = path.split('.').map(part).collect();
    parts.join(words.get(&["path", "join"]))
}

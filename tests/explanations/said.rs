//! What was said while a test listened, and whether a sentence is sound.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use std::cell::RefCell;
use std::collections::BTreeSet;
use yichi::content::texts;
use yichi::domain::Case;
use yichi::engine::{Conventions, Judged};
use yichi::report::Phrases;

/// What was said, each once.
#[derive(Default)]
pub(crate) struct Said(pub(crate) RefCell<BTreeSet<String>>);

impl Said {
    pub(crate) fn hear(&self, text: &str) {
        sound(text);
        self.0.borrow_mut().insert(text.to_owned());
    }
}

/// A sentence a reader can be shown: no slot left, no id, no half-width punctuation.
pub(crate) fn sound(text: &str) {
    assert!(!text.trim().is_empty(), "nothing is said");
    for letter in text.chars() {
        let strange = matches!(
            letter,
            '{' | '}' | '_' | ',' | ';' | ':' | '?' | '!' | '(' | ')' | '"' | '\''
        );
        assert!(!strange, "“{letter}” in: {text}");
        assert!(!letter.is_ascii_lowercase(), "an id in: {text}");
    }
}

/// Looks at a case that holds nothing which no longer applies, or in which it counts as if it did.
pub(crate) fn with<T>(
    case: &Case,
    conventions: &Conventions,
    look: impl FnOnce(&Phrases, &Judged) -> T,
) -> T {
    let judged = Judged::of(case, conventions).unwrap();
    look(&Phrases::of(&judged, texts()), &judged)
}

/// The longest part of a template that stands as it is.
pub(crate) fn longest(template: &str) -> &str {
    let parts = template
        .split('{')
        .map(|part| part.rsplit('}').next().unwrap_or_default());
    parts.max_by_key(|part| part.len()).unwrap_or_default()
}

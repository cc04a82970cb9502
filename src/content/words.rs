//! Words by ids: one table of those that are compiled in, or those of the training, read when they are needed.
//!
//! Must not know who asks.

use serde_json::{Map, Value};

/// 词表: texts by ids, of any depth.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Words(pub(super) Map<String, Value>);

impl Words {
    /// The words of this object.
    #[must_use]
    pub fn new(words: Map<String, Value>) -> Words {
        Words(words)
    }

    /// The text under these ids, if there is one.
    #[must_use]
    pub fn find(&self, ids: &[&str]) -> Option<&str> {
        let (first, rest) = ids.split_first()?;
        rest.iter()
            .try_fold(self.0.get(*first)?, |value, id| value.get(*id))?
            .as_str()
    }

    /// The text under these ids, or else the ids' last.
    #[must_use]
    pub fn get<'a>(&'a self, ids: &[&'a str]) -> &'a str {
        self.find(ids).or(ids.last().copied()).unwrap_or_default()
    }
}

//! 一揽子处理: a package of measures as it stands in a file.
//!
//! Must not know whose it is.

use crate::domain::{Measure, Measures};
use serde_json::Value;

/// Its ids, those that are not in the table included.
pub(crate) fn of_measures(measures: &Measures) -> Value {
    let ids = measures.iter().map(|facts| Value::from(facts.id));
    ids.chain(measures.unlisted.iter().cloned()).collect()
}

/// The package with these ids; what is none in the table is kept in it.
pub(crate) fn measures(ids: &[Value]) -> Measures {
    let mut measures = Measures::default();
    for id in ids {
        match id.as_str().and_then(Measure::from_id) {
            Some(measure) => measures.insert(measure),
            None => measures.unlisted.push(id.clone()),
        }
    }
    measures
}

//! The shape of a snapshot, version 2. Persons are named by id, so that it can be read by itself.
//!
//! The case in it is a case file. Must not know versions other than this one.

use super::fields::Fields;
use super::key::{self, Keys};
use super::{SnapshotError, VERSION, position};
use crate::casefile::{self, object_of};
use crate::engine::Conventions;
use crate::flow::Mode;
use crate::session::{Entries, Entry, Order, Proposed, Session};
use serde_json::{Map, Value};
use std::rc::Rc;

/// What is kept of a session. What is being tried is left out on purpose: it is no record, and a reload is
/// the plainest way to be rid of it.
pub(super) fn of(session: &Session) -> Value {
    let case = &session.case;
    let keys = |entries: &Entries| -> Value {
        let keys = entries.iter().map(|entry| key::of_entry(case, entry));
        keys.collect()
    };
    let mut snapshot = object_of([
        ("snapshot", VERSION.into()),
        ("revision", session.revision.into()),
        ("mode", session.mode.id().into()),
        ("order", session.order.id().into()),
        ("thorough", session.thorough.into()),
        ("example", session.example.into()),
        ("skipped", keys(&session.skipped)),
        ("result_seen", session.result_seen.into()),
        ("revised", keys(&session.revised)),
        ("proposed", key::of_proposed(case, &session.proposed)),
        ("times", key::of_times(case, &session.times)),
        ("numbered", session.numbered.into()),
        ("filed", session.filed.clone().into()),
        ("case", casefile::value_of(case)),
    ]);
    for (key, value) in position::written(case, &session.position()) {
        snapshot[key] = value;
    }
    snapshot
}

/// The session of a snapshot of this version, under these conventions: it holds none.
pub(super) fn session(
    snapshot: &Map<String, Value>,
    conventions: &Rc<Conventions>,
) -> Result<Session, SnapshotError> {
    let fields = Fields(snapshot);
    let file = fields.get("case", Some)?;
    // A case that kept an unknown field of this name would be taken for the wrapping of one.
    let file = match file.get("case") {
        Some(_) => object_of([("case", file.clone())]).to_string(),
        None => file.to_string(),
    };
    let case = casefile::read(&file).map_err(SnapshotError::Case)?.case;
    let keys = Keys::of(&case);
    let position = position::read(&fields, &keys)?;
    let mut session = Session {
        mode: fields.get("mode", |id| Mode::from_id(id.as_str()?))?,
        order: fields.get("order", |id| Order::from_id(id.as_str()?))?,
        thorough: fields.get("thorough", Value::as_bool)?,
        example: fields.get("example", Value::as_bool)?,
        result_seen: fields.get("result_seen", Value::as_bool)?,
        times: keys.times(fields.get("times", Value::as_object)?),
        numbered: fields.get("numbered", |number| {
            number.as_u64().and_then(|number| number.try_into().ok())
        })?,
        // Absent in what was written before cases could be filed.
        filed: snapshot
            .get("filed")
            .and_then(Value::as_str)
            .map(str::to_owned),
        revision: fields.get("revision", Value::as_u64)?,
        case: case.clone(),
        ..Session::under(conventions.clone())
    };
    // Absent in what was written before it was kept.
    let proposed = snapshot.get("proposed").and_then(Value::as_object);
    session.proposed = proposed.map_or_else(Proposed::default, |all| keys.proposed(all));
    let skipped = fields.list("skipped")?;
    let skipped = skipped.filter_map(|key| keys.answer(key));
    session.skipped = skipped.map(Entry::Answer).collect();
    let revised = fields.list("revised")?;
    session.revised = revised.filter_map(|key| keys.entry(key)).collect();
    Ok(session.at(position))
}

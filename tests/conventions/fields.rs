//! Every field of a conventions file is needed, stands once and says what it has to: no other is there.

use serde_json::Value;
use yichi::engine::Conventions;
use yichi::engine::conventions::SHIPPED;

/// A field of an object: as the check names it, and the object and the key as a pointer leads there.
struct Field {
    place: String,
    object: String,
    key: String,
}

/// All fields of all objects below a value, save what is presumed of a question, which is one value.
fn fields(value: &Value, place: &str, object: &str, found: &mut Vec<Field>) {
    match value {
        Value::Object(inside) if !place.starts_with("ordinary.") => {
            for (key, inside) in inside {
                let dot = if place.is_empty() { "" } else { "." };
                let place = format!("{place}{dot}{key}");
                fields(inside, &place, &format!("{object}/{key}"), found);
                found.push(Field {
                    place,
                    object: object.to_owned(),
                    key: key.clone(),
                });
            }
        }
        Value::Array(rows) => {
            for (row, inside) in rows.iter().enumerate() {
                let (place, object) = (format!("{place}[{row}]"), format!("{object}/{row}"));
                fields(inside, &place, &object, found);
            }
        }
        Value::Object(_) | Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// Where the check finds fault with the shipped file after this change to an object of it, and what.
fn fault(object: &str, change: impl Fn(&mut serde_json::Map<String, Value>)) -> (String, String) {
    let mut changed: Value = serde_json::from_str(SHIPPED).unwrap();
    change(
        changed
            .pointer_mut(object)
            .unwrap()
            .as_object_mut()
            .unwrap(),
    );
    let error = Conventions::from_json(&changed.to_string()).unwrap_err();
    (error.path, error.detail)
}

#[test]
fn no_field_can_be_missing_or_say_something_else() {
    let mut found = Vec::new();
    fields(&serde_json::from_str(SHIPPED).unwrap(), "", "", &mut found);
    assert!(found.len() > 90, "only {} fields were found", found.len());
    for Field { place, object, key } in found {
        let missing = fault(&object, |fields| drop(fields.remove(&key)));
        assert_eq!(missing, (place.clone(), "is missing".to_owned()));
        let other = [
            Value::Null,
            true.into(),
            (-1).into(),
            2.5.into(),
            vec![1].into(),
        ];
        for other in other {
            let (wrong, _) = fault(&object, |fields| fields[&key] = other.clone());
            assert_eq!(wrong, place, "{other}");
        }
        let stranger = fault(&object, |fields| {
            drop(fields.insert("x".to_owned(), 1.into()))
        });
        let (inside, _) = place.rsplit_once('.').unwrap_or_default();
        assert_eq!(
            stranger.0,
            [inside, "x"].join(if inside.is_empty() { "" } else { "." })
        );
        assert!(stranger.1.starts_with("is no "), "{}", stranger.1);
    }
}

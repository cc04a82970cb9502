//! The fields of a JSON object read by hand, each trouble noted with its place.
//!
//! Must not know what the fields mean.

use crate::casefile::{self, Object, ReadError};
use crate::training::{Problem, Trouble};
use serde_json::{Map, Value};

/// An object being read, and where it stands.
pub(crate) struct Fields<'a> {
    object: &'a Map<String, Value>,
    path: String,
}

/// What is wrong so far.
#[derive(Default)]
pub(crate) struct Troubles(pub(crate) Vec<Trouble>);

impl Troubles {
    pub(crate) fn note(&mut self, path: impl Into<String>, problem: Problem) {
        self.0.push(Trouble {
            path: path.into(),
            problem,
        });
    }
}

/// The object that a text is, with the keys it holds twice noted: only one of the two would be read.
///
/// # Errors
/// What is no JSON object of at most 4 MiB and 64 levels.
pub(crate) fn of_text(text: &str) -> Result<(Map<String, Value>, Troubles), ReadError> {
    let Object { fields, repeated } = casefile::object(text)?;
    let mut wrong = Troubles::default();
    for path in repeated {
        let key = path.rsplit('.').next().unwrap_or_default().to_owned();
        wrong.note(path, Problem::Repeated(key));
    }
    Ok((fields, wrong))
}

impl<'a> Fields<'a> {
    /// The fields of this object, which stands at `path` (empty for the whole text).
    pub(crate) fn new(object: &'a Map<String, Value>, path: impl Into<String>) -> Fields<'a> {
        Fields {
            object,
            path: path.into(),
        }
    }

    /// The place of a field.
    pub(crate) fn path(&self, key: &str) -> String {
        match self.path.is_empty() {
            true => key.to_owned(),
            false => format!("{}.{key}", self.path),
        }
    }

    /// Whether the field is there.
    pub(crate) fn has(&self, key: &str) -> bool {
        self.object.contains_key(key)
    }

    /// A field that has to be there.
    pub(crate) fn value(&self, key: &str, wrong: &mut Troubles) -> Option<&'a Value> {
        let value = self.object.get(key);
        if value.is_none() {
            wrong.note(self.path(key), Problem::Missing);
        }
        value
    }

    /// A text of 1 to `most` characters; empty where it is none, which is noted.
    pub(crate) fn text(&self, key: &str, most: usize, wrong: &mut Troubles) -> String {
        let Some(value) = self.value(key, wrong) else {
            return String::new();
        };
        text(value, &self.path(key), most, wrong)
    }

    /// A list of 1 to `most` entries, each with its place; none where it is no list, which is noted.
    pub(crate) fn list(
        &self,
        key: &str,
        most: usize,
        wrong: &mut Troubles,
    ) -> Vec<(String, &'a Value)> {
        let path = self.path(key);
        match self.value(key, wrong) {
            Some(Value::Array(entries)) if entries.is_empty() => wrong.note(path, Problem::Missing),
            Some(Value::Array(entries)) if entries.len() > most => {
                wrong.note(path, Problem::TooLong(most));
            }
            Some(Value::Array(entries)) => {
                let placed = entries.iter().enumerate();
                return placed
                    .map(|(place, entry)| (format!("{path}[{place}]"), entry))
                    .collect();
            }
            Some(_) => wrong.note(path, Problem::WrongType),
            None => {}
        }
        Vec::new()
    }

    /// An object that has to be there.
    pub(crate) fn object(&self, key: &str, wrong: &mut Troubles) -> Option<Fields<'a>> {
        object(self.value(key, wrong)?, self.path(key), wrong)
    }

    /// A number that has to be there.
    pub(crate) fn number(&self, key: &str, wrong: &mut Troubles) -> Option<u64> {
        let number = self.value(key, wrong)?.as_u64();
        if number.is_none() {
            wrong.note(self.path(key), Problem::WrongType);
        }
        number
    }

    /// Yes or no, which has to be there.
    pub(crate) fn flag(&self, key: &str, wrong: &mut Troubles) -> bool {
        let flag = self.value(key, wrong).map(Value::as_bool);
        if flag == Some(None) {
            wrong.note(self.path(key), Problem::WrongType);
        }
        flag.flatten().unwrap_or(false)
    }

    /// One of these, by id.
    pub(crate) fn one_of<T>(
        &self,
        key: &str,
        from_id: impl Fn(&str) -> Option<T>,
        wrong: &mut Troubles,
    ) -> Option<T> {
        let value = self.value(key, wrong)?;
        one_of(value, &self.path(key), from_id, wrong)
    }
}

/// The value as an object.
pub(crate) fn object<'a>(
    value: &'a Value,
    path: String,
    wrong: &mut Troubles,
) -> Option<Fields<'a>> {
    match value.as_object() {
        Some(object) => Some(Fields::new(object, path)),
        None => {
            wrong.note(path, Problem::WrongType);
            None
        }
    }
}

/// The value as a text of 1 to `most` characters.
pub(crate) fn text(value: &Value, path: &str, most: usize, wrong: &mut Troubles) -> String {
    let text = match value.as_str() {
        Some(text) => text.trim(),
        None => {
            wrong.note(path, Problem::WrongType);
            return String::new();
        }
    };
    if text.is_empty() {
        wrong.note(path, Problem::Missing);
    }
    if text.chars().count() > most {
        wrong.note(path, Problem::TooLong(most));
    }
    text.to_owned()
}

/// The value as the id of one of these.
pub(crate) fn one_of<T>(
    value: &Value,
    path: &str,
    from_id: impl Fn(&str) -> Option<T>,
    wrong: &mut Troubles,
) -> Option<T> {
    let Some(said) = value.as_str() else {
        wrong.note(path, Problem::WrongType);
        return None;
    };
    let found = from_id(said);
    if found.is_none() {
        wrong.note(path, Problem::UnknownId(said.to_owned()));
    }
    found
}

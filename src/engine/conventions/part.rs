//! One object of a conventions file, read field by field: what is read is taken out, and what is left nobody knows.
//!
//! Must not know what a field means, nor which there are.

use super::ConventionsError;
use serde_json::{Map, Value};

/// An object that is being read, and where it stands in the file.
pub(super) struct Part {
    path: String,
    fields: Map<String, Value>,
}

/// What is wrong at one place.
pub(super) fn fault(path: String, detail: &str) -> ConventionsError {
    ConventionsError {
        path,
        detail: detail.to_owned(),
    }
}

impl Part {
    /// The object at this place; of the whole file the path is empty.
    pub(super) fn of(path: String, value: Value) -> Result<Part, ConventionsError> {
        match value {
            Value::Object(fields) => Ok(Part { path, fields }),
            _ => Err(fault(path, "is no object")),
        }
    }

    /// The place of a field.
    pub(super) fn at(&self, key: &str) -> String {
        match self.path.as_str() {
            "" => key.to_owned(),
            path => [path, ".", key].concat(),
        }
    }

    /// A field that may be missing.
    pub(super) fn take(&mut self, key: &str) -> Option<Value> {
        self.fields.remove(key)
    }

    /// A field that has to be there.
    pub(super) fn need(&mut self, key: &str) -> Result<Value, ConventionsError> {
        self.take(key).ok_or_else(|| self.missing(key))
    }

    /// What is wrong where a field is not there.
    pub(super) fn missing(&self, key: &str) -> ConventionsError {
        fault(self.at(key), "is missing")
    }

    /// The object in a field.
    pub(super) fn part(&mut self, key: &str) -> Result<Part, ConventionsError> {
        Part::of(self.at(key), self.need(key)?)
    }

    /// A text that says something.
    pub(super) fn text(&mut self, key: &str) -> Result<String, ConventionsError> {
        match self.need(key)? {
            Value::String(text) if !text.trim().is_empty() => Ok(text),
            _ => Err(fault(self.at(key), "is empty or no text")),
        }
    }

    /// A number of people, of questions or per cent.
    pub(super) fn count(
        &mut self,
        key: &str,
        least: u32,
        most: u32,
    ) -> Result<u32, ConventionsError> {
        let number = self.need(key)?.as_u64();
        number
            .and_then(|number| u32::try_from(number).ok())
            .filter(|number| (least..=most).contains(number))
            .ok_or_else(|| {
                let detail = format!("is no whole number within {least}\u{2013}{most}");
                fault(self.at(key), &detail)
            })
    }

    /// A number of rungs or of classes.
    pub(super) fn steps(
        &mut self,
        key: &str,
        least: u32,
        most: u32,
    ) -> Result<i8, ConventionsError> {
        self.count(key, least, most).map(|steps| steps as i8)
    }

    /// The lowest and the highest rung of a band.
    pub(super) fn band(&mut self, key: &str) -> Result<(i8, i8), ConventionsError> {
        band(&self.need(key)?).ok_or_else(|| fault(self.at(key), "is no band within 0 to 15"))
    }

    /// Nothing may be left; what is, is said to be this.
    pub(super) fn ended(self, stranger: &str) -> Result<(), ConventionsError> {
        match self.fields.keys().next() {
            None => Ok(()),
            Some(key) => Err(fault(self.at(key), stranger)),
        }
    }
}

fn band(value: &Value) -> Option<(i8, i8)> {
    let [lo, hi] = value.as_array()?.as_slice() else {
        return None;
    };
    let (lo, hi) = (lo.as_u64()?, hi.as_u64()?);
    (lo <= hi && hi <= 15).then_some((lo as i8, hi as i8))
}

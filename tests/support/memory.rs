//! A place that keeps texts in memory, with as much room as it is given, and refusing when told to.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use yichi::storage::shelf::{Port, Refusal};

/// What two tabs of one browser would share.
pub(crate) struct Memory {
    pub(crate) texts: RefCell<BTreeMap<String, String>>,
    /// How many bytes there is room for.
    pub(crate) room: Cell<usize>,
    pub(crate) forbidden: Cell<bool>,
}

impl Default for Memory {
    fn default() -> Memory {
        Memory {
            texts: RefCell::default(),
            room: Cell::new(usize::MAX),
            forbidden: Cell::new(false),
        }
    }
}

impl Memory {
    fn allowed(&self) -> Result<(), Refusal> {
        match self.forbidden.get() {
            true => Err(Refusal::Forbidden),
            false => Ok(()),
        }
    }

    /// Everything in it, to compare.
    pub(crate) fn all(&self) -> BTreeMap<String, String> {
        self.texts.borrow().clone()
    }
}

impl Port for Memory {
    fn get(&self, key: &str) -> Result<Option<String>, Refusal> {
        self.allowed()?;
        Ok(self.texts.borrow().get(key).cloned())
    }

    fn set(&self, key: &str, text: &str) -> Result<(), Refusal> {
        self.allowed()?;
        let mut texts = self.texts.borrow_mut();
        let others = texts.iter().filter(|(other, _)| *other != key);
        let taken: usize = others.map(|(key, text)| key.len() + text.len()).sum();
        if taken.saturating_add(key.len() + text.len()) > self.room.get() {
            return Err(Refusal::Full);
        }
        texts.insert(key.to_owned(), text.to_owned());
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), Refusal> {
        self.allowed()?;
        self.texts.borrow_mut().remove(key);
        Ok(())
    }

    fn keys(&self) -> Result<Vec<String>, Refusal> {
        self.allowed()?;
        Ok(self.texts.borrow().keys().cloned().collect())
    }
}

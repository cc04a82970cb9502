//! 练习记录 on the device, shared by all tabs: each takes the other's later entries, and what cannot be read is
//! put aside as it stands before anything is written.
//!
//! Must not know which place keeps it, nor what practising means.

use super::shelf::{Port, Refusal};
use crate::training::{Library, Notebook};

/// The key of the notebook.
pub const NOTEBOOK: &str = "yichi.notebook";
/// The keys of notebooks put aside, each ended by a number.
pub const ASIDE: &str = "yichi.notebook.aside.";
/// So many can be put aside.
const MOST: usize = 20;

/// 不对头的事: the notebook is not kept as it ought to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unkept {
    /// 读不了: what stands there is left as it is, and put aside with the next change.
    Unreadable,
    /// 存不下: what was done stays in memory.
    Full,
    /// 不让存: the same.
    Forbidden,
}

impl From<Refusal> for Unkept {
    fn from(refusal: Refusal) -> Unkept {
        match refusal {
            Refusal::Full => Unkept::Full,
            Refusal::Forbidden => Unkept::Forbidden,
        }
    }
}

/// The notebook that is kept, or an empty one, and what is wrong.
#[must_use]
pub fn open(port: &impl Port, library: &Library) -> (Notebook, Option<Unkept>) {
    match port.get(NOTEBOOK) {
        Err(refusal) => (Notebook::default(), Some(refusal.into())),
        Ok(None) => (Notebook::default(), None),
        Ok(Some(text)) => match Notebook::read(&text, library) {
            Ok(notebook) => (notebook, None),
            Err(_) => (Notebook::default(), Some(Unkept::Unreadable)),
        },
    }
}

/// Keeps this notebook together with what another tab has kept since; says what both have.
///
/// # Errors
/// Where the place refuses; then nothing there has changed.
pub fn save(port: &impl Port, library: &Library, notebook: &Notebook) -> Result<Notebook, Unkept> {
    let stood = port.get(NOTEBOOK)?;
    let other = match stood.as_deref().map(|text| Notebook::read(text, library)) {
        Some(Ok(other)) => other,
        Some(Err(_)) => {
            put_aside(port, stood.as_deref().unwrap_or_default())?;
            Notebook::default()
        }
        None => Notebook::default(),
    };
    let both = notebook.clone().union(other);
    let text = both.write(library);
    if stood.as_deref() != Some(&*text) {
        port.set(NOTEBOOK, &text)?;
    }
    Ok(both)
}

/// Puts a text under the first free key for it.
fn put_aside(port: &impl Port, text: &str) -> Result<(), Unkept> {
    for number in 1..=MOST {
        let key = [ASIDE, &number.to_string()].concat();
        match port.get(&key)? {
            Some(same) if same == text => return Ok(()),
            Some(_) => {}
            None => return Ok(port.set(&key, text)?),
        }
    }
    Err(Unkept::Full)
}

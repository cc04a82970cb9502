//! 案件架: the cases kept on this device, over any place that keeps texts.
//!
//! Nothing that cannot be read is ever overwritten or thrown away, and no tab overwrites what another
//! wrote. Must not know a browser or a clock.

mod entry;
mod follow;
mod hold;
mod port;
mod unreadable;

pub(super) use entry::content;
pub use follow::follow;
pub use hold::Hold;
pub use port::{Port, Refusal};
pub use unreadable::{Unreadable, put_aside};

use crate::domain::{Case, Time};
use crate::engine::Conventions;
use crate::session::Session;
use std::rc::Rc;

/// What every key of the shelf begins with; other programs of the same site have keys of their own.
pub const PREFIX: &str = "yichi.case.";

/// 存着的案件.
#[derive(Clone, Debug, PartialEq)]
pub struct KeptCase {
    /// What its key ends with.
    pub id: String,
    /// When its record last changed.
    pub saved: Time,
    /// The session, on the page where it was left.
    pub session: Session,
}

/// Everything on the shelf.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Stock {
    /// The cases, the latest change first.
    pub cases: Vec<KeptCase>,
    /// What cannot be read.
    pub unreadable: Vec<Unreadable>,
}

impl Stock {
    /// The cases in which [each of these words is found](is_found).
    #[must_use]
    pub fn found(&self, words: &str) -> Vec<&KeptCase> {
        let found = |kept: &&KeptCase| is_found(&kept.session.case, words);
        self.cases.iter().filter(found).collect()
    }
}

/// 没存成: why nothing was written. What is on the table stays there, and what is on the shelf too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unkept {
    /// The place refuses.
    Refused(Refusal),
    /// The case is larger than can be read again.
    TooLarge,
    /// Another tab has changed the case since.
    Changed,
    /// Another tab has taken the case off the shelf.
    Gone,
}

/// 取下来的: an entry taken off the shelf, to be put back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Removed {
    /// What its key ended with.
    pub id: String,
    text: String,
}

impl From<Refusal> for Unkept {
    fn from(refusal: Refusal) -> Unkept {
        Unkept::Refused(refusal)
    }
}

/// Everything on the shelf, each case to be judged by these conventions, as when it is opened.
///
/// # Errors
/// Where the place refuses.
pub fn stock(port: &dyn Port, conventions: &Rc<Conventions>) -> Result<Stock, Refusal> {
    let mut stock = Stock::default();
    for key in port.keys()? {
        let Some(id) = key.strip_prefix(PREFIX) else {
            continue;
        };
        // Taken away meanwhile by another tab.
        let Some(text) = port.get(&key)? else {
            continue;
        };
        let id = id.to_owned();
        match entry::read(&text, conventions) {
            Ok((mut session, saved)) => {
                session.filed = Some(id.clone());
                let later = |kept: &KeptCase| (kept.saved, &kept.id) > (saved, &id);
                let place = stock.cases.partition_point(later);
                stock.cases.insert(place, KeptCase { id, saved, session });
            }
            Err(why) => stock.unreadable.push(Unreadable { id, text, why }),
        }
    }
    Ok(stock)
}

/// A new entry for this session, which the tab now works on.
///
/// # Errors
/// Where the place refuses, or the case is too large.
pub fn keep(port: &dyn Port, session: &Session, now: Time) -> Result<Hold, Unkept> {
    let content = entry::content(session);
    let text = entry::write(session, now, content).map_err(|_| Unkept::TooLarge)?;
    let id = free(port, now)?;
    port.set(&key(&id), &text)?;
    Ok(Hold::on(&id, content))
}

/// An id that no entry has.
fn free(port: &dyn Port, now: Time) -> Result<String, Refusal> {
    let mut count = 0;
    loop {
        let id = format!("{}-{count}", now.seconds());
        if port.get(&key(&id))?.is_none() {
            return Ok(id);
        }
        count += 1;
    }
}

/// A new entry for each of these sessions, such as those of files opened together; says how many there
/// are now, and why there are no more.
pub fn add<'a>(
    port: &dyn Port,
    sessions: impl IntoIterator<Item = &'a Session>,
    now: Time,
) -> (usize, Option<Unkept>) {
    let mut added = 0;
    for session in sessions {
        match keep(port, session, now) {
            Ok(_) => added += 1,
            Err(trouble) => return (added, Some(trouble)),
        }
    }
    (added, None)
}

/// The entry this tab works on, as it is now to become, unless another tab changed or took it.
///
/// # Errors
/// As [`Unkept`] says; nothing was written then.
pub fn save(port: &dyn Port, hold: &Hold, session: &Session, now: Time) -> Result<Hold, Unkept> {
    let there = standing(port, hold)?;
    let content = entry::content(session);
    // Turning pages is no change of the record.
    let (saved, since) = match content == there.content {
        // Whoever finds all that he says has said it by then, though nobody remembers when.
        true => (there.saved, hold.since.min(there.saved.seconds())),
        false => (now, now.seconds()),
    };
    let text = entry::write(session, saved, content).map_err(|_| Unkept::TooLarge)?;
    port.set(&key(&hold.id), &text)?;
    Ok(Hold {
        id: hold.id.clone(),
        content,
        previous: there.content,
        since,
    })
}

/// Whether the entry is still as this tab knows it.
///
/// # Errors
/// [`Unkept::Changed`] or [`Unkept::Gone`] where it is not; or the place refuses, or has lost what it took.
pub fn check(port: &dyn Port, hold: &Hold) -> Result<(), Unkept> {
    match standing(port, hold)?.content == hold.content {
        true => Ok(()),
        false => Err(Unkept::Refused(Refusal::Full)),
    }
}

fn standing(port: &dyn Port, hold: &Hold) -> Result<entry::Line, Unkept> {
    let text = port.get(&key(&hold.id))?.ok_or(Unkept::Gone)?;
    match entry::line(&text) {
        Ok((line, _)) if [hold.content, hold.previous].contains(&line.content) => Ok(line),
        // What cannot be read is not overwritten either.
        Ok(_) | Err(_) => Err(Unkept::Changed),
    }
}

/// A case of the shelf, and the hold this tab has on it from now on; nothing where there is none that can
/// be read.
///
/// # Errors
/// Where the place refuses.
pub fn open(
    port: &dyn Port,
    id: &str,
    conventions: &Rc<Conventions>,
) -> Result<Option<(Session, Hold)>, Refusal> {
    let Some(text) = port.get(&key(id))? else {
        return Ok(None);
    };
    let content = entry::line(&text).map(|(line, _)| line.content);
    let read = entry::read(&text, conventions).ok().zip(content.ok());
    Ok(read.map(|((mut session, _), content)| {
        session.filed = Some(id.to_owned());
        (session, Hold::on(id, content))
    }))
}

/// Takes an entry off the shelf; nothing where there is none.
///
/// # Errors
/// Where the place refuses.
pub fn remove(port: &dyn Port, id: &str) -> Result<Option<Removed>, Refusal> {
    let text = port.get(&key(id))?;
    port.remove(&key(id))?;
    let id = id.to_owned();
    Ok(text.map(|text| Removed { id, text }))
}

/// Puts an entry back, as it was.
///
/// # Errors
/// Where the place refuses, or something else stands there by now.
pub fn restore(port: &dyn Port, removed: &Removed) -> Result<(), Unkept> {
    let key = key(&removed.id);
    match port.get(&key)? {
        Some(text) if text != removed.text => Err(Unkept::Changed),
        Some(_) => Ok(()),
        None => Ok(port.set(&key, &removed.text)?),
    }
}

/// 清除全部: takes everything off the shelf, what cannot be read included; says how much that was.
///
/// # Errors
/// Where the place refuses.
pub fn clear(port: &dyn Port) -> Result<usize, Refusal> {
    let mut gone = 0;
    for key in port.keys()? {
        if key.starts_with(PREFIX) {
            port.remove(&key)?;
            gone += 1;
        }
    }
    Ok(gone)
}

/// Whether each of these words stands in the title or in somebody's label, in large or small letters.
#[must_use]
pub fn is_found(case: &Case, words: &str) -> bool {
    let labels = case.persons.iter().map(|person| person.label.as_str());
    let texts: Vec<String> = std::iter::once(case.title.as_str())
        .chain(labels)
        .map(str::to_ascii_lowercase)
        .collect();
    let words = words.to_ascii_lowercase();
    let mut words = words.split_whitespace();
    words.all(|word| texts.iter().any(|text| text.contains(word)))
}

/// The key of the entry with this id.
#[must_use]
pub fn key(id: &str) -> String {
    [PREFIX, id].concat()
}

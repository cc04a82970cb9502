//! 案件架: the cases kept on this device, over any place that keeps texts.
//!
//! Nothing that cannot be read is ever overwritten or thrown away, and no tab overwrites what another
//! wrote. Must not know a browser or a clock.

mod entry;
mod follow;
mod hold;
mod port;

pub(super) use entry::content;
pub use follow::follow;
pub use hold::Hold;
pub use port::{Port, Refusal};

use super::{SnapshotError, decode};
use crate::domain::{Case, Time};
use crate::session::Session;

/// What every key of the shelf begins with; other programs of the same site have keys of their own.
pub const PREFIX: &str = "yichi.case.";

/// 存着的案件.
#[derive(Clone, Debug, PartialEq)]
pub struct Kept {
    /// What its key ends with.
    pub id: String,
    /// When its record last changed.
    pub saved: Time,
    /// The session, on the page where it was left.
    pub session: Session,
}

/// 读不出来的存档: left as it stands, to be taken away as a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable {
    /// What its key ends with.
    pub id: String,
    /// All of it.
    pub text: String,
    /// Why it cannot be read.
    pub why: SnapshotError,
}

impl Unreadable {
    /// A snapshot that is no entry, and stands where it always stood.
    pub(super) fn bare(snapshot: &str) -> Unreadable {
        Unreadable {
            id: "0".to_owned(),
            text: snapshot.to_owned(),
            why: decode(snapshot).err().unwrap_or(SnapshotError::Foreign),
        }
    }
}

/// Everything on the shelf.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Stock {
    /// The cases, the latest change first.
    pub cases: Vec<Kept>,
    /// What cannot be read.
    pub unreadable: Vec<Unreadable>,
}

/// 没存成: why nothing was written. What is on the table stays there, and what is on the shelf too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
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

impl From<Refusal> for Trouble {
    fn from(refusal: Refusal) -> Trouble {
        Trouble::Refused(refusal)
    }
}

/// Everything on the shelf.
///
/// # Errors
/// Where the place refuses.
pub fn stock(port: &dyn Port) -> Result<Stock, Refusal> {
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
        match entry::read(&text) {
            Ok((mut session, saved)) => {
                session.filed = Some(id.clone());
                let later = |kept: &Kept| (kept.saved, &kept.id) > (saved, &id);
                let place = stock.cases.partition_point(later);
                stock.cases.insert(place, Kept { id, saved, session });
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
pub fn keep(port: &dyn Port, session: &Session, now: Time) -> Result<Hold, Trouble> {
    let content = entry::content(session);
    let text = entry::write(session, now, content).map_err(|_| Trouble::TooLarge)?;
    let id = free(port, now)?;
    port.set(&key(&id), &text)?;
    Ok(Hold::on(&id, content))
}

/// An entry around a snapshot that this program cannot read: as it stands, for one that can. There is one of each.
///
/// # Errors
/// Where the place refuses.
pub fn put_aside(port: &dyn Port, snapshot: &str, now: Time) -> Result<Unreadable, Refusal> {
    let holds = |one: &Unreadable| {
        one.text
            .split_once('\n')
            .is_some_and(|(_, of)| of == snapshot)
    };
    if let Some(there) = stock(port)?.unreadable.into_iter().find(holds) {
        return Ok(there);
    }
    // What its record says is not known, and whoever can read it finds out.
    let text = entry::around(snapshot, now, 0);
    let id = free(port, now)?;
    port.set(&key(&id), &text)?;
    let why = decode(snapshot).err().unwrap_or(SnapshotError::Foreign);
    Ok(Unreadable { id, text, why })
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
) -> (usize, Option<Trouble>) {
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
/// As [`Trouble`] says; nothing was written then.
pub fn save(port: &dyn Port, hold: &Hold, session: &Session, now: Time) -> Result<Hold, Trouble> {
    let there = standing(port, hold)?;
    let content = entry::content(session);
    // Turning pages is no change of the record.
    let (saved, since) = match content == there.content {
        // Whoever finds all that he says has said it by then, though nobody remembers when.
        true => (there.saved, hold.since.min(there.saved.seconds())),
        false => (now, now.seconds()),
    };
    let text = entry::write(session, saved, content).map_err(|_| Trouble::TooLarge)?;
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
/// [`Trouble::Changed`] or [`Trouble::Gone`] where it is not; or the place refuses, or has lost what it took.
pub fn check(port: &dyn Port, hold: &Hold) -> Result<(), Trouble> {
    match standing(port, hold)?.content == hold.content {
        true => Ok(()),
        false => Err(Trouble::Refused(Refusal::Full)),
    }
}

fn standing(port: &dyn Port, hold: &Hold) -> Result<entry::Line, Trouble> {
    let text = port.get(&key(&hold.id))?.ok_or(Trouble::Gone)?;
    match entry::line(&text) {
        Ok((line, _)) if [hold.content, hold.previous].contains(&line.content) => Ok(line),
        // What cannot be read is not overwritten either.
        Ok(_) | Err(_) => Err(Trouble::Changed),
    }
}

/// A case of the shelf, and the hold this tab has on it from now on; nothing where there is none that can
/// be read.
///
/// # Errors
/// Where the place refuses.
pub fn open(port: &dyn Port, id: &str) -> Result<Option<(Session, Hold)>, Refusal> {
    let Some(text) = port.get(&key(id))? else {
        return Ok(None);
    };
    let content = entry::line(&text).map(|(line, _)| line.content);
    let read = entry::read(&text).ok().zip(content.ok());
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
pub fn restore(port: &dyn Port, removed: &Removed) -> Result<(), Trouble> {
    let key = key(&removed.id);
    match port.get(&key)? {
        Some(text) if text != removed.text => Err(Trouble::Changed),
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

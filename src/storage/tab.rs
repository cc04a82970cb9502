//! 标签页里的会话: what a tab resumes from. It stands in one entry, which other tabs may share.
//!
//! None overwrites what another has written there, nor what cannot be read. Must not know which places keep it.

use super::shelf::{self, Port, Refusal, Unreadable};
use super::{decode, encode};
use crate::domain::Time;
use crate::engine::Conventions;
use crate::session::Session;
use std::rc::Rc;

/// The entry that tabs may share.
pub const SHARED: &str = "yichi";
/// The entry of a tab's own, where the shared one holds another's work.
pub const APART: &str = "yichi.apart";

/// 标签页: what a tab knows of the shared entry.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tab {
    /// What stood there when this tab last looked or wrote, and may be overwritten.
    known: Option<String>,
    /// Whether it holds another's work, so that this tab keeps its own elsewhere.
    apart: bool,
    /// Whether its own entry holds what cannot be read and stands nowhere else.
    barred: bool,
}

/// What a tab begins with.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found {
    /// What it knows.
    pub tab: Tab,
    /// The session it was left with.
    pub session: Option<Session>,
    /// What cannot be read, in this entry or put aside by this tab before.
    pub unreadable: Vec<Unreadable>,
}

/// 存在哪里: where the session of a tab is after it was saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Home {
    /// In the shared entry.
    Shared,
    /// In the tab's own, as the shared one holds another's work.
    Apart,
    /// Nowhere: there is no room, or it is forbidden.
    Nowhere,
}

/// What a tab was left with, to be judged by these conventions. What cannot be read is put aside as it stands,
/// where there is room for it; where there is none, it is left where it is.
#[must_use]
pub fn open(shared: &dyn Port, own: &dyn Port, conventions: &Rc<Conventions>, now: Time) -> Found {
    let mut found = Found::default();
    if let Ok(Some(text)) = own.get(APART) {
        found.tab.apart = true;
        found.session = decode(&text, conventions).ok();
        found.tab.barred =
            found.session.is_none() && !found.put_aside(&[shared, own], &text, conventions, now);
    } else if let Ok(Some(text)) = shared.get(SHARED) {
        found.session = decode(&text, conventions).ok();
        if found.session.is_some() || found.put_aside(&[shared], &text, conventions, now) {
            found.tab.known = Some(text);
        }
    }
    let before = shelf::stock(own, conventions).map_or(Vec::new(), |stock| stock.unreadable);
    let new = |one: &Unreadable| !found.unreadable.contains(one);
    let before: Vec<Unreadable> = before.into_iter().filter(new).collect();
    found.unreadable.extend(before);
    found
}

/// The session a tab would be left with, for whoever only wants to look at it.
#[must_use]
pub fn session(
    shared: &dyn Port,
    own: &dyn Port,
    conventions: &Rc<Conventions>,
) -> Option<Session> {
    let apart = own.get(APART).ok().flatten();
    let text = apart.or_else(|| shared.get(SHARED).ok().flatten())?;
    decode(&text, conventions).ok()
}

impl Found {
    /// Whether what cannot be read stands somewhere else by now: in the first of these places that takes it.
    fn put_aside(
        &mut self,
        ports: &[&dyn Port],
        text: &str,
        conventions: &Rc<Conventions>,
        now: Time,
    ) -> bool {
        let aside = |port: &&dyn Port| shelf::put_aside(*port, text, conventions, now);
        let mut put = ports.iter().map(aside);
        let put = put.find_map(Result::ok);
        let done = put.is_some();
        self.unreadable
            .push(put.unwrap_or_else(|| Unreadable::bare(text, conventions)));
        done
    }
}

impl Tab {
    /// Whether the shared entry holds another's work.
    #[must_use]
    pub fn is_apart(&self) -> bool {
        self.apart
    }

    /// Takes what stands in the shared entry for another's, whatever this tab read there.
    pub fn disown(&mut self) {
        self.known = None;
    }

    /// Keeps the session where a reload finds it.
    pub fn save(&mut self, shared: &dyn Port, own: &dyn Port, session: &Session) -> Home {
        // Too large to be read again, it is not written either.
        let Ok(text) = encode(session) else {
            return Home::Nowhere;
        };
        self.put(shared, own, session, text)
            .unwrap_or(Home::Nowhere)
    }

    fn put(
        &mut self,
        shared: &dyn Port,
        own: &dyn Port,
        session: &Session,
        text: String,
    ) -> Result<Home, Refusal> {
        if !self.apart {
            let stands = shared.get(SHARED)?;
            match self.owner(stands.as_deref(), session) {
                Owner::Ours => {
                    shared.set(SHARED, &text)?;
                    self.known = Some(text);
                    return Ok(Home::Shared);
                }
                Owner::Theirs if self.lacks_nothing(session) => return Ok(Home::Shared),
                Owner::Theirs => self.apart = true,
            }
        }
        if self.barred {
            return Ok(Home::Nowhere);
        }
        own.set(APART, &text)?;
        Ok(Home::Apart)
    }

    /// Whose work stands in the entry. Turning pages is none.
    fn owner(&self, stands: Option<&str>, session: &Session) -> Owner {
        let Some(stands) = stands.filter(|text| self.known.as_deref() != Some(*text)) else {
            return Owner::Ours;
        };
        match decode(stands, &session.conventions).map(|session| shelf::content(&session)) {
            Ok(there) if [self.content(session), shelf::content(session)].contains(&there) => {
                Owner::Ours
            }
            // What cannot be read may be a newer program's.
            Ok(_) | Err(_) => Owner::Theirs,
        }
    }

    /// Whether this session says no more than the entry did when this tab last looked.
    fn lacks_nothing(&self, session: &Session) -> bool {
        shelf::content(session) == self.content(session)
    }

    /// What the entry said when this tab last looked: without one, nothing.
    fn content(&self, session: &Session) -> u32 {
        let conventions = &session.conventions;
        let known = self.known.as_deref();
        let known = known.and_then(|text| decode(text, conventions).ok());
        shelf::content(&known.unwrap_or_else(|| Session::under(conventions.clone())))
    }

    /// Goes on with what stands in the shared entry, under these conventions; nothing where it cannot be read.
    pub fn take(
        &mut self,
        shared: &dyn Port,
        own: &dyn Port,
        conventions: &Rc<Conventions>,
    ) -> Option<Session> {
        let text = shared.get(SHARED).ok()??;
        let session = decode(&text, conventions).ok()?;
        if !self.barred {
            own.remove(APART).ok()?;
        }
        self.known = Some(text);
        self.apart = false;
        Some(session)
    }

    /// Takes everything away that a tab is left with, whosever it is, and what was put aside in the tab.
    ///
    /// # Errors
    /// Where a place refuses.
    pub fn clear(&mut self, shared: &dyn Port, own: &dyn Port) -> Result<(), Refusal> {
        shared.remove(SHARED)?;
        own.remove(APART)?;
        shelf::clear(own)?;
        *self = Tab::default();
        Ok(())
    }
}

/// Whose work something is.
enum Owner {
    /// This tab's, or the same.
    Ours,
    /// Another's.
    Theirs,
}

//! What a tab knows of the case it works on. Must not know where that is kept.

use super::entry;
use crate::session::Session;

/// 手里的案件: the case on the shelf that a tab works on, as that tab last knew it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hold {
    /// What its key ends with.
    pub id: String,
    pub(super) content: u32,
    /// What stood there before this tab last wrote. Some browsers take a text and lose it a moment later,
    /// for want of room: what stands there then is this, and nobody else's work.
    pub(super) previous: u32,
    /// In seconds: what was saved after this was written by somebody who knew all that this tab has said. So
    /// anything was where the tab has only read, and nothing was where nobody remembers.
    pub(super) since: u64,
}

impl Hold {
    /// On this entry, taking it to say the same as this session: where nobody remembers.
    #[must_use]
    pub fn of(id: &str, session: &Session) -> Hold {
        Hold {
            since: u64::MAX,
            ..Hold::on(id, entry::content(session))
        }
    }

    pub(super) fn on(id: &str, content: u32) -> Hold {
        Hold {
            id: id.to_owned(),
            content,
            previous: content,
            since: 0,
        }
    }

    /// As a text the tab keeps beside its session, to know after a reload which case it works on.
    #[must_use]
    pub fn write(&self) -> String {
        let Hold {
            id,
            content,
            previous,
            since,
        } = self;
        format!("{content}/{previous}/{since}/{id}")
    }

    /// What [`Hold::write`] wrote.
    #[must_use]
    pub fn read(text: &str) -> Option<Hold> {
        let mut parts = text.splitn(4, '/');
        Some(Hold {
            content: parts.next()?.parse().ok()?,
            previous: parts.next()?.parse().ok()?,
            since: parts.next()?.parse().ok()?,
            id: parts.next()?.to_owned(),
        })
    }

    /// Whether this session says something that the shelf does not.
    #[must_use]
    pub fn lacks(&self, session: &Session) -> bool {
        entry::content(session) != self.content
    }
}

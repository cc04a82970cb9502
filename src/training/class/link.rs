//! 练习组 as the fragment of an address: short, as the lessons lie at the other end already.
//!
//! The file's text without its blanks, then its checksum, in letters that need no escape. Must not know the
//! address it hangs on.

use super::ClassSet;
use crate::codec::{crc32, letters};
use crate::training::{Library, Refusal};

/// What a fragment that holds a set begins with.
const MARK: &str = "class=";
/// The longest fragment that is read, in characters; none that is written comes near it.
const CHARACTERS: usize = 8 * 1024;

/// 链接打不开: why a fragment gives no set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkError {
    /// Cut off, changed on the way, or no link at all.
    Damaged,
    /// Whole, but nothing this program can practise.
    Refused(Refusal),
}

/// The set as a fragment, without the `#`; `None` where it has a lesson of one's own, which is not at the
/// other end.
#[must_use]
pub fn link(set: &ClassSet, library: &Library) -> Option<String> {
    if set.has_own(library) {
        return None;
    }
    let mut bytes = set.value().to_string().into_bytes();
    bytes.extend(crc32(&bytes).to_be_bytes());
    Some([MARK, &letters::letters(&bytes)].concat())
}

/// Whether a fragment, with or without the `#`, is meant to hold a set.
#[must_use]
pub fn is_link(fragment: &str) -> bool {
    body(fragment).is_some()
}

/// The set in a fragment, with or without the `#`.
///
/// # Errors
/// What was damaged on the way, and what [`ClassSet::read`] refuses.
pub fn linked(fragment: &str, library: &Library) -> Result<ClassSet, LinkError> {
    let text = text(fragment).ok_or(LinkError::Damaged)?;
    ClassSet::read(&text, library).map_err(LinkError::Refused)
}

fn text(fragment: &str) -> Option<String> {
    // Whoever pastes a link may bring a blank or a line end along.
    let body = body(fragment)?.trim();
    if body.len() > CHARACTERS {
        return None;
    }
    let bytes = letters::bytes(body)?;
    let (content, sum) = bytes.split_last_chunk()?;
    let whole = crc32(content) == u32::from_be_bytes(*sum);
    String::from_utf8(content.to_vec()).ok().filter(|_| whole)
}

fn body(fragment: &str) -> Option<&str> {
    let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
    fragment.strip_prefix(MARK)
}

//! 分享链接: a case as the fragment of an address, which no browser sends to any server.
//!
//! Answers and structure; words that somebody typed only where they are asked for. A version, then bits,
//! then their checksum, all in letters that need no escape. Must not know the address it hangs on.

mod pack;
mod unpack;
pub mod wire;

pub use pack::leaves_out;

use crate::codec::{bits, crc32, letters};
use crate::domain::{Case, chain};
use crate::engine::Conventions;
use crate::flow::Mode;
use crate::session::{Action, Session, update};
use std::rc::Rc;

/// The version of the links this program writes, and the only one there has been.
pub const VERSION: u8 = 1;
/// The longest fragment that is written or read, in characters.
pub const MAX_CHARS: usize = 64 * 1024;
/// How many characters every program hands on whole; beyond, some cut a link off.
pub const SAFE_CHARS: usize = 2_000;
/// The most persons a link holds.
pub const MAX_PERSONS: usize = 500;

/// The greatest number of a person that is handed on; the program counts from one, and never so far.
const MAX_NUMBER: u32 = 1 << 24;
/// What a fragment that holds a case begins with.
const MARK: &str = "case=";
/// What stands for measures that are in no list: their names are not handed on, that they are there is.
const UNLISTED: &str = "?";

type Writer = bits::Writer<8>;
type Reader<'a> = bits::Reader<'a, 8>;

/// What of a case goes into a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Contents {
    /// Answers, measures, who stands above whom, how many, and what answers rest on.
    Facts,
    /// Title, note, source and labels as well.
    WithTexts,
}

/// 链接里的案件.
#[derive(Clone, Debug, PartialEq)]
pub struct Linked {
    /// The case.
    pub case: Case,
    /// How much was asked.
    pub mode: Mode,
    /// Whether words came along.
    pub contents: Contents,
    /// Whether it holds answers or measures of a later program, which are left out.
    pub newer: bool,
}

impl Linked {
    /// The case on its list, as nobody has worked on it here yet, to be judged by these conventions.
    #[must_use]
    pub fn session(&self, conventions: &Rc<Conventions>) -> Session {
        let opened = Action::Imported(Box::new(self.case.clone()));
        Session {
            mode: self.mode,
            ..update(Session::under(conventions.clone()), opened)
        }
    }
}

/// 打不开: why a fragment gives no case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkError {
    /// Longer than [`MAX_CHARS`], or more persons than [`MAX_PERSONS`].
    TooLarge,
    /// Cut off, or changed on the way.
    Damaged,
    /// Written by a newer program, in this version.
    Newer(u8),
    /// Not written: who is on the list, or who stands above whom, could not all be read, and a link that left
    /// it out would read as if there were nobody.
    Unread,
}

impl LinkError {
    /// The key of its sentence.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            LinkError::TooLarge => "too-large",
            LinkError::Damaged => "damaged",
            LinkError::Newer(_) => "newer",
            LinkError::Unread => "unread",
        }
    }
}

/// The case as a fragment, without the `#`.
///
/// # Errors
/// [`LinkError::TooLarge`], as it could not be read again, and [`LinkError::Unread`].
pub fn encode(case: &Case, mode: Mode, contents: Contents) -> Result<String, LinkError> {
    if case.persons.len() > MAX_PERSONS {
        return Err(LinkError::TooLarge);
    }
    if !case.chain_known() {
        return Err(LinkError::Unread);
    }
    let mut bytes = vec![VERSION];
    bytes.extend(pack::pack(case, mode, contents));
    bytes.extend(crc32(&bytes).to_be_bytes());
    let fragment = [MARK, &letters::letters(&bytes)].concat();
    match fragment.len() > MAX_CHARS {
        true => Err(LinkError::TooLarge),
        false => Ok(fragment),
    }
}

/// Whether a fragment, with or without the `#`, is meant to hold a case.
#[must_use]
pub fn is_one(fragment: &str) -> bool {
    body(fragment).is_some()
}

/// The case in a fragment, with or without the `#`.
///
/// # Errors
/// What is too long, was damaged, or is newer than this program.
pub fn decode(fragment: &str) -> Result<Linked, LinkError> {
    if fragment.len() > MAX_CHARS + 1 {
        return Err(LinkError::TooLarge);
    }
    let body = body(fragment).ok_or(LinkError::Damaged)?;
    // Whoever pastes a link may bring a blank or a line end along.
    let bytes = letters::bytes(body.trim()).ok_or(LinkError::Damaged)?;
    let (content, sum) = bytes.split_last_chunk().ok_or(LinkError::Damaged)?;
    if crc32(content) != u32::from_be_bytes(*sum) {
        return Err(LinkError::Damaged);
    }
    let linked = match content.split_first() {
        Some((&VERSION, packed)) => unpack::unpack(packed),
        Some((&version, _)) if version > VERSION => return Err(LinkError::Newer(version)),
        _ => None,
    };
    let linked = linked.ok_or(LinkError::Damaged)?;
    match chain::order(&linked.case) {
        Ok(_) => Ok(linked),
        Err(_) => Err(LinkError::Damaged),
    }
}

fn body(fragment: &str) -> Option<&str> {
    let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
    fragment.strip_prefix(MARK)
}

/// The id of the person with this number, as the page gives them.
fn id(number: u32) -> String {
    format!("p{number}")
}

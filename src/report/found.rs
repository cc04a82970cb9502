//! 发现: what was found, and whom it is about. Must not look for it, nor say it.

use super::document::Item;

/// 关于谁.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Whom {
    /// The places of these persons; of nobody it is about the whole case.
    Persons(Vec<usize>),
    /// The places of equals, held against one another.
    Equals(Vec<usize>),
    /// 上级 and 下级, held against each other.
    Pair(usize, usize),
}

/// 一条发现, with whom it is about: a sentence names them, a list of many such has to know.
#[derive(Clone, Debug)]
pub(super) struct Found {
    /// Whom it is about.
    pub(super) whom: Whom,
    /// What it says.
    pub(super) item: Item,
}

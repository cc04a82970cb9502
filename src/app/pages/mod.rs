//! The pages. They read the store and pass values down; they must not judge.

pub(crate) mod answers;
pub(crate) mod editor;
pub(crate) mod pictures;
pub(crate) mod question;
pub(crate) mod result;
pub(crate) mod roster;
pub(crate) mod start;
pub(crate) mod words;

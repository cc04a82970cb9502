//! The pages. They read the store and pass values down; they must not judge.

pub(crate) mod ahead;
pub(crate) mod answers;
pub(crate) mod bands;
pub(crate) mod changing;
pub(crate) mod choosing;
pub(crate) mod editor;
pub(crate) mod enough;
pub(crate) mod file;
pub(crate) mod files;
pub(crate) mod inquiry;
pub(crate) mod linked;
pub(crate) mod mirror;
pub(crate) mod paper;
pub(crate) mod pictures;
pub(crate) mod question;
pub(crate) mod reading;
pub(crate) mod result;
pub(crate) mod roster;
pub(crate) mod share;
pub(crate) mod shelf;
pub(crate) mod start;
pub(crate) mod take;
pub(crate) mod trial;
pub(crate) mod words;

//! The desk on the page: with what was pasted last, and what was there before something was taken off.
//!
//! Must not know how it looks.

use crate::app::browser::tab;
use crate::training::Library;
use crate::training::class::{Act, Desk, Pasted};
use std::rc::Rc;
use yew::prelude::*;

/// The name under which the tab keeps the desk.
pub(super) const ENTRY: &str = "yichi.desk";

/// 桌面.
#[derive(Clone, PartialEq)]
pub(super) struct Table {
    /// What lies there.
    pub(super) desk: Desk,
    /// What became of each code that was pasted last.
    pub(super) pasted: Vec<Pasted>,
    /// What lay there before, where the last act took something away.
    pub(super) before: Option<Rc<Desk>>,
}

/// What can happen to it.
pub(super) enum Move {
    /// Something is done, with these lessons.
    Do(Act, &'static Library),
    /// What was taken away last comes back.
    TakeBack,
}

impl Table {
    /// As the tab kept it.
    pub(super) fn kept(library: &Library) -> Table {
        let kept = tab::kept(ENTRY).and_then(|text| Desk::read(&text, library));
        Table {
            desk: kept.unwrap_or_default(),
            pasted: Vec::new(),
            before: None,
        }
    }
}

impl Reducible for Table {
    type Action = Move;

    fn reduce(self: Rc<Self>, action: Move) -> Rc<Self> {
        let mut table = (*self).clone();
        match action {
            Move::TakeBack => {
                if let Some(before) = table.before.take() {
                    table.desk = (*before).clone();
                }
                table.pasted.clear();
            }
            Move::Do(act, library) => {
                let loses = matches!(act, Act::Removed(_) | Act::Cleared | Act::Opened(_));
                // Going on with the projector is nothing that could be in the way of taking back.
                if !matches!(act, Act::Stepped(_)) {
                    table.before = loses.then(|| Rc::new(self.desk.clone()));
                    table.pasted.clear();
                }
                table.pasted.extend(table.desk.after(act, library));
            }
        }
        table.into()
    }
}

//! The lesson that is being written, as the tab keeps it. Must not know how it looks.

use crate::app::browser::tab;
use crate::training::Lesson;
use std::rc::Rc;
use yew::prelude::*;

/// The name under which the tab keeps it.
const ENTRY: &str = "yichi.draft";

/// 草稿.
#[derive(Clone, Default, PartialEq)]
pub(super) struct Draft {
    /// What is being written.
    pub(super) lesson: Option<Rc<Lesson>>,
}

/// What can happen to it.
pub(super) enum Edit {
    /// Another is begun.
    Begun(Rc<Lesson>),
    /// Something of it is written.
    Written(Box<dyn FnOnce(&mut Lesson)>),
    /// It is done with.
    Dropped,
}

impl Draft {
    /// As the tab kept it.
    pub(super) fn kept() -> Draft {
        let read = tab::kept(ENTRY).and_then(|text| Lesson::sketch(&text).ok());
        Draft {
            lesson: read.map(|(lesson, _)| Rc::new(lesson)),
        }
    }

    /// Keeps it in the tab; whether the browser let us.
    pub(super) fn keep(&self) -> bool {
        let text = self
            .lesson
            .as_ref()
            .map(|lesson| lesson.value().to_string());
        tab::keep(ENTRY, text.as_deref())
    }
}

impl Reducible for Draft {
    type Action = Edit;

    fn reduce(self: Rc<Self>, edit: Edit) -> Rc<Self> {
        let lesson = match edit {
            Edit::Begun(lesson) => Some(lesson),
            Edit::Dropped => None,
            Edit::Written(write) => self.lesson.as_ref().map(|lesson| {
                let mut lesson = (**lesson).clone();
                write(&mut lesson);
                Rc::new(lesson)
            }),
        };
        Draft { lesson }.into()
    }
}

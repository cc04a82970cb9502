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
    /// What was, where another was begun before it was done with.
    pub(super) before: Option<Rc<Lesson>>,
}

/// What can happen to it.
pub(super) enum Edit {
    /// Another is begun.
    Begun(Rc<Lesson>),
    /// Something of it is written.
    Written(Box<dyn FnOnce(&mut Lesson)>),
    /// It is done with.
    Dropped,
    /// What was put aside last is gone on with; what took its place is put aside.
    TakenBack,
}

impl Draft {
    /// As the tab kept it.
    pub(super) fn kept() -> Draft {
        let read = tab::kept(ENTRY).and_then(|text| Lesson::sketch(&text).ok());
        Draft {
            lesson: read.map(|(lesson, _)| Rc::new(lesson)),
            before: None,
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
        let mut draft = (*self).clone();
        match edit {
            Edit::Begun(lesson) => {
                let before = draft.lesson.replace(lesson);
                // The same begun again takes nobody's place.
                if before.is_some() && before != draft.lesson {
                    draft.before = before;
                }
            }
            Edit::Dropped => draft.lesson = None,
            Edit::Written(write) => {
                if let Some(lesson) = &mut draft.lesson {
                    write(Rc::make_mut(lesson));
                }
            }
            Edit::TakenBack => std::mem::swap(&mut draft.lesson, &mut draft.before),
        }
        draft.into()
    }
}

#[cfg(test)]
#[allow(
    clippy::unwrap_used,
    reason = "a lesson that cannot be begun should stop the test"
)]
mod tests {
    use super::*;
    use crate::domain::Case;
    use crate::engine::Conventions;

    fn begun(id: &str) -> Rc<Lesson> {
        let lesson = Lesson::draft(&Case::default(), id, &Conventions::shipped());
        Rc::new(lesson.unwrap())
    }

    fn after(edits: Vec<Edit>) -> [Option<String>; 2] {
        let first = Rc::new(Draft::default());
        let draft = edits.into_iter().fold(first, Reducible::reduce);
        [&draft.lesson, &draft.before].map(|one| one.as_ref().map(|lesson| lesson.id.clone()))
    }

    #[test]
    fn what_another_took_the_place_of_comes_back_and_nothing_is_lost_by_that() {
        let [one, other] = ["one", "other"].map(|id| move || Edit::Begun(begun(id)));
        let check = |edits, lesson: &str, before: &str| {
            let said = [lesson, before].map(|id| (!id.is_empty()).then(|| id.to_owned()));
            assert_eq!(after(edits), said);
        };
        check(vec![one(), one()], "one", "");
        check(vec![one(), other()], "other", "one");
        check(vec![one(), other(), Edit::TakenBack], "one", "other");
        check(vec![one(), other(), Edit::Dropped], "", "one");
        let all = vec![one(), other(), Edit::Dropped, Edit::TakenBack];
        check(all, "one", "");
    }
}

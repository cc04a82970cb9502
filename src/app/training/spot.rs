//! Where in the training one is. Must not know what stands there.

use super::class::ClassSpot;
use crate::training::Library;
use crate::training::drill::Drill;

/// 培训的页面.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Spot {
    /// 培训首页.
    #[default]
    Home,
    /// 全部课例.
    Lessons,
    /// A lesson, by place in the library; the notebook knows how far it is.
    Lesson(usize),
    /// 小练习.
    Drill(Drill),
    /// 课堂.
    Class(ClassSpot),
    /// 自编课例.
    Own,
}

impl Spot {
    /// As the tab keeps it, for a reload.
    pub(super) fn write(self, library: &Library) -> String {
        match self {
            Spot::Home => String::new(),
            Spot::Lessons => "lessons".to_owned(),
            Spot::Lesson(place) => ["lesson/", &library.lessons[place].id].concat(),
            Spot::Drill(drill) => ["drill/", drill.id()].concat(),
            Spot::Class(spot) => ["class/", spot.id()].concat(),
            Spot::Own => "own".to_owned(),
        }
    }

    /// What [`Spot::write`] wrote; the first page where that leads nowhere any more.
    pub(super) fn read(text: &str, library: &Library) -> Spot {
        let found = match text.split_once('/') {
            None if text == "own" => Some(Spot::Own),
            None => (text == "lessons").then_some(Spot::Lessons),
            Some(("class", id)) => ClassSpot::from_id(id).map(Spot::Class),
            Some(("lesson", id)) => library.place(id).map(Spot::Lesson),
            Some(("drill", id)) => Drill::from_id(id).map(Spot::Drill),
            Some(_) => None,
        };
        found.unwrap_or_default()
    }
}

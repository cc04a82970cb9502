//! Which page of the classroom. Must not know what stands there.

use crate::content::Words;

/// 课堂的页面.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ClassSpot {
    /// 课堂: who one is here.
    #[default]
    Door,
    /// 做一组课例.
    Make,
    /// 收结果码.
    Collect,
    /// 做一组课例, as a trainee.
    Seat,
    /// 投影.
    Projector,
}

impl ClassSpot {
    /// Every page.
    const ALL: [ClassSpot; 5] = [
        ClassSpot::Door,
        ClassSpot::Make,
        ClassSpot::Collect,
        ClassSpot::Seat,
        ClassSpot::Projector,
    ];

    /// The id in the tab.
    pub(in crate::app::training) fn id(self) -> &'static str {
        match self {
            ClassSpot::Door => "door",
            ClassSpot::Make => "make",
            ClassSpot::Collect => "collect",
            ClassSpot::Seat => "seat",
            ClassSpot::Projector => "projector",
        }
    }

    /// The page with this id.
    pub(in crate::app::training) fn from_id(id: &str) -> Option<ClassSpot> {
        ClassSpot::ALL.into_iter().find(|spot| spot.id() == id)
    }

    /// What it is called.
    pub(in crate::app::training) fn title(self, words: &Words) -> &str {
        match self {
            ClassSpot::Door => words.get(&["class", "title"]),
            ClassSpot::Make => words.get(&["class", "make"]),
            ClassSpot::Collect => words.get(&["class", "collect"]),
            ClassSpot::Seat => words.get(&["seat", "title"]),
            ClassSpot::Projector => words.get(&["projector", "title"]),
        }
    }
}

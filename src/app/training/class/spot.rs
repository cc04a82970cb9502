//! Which page of the classroom. Must not know what stands there.

use crate::content::Words;
use crate::domain::closed;

closed! {
    /// 课堂的页面.
    #[derive(Default)]
    pub enum ClassSpot {
        /// 课堂: who one is here.
        #[default]
        Door = "door",
        /// 做一组课例.
        Make = "make",
        /// 收结果码.
        Collect = "collect",
        /// 做一组课例, as a trainee.
        Seat = "seat",
        /// 投影.
        Projector = "projector",
    }
}

impl ClassSpot {
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

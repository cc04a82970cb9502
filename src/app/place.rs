//! Which page is shown: the case's own, or one beside it. Must not know what stands on any of them.

use yew::prelude::*;

/// 所在. A page beside the case leaves the session as it is: whoever comes back finds everything again.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Place {
    /// The page of the case that its session says.
    #[default]
    Case,
    /// 空白问卷.
    Paper,
    /// 打开案件文件.
    Files,
    /// 案件清单.
    Shelf,
    /// 分享链接.
    Share,
    /// 链接里的案件.
    Linked,
    /// 背靠背复核.
    Reading,
}

/// The pages that can be gone back to by name. A link that was read is there no more, and a page of the case is
/// the case's to name.
const BESIDE: [(&str, Place); 5] = [
    ("paper", Place::Paper),
    ("files", Place::Files),
    ("shelf", Place::Shelf),
    ("share", Place::Share),
    ("reading", Place::Reading),
];

impl Place {
    /// Its name, where it has one.
    pub(crate) fn id(self) -> Option<&'static str> {
        let named = BESIDE.iter().find(|(_, place)| *place == self);
        named.map(|(id, _)| *id)
    }

    /// The page of this name.
    pub(crate) fn from_id(id: &str) -> Option<Place> {
        let named = BESIDE.iter().find(|(name, _)| *name == id);
        named.map(|(_, place)| *place)
    }
}

/// Where one is, and the way elsewhere.
#[derive(Clone, PartialEq)]
pub(crate) struct Whereabouts(UseStateHandle<Place>);

impl Whereabouts {
    /// The page that is shown.
    pub(crate) fn here(&self) -> Place {
        *self.0
    }

    /// A callback that goes there, whatever the event.
    pub(crate) fn go<E: 'static>(&self, to: Place) -> Callback<E> {
        let place = self.0.setter();
        Callback::from(move |_| place.set(to))
    }
}

/// Begins with this page.
#[hook]
pub(crate) fn use_whereabouts(first: Place) -> Whereabouts {
    Whereabouts(use_state_eq(|| first))
}

//! The state of the training, and all the glue between it and Yew and the device.
//!
//! Must not know what a deed does to a notebook, nor how the notebook is written down.

use super::Spot;
use crate::app::browser;
use crate::app::browser::device::{self, Drawer::OnDesk};
use crate::app::browser::tab;
use crate::engine::Conventions;
use crate::storage::notebook::{self, Unkept};
use crate::training::{Course, Deed, Lesson, Library, Notebook};
use std::rc::Rc;
use yew::prelude::*;

/// The name under which the tab keeps which page is shown.
const ENTRY: &str = "yichi.spot";

/// The page that was shown in this tab before.
pub(super) fn resumed(library: &Library) -> Spot {
    Spot::read(&tab::kept(ENTRY).unwrap_or_default(), library)
}

/// 练习室.
#[derive(Clone)]
pub(crate) struct Room {
    /// The lessons, and the words of the training with them.
    pub(crate) library: &'static Library,
    /// What the rules are applied under.
    pub(crate) conventions: Rc<Conventions>,
    /// What has been practised.
    pub(crate) notebook: Notebook,
    /// Which page is shown.
    pub(crate) spot: Spot,
    /// The day.
    pub(crate) today: u32,
    /// What is picked by.
    pub(crate) chance: u32,
    /// Whether a trainer leads: he says which lessons, and when what is shown.
    pub(crate) led: bool,
}

/// A library never changes, so that it is the same only as itself: lessons need not be compared word by word.
impl PartialEq for Room {
    fn eq(&self, other: &Room) -> bool {
        let Room {
            library,
            conventions,
            notebook,
            spot,
            today,
            chance,
            led,
        } = self;
        std::ptr::eq(*library, other.library)
            && (conventions, notebook) == (&other.conventions, &other.notebook)
            && (spot, today, chance, led) == (&other.spot, &other.today, &other.chance, &other.led)
    }
}

/// 动作.
pub(crate) enum Act {
    /// To another page.
    Went(Spot),
    /// A lesson opened: where it stood, or from the beginning.
    Opened(usize),
    /// The last comparison of a lesson opened again.
    Reviewed(usize),
    /// Something done in the lesson that is shown.
    Did(Deed),
    /// Lessons of one's own came in or went, and with them perhaps what was practised of them.
    Stocked(&'static Library, Notebook),
    /// What another tab has kept came in.
    Met(Notebook),
}

impl Reducible for Room {
    type Action = Act;

    fn reduce(self: Rc<Self>, act: Act) -> Rc<Self> {
        let mut next = Room {
            today: browser::today(),
            chance: self.chance,
            ..(*self).clone()
        };
        match act {
            Act::Went(spot) => {
                next.spot = spot;
                next.chance = browser::chance();
            }
            Act::Opened(place) => {
                next.spot = Spot::Lesson(place);
                next.does(&Deed::Opened);
            }
            Act::Reviewed(place) => {
                next.spot = Spot::Lesson(place);
                next.notebook.review(&self.library.lessons[place]);
            }
            Act::Did(deed) => next.does(&deed),
            Act::Stocked(library, notebook) => {
                next.library = library;
                next.notebook = notebook;
                if next.lesson().is_none() && matches!(next.spot, Spot::Lesson(_)) {
                    next.spot = Spot::Home;
                }
            }
            Act::Met(other) => next.notebook = next.notebook.union(other),
        }
        // The same Rc tells Yew that nothing is to be drawn anew.
        if next == *self { self } else { next.into() }
    }
}

impl Room {
    /// The lesson that is shown, with its place.
    pub(crate) fn lesson(&self) -> Option<(usize, &'static Lesson)> {
        match self.spot {
            Spot::Lesson(place) => Some((place, self.library.lessons.get(place)?)),
            Spot::Home | Spot::Lessons | Spot::Drill(_) | Spot::Class(_) | Spot::Own => None,
        }
    }

    /// The course of the lesson that is shown.
    pub(crate) fn course(&self, lesson: &Lesson) -> Course {
        let kept = self.notebook.of(&lesson.id);
        kept.map_or_else(|| Course::new(lesson), |kept| kept.course.clone())
    }

    fn does(&mut self, deed: &Deed) {
        if let Some((_, lesson)) = self.lesson() {
            self.notebook
                .practise(lesson, deed, &self.conventions, self.today);
        }
    }
}

/// What the pages read from and report to.
pub(crate) type Study = UseReducerHandle<Room>;

/// A callback that does this, whatever the event.
pub(crate) fn does<E: 'static>(study: &Study, act: impl Fn() -> Act + 'static) -> Callback<E> {
    let dispatcher = study.dispatcher();
    Callback::from(move |_| dispatcher.dispatch(act()))
}

/// A callback that does what is made of what it is told.
pub(crate) fn does_with<T: 'static>(
    study: &Study,
    act: impl Fn(T) -> Act + 'static,
) -> Callback<T> {
    let dispatcher = study.dispatcher();
    Callback::from(move |told| dispatcher.dispatch(act(told)))
}

/// To another page.
pub(crate) fn go<E: 'static>(study: &Study, spot: Spot) -> Callback<E> {
    does(study, move || Act::Went(spot))
}

/// Keeps the notebook on the device, or where a host wants it, and the page in the tab; says what is wrong with that.
#[hook]
pub(crate) fn use_kept(study: &Study, first: Option<Unkept>) -> Option<Unkept> {
    let trouble = use_state_eq(|| first);
    {
        // What has not changed since it was read need not be written, nor what could not be read put aside.
        let (opened, study, trouble) = (use_mut_ref(|| false), study.clone(), trouble.clone());
        use_effect_with(study.notebook.clone(), move |kept| {
            if opened.replace(true) {
                match notebook::save(&OnDesk, study.library, kept) {
                    Ok(both) => {
                        // That one was put aside is told as long as the page stands.
                        if *trouble != Some(Unkept::Unreadable) {
                            trouble.set(None);
                        }
                        study.dispatch(Act::Met(both));
                    }
                    Err(refused) => trouble.set(Some(refused)),
                }
            }
        });
    }
    {
        // Anew with each library: one that lacks a lesson would take what was practised of it for unknown.
        let (study, library) = (study.clone(), std::ptr::from_ref(study.library));
        use_effect_with(library, move |_| {
            let listeners = device::on_change(Callback::from(move |()| {
                let (other, _) = notebook::open(&OnDesk, study.library);
                study.dispatch(Act::Met(other));
            }));
            move || drop(listeners)
        });
    }
    {
        let library = study.library;
        use_effect_with(study.spot, move |spot| {
            tab::keep(ENTRY, Some(&spot.write(library)));
        });
    }
    *trouble
}

//! The page of the training: a program of its own, so that nothing of it weighs on the tool.
//!
//! Reads the lessons and hands them to the hall. Holds no rule.

mod class;
mod drill;
mod hall;
mod home;
mod lesson;
mod lessons;
mod open;
mod own;
mod room;
mod sieve;
mod spot;
mod stock;
mod tried;
mod trouble;

pub use class::ClassSpot;
pub use hall::{Hall, HallProps};
pub use spot::Spot;

use super::browser;
use super::browser::device::Drawer::OnDesk;
use crate::content::ui;
use crate::storage::notebook;
use crate::training::Library;
use yew::prelude::*;

/// What has become of the lessons.
#[derive(Clone, PartialEq)]
enum Lessons {
    /// Not there yet.
    Awaited,
    /// Damaged on their way here.
    Lost,
    /// Read.
    Ready(&'static Library),
}

/// The whole page of the training.
#[component]
pub fn Training() -> Html {
    let lessons = use_state_eq(|| Lessons::Awaited);
    {
        let lessons = lessons.setter();
        use_effect_with((), move |()| {
            browser::lessons::lessons(Callback::from(move |text: Option<String>| {
                let library = text.and_then(|text| Library::read(&text).ok());
                // For as long as the page stands: its words are said everywhere.
                lessons.set(match library {
                    Some(library) => Lessons::Ready(Box::leak(Box::new(library))),
                    None => Lessons::Lost,
                });
            }));
        });
    }
    match &*lessons {
        // A moment at most; what index.html says there is told to whoever waits longer.
        Lessons::Awaited => html! {},
        Lessons::Lost => html! { <main><p role="alert">{ ui("lessons-lost") }</p></main> },
        Lessons::Ready(shipped) => {
            let library = stock::stocked(shipped);
            let (notebook, trouble) = notebook::open(&OnDesk, library);
            html! {
                <Hall
                    {library}
                    other={browser::other()}
                    {notebook}
                    {trouble}
                    spot={room::resumed(library)}
                    today={browser::today()}
                    chance={browser::chance()}
                />
            }
        }
    }
}

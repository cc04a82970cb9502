//! The frame of every page of the training: head, page, foot, and where the focus goes.
//!
//! Must not know what a page of it shows.

use super::Spot;
use super::class::{Class, ClassSpot, use_arrival};
use super::own::Own;
use super::room::{Room, Study, go, use_kept};
use super::stock::use_stock;
use super::{drill, home, lesson, lessons};
use crate::app::browser;
use crate::app::browser::files::Dropped;
use crate::app::browser::stand;
use crate::app::components::foot::foot;
use crate::app::components::frame::{Frame, frame};
use crate::app::components::masthead::{Masthead, masthead};
use crate::app::components::notice::{Aloud, notice};
use crate::app::wayback::{use_returns, use_written};
use crate::content::{Words, fill, ui};
use crate::engine::Conventions;
use crate::storage::notebook::Unkept;
use crate::training::{Library, Notebook, Stage};
use std::rc::Rc;
use yew::prelude::*;

/// What the training begins with.
#[derive(Properties, PartialEq)]
pub struct HallProps {
    /// The lessons, and the words of the training with them.
    pub library: &'static Library,
    /// The address of the tool.
    pub other: Option<String>,
    /// The page it opens with.
    #[prop_or_default]
    pub spot: Spot,
    /// What has been practised.
    #[prop_or_default]
    pub notebook: Notebook,
    /// What is wrong with where that is kept.
    #[prop_or_default]
    pub trouble: Option<Unkept>,
    /// The day, as a number that grows by one a day.
    #[prop_or_default]
    pub today: u32,
    /// What is picked by.
    #[prop_or_default]
    pub chance: u32,
}

/// 培训.
#[component]
pub fn Hall(props: &HallProps) -> Html {
    let words = &props.library.words;
    let study: Study = use_reducer_eq(|| Room {
        library: props.library,
        conventions: Rc::new(Conventions::shipped()),
        notebook: props.notebook.clone(),
        spot: props.spot,
        today: props.today,
        chance: props.chance,
        led: false,
    });
    let trouble = use_kept(&study, props.trouble);
    let (on_stock, is_kept) = use_stock(&study);
    let dropped = use_state_eq(|| Dropped::Taken);
    {
        let dropped = dropped.setter();
        use_effect_with((), move |()| {
            let told = Callback::from(move |what| dropped.set(what));
            let dropped = browser::files::on_drop_inside(told);
            let listeners = (dropped, browser::refocus::keep_focus());
            move || drop(listeners)
        });
    }
    {
        let dropped = dropped.setter();
        use_effect_with(study.spot, move |_| dropped.set(Dropped::Taken));
    }
    let shown = study.spot.write(study.library);
    // Before the page is named, as for the tool.
    use_written(Some(shown.clone()), move |text| text == shown, || None);
    {
        let study = study.clone();
        use_returns(move |text| go(&study, Spot::read(text, study.library)).emit(()));
    }
    let (arrived, on_settled) = use_arrival(go(&study, Spot::Class(ClassSpot::Seat)));
    let moved = use_mut_ref(|| false);
    {
        let page = title(&study);
        // A page of a lesson is a page of its own.
        let place = (study.spot, stage(&study));
        use_effect_with((place, page), move |(_, page)| {
            browser::set_title(&fill(ui("app-title"), &[("page", page)]));
            if moved.replace(true) {
                browser::focus_heading();
            }
        });
    }
    let bare = study.spot == Spot::Class(ClassSpot::Projector);
    let mut ways = Vec::new();
    if study.spot != Spot::Home {
        ways.push((words.get(&["home", "way"]), go(&study, Spot::Home)));
    }
    let head = || {
        masthead(Masthead {
            on_skip: Callback::from(|_| browser::focus("h1")),
            ways,
            other: props
                .other
                .clone()
                .map(|address| (ui("nav-check"), address)),
        })
    };
    frame(Frame {
        head: html! { if !bare { { head() } } },
        rail: None,
        page: html! {
            <>
                { for trouble.map(|trouble| notice(told(trouble, words), Aloud::Politely)) }
                { match *dropped {
                    Dropped::Taken => html! {},
                    Dropped::Nowhere => notice(words.get(&["dropped", "nowhere"]), Aloud::AtOnce),
                    Dropped::Unclear => notice(words.get(&["dropped", "unclear"]), Aloud::AtOnce),
                } }
                { match study.spot {
                    Spot::Home => home::home(&study),
                    Spot::Lessons => html! { <lessons::Lessons study={study.clone()} /> },
                    Spot::Lesson(_) => lesson::lesson(&study),
                    Spot::Drill(drill) => html! { <drill::Page key={drill.id()} study={study.clone()} {drill} /> },
                    Spot::Class(spot) => html! { <Class study={study.clone()} {spot} {on_stock} {arrived} {on_settled} /> },
                    Spot::Own => html! { <Own study={study.clone()} {on_stock} {is_kept} /> },
                } }
            </>
        },
        foot: html! { if !bare { { foot(&study.conventions.version, stay(trouble, words)) } } },
    })
}

/// How far the lesson is that is shown.
fn stage(study: &Study) -> Option<Stage> {
    let (_, lesson) = study.lesson()?;
    Some(study.course(lesson).stage)
}

/// What a page is called, on the tab and over itself.
fn title(study: &Study) -> String {
    let words = &study.library.words;
    match study.spot {
        Spot::Home => words.get(&["home", "title"]).to_owned(),
        Spot::Lessons => words.get(&["lessons", "title"]).to_owned(),
        Spot::Lesson(place) => study.library.lessons[place].title.clone(),
        Spot::Class(spot) => spot.title(words).to_owned(),
        Spot::Own => words.get(&["own", "title"]).to_owned(),
        Spot::Drill(drill) => words.get(&["drill", drill.id(), "title"]).to_owned(),
    }
}

/// What is wrong with where the notebook is kept.
fn told(trouble: Unkept, words: &'static Words) -> &'static str {
    match trouble {
        Unkept::Unreadable => words.get(&["kept", "unreadable"]),
        Unkept::Full => words.get(&["kept", "full"]),
        Unkept::Forbidden if stand::keeps_nothing() => words.get(&["kept", "unwanted"]),
        Unkept::Forbidden => words.get(&["kept", "forbidden"]),
    }
}

/// Where what is practised stays, as the foot says it.
fn stay(trouble: Option<Unkept>, words: &'static Words) -> &'static str {
    match trouble {
        Some(Unkept::Full | Unkept::Forbidden) => words.get(&["foot", "memory"]),
        _ if stand::keeps_on_device() => words.get(&["foot", "device"]),
        _ => words.get(&["foot", "tab"]),
    }
}

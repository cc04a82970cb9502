//! The frame of every page of the training: head, page, foot, and where the focus goes.
//!
//! Must not know what a page of it shows.

use super::Spot;
use super::home;
use crate::app::browser;
use crate::app::components::foot::foot;
use crate::app::components::masthead::{Masthead, masthead};
use crate::content::{Words, fill, ui};
use crate::engine::Conventions;
use crate::training::Library;
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
}

/// 培训.
#[component]
pub fn Hall(props: &HallProps) -> Html {
    let words = &props.library.words;
    let conventions = use_memo((), |()| Conventions::shipped());
    let spot = use_state_eq(|| props.spot);
    let moved = use_mut_ref(|| false);
    {
        let title = fill(ui("app-title"), &[("page", title(*spot, words))]);
        use_effect_with(*spot, move |_| {
            browser::set_title(&title);
            if moved.replace(true) {
                browser::focus_heading();
            }
        });
    }
    html! {
        <div class="yichi" lang="zh-Hans">
            { masthead(Masthead {
                on_skip: Callback::from(|_| browser::focus("h1")),
                ways: Vec::new(),
                other: props.other.clone().map(|address| (ui("nav-check"), address)),
            }) }
            <div class="yichi-sheet">
                <main>
                    { match *spot {
                        Spot::Home => home::home(props.library),
                    } }
                </main>
            </div>
            { foot(&conventions.version, words.get(&["foot"])) }
        </div>
    }
}

/// What a page is called, on the tab and over itself.
fn title(spot: Spot, words: &'static Words) -> &'static str {
    match spot {
        Spot::Home => words.get(&["home", "title"]),
    }
}

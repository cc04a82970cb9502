//! The page, in Yew. Knows the browser; holds no rule.

mod browser;
mod components;
mod examples;
mod pages;
mod progress;
mod shell;
mod store;

pub use browser::Kept;
pub use shell::{Shell, ShellProps};

use crate::session::Session;
use yew::prelude::*;

/// The whole page, with whatever the tab holds from before.
#[component]
pub fn App() -> Html {
    let (kept, _) = &*use_memo((), |()| browser::restore());
    html! { <Shell session={Session::default()} kept={*kept} unreadable={false} /> }
}

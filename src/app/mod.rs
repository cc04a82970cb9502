//! The page, in Yew. Knows the browser; holds no rule.

use yew::prelude::*;

/// The whole page.
#[component]
pub fn App() -> Html {
    html! { <main><h1>{ "yichi" }</h1></main> }
}

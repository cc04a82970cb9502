//! What is known of something, each by its name. Knows no store.

use yew::prelude::*;

/// 要点.
pub(crate) fn facts(facts: Vec<(&'static str, String)>) -> Html {
    let fact = |(name, value): (&'static str, String)| {
        html! { <div class="yichi-facts__fact"><dt>{ name }</dt><dd>{ value }</dd></div> }
    };
    html! { <dl class="yichi-facts">{ for facts.into_iter().map(fact) }</dl> }
}

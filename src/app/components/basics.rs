//! The smallest parts, of which every page is made: a paragraph of words. Knows no store.
//!
//! None is inlined: an element that is written out costs the program a hundred bytes, a call a fraction of that.
//! What has a key, an attribute or a listener of its own is written out where it stands.

use yew::prelude::*;

/// 一段话.
#[inline(never)]
pub(crate) fn p(text: &str) -> Html {
    html! { <p>{ text }</p> }
}

/// 一段次要的话.
#[inline(never)]
pub(crate) fn quiet(text: &str) -> Html {
    html! { <p class="yichi-quiet">{ text }</p> }
}

//! The smallest parts, of which every page is made: a heading, a paragraph, a list of points, what is folded, a row of
//! ways, the way back, a section. Knows no store.
//!
//! None is inlined: an element that is written out costs the program a hundred bytes, a call a fraction of that.
//! What has a key, an attribute or a listener of its own is written out where it stands.

use super::button::{Weight, button};
use crate::content::fill;
use yew::prelude::*;

/// 页的标题, which takes the focus when its page is turned to.
#[inline(never)]
pub(crate) fn h1(text: &str) -> Html {
    html! { <h1 tabindex="-1">{ text }</h1> }
}

/// 节的标题.
#[inline(never)]
pub(crate) fn h2(text: &str) -> Html {
    html! { <h2>{ text }</h2> }
}

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

/// 一条一条.
#[inline(never)]
pub(crate) fn points(all: &[String]) -> Html {
    html! { <ul class="yichi-points">{ for all.iter().map(|one| html! { <li>{ one }</li> }) }</ul> }
}

/// 折起来的, behind a line that says what it is.
#[inline(never)]
pub(crate) fn folded(line: Html, inside: Html) -> Html {
    html! { <details class="yichi-item__folded"><summary>{ line }</summary>{ inside }</details> }
}

/// The first of many, and the rest folded behind `more`, which has a slot for how many there are.
pub(crate) fn shortened<T>(
    all: &[T],
    shown: usize,
    more: &str,
    list: impl Fn(&[T]) -> Html,
) -> Html {
    let (first, rest) = all.split_at(all.len().min(shown));
    let line = fill(more, &[("n", &rest.len().to_string())]);
    html! {
        <>
            { list(first) }
            if !rest.is_empty() { { folded(line.into(), list(rest)) } }
        </>
    }
}

/// 一排按钮.
#[inline(never)]
pub(crate) fn actions(ways: Vec<Html>) -> Html {
    html! { <div class="yichi-actions">{ for ways }</div> }
}

/// 返回, at the head of a page.
#[inline(never)]
pub(crate) fn way_back(label: &str, onclick: Callback<MouseEvent>) -> Html {
    html! { <div class="yichi-turn">{ button(Weight::Back, label, None, onclick) }</div> }
}

/// 一节, under its heading.
#[inline(never)]
pub(crate) fn section(title: &str, inside: Vec<Html>) -> Html {
    html! { <section class="yichi-section">{ h2(title) }{ for inside }</section> }
}

//! One verdict: its word, a shape that says the same, and what was weighed. Knows no store.

use crate::domain::Tri;
use yew::prelude::*;

/// 结论: the word of the verdict, how it stands, and in which words.
pub(crate) struct Verdict {
    /// How it stands.
    pub(crate) stands: Tri,
    /// What it is called.
    pub(crate) name: String,
    /// How it stands, in a word.
    pub(crate) word: String,
    /// How it stands, in a sentence.
    pub(crate) sentence: String,
}

/// 结论牌.
pub(crate) fn verdict(props: Verdict) -> Html {
    let class = match props.stands {
        Tri::Yes => "yichi-verdict yichi-verdict--yes",
        Tri::No => "yichi-verdict yichi-verdict--no",
        Tri::Open => "yichi-verdict yichi-verdict--open",
    };
    html! {
        <li {class}>
            { shape(props.stands) }
            <div class="yichi-verdict__text">
                <h3 class="yichi-verdict__name">
                    { props.name }<span class="yichi-verdict__word">{ props.word }</span>
                </h3>
                <p>{ props.sentence }</p>
            </div>
        </li>
    }
}

/// A full seal, an empty ring, a broken diamond: told apart without colour and in print.
fn shape(stands: Tri) -> Html {
    let drawn = match stands {
        Tri::Yes => {
            html! { <rect class="yichi-verdict__full" x="3" y="3" width="22" height="22" rx="2" /> }
        }
        Tri::No => html! { <circle class="yichi-verdict__line" cx="14" cy="14" r="10.5" /> },
        Tri::Open => html! {
            <path class="yichi-verdict__line yichi-verdict__line--broken" d="M14 2 L26 14 L14 26 L2 14 Z" />
        },
    };
    html! {
        <svg class="yichi-verdict__shape" width="28" height="28" viewBox="0 0 28 28" aria-hidden="true" focusable="false">{ drawn }</svg>
    }
}

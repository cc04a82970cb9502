//! The first page of the training: what there is to do. Must not know how any of it is done.

use crate::training::Library;
use yew::prelude::*;

/// 培训首页.
pub(super) fn home(library: &'static Library) -> Html {
    let words = &library.words;
    html! {
        <div class="yichi-column">
            <h1 tabindex="-1">{ words.get(&["home", "title"]) }</h1>
            <p>{ words.get(&["home", "lead"]) }</p>
            <p>{ words.get(&["notice", "lessons"]) }</p>
        </div>
    }
}

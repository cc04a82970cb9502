//! 清空之前: everything goes only after a question, whose first answer leaves it.
//!
//! Must not know what goes.

use super::browser;
use super::components::basics::{actions, p};
use super::components::button::{Weight, button};
use yew::prelude::*;

/// The question, and whether it is asked now.
pub(crate) struct Clearing {
    /// Tells it from others on the page.
    id: &'static str,
    asked: UseStateHandle<bool>,
}

/// The question before everything goes; it takes the focus when it is asked.
#[hook]
pub(crate) fn use_clearing(id: &'static str) -> Clearing {
    let asked = use_state_eq(|| false);
    use_effect_with(*asked, move |asked| {
        if *asked {
            browser::focus_button(id);
        }
    });
    Clearing { id, asked }
}

impl Clearing {
    /// Asks.
    pub(crate) fn ask(&self) -> Callback<MouseEvent> {
        self.asked(true)
    }

    /// The question with its two answers, while it is asked.
    pub(crate) fn view(
        &self,
        question: &str,
        no: &str,
        yes: &str,
        on_yes: Callback<MouseEvent>,
    ) -> Html {
        if !*self.asked {
            return html! {};
        }
        let on_no = self.asked(false);
        html! {
            <div id={self.id} class="yichi-notice" role="alert">
                { p(question) }
                { actions(vec![
                    button(Weight::Main, no, None, on_no.clone()),
                    button(Weight::Other, yes, None, both(on_no, on_yes)),
                ]) }
            </div>
        }
    }

    fn asked(&self, now: bool) -> Callback<MouseEvent> {
        let asked = self.asked.setter();
        Callback::from(move |_: MouseEvent| asked.set(now))
    }
}

/// The first, then the second.
pub(crate) fn both(
    first: Callback<MouseEvent>,
    second: Callback<MouseEvent>,
) -> Callback<MouseEvent> {
    Callback::from(move |event: MouseEvent| {
        first.emit(event.clone());
        second.emit(event);
    })
}

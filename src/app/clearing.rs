//! 清空之前: everything goes only after a question, whose first answer leaves it.
//!
//! Must not know what goes.

use super::browser;
use super::components::basics::{actions, p};
use super::components::button::{Weight, button};
use yew::prelude::*;

/// Whether it is asked now.
pub(crate) struct Clearing(UseStateHandle<bool>);

/// The question before everything on this page goes; it takes the focus when it is asked.
#[hook]
pub(crate) fn use_clearing() -> Clearing {
    let asked = use_state_eq(|| false);
    use_effect_with(*asked, |asked| {
        if *asked {
            browser::focus(".yichi-notice--ask button");
        }
    });
    Clearing(asked)
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
        if !*self.0 {
            return html! {};
        }
        let on_no = self.asked(false);
        html! {
            <div class="yichi-notice yichi-notice--ask" role="alert">
                { p(question) }
                { actions(vec![
                    button(Weight::Main, no, None, on_no.clone()),
                    button(Weight::Other, yes, None, both(on_no, on_yes)),
                ]) }
            </div>
        }
    }

    fn asked(&self, now: bool) -> Callback<MouseEvent> {
        let asked = self.0.setter();
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

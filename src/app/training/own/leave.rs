//! The lessons of one's own handed on as a pack. Must not know how a pack is written down.

use super::look::{found, look};
use crate::app::components::basics::{actions, h2, p};
use crate::app::components::button::{Weight, button};
use crate::app::components::field::{Field, field};
use crate::app::training::room::Study;
use crate::app::training::tried::{Form, Tried};
use crate::app::training::trouble::sentences;
use crate::training::{Lesson, pack};
use std::sync::Arc;
use yew::prelude::*;

/// What the way out is given.
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// The training.
    pub(super) study: Study,
    /// The lessons.
    pub(super) own: Vec<Arc<Lesson>>,
}

/// 交给别人: a pack, after a look at what may name somebody.
#[component]
pub(super) fn Leave(props: &Props) -> Html {
    let Props { study, own } = props;
    let words = &study.library.words;
    let title = use_state_eq(|| words.get(&["own", "pack-name"]).to_owned());
    let asked = use_state_eq(|| false);
    let said = use_state_eq(String::new);
    let save = {
        let (own, title, said, asked) = (own.clone(), title.clone(), said.setter(), asked.setter());
        Callback::from(move |_: MouseEvent| {
            asked.set(false);
            said.set(match pack(title.trim(), &own) {
                Err(refusal) => sentences(words, &refusal).concat(),
                Ok(text) => {
                    let kind = words.get(&["own", "pack-name"]);
                    Tried::saved(&title, kind, Form::Json, &text).said(words)
                }
            });
        })
    };
    let findings = found(words, own);
    let first = {
        let (asked, save, clean) = (asked.setter(), save.clone(), findings.is_empty());
        Callback::from(move |event: MouseEvent| match clean {
            true => save.emit(event),
            false => asked.set(true),
        })
    };
    let leave = {
        let asked = asked.setter();
        Callback::from(move |_: MouseEvent| asked.set(false))
    };
    let on_input = {
        let title = title.setter();
        Callback::from(move |text| title.set(text))
    };
    html! {
        <section class="yichi-section">
            { h2(words.get(&["own", "leave"])) }
            { p(words.get(&["own", "leave-lead"])) }
            { field(Field {
                id: "pack-title",
                label: words.get(&["own", "pack-title"]),
                hint: None,
                value: (*title).clone(),
                long: false,
                on_input,
            }) }
            { actions(vec![button(Weight::Main, words.get(&["own", "save-pack"]), None, first)]) }
            if *asked { { look(findings, save, leave) } }
            <p role="status">{ (*said).clone() }</p>
        </section>
    }
}

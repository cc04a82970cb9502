//! 合成一份: what is still open, and the merged case as the case on the table or as a file.
//!
//! Must not choose.

use super::difference::DIFFERENCES;
use crate::app::browser;
use crate::app::components::basics::{actions, h2, p};
use crate::app::components::button::{Weight, button};
use crate::app::components::notice::{Aloud, notice};
use crate::app::desk::{Desk, reading_text};
use crate::app::files::Files;
use crate::content::{counted, fill, texts};
use crate::domain::{Case, ChainError};
use crate::reading::{Choice, Readings};
use std::rc::Rc;
use yew::prelude::*;

/// What this part of the page is given.
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    pub(super) desk: Desk,
    pub(super) files: Files,
    /// The two readings.
    pub(super) both: Rc<Readings>,
}

/// 合成一份.
#[component]
pub(super) fn Merge(props: &Props) -> Html {
    let Props { desk, files, both } = props;
    let said = use_state_eq(|| None::<String>);
    // Whether it was to be opened while something is not chosen.
    let asked = use_state_eq(|| false);
    let all = both.differences.len();
    let open = desk.open(all);
    let status = match open {
        0 => reading_text("merge-all").to_owned(),
        n => counted(reading_text("merge-left"), n),
    };
    // A merged case, or a word about why there is none.
    let merged = {
        let (desk, both, said) = (desk.clone(), both.clone(), said.clone());
        move || -> Option<Case> {
            let merged = both.merged(&desk.choices(all));
            let circle = |error: &ChainError| {
                let why = texts().chain_error(error);
                fill(reading_text("merge-circle"), &[("error", &why)])
            };
            said.set(merged.as_ref().err().map(circle));
            merged.ok()
        }
    };
    let on_open = {
        let (merged, files) = (merged.clone(), files.clone());
        Callback::from(move |_: MouseEvent| {
            if let Some(case) = merged() {
                files.put_case(case, reading_text("merged"));
            }
        })
    };
    let on_ask = {
        let (asked, on_open) = (asked.clone(), on_open.clone());
        Callback::from(move |event: MouseEvent| match open {
            0 => on_open.emit(event),
            _ => asked.set(true),
        })
    };
    let question = (open > 0 && *asked).then(|| {
        let text = counted(reading_text("merge-ask"), open);
        let on_choose = Callback::from(move |_: MouseEvent| {
            asked.set(false);
            browser::focus_id(DIFFERENCES);
        });
        html! {
            <div>
                { notice(&text, Aloud::AtOnce) }
                { actions(vec![
                    button(Weight::Main, reading_text("merge-choose"), None, on_choose),
                    button(Weight::Other, reading_text("merge-open-anyway"), None, on_open),
                ]) }
            </div>
        }
    });
    let on_save = {
        let files = files.clone();
        Callback::from(move |event: MouseEvent| {
            if let Some(case) = merged() {
                files.save_case(case, reading_text("kind"), reading_text("saved"), event);
            }
        })
    };
    let rest = |label, choice| {
        button(
            Weight::Plain,
            reading_text(label),
            None,
            desk.choose_rest(choice, all),
        )
    };
    html! {
        <section class="yichi-section">
            { h2(reading_text("merge")) }
            { p(reading_text("merge-lead")) }
            <p role="status"><b>{ status }</b></p>
            <div class="yichi-actions">
                if open > 0 {
                    { rest("rest-a", Some(Choice::A)) }
                    { rest("rest-b", Some(Choice::B)) }
                }
                if open < all { { rest("rest-none", None) } }
            </div>
            if let Some(text) = &*said { { notice(text, Aloud::AtOnce) } }
            <div class="yichi-actions">
                if files.may_change() { { button(Weight::Main, reading_text("merge-open"), None, on_ask) } }
                { button(Weight::Other, reading_text("merge-save"), None, on_save) }
            </div>
            { for question }
        </section>
    }
}

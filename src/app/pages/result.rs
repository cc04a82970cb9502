//! The result: verdicts, who and why, what is open. Every answer can be changed from here.

use crate::app::browser;
use crate::app::components::button::{Weight, button};
use crate::app::components::verdict::{Verdict, verdict};
use crate::app::store::{Store, report};
use crate::content::{Table, texts, ui};
use crate::domain::Tri;
use crate::engine::{Assessment, Conventions, assess};
use crate::session::{Action, select};
use yew::prelude::*;

/// 结果页.
pub(crate) fn result(store: &Store, conventions: &Conventions) -> Html {
    let judged = select::judged(store);
    let body = match assess(&judged, conventions) {
        Ok(assessment) => verdicts(&assessment),
        // The page cannot build such a case; a file that holds one is refused when it is read.
        Err(_) => html! { <p>{ ui("result-unreadable") }</p> },
    };
    html! {
        <div class="yichi-column yichi-column--wide yichi-result">
            <h1 tabindex="-1">{ ui("result-title") }</h1>
            { body }
            <div class="yichi-actions">
                { button(Weight::Main, ui("nav-answers"), None, report(store, Action::AnswersOpened)) }
                { button(Weight::Other, ui("print"), None, Callback::from(|_| browser::print())) }
            </div>
        </div>
    }
}

fn verdicts(assessment: &Assessment) -> Html {
    let shown = crate::engine::Verdict::ALL.map(|id| {
        let stands = assessment.verdicts.get(id);
        verdict(Verdict {
            stands,
            name: texts().get(Table::Verdicts, &[id.id(), "title"]).to_owned(),
            word: ui(match stands {
                Tri::Yes => "result-yes",
                Tri::No => "result-no",
                Tri::Open => "result-open-word",
            })
            .to_owned(),
            sentence: texts()
                .get(Table::Verdicts, &[id.id(), stands.id()])
                .to_owned(),
        })
    });
    html! { <ul class="yichi-verdicts">{ for shown }</ul> }
}

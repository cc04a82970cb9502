//! The result: verdicts, who and why, what is open. Every answer can be changed from here.

use crate::app::browser;
use crate::app::components::button::{Weight, button};
use crate::app::components::verdict::{Verdict, verdict};
use crate::app::store::{Store, report};
use crate::content::{Table, texts, ui};
use crate::domain::Tri;
use crate::engine::{self, Assessment, Conventions, assess};
use crate::flow::Mode;
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
    let way = |weight, label: &'static str, action| {
        button(weight, ui(label), None, report(store, action))
    };
    html! {
        <div class="yichi-column yichi-column--wide yichi-result">
            <div class="yichi-turn">{ way(Weight::Back, "back", Action::SteppedBack) }</div>
            <h1 tabindex="-1">{ ui("result-title") }</h1>
            <p class="yichi-quiet">{ ui("result-lead") }</p>
            { body }
            <div class="yichi-actions">
                { way(Weight::Main, "nav-answers", Action::AnswersOpened) }
                { way(Weight::Other, "roster-title", Action::RosterOpened) }
                if store.mode == Mode::Quick { { way(Weight::Other, "deepen", Action::Deepened) } }
                { button(Weight::Plain, ui("print"), None, Callback::from(|_| browser::print())) }
            </div>
        </div>
    }
}

fn verdicts(assessment: &Assessment) -> Html {
    let shown = engine::Verdict::ALL.map(|id| {
        let stands = assessment.verdicts.get(id);
        verdict(Verdict {
            stands,
            name: texts().get(Table::Verdicts, &[id.id(), "title"]).to_owned(),
            word: word(id, stands).to_owned(),
            sentence: texts()
                .get(Table::Verdicts, &[id.id(), stands.id()])
                .to_owned(),
        })
    });
    html! { <ul class="yichi-verdicts">{ for shown }</ul> }
}

/// How a verdict stands, in a word: the first three are found or not, the last holds or does not.
fn word(id: engine::Verdict, stands: Tri) -> &'static str {
    let fits = id == engine::Verdict::Appropriate;
    match stands {
        Tri::Open => ui("result-open-word"),
        Tri::Yes if fits => ui("result-fits"),
        Tri::No if fits => ui("result-fits-not"),
        Tri::Yes => ui("result-yes"),
        Tri::No => ui("result-no"),
    }
}

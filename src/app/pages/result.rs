//! The result: the report on the case as answered, with every answer in it open to change.
//!
//! Must not judge or phrase; the engine and the report do.

use crate::app::browser;
use crate::app::components::basics::{h1, p, quiet, way_back};
use crate::app::components::button::{Weight, button};
use crate::app::components::contents::{contents, heading_id};
use crate::app::components::document::document;
use crate::app::files::{Files, files_text};
use crate::app::keeper::Keeper;
use crate::app::linked::link_text;
use crate::app::pages::take::Take;
use crate::app::pages::trial::Trial;
use crate::app::pages::{bands, inquiry, mirror, pictures};
use crate::app::place::Place;
use crate::app::store::{Store, report, report_with};
use crate::content::{fill, texts, ui};
use crate::domain::{Case, ChainError};
use crate::engine::{Conventions, Judged};
use crate::flow::Mode;
use crate::report::{SectionId, compose};
use crate::session::Action;
use std::rc::Rc;
use yew::prelude::*;

/// 结果页.
pub(crate) fn result(
    store: &Store,
    conventions: &Conventions,
    files: &Files,
    keeper: &Keeper,
) -> Html {
    let changes = store.may_change();
    let way = |weight, label: &'static str, action| {
        button(weight, ui(label), None, report(store, action))
    };
    // The roster is where the measures are changed, so the way there stands below the persons.
    let after = |section| match section {
        SectionId::Persons if changes => way(Weight::Plain, "result-roster", Action::RosterOpened),
        _ => html! {},
    };
    let (title, aside, above, body) = match Judged::of(&store.case, conventions) {
        Ok(given) => {
            let judged = Rc::new(given.applicable());
            let given = Rc::new(given.into_owned());
            let composed = compose(&store.case, &judged, texts());
            let on_visit = changes.then(|| report_with(store, Action::Revisited));
            let drawn = |section| pictures::after(section, &composed, &judged);
            let after = |section| html! { <>{ drawn(section) }{ bands::after(section, &judged) }{ after(section) }{ mirror::after(section, &judged) }</> };
            let inquiry = inquiry::of(store, &given, &judged);
            let body = document(&composed, on_visit.as_ref(), after, inquiry);
            let above = html! {
                <>
                    { pictures::before(&judged) }
                    <Trial store={store.clone()} keeper={keeper.clone()} judged={judged.clone()} />
                </>
            };
            let on_go = Callback::from(|section| browser::focus_id(heading_id(section)));
            let aside = contents(&composed, &on_go);
            (composed.title, aside, above, body)
        }
        // The page cannot build such a case; a file that holds one is refused when it is read.
        Err(error) => (
            String::new(),
            html! {},
            html! {},
            p(&fill(
                ui("result-unreadable"),
                &[("names", &circle(&store.case, &error))],
            )),
        ),
    };
    html! {
        <div class="yichi-sheet__railed">
          { aside }
          <div class="yichi-column yichi-column--wide yichi-result">
            if changes { { way_back(ui("back"), report(store, Action::SteppedBack)) } }
            <div>
                <p class="yichi-caption">{ title }</p>
                { h1(ui("result-title")) }
            </div>
            { quiet(ui(if changes { "result-lead" } else { "result-lead-fixed" })) }
            { above }
            { body }
            <div class="yichi-actions">
                { way(Weight::Main, "nav-answers", Action::AnswersOpened) }
                if changes && store.mode == Mode::Quick { { way(Weight::Other, "deepen", Action::Deepened) } }
                { button(Weight::Other, files_text("save"), None, files.save()) }
                // A link leads to the page, so there must be one.
                if browser::owns_page() { { button(Weight::Other, link_text("share-title"), None, keeper.whereabouts().go(Place::Share)) } }
                else { { button(Weight::Other, files_text("copy"), None, files.copy()) } }
            </div>
            <Take store={store.clone()} whereabouts={keeper.whereabouts().clone()} />
          </div>
        </div>
    }
}

/// Who stands in the circle that no judgement can start from.
fn circle(case: &Case, error: &ChainError) -> String {
    let ids: &[String] = match error {
        ChainError::Loop(ids) => ids,
        _ => &[],
    };
    let places = ids.iter().filter_map(|id| case.place(id));
    let names: Vec<String> = places.map(|place| texts().person(case, place)).collect();
    texts().join(names.iter().map(String::as_str))
}

//! The first page: what this answers and does not, and three ways in.

use crate::app::components::basics::{actions, h2, quiet};
use crate::app::components::button::{Weight, button};
use crate::app::components::scale::scale;
use crate::app::desk::reading_text;
use crate::app::examples;
use crate::app::files::files_text;
use crate::app::keeper::Keeper;
use crate::app::place::Place;
use crate::app::store::{Store, report};
use crate::content::{Table, texts, ui};
use crate::flow::Mode;
use crate::session::Action;
use yew::prelude::*;

/// 开始页.
pub(crate) fn start(store: &Store, keeper: &Keeper) -> Html {
    let whereabouts = keeper.whereabouts();
    let changes = store.may_change();
    let begun = !store.case.persons.is_empty();
    let first = if begun { Weight::Other } else { Weight::Main };
    html! {
        <div class="yichi-start">
          <div class="yichi-column">
            <h1 class="yichi-start__title" tabindex="-1">{ ui("start-title") }</h1>
            <p class="yichi-lead">{ ui("start-lead") }</p>
            <section class="yichi-section">
                { h2(ui("start-ways")) }
                if begun && changes {
                    { actions(vec![button(Weight::Main, ui("start-resume"), None, report(store, Action::SteppedOn))]) }
                }
                <ul class="yichi-start__ways">
                  if changes {
                    { way(store, Mode::Full, "start-full-hint", first) }
                    { way(store, Mode::Quick, "start-quick-hint", Weight::Other) }
                    <li>
                        <details class="yichi-start__examples">
                            <summary class="yichi-start__way">
                                <span class="yichi-button">{ ui("start-example") }</span>
                                <span class="yichi-quiet">{ ui("start-example-hint") }</span>
                            </summary>
                            { list(keeper) }
                        </details>
                    </li>
                  }
                    <li class="yichi-start__way">
                        { button(Weight::Other, reading_text("title"), None, whereabouts.go(Place::Reading)) }
                        { quiet(reading_text("way-hint")) }
                    </li>
                  if changes {
                    <li class="yichi-start__way">
                        { button(Weight::Other, files_text("title"), None, whereabouts.go(Place::Files)) }
                        { quiet(files_text("way-hint")) }
                    </li>
                  }
                </ul>
                { actions(vec![button(Weight::Plain, texts().get(Table::Paper, &["page-title"]), None, whereabouts.go(Place::Paper))]) }
            </section>
            <section class="yichi-section yichi-start__scope">
                <div>
                    { h2(ui("start-does")) }
                    <ul class="yichi-points">
                        { points(["start-does-1", "start-does-2", "start-does-3"]) }
                    </ul>
                </div>
                <div>
                    { h2(ui("start-doesnt")) }
                    <ul class="yichi-points yichi-points--not">
                        { points(["start-doesnt-1", "start-doesnt-2", "start-doesnt-3"]) }
                    </ul>
                </div>
            </section>
          </div>
          { scale() }
        </div>
    }
}

fn way(store: &Store, mode: Mode, hint: &'static str, weight: Weight) -> Html {
    html! {
        <li class="yichi-start__way">
            { button(weight, texts().mode(mode), None, report(store, Action::Started(mode))) }
            { quiet(ui(hint)) }
        </li>
    }
}

fn points(ids: [&'static str; 3]) -> Html {
    html! { <>{ for ids.map(|id| html! { <li>{ ui(id) }</li> }) }</> }
}

/// The worked cases, each opened with all its answers.
fn list(keeper: &Keeper) -> Html {
    let example = |id: &'static str| {
        let keeper = keeper.clone();
        let open = Callback::from(move |_: MouseEvent| {
            if let Some(case) = examples::open(id) {
                keeper.put_example(case);
            }
        });
        html! {
            <li key={id}>
                { button(Weight::Plain, texts().get(Table::Examples, &[id, "title"]), None, open) }
                { quiet(texts().get(Table::Examples, &[id, "text"])) }
            </li>
        }
    };
    html! { <ul class="yichi-start__list">{ for examples::IDS.iter().copied().map(example) }</ul> }
}

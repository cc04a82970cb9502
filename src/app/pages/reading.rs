//! The page of the second reading: files in, what differs and how much, a merged case out.
//!
//! Must not compare or judge.

mod agreement;
mod difference;
mod merge;
mod pairs;

use crate::app::browser;
use crate::app::components::basics::{h1, h2, p, quiet, way_back};
use crate::app::components::button::{Weight, button};
use crate::app::components::notice::{Aloud, notice};
use crate::app::desk::{Desk, Pair, Sheet, reading_text};
use crate::app::files::Files;
use crate::app::opening::{JSON, Opening, opener};
use crate::app::place::Place;
use crate::content::{fill, ui};
use std::rc::Rc;
use yew::prelude::*;

/// The heading that is gone to once there is something to look at.
const FOUND: &str = "reading-found";

/// What the page is given.
#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    /// The files that are compared.
    pub(crate) desk: Desk,
    /// Where a merged case is opened.
    pub(crate) files: Files,
}

/// 背靠背复核.
#[component]
pub(crate) fn Reading(props: &Props) -> Html {
    let Props { desk, files } = props;
    {
        // Whoever puts files in, or looks at a pair, is brought to what came of it.
        let shown = (desk.sheets().len(), desk.looked_at(), desk.pairs.len());
        let was = use_mut_ref(|| shown);
        use_effect_with(shown, move |now| {
            if was.replace(*now) != *now && now.2 > 0 {
                browser::focus_id(FOUND);
            }
        });
    }
    let (weight, choose) = match desk.pairs.is_empty() {
        true => (Weight::Main, reading_text("choose")),
        false => (Weight::Other, reading_text("choose-more")),
    };
    let readable = desk
        .sheets()
        .iter()
        .filter(|sheet| sheet.found.is_ok())
        .count();
    html! {
        <div class="yichi-column yichi-column--wide yichi-reading">
            { way_back(ui("back"), files.whereabouts().go(Place::Case)) }
            { h1(reading_text("title")) }
            { p(reading_text("lead")) }
            { quiet(reading_text("many")) }
            <div class="yichi-actions">
                { opener(Opening {
                    id: "reading-input",
                    label: choose,
                    accept: JSON,
                    many: true,
                    weight,
                    on_files: desk.take(),
                }) }
                if desk.sheets().len() == 2 && desk.pairs.len() == 1 {
                    { button(Weight::Other, reading_text("swap"), None, desk.swap()) }
                }
            </div>
            if !desk.sheets().is_empty() { { sheets(desk) } }
            if readable == 1 { { notice(reading_text("one-more"), Aloud::Politely) } }
            { found(desk, files) }
        </div>
    }
}

fn sheets(desk: &Desk) -> Html {
    let row = |(place, sheet): (usize, &Sheet)| {
        let side = desk.pairs.iter().find_map(|pair| {
            let side = pair.places.iter().position(|one| *one == place)?;
            Some(reading_text(["as-a", "as-b"][side]))
        });
        let said = match &sheet.found {
            Err(error) => fill(reading_text("failed"), &[("error", error)]),
            Ok(_) => side.unwrap_or(reading_text("alone")).to_owned(),
        };
        html! {
            <li key={place} class="yichi-reading__sheet">
                <b>{ sheet.name.clone() }</b>
                <span>{ said }</span>
                { button(Weight::Plain, reading_text("remove"), Some(&sheet.name), desk.remove(place)) }
            </li>
        }
    };
    html! {
        <section class="yichi-section">
            { h2(reading_text("files")) }
            <ul class="yichi-reading__sheets">{ for desk.sheets().iter().enumerate().map(row) }</ul>
        </section>
    }
}

fn found(desk: &Desk, files: &Files) -> Html {
    match desk.pair() {
        None if desk.pairs.is_empty() => html! {},
        None => pairs::pairs(desk),
        Some(pair) => of_pair(desk, files, pair),
    }
}

fn of_pair(desk: &Desk, files: &Files, pair: &Pair) -> Html {
    let back = || way_back(reading_text("look-back"), desk.look_at(None));
    let body = match &pair.found {
        Err(error) => notice(&fill(reading_text("unfit"), &[("error", error)]), Aloud::No),
        Ok((both, weighed)) => html! {
            <>
                { agreement::partners(both) }
                { agreement::verdicts(both, weighed) }
                { difference::differences(desk, both, weighed) }
                if !both.differences.is_empty() {
                    <merge::Merge desk={desk.clone()} files={files.clone()} both={Rc::new(both.clone())} />
                }
                { agreement::agreed(both) }
            </>
        },
    };
    html! {
        <div>
            if desk.pairs.len() > 1 { { back() } }
            if !pair.name.is_empty() { <p class="yichi-caption">{ pair.name.clone() }</p> }
            { body }
        </div>
    }
}

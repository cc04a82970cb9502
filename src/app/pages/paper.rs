//! The blank questionnaire, to be printed and filled in by hand. Must not know a question.

use crate::app::browser::print::print;
use crate::app::components::basics::{actions, h1, h2, p, way_back};
use crate::app::components::button::{Weight, button};
use crate::app::components::choice::{Choice, Row, choice};
use crate::app::onpaper::Unprinted;
use crate::app::place::{Place, Whereabouts};
use crate::content::{Table, texts, ui};
use crate::flow::Mode;
use crate::report::{PaperItem, PaperPart, PaperSection, paper, ticked};
use yew::prelude::*;

/// What the page is given.
#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    /// The way back.
    pub(crate) whereabouts: Whereabouts,
}

/// 空白问卷. Which of the two is shown is the page's own affair.
#[component]
pub(crate) fn Paper(props: &Props) -> Html {
    let mode = use_state_eq(Mode::default);
    let blank = paper(*mode, texts());
    let row = |offered: Mode| Row {
        label: texts().mode(offered).to_owned(),
        hint: None,
        chosen: offered == *mode,
    };
    let on_choose = {
        let mode = mode.clone();
        Callback::from(move |place: usize| {
            if let Some(chosen) = Mode::ALL.get(place) {
                mode.set(*chosen);
            }
        })
    };
    html! {
        <div class="yichi-column yichi-column--wide">
            { way_back(ui("back"), props.whereabouts.go(Place::Case)) }
            { h1(&blank.title) }
            <div class="yichi-paper__choice">
                { p(texts().get(Table::Paper, &["page-lead"])) }
                { choice(Choice {
                    name: "paper-mode".to_owned(),
                    legend: html! { <span class="yichi-field__label">{ texts().get(Table::Paper, &["which"]) }</span> },
                    lead: html! {},
                    compact: true,
                    many: false,
                    keyed: false,
                    rows: Mode::ALL.map(row).into(),
                    on_choose,
                }) }
                { actions(vec![button(Weight::Main, ui("print"), None, Callback::from(|_| print()))]) }
                <Unprinted />
            </div>
            <div class="yichi-paper">
                { for blank.lead.iter().map(|line| p(line)) }
                { for blank.parts.iter().map(part) }
            </div>
        </div>
    }
}

fn part(part: &PaperPart) -> Html {
    html! {
        <section>
            { h2(part.heading) }
            <ul>{ for part.blanks.iter().map(item) }</ul>
            { for part.sections.iter().map(section) }
        </section>
    }
}

fn section(section: &PaperSection) -> Html {
    html! {
        <>
            <h3>{ section.heading }</h3>
            { p(section.intro) }
            <ol>{ for section.items.iter().map(item) }</ol>
        </>
    }
}

fn item(item: &PaperItem) -> Html {
    html! {
        <li>
            { p(item.ask) }
            if !item.about.is_empty() { { p(&item.about) } }
            if !item.choices.is_empty() {
                <ul>{ for item.choices.iter().map(|choice| html! { <li>{ ticked(*choice, texts()) }</li> }) }</ul>
            }
            { for (0..item.lines).map(|_| html! { <p class="yichi-paper__line"></p> }) }
        </li>
    }
}

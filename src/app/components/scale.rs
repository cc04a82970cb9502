//! The ladder drawn as a ruler: every rung with the measures that stand on it. Knows no store.

use crate::content::{texts, ui};
use crate::domain::measure::MEASURES;
use crate::domain::{Class, Instrument};
use yew::prelude::*;

/// Where the classes end, from the top: organizational measures and discipline share their rungs.
const STRETCHES: [(i8, i8); 3] = [(6, 15), (4, 5), (0, 3)];

/// 刻度.
pub(crate) fn scale() -> Html {
    let stretch = |(from, to): (i8, i8)| {
        let name = match from {
            0 => texts().class(Class::Education),
            4 => texts().class(Class::Notice),
            _ => ui("scale-formal"),
        };
        html! {
            <li class="yichi-scale__stretch">
                <p class="yichi-scale__class">{ name }</p>
                <ul class="yichi-scale__rungs">{ for (from..=to).rev().map(rung) }</ul>
            </li>
        }
    };
    html! {
        <section class="yichi-scale">
            <h2>{ ui("scale-title") }</h2>
            <ul class="yichi-scale__ruler">{ for STRETCHES.map(stretch) }</ul>
            <p class="yichi-scale__note">{ ui("scale-note") }</p>
        </section>
    }
}

fn rung(rung: i8) -> Html {
    let on_it = MEASURES.iter().filter(|facts| {
        facts.rung.is_point() && facts.rung.min == rung && facts.instrument != Instrument::Closed
    });
    let names = on_it.map(|facts| texts().measure(facts.measure));
    html! { <li class="yichi-scale__rung">{ texts().join(names) }</li> }
}

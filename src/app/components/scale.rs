//! The ladder drawn as a ruler: every rung with the measures that stand on it. Knows no store.

use super::basics::h2;
use crate::content::{texts, ui};
use crate::domain::measure::MEASURES;
use crate::domain::{Class, Form, Instrument};
use yew::prelude::*;

/// 刻度.
pub(crate) fn scale() -> Html {
    let stretch = |form: Form| {
        let name = match form {
            Form::Education => texts().class(Class::Education),
            Form::Notice => texts().class(Class::Notice),
            Form::Heavy => ui("scale-formal"),
        };
        let rungs = form.rungs();
        html! {
            <li class="yichi-scale__stretch">
                <p class="yichi-scale__class">{ name }</p>
                <ul class="yichi-scale__rungs">{ for (rungs.min..=rungs.max).rev().map(rung) }</ul>
            </li>
        }
    };
    html! {
        <section class="yichi-scale">
            { h2(ui("scale-title")) }
            <ul class="yichi-scale__ruler">{ for Form::ALL.into_iter().rev().map(stretch) }</ul>
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

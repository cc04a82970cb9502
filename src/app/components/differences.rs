//! What differs between two judgements: in words and in shapes, before and after. Knows no store.

use super::basics::p;
use super::table::grid;
use super::verdict::shape;
use crate::content::{Table, texts};
use crate::engine::State;
use crate::report::explain::{Differences, Shift};
use yew::prelude::*;

/// 变化.
pub(crate) fn differences(found: &Differences) -> Html {
    let column = |id: &'static str| {
        html! { <th scope="col" role="columnheader">{ word(id) }</th> }
    };
    let heads = [
        "differ-what",
        "differ-before",
        "differ-after",
        "differ-whether",
    ];
    html! {
        <>
            <table class="yichi-table yichi-table--shifts" role="table">
                <caption>{ word("differ-verdicts") }</caption>
                <thead role="rowgroup"><tr role="row">{ for heads.map(column) }</tr></thead>
                <tbody role="rowgroup">{ for found.verdicts.iter().map(shift) }</tbody>
            </table>
            { for found.tables.iter().map(grid) }
            if let Some(nothing) = &found.nothing { { p(nothing) } }
        </>
    }
}

fn shift(shift: &Shift) -> Html {
    html! {
        <tr role="row" data-changed={shift.changed.then_some("")}>
            <th scope="row" role="rowheader">{ shift.title.clone() }</th>
            <td role="cell" data-label={word("differ-before")}>{ state(&shift.before) }</td>
            <td role="cell" data-label={word("differ-after")}>{ state(&shift.after) }</td>
            <td role="cell" data-label={word("differ-whether")}>{ shift.word.clone() }</td>
        </tr>
    }
}

fn state((state, word): &(State, String)) -> Html {
    html! { <span class="yichi-shift">{ shape(*state) }{ word.clone() }</span> }
}

/// A word of the explanations.
pub(crate) fn word(id: &'static str) -> &'static str {
    texts().get(Table::Explain, &[id])
}

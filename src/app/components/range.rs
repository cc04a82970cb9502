//! A range of a rising list, where no single value is certain. Knows no store and no question.

use super::select::{Select, select};
use crate::content::ui;
use crate::domain::Values;
use yew::prelude::*;

/// 范围: from one value to another of the list, behind a disclosure.
pub(crate) fn range(
    labels: &[&'static str],
    chosen: Option<Values>,
    on_choose: Callback<Values>,
) -> Html {
    let chosen = chosen.filter(|values| values.single().is_none());
    let last = labels.len().saturating_sub(1) as u8;
    let (from, to) = chosen.map_or((None, None), |values| {
        (Some(values.first()), Some(values.last()))
    });
    // Either end alone is already an answer: from here up, or up to here.
    let on_from = {
        let to = to.unwrap_or(last);
        on_choose.reform(move |from: u8| Values::range(from, to.max(from)))
    };
    let on_to = {
        let from = from.unwrap_or(0);
        on_choose.reform(move |to: u8| Values::range(from.min(to), to))
    };
    html! {
        <details class="yichi-choice__help" open={chosen.is_some()}>
            <summary>{ ui("range-open") }</summary>
            <div class="yichi-choice__range">
                { end(ui("range-from"), labels, from, on_from) }
                { end(ui("range-to"), labels, to, on_to) }
            </div>
        </details>
    }
}

/// One end of the range.
fn end(
    label: &'static str,
    labels: &[&'static str],
    chosen: Option<u8>,
    on_choose: Callback<u8>,
) -> Html {
    let list = select(Select {
        id: None,
        nothing: ui("range-unsaid"),
        may_unsay: false,
        options: labels.iter().map(|label| (*label).to_owned()).collect(),
        chosen: chosen.map(usize::from),
        on_pick: Callback::from(move |picked: Option<usize>| {
            if let Some(place) = picked {
                on_choose.emit(place as u8);
            }
        }),
    });
    html! { <label class="yichi-field__pair">{ label }{ list }</label> }
}

//! Who stands above a person: picked from the others on the list. Knows no store.

use super::basics::p;
use super::choice::Mark;
use crate::content::ui;
use crate::session::select::Relation;
use yew::prelude::*;

/// Somebody else on the list.
pub(crate) struct Candidate {
    /// His place in the list.
    pub(crate) place: usize,
    /// What he is called.
    pub(crate) label: String,
    /// How he stands to the person now.
    pub(crate) relation: Relation,
}

/// 上级.
pub(crate) fn superiors(candidates: Vec<Candidate>, on_turn: Callback<usize>) -> Html {
    let none = candidates.is_empty();
    let candidate = |candidate: Candidate| {
        let above = candidate.relation == Relation::Above;
        let mark = Mark {
            name: "superiors".into(),
            place: candidate.place,
            many: true,
            chosen: above,
            on_choose: on_turn.clone(),
        };
        html! {
            if candidate.relation == Relation::Below {
                <li class="yichi-superiors__below" key={candidate.place}>{ candidate.label }{ ui("superiors-below") }</li>
            } else {
                <li key={candidate.place}>
                    <label class="yichi-ladder__rung" data-chosen={above.then_some("")}>
                        { mark.view() }{ candidate.label }
                        if candidate.relation == Relation::Beyond { <span class="yichi-field__hint">{ ui("superiors-beyond") }</span> }
                    </label>
                </li>
            }
        }
    };
    html! {
        <fieldset class="yichi-superiors">
            <legend class="yichi-field__label">{ ui("superiors-legend") }</legend>
            <p class="yichi-field__hint">{ ui("superiors-hint") }</p>
            if none {
                { p(ui("superiors-nobody")) }
            } else {
                <ul class="yichi-superiors__list">{ for candidates.into_iter().map(candidate) }</ul>
            }
        </fieldset>
    }
}

//! How many people an entry of the list stands for. Knows no store.

use super::choice::Mark;
use crate::content::ui;
use crate::domain::Count;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// 人数.
pub(crate) fn count(count: Count, on_count: Callback<Count>) -> Html {
    let oninput = {
        let on_count = on_count.clone();
        Callback::from(move |event: InputEvent| {
            let input = event.target_dyn_into::<HtmlInputElement>();
            // An empty or half-typed box is no count; what stood there last stays.
            if let Some(count) = input.and_then(|input| typed(&input, count.at_least)) {
                on_count.emit(count);
            }
        })
    };
    // Whoever leaves the box finds in it what counts.
    let onchange = Callback::from(move |event: Event| {
        if let Some(input) = event.target_dyn_into::<HtmlInputElement>()
            && typed(&input, count.at_least).is_none()
        {
            input.set_value(&count.people.to_string());
        }
    });
    let at_least = Mark {
        name: "count-at-least".into(),
        place: 0,
        many: true,
        chosen: count.at_least,
        on_choose: on_count.reform(move |_| Count {
            at_least: !count.at_least,
            ..count
        }),
    };
    html! {
        <div class="yichi-field">
            <label class="yichi-field__label" for="person-count">{ ui("person-count") }</label>
            <p class="yichi-field__hint" id="person-count-hint">{ ui("person-count-hint") }</p>
            <div class="yichi-field__row">
                <input
                    id="person-count"
                    class="yichi-field__input yichi-field__input--number"
                    type="number"
                    min="1"
                    max={Count::MOST.to_string()}
                    inputmode="numeric"
                    aria-describedby="person-count-hint"
                    value={count.people.to_string()}
                    {oninput}
                    {onchange}
                />
                <label class="yichi-choice__level">{ at_least.view() }{ ui("person-at-least") }</label>
            </div>
        </div>
    }
}

/// The count that stands in the box, where it is one.
fn typed(input: &HtmlInputElement, at_least: bool) -> Option<Count> {
    let people = input.value().parse().ok();
    people.and_then(|people| Count::of(people, at_least))
}

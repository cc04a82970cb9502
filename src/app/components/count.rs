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
            let people = event
                .target_dyn_into::<HtmlInputElement>()
                .and_then(|input| input.value().parse().ok());
            // An empty or half-typed box is no count; what stood there last stays.
            if let Some(count) = people.and_then(|people| Count::of(people, count.at_least)) {
                on_count.emit(count);
            }
        })
    };
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
                />
                <label class="yichi-choice__level">{ at_least.view() }{ ui("person-at-least") }</label>
            </div>
        </div>
    }
}

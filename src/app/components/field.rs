//! One line or several of free text. Knows no store.

use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

/// 文本框: its id, its label and hint, what it holds and who is told.
pub(crate) struct Field {
    /// The id that ties label, hint and box together.
    pub(crate) id: &'static str,
    /// What to write.
    pub(crate) label: &'static str,
    /// How to write it.
    pub(crate) hint: Option<&'static str>,
    /// What stands there.
    pub(crate) value: String,
    /// Whether several lines are wanted.
    pub(crate) long: bool,
    /// Told the text after each stroke, exactly as typed: were it tidied, the caret would jump.
    pub(crate) on_input: Callback<String>,
}

/// 填空.
pub(crate) fn field(props: Field) -> Html {
    let Field {
        id,
        label,
        hint,
        value,
        long,
        on_input,
    } = props;
    let hint_id = hint.map(|_| [id, "-hint"].concat());
    let oninput = Callback::from(move |event: InputEvent| {
        let text = event
            .target_dyn_into::<HtmlInputElement>()
            .map(|input| input.value())
            .or_else(|| {
                event
                    .target_dyn_into::<HtmlTextAreaElement>()
                    .map(|input| input.value())
            });
        if let Some(text) = text {
            on_input.emit(text);
        }
    });
    html! {
        <div class="yichi-field">
            <label class="yichi-field__label" for={id}>{ label }</label>
            if let Some(hint) = hint { <p class="yichi-field__hint" id={hint_id.clone()}>{ hint }</p> }
            if long {
                <textarea {id} class="yichi-field__input" rows="3" aria-describedby={hint_id} {value} {oninput} />
            } else {
                <input {id} class="yichi-field__input" type="text" autocomplete="off" aria-describedby={hint_id} {value} {oninput} />
            }
        </div>
    }
}

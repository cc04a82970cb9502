//! 链接框: an address to hand on, as a box to copy it from.
//!
//! Must not know what a link holds, nor how it is copied.

use super::browser::link;
use super::components::notice::{Aloud, notice};
use super::linked::link_text;
use yew::prelude::*;

/// The box with its label, how long the link in it is, and what a link into a disk is worth.
pub(crate) fn link_box(id: &'static str, label: &str, hint: &str, link: String) -> Html {
    let hint_id = [id, "-hint"].concat();
    html! {
        <div class="yichi-field">
            <label class="yichi-field__label" for={id}>{ label }</label>
            <p class="yichi-field__hint" id={hint_id.clone()}>{ hint }</p>
            if link.starts_with("file:") { { notice(link_text("on-disk"), Aloud::No) } }
            <textarea {id} class="yichi-field__input yichi-share" rows="4" readonly=true aria-describedby={hint_id} value={link} />
        </div>
    }
}

/// The address of the page, before its fragment. Looked at once the page is there: while it is drawn by the build
/// there is none.
#[hook]
pub(crate) fn use_address() -> String {
    let address = use_state_eq(String::new);
    let setter = address.setter();
    use_effect_with((), move |()| setter.set(link::address()));
    (*address).clone()
}

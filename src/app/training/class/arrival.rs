//! A set that came with the address. Must not know how a link is written down, nor what a set is for.

use crate::app::browser::link as bar;
use crate::training::class::is_link;
use yew::prelude::*;

/// The fragment of a link to a set, as often as one comes: with the address, or put over it later; and what lets go
/// of it once it was taken up or left. From then on the address holds nothing, so that a reload does not ask again.
#[hook]
pub(in crate::app::training) fn use_arrival(
    went: Callback<()>,
) -> (Option<AttrValue>, Callback<()>) {
    let arrived = use_state_eq(|| None);
    {
        let arrived = arrived.setter();
        use_effect_with((), move |()| {
            let look = move || {
                let fragment = bar::fragment();
                if is_link(&fragment) {
                    bar::drop_fragment();
                    arrived.set(Some(AttrValue::from(fragment)));
                    went.emit(());
                }
            };
            look();
            let listener = bar::on_fragment(Callback::from(move |()| look()));
            move || drop(listener)
        });
    }
    let setter = arrived.setter();
    let settled = Callback::from(move |()| setter.set(None));
    ((*arrived).clone(), settled)
}

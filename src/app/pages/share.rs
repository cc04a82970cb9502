//! 分享链接: the case as an address to hand on. Must not know how a link is written down.

use crate::app::browser::clipboard;
use crate::app::components::basics::{actions, h1, p, way_back};
use crate::app::components::button::{Weight, button};
use crate::app::components::choice::Mark;
use crate::app::components::notice::{Aloud, notice};
use crate::app::keeper::Keeper;
use crate::app::leaving::use_leaving;
use crate::app::link_box::{link_box, use_address};
use crate::app::linked::link_text;
use crate::app::place::Place;
use crate::app::store::Store;
use crate::content::{fill, ui};
use crate::storage::link::{Contents, LinkError, SAFE_CHARS, encode, leaves_out};
use yew::prelude::*;

/// The box that holds the link.
const BOX: &str = "share-link";

/// What the page is given.
#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    /// What lies on the table, and the way back.
    pub(crate) keeper: Keeper,
    /// The session.
    pub(crate) store: Store,
}

/// 分享链接页. Whether words go along is chosen anew each time.
#[component]
pub(crate) fn Share(props: &Props) -> Html {
    let Props { keeper, store } = props;
    let leaving = use_leaving(store, keeper.whereabouts(), "leaving-link");
    let texts = use_state_eq(|| false);
    let copied = use_state_eq(|| None::<bool>);
    let address = use_address();
    let contents = match *texts {
        true => Contents::WithTexts,
        false => Contents::Facts,
    };
    let case = &store.case;
    let link = encode(case, store.mode, contents).map(|link| [&*address, "#", &link].concat());
    let body = match link {
        Err(LinkError::Unread) => notice(link_text("share-unread"), Aloud::Politely),
        Err(LinkError::TooLarge | LinkError::Damaged | LinkError::Newer(_)) => {
            notice(link_text("share-too-large"), Aloud::Politely)
        }
        Ok(link) => {
            let on_copy = {
                let copied = copied.setter();
                let copy = Callback::from(move |_: MouseEvent| {
                    copied.set(Some(clipboard::copy_from(BOX)))
                });
                // Without words there is nothing in a link that could name somebody.
                if *texts { leaving.first(copy) } else { copy }
            };
            let length = link.chars().count();
            let hint = fill(link_text("length"), &[("n", &length.to_string())]);
            html! {
                <>
                    { link_box(BOX, link_text("box"), &hint, link) }
                    if length > SAFE_CHARS { { notice(link_text("long"), Aloud::Politely) } }
                    { actions(vec![button(Weight::Main, link_text("copy"), None, on_copy)]) }
                    { leaving.view() }
                    <p role="status">{ match *copied {
                        None => "",
                        Some(true) => link_text("copied"),
                        Some(false) => link_text("not-copied"),
                    } }</p>
                </>
            }
        }
    };
    let mark = Mark {
        name: "share-texts".into(),
        place: 0,
        many: true,
        chosen: *texts,
        on_choose: {
            let (texts, copied) = (texts.clone(), copied.setter());
            Callback::from(move |_: usize| {
                texts.set(!*texts);
                copied.set(None);
            })
        },
    };
    html! {
        <div class="yichi-column">
            { way_back(ui("back"), keeper.whereabouts().go(Place::Case)) }
            { h1(link_text("share-title")) }
            { p(link_text("share-lead")) }
            { p(link_text("share-held")) }
            <label class="yichi-choice__level">{ mark.view() }{ link_text("texts") }</label>
            if *texts { { notice(link_text("texts-warning"), Aloud::Politely) } }
            if leaves_out(case) { { notice(link_text("leaves-out"), Aloud::No) } }
            { body }
        </div>
    }
}

//! 外发前的提醒: a button for something that leaves the page, and before it a look at what may name somebody.
//!
//! Never in the way: the button beside the findings does what was asked. Must not know what a name looks
//! like, nor what leaves how.

use crate::app::browser;
use crate::app::components::button::{Weight, button};
use crate::app::store::Store;
use crate::content::{Table, fill, texts};
use crate::privacy::{Finding, Place, scan};
use crate::session::Action;
use yew::prelude::*;

/// What such a button is given.
#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    /// The case that leaves.
    pub(crate) store: Store,
    /// What the button is called.
    pub(crate) label: AttrValue,
    /// What is done, as a verb: 打印, 保存, 生成链接.
    pub(crate) action: AttrValue,
    /// Does it.
    pub(crate) on_go: Callback<MouseEvent>,
}

/// 要外发的按钮. Place it beside other buttons; what was found stands below it.
#[component]
pub(crate) fn Leaving(props: &Props) -> Html {
    let Props {
        store,
        label,
        action,
        on_go,
    } = props;
    let found = use_state_eq(Vec::new);
    // Named by what is done: several such buttons may stand on one page.
    let title = format!("leaving-{action}");
    {
        let title = title.clone();
        use_effect_with((*found).clone(), move |found| {
            if !found.is_empty() {
                browser::focus_id(&title);
            }
        });
    }
    let on_press = {
        let (store, found, on_go) = (store.clone(), found.clone(), on_go.clone());
        Callback::from(move |event: MouseEvent| {
            let findings = scan(&store.case);
            match findings.is_empty() {
                true => on_go.emit(event),
                false => found.set(findings),
            }
        })
    };
    let close = {
        let found = found.clone();
        Callback::from(move |_: MouseEvent| found.set(Vec::new()))
    };
    let anyway = {
        let (close, on_go) = (close.clone(), on_go.clone());
        Callback::from(move |event: MouseEvent| {
            close.emit(event.clone());
            on_go.emit(event);
        })
    };
    let mend = {
        let (close, store) = (close.clone(), store.clone());
        Callback::from(move |event: MouseEvent| {
            close.emit(event);
            store.dispatch(Action::RosterOpened);
        })
    };
    let way = |id| fill(word(id), &[("action", action)]);
    html! {
        <>
            { button(Weight::Other, label, None, on_press) }
            if !found.is_empty() {
                <section class="yichi-notice yichi-leaving" aria-labelledby={title.clone()}>
                    <h2 id={title} tabindex="-1">{ word("title") }</h2>
                    <p>{ word("lead") }</p>
                    <ul class="yichi-points">{ for found.iter().map(finding) }</ul>
                    <div class="yichi-actions">
                        { button(Weight::Main, word("mend"), None, mend) }
                        { button(Weight::Other, &way("anyway"), None, anyway) }
                        { button(Weight::Plain, &way("leave"), None, close) }
                    </div>
                </section>
            }
        </>
    }
}

fn finding(finding: &Finding) -> Html {
    let place = match finding.place {
        Place::Title => word("place-title").to_owned(),
        Place::Note => word("place-note").to_owned(),
        Place::Source => word("place-source").to_owned(),
        Place::Label(person) => fill(word("place-label"), &[("n", &(person + 1).to_string())]),
    };
    let slots = [("place", place.as_str()), ("excerpt", &finding.excerpt)];
    html! { <li><b>{ fill(word("found"), &slots) }</b>{ word(finding.sign.id()) }</li> }
}

/// A word about what leaves.
pub(crate) fn word(id: &'static str) -> &'static str {
    texts().get(Table::Privacy, &[id])
}

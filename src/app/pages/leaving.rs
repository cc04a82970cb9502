//! 外发前的提醒: buttons for what leaves the page, and before it does a look at what may name somebody.
//!
//! Never in the way: a button beside the findings does what was asked. Must not know what a name looks
//! like, nor what leaves how.

use crate::app::browser;
use crate::app::components::button::{Weight, button};
use crate::app::store::Store;
use crate::content::{Table, fill, texts};
use crate::privacy::{Finding, Place, scan};
use crate::session::Action;
use yew::prelude::*;

/// 一条出路: a button for something that leaves the page.
#[derive(Clone, PartialEq)]
pub(crate) struct Way {
    /// What the button is called.
    pub(crate) label: &'static str,
    /// What is done, as a verb: 打印, 保存, 生成链接.
    pub(crate) action: &'static str,
    /// Does it.
    pub(crate) on_go: Callback<MouseEvent>,
}

/// What such buttons are given.
#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    /// The case that leaves.
    pub(crate) store: Store,
    /// An id of its own on the page.
    pub(crate) id: &'static str,
    /// The ways out, in their order.
    pub(crate) ways: Vec<Way>,
}

/// 要外发的按钮. Place them beside other buttons; what was found stands below them.
#[component]
pub(crate) fn Leaving(props: &Props) -> Html {
    let Props { store, id, ways } = props;
    let found = use_state_eq(Vec::new);
    let wanted = use_state_eq(|| 0);
    {
        let id = *id;
        use_effect_with((*found).clone(), move |found| {
            if !found.is_empty() {
                browser::focus_id(id);
            }
        });
    }
    let press = |place: usize, way: &Way| {
        let (store, found, wanted) = (store.clone(), found.setter(), wanted.setter());
        let on_go = way.on_go.clone();
        let on_press = Callback::from(move |event: MouseEvent| {
            let findings = scan(&store.case);
            wanted.set(place);
            match findings.is_empty() {
                true => on_go.emit(event),
                false => found.set(findings),
            }
        });
        button(Weight::Other, way.label, None, on_press)
    };
    let close = {
        let found = found.clone();
        Callback::from(move |_: MouseEvent| found.set(Vec::new()))
    };
    let anyway = {
        let (close, way) = (close.clone(), ways.get(*wanted).cloned());
        Callback::from(move |event: MouseEvent| {
            close.emit(event.clone());
            if let Some(way) = &way {
                way.on_go.emit(event);
            }
        })
    };
    let mend = {
        let (close, store) = (close.clone(), store.clone());
        Callback::from(move |event: MouseEvent| {
            close.emit(event);
            store.dispatch(Action::RosterOpened);
        })
    };
    let action = ways.get(*wanted).map_or("", |way| way.action);
    let way = |id| fill(word(id), &[("action", action)]);
    html! {
        <>
            { for ways.iter().enumerate().map(|(place, way)| press(place, way)) }
            if !found.is_empty() {
                <section class="yichi-notice yichi-leaving" aria-labelledby={*id}>
                    <h2 id={*id} tabindex="-1">{ word("title") }</h2>
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

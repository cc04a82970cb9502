//! 外发前的提醒: before something leaves the page, a look at what may name somebody.
//!
//! Never in the way: a button beside the findings goes on. Must not know what a name looks like, nor what
//! leaves how.

use super::browser;
use super::components::button::{Weight, button};
use super::place::{self, Whereabouts};
use super::store::Store;
use crate::app::components::basics::{p, shortened};
use crate::app::keeper::title;
use crate::content::{Table, fill, texts};
use crate::domain::Case;
use crate::privacy::{Field, Finding, scan};
use crate::session::Action;
use std::rc::Rc;
use yew::prelude::*;

/// How many findings are shown before the rest is folded.
const SHOWN: usize = 8;

/// A look that is taken before one of several ways out.
#[derive(Clone)]
pub(crate) struct Leaving {
    store: Store,
    whereabouts: Whereabouts,
    /// The heading of what is shown.
    id: &'static str,
    asked: UseStateHandle<Option<Rc<Asked>>>,
}

/// What was found, and what was asked for.
struct Asked {
    /// Each with the title of its case, where there are several.
    findings: Vec<(Option<String>, Finding)>,
    go: Callback<MouseEvent>,
    /// The case that was looked at, where it lies on the table and can be mended.
    at_hand: Option<Case>,
}

impl PartialEq for Leaving {
    fn eq(&self, other: &Leaving) -> bool {
        let asked = |leaving: &Leaving| leaving.asked.as_ref().map(Rc::as_ptr);
        self.store == other.store && asked(self) == asked(other)
    }
}

/// The look at the case of this store; `id` tells it from others on the page.
#[hook]
pub(crate) fn use_leaving(store: &Store, whereabouts: &Whereabouts, id: &'static str) -> Leaving {
    let asked = use_state(|| None::<Rc<Asked>>);
    use_effect_with(asked.is_some(), move |there| {
        if *there {
            browser::focus_id(id);
        }
    });
    // What was found says nothing of a case that has changed since.
    let seen = asked.as_ref().and_then(|asked| asked.at_hand.as_ref());
    let is_past = seen.is_some_and(|seen| *seen != store.case);
    {
        let asked = asked.setter();
        use_effect_with(is_past, move |is_past| {
            if *is_past {
                asked.set(None);
            }
        });
    }
    Leaving {
        store: store.clone(),
        whereabouts: whereabouts.clone(),
        id,
        asked,
    }
}

impl Leaving {
    /// Goes only after the look: at once where nothing is found.
    pub(crate) fn first(&self, go: Callback<MouseEvent>) -> Callback<MouseEvent> {
        let leaving = self.clone();
        Callback::from(move |event| {
            let case = &leaving.store.case;
            leaving.look(&[case], Some(case), go.clone(), event)
        })
    }

    /// The same with cases that lie elsewhere.
    pub(crate) fn first_of(&self, cases: &[&Case], go: Callback<MouseEvent>, event: MouseEvent) {
        self.look(cases, None, go, event);
    }

    fn look(
        &self,
        cases: &[&Case],
        at_hand: Option<&Case>,
        go: Callback<MouseEvent>,
        event: MouseEvent,
    ) {
        let found = |case: &&Case| {
            let title = (cases.len() > 1).then(|| title(case).to_owned());
            let findings = scan(case).into_iter();
            findings.map(move |finding| (title.clone(), finding))
        };
        let findings: Vec<(Option<String>, Finding)> = cases.iter().flat_map(found).collect();
        match findings.is_empty() {
            true => go.emit(event),
            false => self.asked.set(Some(Rc::new(Asked {
                findings,
                go,
                at_hand: at_hand.cloned(),
            }))),
        }
    }

    /// What was found, with the ways to mend it, to go on or to leave it; nothing where nothing was.
    pub(crate) fn view(&self) -> Html {
        let Some(asked) = self.asked.as_ref() else {
            return html! {};
        };
        let way = |weight, label, then: Callback<MouseEvent>| {
            let close = self.asked.setter();
            let onclick = Callback::from(move |event: MouseEvent| {
                close.set(None);
                then.emit(event);
            });
            button(weight, word(label), None, onclick)
        };
        let points = |some: &[(Option<String>, Finding)]| {
            html! { <ul class="yichi-points">{ for some.iter().map(finding) }</ul> }
        };
        let store = self.store.clone();
        let home = self.whereabouts.go(place::Place::Case);
        let mend = Callback::from(move |event| {
            home.emit(event);
            store.dispatch(Action::RosterOpened);
        });
        html! {
            <section class="yichi-notice yichi-leaving" aria-labelledby={self.id}>
                <h2 id={self.id} tabindex="-1">{ word("title") }</h2>
                { p(word("lead")) }
                { shortened(&asked.findings, SHOWN, word("more"), points) }
                <div class="yichi-actions">
                    if asked.at_hand.is_some() && self.store.may_change() { { way(Weight::Main, "mend", mend) } }
                    { way(Weight::Other, "anyway", asked.go.clone()) }
                    { way(Weight::Plain, "leave", Callback::noop()) }
                </div>
            </section>
        }
    }
}

fn finding((title, finding): &(Option<String>, Finding)) -> Html {
    let place = match finding.place {
        Field::Title => word("place-title").to_owned(),
        Field::Note => word("place-note").to_owned(),
        Field::Source => word("place-source").to_owned(),
        Field::Label(person) => fill(word("place-label"), &[("n", &(person + 1).to_string())]),
        Field::Brought => word("place-brought").to_owned(),
    };
    let place = match title {
        Some(title) => fill(word("place-of"), &[("title", title), ("place", &place)]),
        None => place,
    };
    let slots = [("place", place.as_str()), ("excerpt", &finding.excerpt)];
    html! { <li><b>{ fill(word("found"), &slots) }</b>{ word(finding.sign.id()) }</li> }
}

fn word(id: &'static str) -> &'static str {
    texts().get(Table::Privacy, &[id])
}

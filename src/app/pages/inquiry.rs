//! What a verdict can be asked: why, why not, what would flip it, what would mend it.
//!
//! Each answer is found when it is asked for, and kept while the case stays. Must not phrase or judge.

use crate::app::components::basics::{p, shortened};
use crate::app::components::button::{Weight, button};
use crate::app::components::differences::word;
use crate::app::components::disclosure::{Disclosure, disclosure};
use crate::app::components::item::{Visit, item, links};
use crate::app::components::table::table;
use crate::app::store::{Store, report_with};
use crate::content::{fill, texts};
use crate::domain::{AnswerId, Tri};
use crate::engine::explain::Change;
use crate::engine::{Judged, Verdict};
use crate::report::Phrases;
use crate::report::explain::{First, Firsts, Flips, Reasons, Repairs, Way};
use crate::report::explain::{flips, reasons, repairs, steadiness, why_not};
use crate::session::Action;
use std::rc::Rc;
use yew::prelude::*;

/// How many changes or links are shown at once; the rest stands behind a fold.
const SHOWN: usize = 8;

/// 追问的四问.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Ask {
    Why,
    WhyNot,
    Flips,
    Repairs,
}

impl Ask {
    fn id(self) -> &'static str {
        match self {
            Ask::Why => "ask-why",
            Ask::WhyNot => "ask-why-not",
            Ask::Flips => "ask-flips",
            Ask::Repairs => "ask-repairs",
        }
    }
}

/// What was found.
enum Answer {
    Reasons(Reasons),
    Flips(Flips),
    Repairs(Repairs),
}

/// 追问: what each verdict of this result can be asked, and whether it is steady.
pub(crate) fn of(
    store: &Store,
    given: &Rc<Judged<'static>>,
    judged: &Rc<Judged<'static>>,
) -> impl Fn(Verdict) -> Html {
    let steady = steadiness(&Phrases::of(judged, texts()));
    let (given, judged) = (given.clone(), judged.clone());
    let on_visit = store
        .may_change()
        .then(|| report_with(store, Action::Revisited));
    let on_try = report_with(store, Action::Tried);
    move |verdict| {
        let state = judged.assessment().outcome.firm.get(verdict);
        let asks = [
            Some(Ask::Why),
            (state == Tri::No).then_some(Ask::WhyNot),
            Some(Ask::Flips),
            // What is right needs no mending, and what is not the matter none either.
            is_wanting(verdict, state).then_some(Ask::Repairs),
        ];
        let ask = |ask: Ask| {
            html! {
                <Asked
                    key={ask.id()}
                    given={given.clone()}
                    judged={judged.clone()}
                    {verdict}
                    {ask}
                    on_visit={on_visit.clone()}
                    on_try={on_try.clone()}
                />
            }
        };
        let steadiness = steady[verdict as usize].as_ref().map(|steadiness| {
            let unsteady = (!steadiness.steady).then_some("");
            html! {
                <p class="yichi-inquiry__steady" data-unsteady={unsteady}><b>{ steadiness.word.clone() }</b>{ steadiness.text.clone() }</p>
            }
        });
        html! {
            <div class="yichi-inquiry">
                { for steadiness }
                { for asks.into_iter().flatten().map(ask) }
            </div>
        }
    }
}

fn is_wanting(verdict: Verdict, state: Tri) -> bool {
    match verdict {
        Verdict::Appropriate => state != Tri::Yes,
        Verdict::Overreach | Verdict::DownwardBias | Verdict::Leniency => state != Tri::No,
    }
}

/// What one of the questions is given.
#[derive(Properties, PartialEq)]
struct AskedProps {
    /// The case as it was answered, with what no longer applies.
    given: Rc<Judged<'static>>,
    /// The case as it was judged.
    judged: Rc<Judged<'static>>,
    verdict: Verdict,
    ask: Ask,
    /// Opens a question, where it may be answered anew.
    on_visit: Option<Callback<AnswerId>>,
    /// Tries changes out.
    on_try: Callback<Vec<Change>>,
}

/// One of the questions; asked, and answered, once it is opened.
#[component]
fn Asked(props: &AskedProps) -> Html {
    let open = use_state_eq(|| false);
    let AskedProps { verdict, ask, .. } = props;
    let found = use_memo((*open, props.given.clone()), |(open, given)| {
        open.then(|| {
            let phrases = Phrases::of(&props.judged, texts());
            match ask {
                Ask::Why => Answer::Reasons(reasons(&phrases, *verdict)),
                Ask::WhyNot => Answer::Flips(why_not(&phrases, given, *verdict)),
                Ask::Flips => Answer::Flips(flips(&phrases, given, *verdict)),
                Ask::Repairs => Answer::Repairs(repairs(&phrases, given)),
            }
        })
    });
    let title = texts().get(crate::content::Table::Verdicts, &[verdict.id(), "title"]);
    let inside = found.as_ref().as_ref().map(|found| match found {
        Answer::Reasons(found) => because(found, props.on_visit.as_ref()),
        Answer::Flips(found) => flipped(found, &props.on_try),
        Answer::Repairs(found) => mended(found, props.on_visit.as_ref(), &props.on_try),
    });
    let turn = Callback::from(move |_: MouseEvent| open.set(!*open));
    disclosure(Disclosure {
        id: [verdict.id(), "-", ask.id()].concat(),
        label: word(ask.id()).to_owned(),
        about: fill(word("ask-about"), &[("title", title)]),
        on_turn: turn,
        inside,
    })
}

fn because(found: &Reasons, on_visit: Visit) -> Html {
    html! {
        <>
            { p(&found.lead) }
            <ul class="yichi-items">{ for found.items.iter().map(|part| item("h4", part, on_visit)) }</ul>
        </>
    }
}

fn flipped(found: &Flips, on_try: &Callback<Vec<Change>>) -> Html {
    let flip = |flip: &crate::report::explain::Flip| {
        html! { <li>{ flip.text.clone() }{ way_in(on_try, &flip.changes, &flip.text) }</li> }
    };
    let list = |flips: &[crate::report::explain::Flip]| {
        html! { <ul class="yichi-flips">{ for flips.iter().map(flip) }</ul> }
    };
    html! {
        <>
            { p(&found.lead) }
            { shortened(&found.found, SHOWN, word("more"), list) }
        </>
    }
}

fn sentences(all: &[String]) -> Html {
    html! { <ul>{ for all.iter().map(|one| html! { <li>{ one.clone() }</li> }) }</ul> }
}

fn mended(found: &Repairs, on_visit: Visit, on_try: &Callback<Vec<Change>>) -> Html {
    let first = |first: &First| {
        html! {
            <>
                { p(&first.lead) }
                { match &first.them {
                    Firsts::Measures(all) => shortened(all, SHOWN, word("more"), sentences),
                    Firsts::Answers(all) => shortened(all, SHOWN, word("more"), |some| links(some, on_visit)),
                } }
            </>
        }
    };
    let way = |way: &Way| {
        let rows: Vec<Vec<String>> = way.rows.iter().map(|row| row.to_vec()).collect();
        html! {
            <section class="yichi-way">
                <h4 class="yichi-item__title">{ way.title.clone() }</h4>
                { p(&way.text) }
                { for way.first.iter().map(first) }
                if !rows.is_empty() {
                    { table(&way.caption, &way.head, &rows) }
                    { way_in(on_try, &way.changes, &way.title) }
                }
            </section>
        }
    };
    html! {
        <>
            { for found.leads.iter().map(|lead| p(lead)) }
            { for found.ways.iter().map(way) }
        </>
    }
}

/// 试一试: from a change that was found into trying it.
fn way_in(on_try: &Callback<Vec<Change>>, changes: &[Change], about: &str) -> Html {
    let changes = changes.to_vec();
    let about = fill(word("try-about"), &[("change", about)]);
    let onclick = on_try.reform(move |_| changes.clone());
    button(Weight::Plain, word("try"), Some(&about), onclick)
}

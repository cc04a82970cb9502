//! 案件清单: the cases kept on this device. Must not know how one is kept.

use crate::app::browser;
use crate::app::clearing::use_clearing;
use crate::app::components::basics::{actions, h1, p, quiet, section, way_back};
use crate::app::components::button::{Weight, button};
use crate::app::components::field::{Field, field};
use crate::app::components::kept::{Card, card};
use crate::app::components::notice::{Aloud, notice, notice_with};
use crate::app::files::{Files, files_text};
use crate::app::keeper::{Keeper, keeper_text, title};
use crate::app::linked::link_text;
use crate::app::place::Place;
use crate::content::{Table, counted, fill, texts, ui};
use crate::domain::{Answer, Time};
use crate::engine::{Verdict, assess};
use crate::report::state_word;
use crate::session::{Session, select};
use crate::storage::SnapshotError;
use crate::storage::shelf::{KeptCase, Refusal, Stock, Unreadable};
use yew::prelude::*;

/// What the page is given.
#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    /// What lies on the table, and where it is kept.
    pub(crate) keeper: Keeper,
    /// The way to a file.
    pub(crate) files: Files,
}

/// 案件清单页. What is looked for, and whether all shall go, is the page's own affair.
#[component]
pub(crate) fn Shelf(props: &Props) -> Html {
    let Props { keeper, files } = props;
    let whereabouts = keeper.whereabouts();
    // Whether there is a device to look at: while the page is drawn by the build there is none.
    let here = use_state_eq(|| false);
    let words = use_state_eq(String::new);
    let clearing = use_clearing("clearing-shelf");
    {
        let here = here.setter();
        use_effect_with((), move |()| here.set(true));
    }
    // Looked at while it is drawn, not after: whatever is deleted goes together with its button, and then the
    // focus is known to be lost.
    let stock = use_memo((*here, keeper.count()), |(here, _)| {
        here.then(|| keeper.stock())
    });
    let body = match stock.as_ref() {
        None => html! {},
        Some(Err(Refusal::Forbidden | Refusal::Full)) => {
            notice(keeper_text("list-forbidden"), Aloud::No)
        }
        Some(Ok(stock)) => {
            let found = stock.found(&words);
            html! {
                <>
                    { clearing.view(
                        &question(stock),
                        keeper_text("clear-no"),
                        keeper_text("clear-yes"),
                        keeper.clear(),
                    ) }
                    { list(keeper, stock, &found, &words) }
                    { unreadable(keeper, &stock.unreadable) }
                    if !stock.cases.is_empty() || !stock.unreadable.is_empty() {
                        <div class="yichi-section">{ actions(vec![
                            save_all(keeper, files, found.len(), &words),
                            button(Weight::Other, keeper_text("clear"), None, clearing.ask()),
                        ]) }</div>
                    }
                </>
            }
        }
    };
    html! {
        <div class="yichi-column">
            { way_back(ui("back"), whereabouts.go(Place::Case)) }
            { h1(keeper_text("title")) }
            { p(keeper_text("lead")) }
            if let Some(case) = keeper.unkept() {
                { notice_with(
                    &fill(keeper_text("unkept"), &[("title", title(case))]),
                    Aloud::No,
                    Some(button(Weight::Other, keeper_text("keep"), None, keeper.keep())),
                ) }
            }
            <div class="yichi-actions">
                { button(Weight::Main, keeper_text("new"), None, keeper.begin()) }
                { button(Weight::Other, files_text("title"), None, whereabouts.go(Place::Files)) }
                if keeper.is_taken() {
                    { button(Weight::Other, link_text("share-here"), None, whereabouts.go(Place::Share)) }
                }
            </div>
            { body }
        </div>
    }
}

/// What is asked before all of it goes.
fn question(stock: &Stock) -> String {
    let titles = stock.cases.iter().map(|kept| title(&kept.session.case));
    let (n, m) = (
        stock.cases.len().to_string(),
        stock.unreadable.len().to_string(),
    );
    let slots = [("n", &*n), ("m", &m), ("titles", &texts().join(titles))];
    let id = match stock.unreadable.is_empty() {
        true => "clear-ask",
        false => "clear-ask-unreadable",
    };
    fill(keeper_text(id), &slots)
}

/// Hands over whatever is found now, where that is more than one.
fn save_all(keeper: &Keeper, files: &Files, n: usize, words: &str) -> Html {
    let label = counted(files_text("save-all"), n);
    let (keeper, words) = (keeper.clone(), words.to_owned());
    let which = move || {
        let stock = keeper.stock().unwrap_or_default();
        let found = stock.found(&words).into_iter();
        found.map(|kept| kept.session.clone()).collect()
    };
    html! { if n > 1 { { button(Weight::Other, &label, None, files.save_all(which)) } } }
}

fn list(
    keeper: &Keeper,
    stock: &Stock,
    found: &[&KeptCase],
    words: &UseStateHandle<String>,
) -> Html {
    if stock.cases.is_empty() {
        return quiet(keeper_text("empty"));
    }
    let (all, n) = (stock.cases.len().to_string(), found.len().to_string());
    let on_input = {
        let words = words.setter();
        Callback::from(move |text| words.set(text))
    };
    html! {
        <>
            <div role="search">
                { field(Field {
                    id: "shelf-search",
                    label: keeper_text("search"),
                    hint: None,
                    value: (**words).clone(),
                    long: false,
                    on_input,
                }) }
            </div>
            <p class="yichi-quiet" role="status">{ fill(keeper_text("found"), &[("all", &*all), ("n", &n)]) }</p>
            <ul class="yichi-kept">{ for found.iter().map(|kept| html! {
                <li key={kept.id.clone()}>{ one(keeper, kept) }</li>
            }) }</ul>
        </>
    }
}

fn one(keeper: &Keeper, kept: &KeptCase) -> Html {
    let session = &kept.session;
    card(Card {
        title: title(&session.case).to_owned(),
        here: keeper.filed() == Some(&*kept.id),
        facts: vec![
            (keeper_text("saved"), moment(kept.saved)),
            (
                keeper_text("persons"),
                counted(keeper_text("persons-count"), session.case.persons.len()),
            ),
            (keeper_text("verdicts"), verdicts(session)),
            (
                keeper_text("left"),
                counted(keeper_text("left-count"), left(session)),
            ),
        ],
        on_open: keeper.open(kept.id.clone()),
        on_duplicate: keeper.duplicate(session),
        on_delete: keeper.remove(kept.id.clone(), &session.case),
    })
}

fn moment(time: Time) -> String {
    browser::here(time).minute()
}

/// How many of the questions that are asked have no answer.
pub(super) fn left(session: &Session) -> usize {
    let path = select::path(session);
    let open = path
        .questions()
        .filter(|id| session.case.at(*id) == Answer::Unanswered);
    open.count()
}

/// The four verdicts in a line; not before somebody's own view is among the answers.
pub(super) fn verdicts(session: &Session) -> String {
    if !session.case.has_own_view() {
        return keeper_text("verdicts-hidden").to_owned();
    }
    let Ok(given) = assess(&select::judged(session), &session.conventions) else {
        return keeper_text("verdicts-unreadable").to_owned();
    };
    let words = Verdict::ALL.map(|verdict| {
        let slots = [
            (
                "verdict",
                texts().get(Table::Verdicts, &[verdict.id(), "title"]),
            ),
            (
                "word",
                state_word(texts(), verdict, given.outcome.state(verdict)),
            ),
        ];
        fill(keeper_text("verdict"), &slots)
    });
    words.join(keeper_text("verdict-join"))
}

fn unreadable(keeper: &Keeper, found: &[Unreadable]) -> Html {
    if found.is_empty() {
        return html! {};
    }
    let entry = |found: &Unreadable| {
        let name = fill(keeper_text("unreadable-name"), &[("id", &found.id)]);
        let why = match &found.why {
            SnapshotError::Case(error) => fill(
                keeper_text("why-case"),
                &[("error", &texts().read_error(error))],
            ),
            SnapshotError::Foreign => keeper_text("why-foreign").to_owned(),
            SnapshotError::Newer(_) => keeper_text("why-newer").to_owned(),
            SnapshotError::Damaged(_) => keeper_text("why-damaged").to_owned(),
            SnapshotError::TooLarge => keeper_text("why-too_large").to_owned(),
        };
        html! {
            <li key={found.id.clone()}>
                <p>{ &name }{ ui("answer-join") }{ why }</p>
                { actions(vec![button(Weight::Plain, keeper_text("download"), Some(&name), keeper.download(found))]) }
            </li>
        }
    };
    section(
        keeper_text("unreadable"),
        vec![
            quiet(keeper_text("unreadable-lead")),
            html! { <ul class="yichi-kept">{ for found.iter().map(entry) }</ul> },
        ],
    )
}

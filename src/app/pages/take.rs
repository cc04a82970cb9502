//! 带走这份报告: on paper, as a file, on the clipboard. Must not know how a report is put together.
//!
//! It is made when somebody wants it, and at no other time: looking for what would flip a verdict takes a while.

use crate::app::browser;
use crate::app::components::basics::{h2, p};
use crate::app::components::button::{Weight, button};
use crate::app::components::choice::{Choice, Row, choice};
use crate::app::components::printed::printed;
use crate::app::files::{files_text, handed_over, other_ways};
use crate::app::leaving::use_leaving;
use crate::app::onpaper::{Unprinted, use_paper};
use crate::app::place::Whereabouts;
use crate::app::store::Store;
use crate::content::{Build, Table, fill, texts};
use crate::report::write::{Form, parts, stamped, write};
use crate::report::{Document, Extent, Stamp};
use crate::session::{Session, written};
use crate::storage::record::marked_name;
use yew::prelude::*;

/// What is taken along.
#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    /// The session the report is on.
    pub(crate) store: Store,
    /// The way back to the case, where something in it is to be mended first.
    pub(crate) whereabouts: Whereabouts,
}

/// A report with the moment it was made.
struct Made {
    report: Document,
    stamp: Stamp,
}

/// 带走.
#[component]
pub(crate) fn Take(props: &Props) -> Html {
    let leaving = use_leaving(&props.store, &props.whereabouts, "leaving-report");
    let said = use_state_eq(String::new);
    let extent = use_state_eq(Extent::default);
    let wanted = (props.store.clone(), *extent);
    let (paper, on_print) = use_paper(wanted, |(store, extent)| made(store, *extent));
    let way = |(label, form): (&'static str, Option<Form>)| {
        let (store, extent, said) = (props.store.clone(), *extent, said.setter());
        let onclick = Callback::from(move |_| said.set(taken(&store, extent, form)));
        button(Weight::Other, word(label), None, leaving.first(onclick))
    };
    html! {
        <section class="yichi-take">
            <div class="yichi-take__ways">
                { h2(word("take-title")) }
                { p(word("take-lead")) }
                { extents(*extent, extent.setter()) }
                <div class="yichi-actions">
                    { button(Weight::Other, word("take-print"), None, leaving.first(on_print)) }
                    { for WAYS.into_iter().map(way) }
                </div>
                { leaving.view() }
                <p role="status">{ (*said).clone() }</p>
                <Unprinted />
            </div>
            if let Some(made) = &paper {
                { printed(made.report.extent, &made.report.title, &stamped(&made.stamp, texts()), &parts(&made.report, texts())) }
            }
        </section>
    }
}

/// How much of it is taken along, in whichever way.
fn extents(chosen: Extent, choose: UseStateSetter<Extent>) -> Html {
    let row = |extent: Extent| {
        let (label, hint) = match extent {
            Extent::Whole => ("take-whole", "take-whole-hint"),
            Extent::Brief => ("take-brief", "take-brief-hint"),
        };
        Row {
            label: word(label).to_owned(),
            hint: Some(word(hint).to_owned()),
            chosen: extent == chosen,
        }
    };
    choice(Choice {
        name: "extent".into(),
        legend: html! { <span class="yichi-field__label">{ word("take-extent") }</span> },
        lead: html! {},
        compact: true,
        many: false,
        keyed: false,
        rows: Extent::ALL.map(row).into(),
        on_choose: Callback::from(move |place: usize| choose.set(Extent::ALL[place])),
    })
}

/// The forms, the one for the clipboard last.
const WAYS: [(&str, Option<Form>); 5] = [
    ("take-docx", Some(Form::Docx)),
    ("take-text", Some(Form::Text)),
    ("take-markdown", Some(Form::Markdown)),
    ("take-json", Some(Form::Json)),
    ("take-copy", None),
];

fn word(id: &'static str) -> &'static str {
    texts().get(Table::Document, &[id])
}

/// The report as of now; `None` for a case that cannot be judged, which no page can build.
fn made(session: &Session, extent: Extent) -> Option<Made> {
    let stamp = Stamp {
        time: browser::here(browser::now()).minute(),
        build: Build::THIS,
    };
    let report = written(session, extent, &stamp, texts()).ok()?;
    Some(Made { report, stamp })
}

/// Hands the report over, and says what came of it.
fn taken(session: &Session, extent: Extent, form: Option<Form>) -> String {
    let Some(Made { report, stamp }) = made(session, extent) else {
        return word("take-refused").to_owned();
    };
    let bytes = write(form.unwrap_or(Form::Text), &report, &stamp, texts());
    let Some(form) = form else {
        let copied = browser::clipboard::copy(&String::from_utf8_lossy(&bytes));
        return word(if copied {
            "take-copied"
        } else {
            "take-copy-refused"
        })
        .to_owned();
    };
    let today = browser::here(browser::now());
    let mark = match extent {
        Extent::Whole => "",
        Extent::Brief => word("take-brief-mark"),
    };
    let kind = files_text("kind");
    let file = marked_name(&report.title, kind, today, mark, form.extension());
    match browser::files::download(&file, form.media_type(), &bytes) {
        Some(()) => handed_over(
            fill(word("take-done"), &[("file", &file)]),
            Some(other_ways()),
        ),
        None => word("take-refused").to_owned(),
    }
}

//! One file that was read: what it is, how it stands to what it says of itself, and whether to open it.
//!
//! Must not judge: what is said was found when it was opened.

use crate::app::browser;
use crate::app::components::basics::{actions, folded, p, points, quiet};
use crate::app::components::button::{Weight, button};
use crate::app::components::facts::facts;
use crate::app::components::notice::{Aloud, notice};
use crate::app::components::table::table;
use crate::app::files::{Files, Item, files_text};
use crate::app::keeper::title;
use crate::casefile::{Problem, Warning};
use crate::content::{Build, Table, counted, fill, texts, ui};
use crate::domain::Answer;
use crate::engine::{Outcome, Verdict};
use crate::flow;
use crate::report::state_word;
use crate::storage::record::{Opened, Recorded, Remark, Standing};
use yew::prelude::*;

/// How many warnings are spelled out.
const SPELLED_OUT: usize = 20;

/// The id of the heading of the file at this place.
pub(super) fn heading_id(place: usize) -> String {
    format!("file-{place}")
}

/// 一个文件.
pub(super) fn file(files: &Files, place: usize, item: &Item) -> Html {
    let id = heading_id(place);
    let body = match &item.found {
        Err(error) => p(&fill(files_text("failed"), &[("error", error)])),
        Ok(opened) => {
            let open = button(
                Weight::Main,
                files_text("open"),
                Some(&item.name),
                files.open(place),
            );
            html! {
                <>
                    { about(opened) }
                    { newer(opened) }
                    { compared(opened) }
                    { left_aside(opened) }
                    { actions(vec![
                        open,
                        button(Weight::Other, files_text("leave"), Some(&item.name), files.leave(place)),
                    ]) }
                </>
            }
        }
    };
    html! {
        <section key={place} class="yichi-section yichi-file" aria-labelledby={id.clone()}>
            <h2 {id} tabindex="-1">{ item.name.clone() }</h2>
            { body }
        </section>
    }
}

/// What it is, before anything is done with it.
fn about(opened: &Opened) -> Html {
    let case = &opened.session.case;
    let answered = flow::questions(case).filter(|id| case.at(*id) != Answer::Unanswered);
    let number = |text, n: usize| counted(files_text(text), n);
    let mut about = vec![
        (files_text("about"), title(case).to_owned()),
        (
            files_text("about-persons"),
            number("about-persons-count", case.persons.len()),
        ),
        (
            files_text("about-answers"),
            number("about-answers-count", answered.count()),
        ),
    ];
    let record = opened.record.as_ref();
    about.extend(record.map(|record| (files_text("about-saved"), saved(record))));
    facts(about)
}

fn saved(record: &Recorded) -> String {
    let time = record.exported.map(|time| browser::here(time).minute());
    let slots = [
        ("time", said(&time)),
        ("program", said(&record.program)),
        ("build", said(&record.build)),
        ("conventions", said(&record.conventions)),
    ];
    fill(files_text("about-saved-at"), &slots)
}

fn said(text: &Option<String>) -> &str {
    text.as_deref().unwrap_or(files_text("not-written"))
}

/// How it stands to its record, and the verdicts side by side: not before the reviewer's own view.
fn compared(opened: &Opened) -> Html {
    let standing = files_text(match opened.standing() {
        Standing::Bare => "standing-bare",
        Standing::Same => "standing-same",
        Standing::Other => "standing-other",
        Standing::Unclear => "standing-unclear",
    });
    let remarks = opened.record.iter().flat_map(|record| &record.remarks);
    let remarks: Vec<String> = remarks.map(|remark| remarked(opened, remark)).collect();
    html! {
        <>
            <p class="yichi-file__standing">{ standing }</p>
            { points(&remarks) }
            if !opened.session.case.has_own_view() {
                { quiet(files_text("hidden")) }
            } else {
                { verdicts(opened) }
            }
        </>
    }
}

fn verdicts(opened: &Opened) -> Html {
    let then = opened.record.as_ref().and_then(|record| record.then);
    let outcomes: Vec<Outcome> = then.into_iter().chain([opened.now]).collect();
    let heads = ["verdict", "then", "now"].into_iter();
    let heads = heads.filter(|head| then.is_some() || *head != "then");
    let heads: Vec<String> = heads.map(|head| files_text(head).to_owned()).collect();
    let rows = Verdict::ALL.map(|verdict| {
        let word =
            |outcome: &Outcome| state_word(texts(), verdict, outcome.state(verdict)).to_owned();
        let title = texts().get(Table::Verdicts, &[verdict.id(), "title"]);
        let words = outcomes.iter().map(word);
        [title.to_owned()].into_iter().chain(words).collect()
    });
    table(files_text("verdicts"), &heads, &rows)
}

fn remarked(opened: &Opened, remark: &Remark) -> String {
    let Some(record) = &opened.record else {
        return String::new();
    };
    let member = |member: &&'static str| texts().get(Table::Files, &["members", member]);
    let members = match remark {
        Remark::Unreadable(members) => texts().join(members.iter().map(member)),
        Remark::Edited | Remark::Unsealed | Remark::Conventions | Remark::Program => String::new(),
        Remark::Texts | Remark::Unexplained => String::new(),
    };
    let now = match remark {
        Remark::Conventions => &opened.session.conventions.version,
        _ => Build::THIS.version,
    };
    let slots = [
        ("members", members.as_str()),
        ("now", now),
        ("rebuilt", Build::THIS.hash.unwrap_or(ui("build-unmarked"))),
        ("program", said(&record.program)),
        ("build", said(&record.build)),
        ("conventions", said(&record.conventions)),
    ];
    fill(files_text(remark.id()), &slots)
}

/// That a later program wrote it, said before it is opened: what this one leaves aside may be what counts.
fn newer(opened: &Opened) -> Html {
    let newer = |warning: &&Warning| warning.problem == Problem::NewerFormat;
    let found = opened.warnings.iter().find(newer);
    html! { <>{ for found.map(|warning| notice(&texts().warning(warning), Aloud::No)) }</> }
}

/// What the reader did not understand.
fn left_aside(opened: &Opened) -> Html {
    let all = opened.warnings.len();
    if all == 0 {
        return html! {};
    }
    let spelled = opened.warnings.iter().take(SPELLED_OUT);
    let mut said: Vec<String> = spelled.map(|warning| texts().warning(warning)).collect();
    if all > SPELLED_OUT {
        said.push(counted(files_text("more"), all - SPELLED_OUT));
    }
    folded(counted(files_text("warnings"), all).into(), points(&said))
}

//! What a link holds, before it is put on the table. Must not know how a link is written down.

use super::shelf::{left, verdicts};
use crate::app::components::basics::{actions, h1, p, quiet};
use crate::app::components::button::{Weight, button};
use crate::app::components::facts::facts;
use crate::app::components::notice::{Aloud, notice};
use crate::app::keeper::{keeper_text, title};
use crate::app::linked::{Link, link_text};
use crate::app::place::Place;
use crate::content::{counted, fill, texts};
use crate::domain::Answer;
use crate::flow;
use crate::storage::link::{Contents, LinkError, Linked};
use yew::prelude::*;

/// 链接里的案件.
pub(crate) fn linked(link: &Link) -> Html {
    let body = match link.arrived() {
        None => html! {
            { actions(vec![button(Weight::Main, link_text("back"), None, link.keeper().whereabouts().go(Place::Case))]) }
        },
        Some(Err(error)) => refused(link, *error),
        Some(Ok(linked)) => offered(link, linked),
    };
    html! {
        <div class="yichi-column">
            { h1(link_text("linked-title")) }
            { body }
        </div>
    }
}

fn refused(link: &Link, error: LinkError) -> Html {
    html! {
        <>
            { notice(link_text(error.id()), Aloud::No) }
            { actions(vec![button(Weight::Main, link_text("back"), None, link.leave())]) }
        </>
    }
}

fn offered(link: &Link, linked: &Linked) -> Html {
    let session = link.session(linked);
    let case = &session.case;
    let answered = flow::questions(case).filter(|id| case.at(*id) != Answer::Unanswered);
    let names = (0..case.persons.len()).map(|place| texts().person(case, place));
    let names: Vec<String> = names.collect();
    let words = match linked.contents {
        Contents::Facts => link_text("without-texts"),
        Contents::WithTexts => link_text("with-texts"),
    };
    let all = vec![
        (link_text("case"), title(case).to_owned()),
        (
            keeper_text("persons"),
            texts().join(names.iter().map(String::as_str)),
        ),
        (
            link_text("answered"),
            counted(link_text("answered-count"), answered.count()),
        ),
        (
            keeper_text("left"),
            counted(link_text("answered-count"), left(&session)),
        ),
        (keeper_text("verdicts"), verdicts(&session)),
    ];
    html! {
        <>
            { p(link_text("linked-lead")) }
            { facts(all) }
            { quiet(words) }
            if linked.newer { { notice(link_text("partly"), Aloud::No) } }
            if let Some(case) = link.keeper().unkept() {
                { notice(&fill(link_text("present"), &[("title", title(case))]), Aloud::No) }
            }
            { actions(vec![
                button(Weight::Main, link_text("open"), None, link.open(linked)),
                button(Weight::Other, link_text("leave"), None, link.leave()),
            ]) }
        </>
    }
}

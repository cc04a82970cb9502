//! Where the pictures stand: beside the questions, before the report, and after which section of it.
//!
//! Must not lay out or judge; the report draws what the engine found.

use crate::app::components::basics::{h2, quiet};
use crate::app::components::facts::facts;
use crate::app::components::picture::{Figure, figure, picture, word};
use crate::app::components::table::grid;
use crate::content::{fill, texts, ui};
use crate::domain::Case;
use crate::engine::Judged;
use crate::report::picture::{self as drawn, Frame};
use crate::report::{Document, SectionId, glance};
use crate::session::Session;
use yew::prelude::*;

/// 一眼看全: each verdict in a line, its reasons before its label; who stood where, who is touched, and where each
/// measure lies.
pub(crate) fn before(judged: &Judged) -> Html {
    html! {
        <section class="yichi-document__section">
            { h2(ui("result-glance")) }
            { facts(glance(judged, texts())) }
            { chain(judged) }
            { ruler(judged) }
        </section>
    }
}

/// The picture that follows a section of the report.
pub(crate) fn after(section: SectionId, report: &Document, judged: &Judged) -> Html {
    // The distribution stands with the findings, or where they would stand.
    let homes = [SectionId::Persons, SectionId::Pairs, SectionId::Findings];
    let last = report
        .sections
        .iter()
        .rfind(|part| homes.contains(&part.id));
    html! { if last.is_some_and(|last| last.id == section) { { distribution(judged) } } }
}

fn chain(judged: &Judged) -> Html {
    let (case, pairs) = (judged.case(), &judged.assessment().pairs);
    let draw = |frame| drawn::chain(case, pairs, texts(), frame, None);
    let wide = draw(Frame::Wide);
    if wide.is_none() {
        return too_many(case);
    }
    figure(Figure {
        wide: wide.into_iter().collect(),
        narrow: draw(Frame::Narrow).into_iter().collect(),
        heading: word("chain-title").to_owned(),
        notes: vec![drawn::chain_notes(case, pairs, texts())],
        table: Some(drawn::chain_table(case, pairs, texts())),
    })
}

fn ruler(judged: &Judged) -> Html {
    let (case, assessment) = (judged.case(), judged.assessment());
    let draw = |frame| drawn::ruler(case, assessment, texts(), frame);
    let wide = draw(Frame::Wide);
    if wide.is_empty() {
        return html! {};
    }
    figure(Figure {
        wide,
        narrow: draw(Frame::Narrow),
        heading: word("ruler-title").to_owned(),
        notes: vec![drawn::ruler_notes(case, assessment, texts())],
        table: Some(drawn::ruler_table(case, assessment, texts())),
    })
}

fn distribution(judged: &Judged) -> Html {
    let (case, assessment) = (judged.case(), judged.assessment());
    let draw = |frame| drawn::distribution(case, assessment, texts(), frame);
    let Some(wide) = draw(Frame::Wide) else {
        return html! {};
    };
    figure(Figure {
        wide: vec![wide],
        narrow: draw(Frame::Narrow).into_iter().collect(),
        heading: word("distribution-title").to_owned(),
        notes: drawn::distribution_sentences(case, assessment, texts()),
        table: drawn::distribution_table(case, assessment, texts()),
    })
}

fn too_many(case: &Case) -> Html {
    let most = drawn::MOST.to_string();
    html! {
        if case.persons.len() > drawn::MOST {
            { quiet(&fill(word("too-many"), &[("n", &most)])) }
        }
    }
}

/// The chain as far as it is known, beside the questions. It shows nothing that is wrong: the
/// reviewer gives his own view before any result.
pub(crate) fn beside(session: &Session) -> Option<Html> {
    let here = match session.screen {
        crate::session::Screen::Question(id) => id.person,
        _ => None,
    };
    let case = &session.case;
    let drawing = drawn::chain(case, &[], texts(), Frame::Narrow, here)?;
    let table = drawn::chain_table(case, &[], texts());
    Some(html! {
        <section class="yichi-picture" aria-label={word("chain-title")}>
            { picture(&drawing) }
            <div class="yichi-unseen">{ grid(&table) }</div>
        </section>
    })
}

//! 对照: own answers, conclusion and measures beside the encoding and the rules, element by element.
//!
//! Must not compare or phrase; the training and the report do.

use super::Here;
use super::key::about;
use super::own::{state_word, verdict_text};
use crate::app::components::button::{Weight, button};
use crate::app::components::document::document;
use crate::app::components::picture::{Figure, figure, word};
use crate::app::components::table::table;
use crate::app::training::room::{Act, Study, does};
use crate::content::{Words, fill, texts};
use crate::domain::{Answer, AnswerId, Tri};
use crate::engine::{Assessment, Verdict};
use crate::report::picture::{self as drawn, Frame};
use crate::report::{SectionId, State, compose, state_word as word_of};
use crate::training::{AnswerCompared, Comparison, Deed, Lesson, MarkCompared, compare};
use yew::prelude::*;

/// 对照页.
#[component]
pub(super) fn Compared(here: &Here) -> Html {
    let Here {
        study,
        lesson,
        course,
        ..
    } = here;
    let found = use_memo((lesson.id.clone(), course.attempt.clone()), |_| {
        compare(lesson, &course.attempt, &study.conventions).ok()
    });
    let words = &study.library.words;
    let Some(found) = found.as_ref() else {
        return html! {};
    };
    let sound = match found.is_sound() {
        true => words.get(&["compared", "sound"]),
        false => words.get(&["compared", "differs"]),
    };
    html! {
        <div class="yichi-column yichi-column--wide yichi-lesson__page">
            <div>
                <p class="yichi-caption">{ lesson.title.clone() }</p>
                <h1 tabindex="-1">{ words.get(&["compared", "title"]) }</h1>
            </div>
            <p>{ sound }</p>
            { verdicts(found, words) }
            { answers(lesson, found, words) }
            { marks(here, found) }
            { reasons(study, lesson, &found.assessment) }
            <div class="yichi-actions">
                { button(Weight::Main, words.get(&["compared", "on"]), None, does(study, || Act::Did(Deed::Stepped))) }
                if !study.led { { button(Weight::Plain, words.get(&["lesson", "again"]), None, does(study, || Act::Did(Deed::Again))) } }
            </div>
        </div>
    }
}

/// The verdicts: his own, those of the rules, and what the rules would say of what he said.
fn verdicts(found: &Comparison, words: &'static Words) -> Html {
    let head = [
        words.get(&["compared", "what"]),
        words.get(&["compared", "own"]),
        words.get(&["compared", "rules"]),
        words.get(&["compared", "by_answers"]),
        words.get(&["compared", "by_measures"]),
        words.get(&["compared", "agreement"]),
    ];
    let head = head.map(str::to_owned);
    let firm = |verdict, state| word_of(texts(), verdict, State::of(state, Tri::Open)).to_owned();
    let rows = found.verdicts.iter().map(|one| {
        let own = one
            .own
            .map_or(words.get(&["answer", "none"]), |own| state_word(words, own));
        let state = State::of(one.firm, one.leaning);
        vec![
            verdict_text(one.verdict, "title").to_owned(),
            own.to_owned(),
            word_of(texts(), one.verdict, state).to_owned(),
            firm(one.verdict, found.by_answers.get(one.verdict)),
            firm(one.verdict, found.by_measures.get(one.verdict)),
            words.get(&["agreement", one.agreement.id()]).to_owned(),
        ]
    });
    let rows: Vec<Vec<String>> = rows.collect();
    let title = words.get(&["compared", "verdicts"]);
    html! {
        <section class="yichi-section yichi-lesson__table">
            <h2>{ title }</h2>
            { table(title, &head, &rows) }
            <p class="yichi-quiet">{ words.get(&["compared", "by"]) }</p>
        </section>
    }
}

/// The key questions: his answer, that of the case, and whether the difference matters.
fn answers(lesson: &Lesson, found: &Comparison, words: &'static Words) -> Html {
    let head = [
        words.get(&["compared", "question"]),
        words.get(&["compared", "own"]),
        words.get(&["compared", "coded"]),
        words.get(&["compared", "agreement"]),
        words.get(&["compared", "matters"]),
    ];
    let head = head.map(str::to_owned);
    let rows: Vec<Vec<String>> = found
        .answers
        .iter()
        .map(|one| answer(lesson, one, words).into())
        .collect();
    let title = words.get(&["compared", "answers"]);
    html! {
        <section class="yichi-section yichi-lesson__table">
            <h2>{ title }</h2>
            { table(title, &head, &rows) }
        </section>
    }
}

fn answer(lesson: &Lesson, one: &AnswerCompared, words: &'static Words) -> [String; 5] {
    let factor = one.id.factor;
    let own = match one.own {
        Answer::Unanswered => words.get(&["answer", "none"]).to_owned(),
        own => texts().answer(factor, own),
    };
    let matters = match (one.own == one.coded, one.matters) {
        (true, _) => "",
        (false, true) => words.get(&["compared", "moves"]),
        (false, false) => words.get(&["compared", "stays"]),
    };
    [
        question(lesson, one.id),
        own,
        texts().answer(factor, one.coded),
        words.get(&["agreement", one.agreement.id()]).to_owned(),
        matters.to_owned(),
    ]
}

/// A question in short, with whom it is about.
fn question(lesson: &Lesson, id: AnswerId) -> String {
    let asked = texts().question(id.factor).ask();
    match id.person {
        None => asked.to_owned(),
        Some(_) => [about(lesson, id).as_str(), "\n", asked].concat(),
    }
}

/// The ruler with both marks, and in words where his own stands.
fn marks(here: &Here, found: &Comparison) -> Html {
    let words = &here.study.library.words;
    let (case, own) = (&here.lesson.case, &here.course.attempt.measures);
    let judged = &found.assessment;
    let draw = |frame| drawn::ruler_beside(case, judged, own, texts(), frame);
    let said = |mark: &MarkCompared| {
        let stand = mark.stand?;
        let reasons = mark.reasons.iter().map(|reason| reason.text_id());
        let titles: Vec<String> = reasons
            .map(|id| {
                let table = crate::content::Table::Reasons;
                texts().get(table, &[&id, "title"]).to_owned()
            })
            .collect();
        let why = texts().join(titles.iter().map(String::as_str));
        let slots = [
            ("person", &*texts().person(case, mark.person)),
            ("stand", words.get(&["stand", stand.id()])),
            ("why", &why),
        ];
        Some(match why.is_empty() {
            true => fill(words.get(&["compared", "stands"]), &slots),
            false => fill(words.get(&["compared", "stands_why"]), &slots),
        })
    };
    let said = found.marks.iter().filter_map(said);
    html! {
        <section class="yichi-section">
            <h2>{ words.get(&["compared", "measures"]) }</h2>
            { figure(Figure {
                wide: draw(Frame::Wide),
                narrow: draw(Frame::Narrow),
                heading: word("ruler-title").to_owned(),
                notes: vec![drawn::ruler_beside_notes(case, judged, own, texts())],
                table: Some(drawn::ruler_beside_table(case, judged, own, texts())),
            }) }
            <ul>{ for said.map(|said| html! { <li>{ said }</li> }) }</ul>
        </section>
    }
}

/// Why the rules say what they say.
pub(in crate::app::training) fn reasons(
    study: &Study,
    lesson: &Lesson,
    assessment: &Assessment,
) -> Html {
    let words = &study.library.words;
    let mut report = compose(&lesson.case, assessment, &study.conventions, texts());
    let told = [SectionId::Verdicts, SectionId::Pairs, SectionId::Findings];
    report.sections.retain(|section| told.contains(&section.id));
    html! {
        <div class="yichi-section">
            <p class="yichi-quiet">{ words.get(&["compared", "reasons"]) }</p>
            { document(&report, None, |_| html! {}, |_: Verdict| html! {}) }
        </div>
    }
}

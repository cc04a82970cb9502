//! One lesson of one's own as a form: what is still wrong stands at its field, and above with a way to it.
//!
//! Must not know what makes a lesson whole; the reader of lessons does.

use super::draft::{Draft, Edit};
use super::flip::Flipped;
use super::parts::{basis, difficulty, keys, portrait, said};
use crate::app::browser;
use crate::app::components::basics::{actions, h1, h2, p, section, way_back};
use crate::app::components::button::{Weight, button, submit};
use crate::app::components::facts::facts;
use crate::app::components::field::{Field, field};
use crate::app::components::notice::refusal;
use crate::app::training::room::Study;
use crate::app::training::trouble::sentence;
use crate::content::{texts, ui};
use crate::engine::Verdict;
use crate::report::state_word;
use crate::training::sheet::verdict_text;
use crate::training::{Basis, Lesson, Refusal, Trouble};
use std::rc::Rc;
use std::sync::Arc;
use yew::prelude::*;

/// What the form is given.
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// The training.
    pub(super) study: Study,
    /// Puts lessons of one's own in place of all there were.
    pub(super) on_stock: Callback<Vec<Arc<Lesson>>>,
    /// What is being written.
    pub(super) lesson: Rc<Lesson>,
    /// Writes it.
    pub(super) draft: UseReducerDispatcher<Draft>,
    /// Goes back to the shelf; what was written stays.
    pub(super) close: Callback<()>,
}

/// How a part of the form writes the lesson.
#[derive(Clone, PartialEq)]
pub(super) struct Pen(UseReducerDispatcher<Draft>);

impl Pen {
    /// Writes whatever comes by this.
    pub(super) fn writes<T: 'static>(&self, write: fn(&mut Lesson, T)) -> Callback<T> {
        let draft = self.0.clone();
        Callback::from(move |given: T| {
            draft.dispatch(Edit::Written(Box::new(move |lesson| write(lesson, given))));
        })
    }
}

/// 写一个课例.
#[component]
pub(super) fn Editor(props: &Props) -> Html {
    let Props { study, lesson, .. } = props;
    let words = &study.library.words;
    let nagged = use_state_eq(|| false);
    let pen = Pen(props.draft.clone());
    let tidied = lesson.tidied();
    let troubles = match tidied.check() {
        Ok(()) => Vec::new(),
        Err(Refusal::Wrong(troubles)) => troubles,
        Err(Refusal::Unreadable(_)) => Vec::new(),
    };
    let shown: &[Trouble] = if *nagged { &troubles } else { &[] };
    let told: Vec<String> = shown.iter().map(|one| sentence(words, one)).collect();
    let wrong = |path: &str| {
        let here = shown.iter().filter(|one| one.path.starts_with(path));
        html! { <>{ for here.map(|one| html! { <p class="yichi-own__wrong">{ sentence(words, one) }</p> }) }</> }
    };
    let save = {
        let (study, on_stock) = (study.clone(), props.on_stock.clone());
        let (draft, close, nagged) = (props.draft.clone(), props.close.clone(), nagged.setter());
        Callback::from(move |()| {
            // Read again as anybody will read it.
            match Lesson::read(&tidied.value().to_string()) {
                Err(_) => {
                    nagged.set(true);
                    browser::focus("h1");
                }
                Ok(lesson) => {
                    let mut own = study.library.own().to_vec();
                    own.retain(|other| other.id != lesson.id);
                    own.push(Arc::new(lesson));
                    on_stock.emit(own);
                    draft.dispatch(Edit::Dropped);
                    close.emit(());
                }
            }
        })
    };
    let text = |id, label, hint, value: &str, long, write| {
        field(Field {
            id,
            label,
            hint,
            value: value.to_owned(),
            long,
            on_input: pen.writes(write),
        })
    };
    let outcome = &lesson.outcome;
    html! {
        <form class="yichi-column" novalidate={true}>
            { way_back(words.get(&["own", "title"]), props.close.reform(|_: MouseEvent| ())) }
            { h1(words.get(&["own", "editor"])) }
            { p(words.get(&["own", "editor-lead"])) }
            { refusal(words.get(&["own", "not-yet"]), &told) }
            { judged(study, lesson) }
            { text("own-title", words.get(&["own", "lesson-title"]), Some(words.get(&["own", "lesson-title-hint"])), &lesson.title, false, |lesson, text: String| {
                lesson.case.title.clone_from(&text);
                lesson.title = text;
            }) }
            { wrong("title") }
            { text("own-narrative", words.get(&["path", "narrative"]), Some(words.get(&["own", "narrative-hint"])), &lesson.narrative.join("\n"), true, |lesson, text: String| {
                lesson.narrative = text.split('\n').map(str::to_owned).collect();
            }) }
            { wrong("narrative") }
            { keys(words, lesson, &pen) }
            { wrong("key") }
            { text("own-point", words.get(&["path", "point"]), Some(words.get(&["own", "point-hint"])), &lesson.point, true, |lesson, text: String| lesson.point = text) }
            { wrong("point") }
            { difficulty(words, lesson, &pen) }
            { portrait(words, lesson, &pen) }
            { section(words.get(&["path", "flip"]), vec![
                text("own-ask", words.get(&["own", "ask"]), Some(words.get(&["own", "ask-hint"])), &lesson.flip.ask, true, |lesson, text: String| lesson.flip.ask = text),
                wrong("flip.ask"),
                html! { <Flipped study={study.clone()} lesson={lesson.clone()} pen={pen.clone()} /> },
                wrong("flip.changes"),
                text("own-then", words.get(&["own", "then"]), Some(words.get(&["own", "then-hint"])), &lesson.flip.then, true, |lesson, text: String| lesson.flip.then = text),
                wrong("flip.then"),
            ]) }
            <section class="yichi-section">
                { h2(words.get(&["own", "outcome"])) }
                { text("own-outcome", words.get(&["own", "outcome-text"]), None, &outcome.text, true, |lesson, text: String| lesson.outcome.text = text) }
                { wrong("outcome.text") }
                { text("own-by", words.get(&["own", "by"]), Some(words.get(&["own", "by-hint"])), &outcome.by, false, |lesson, text: String| lesson.outcome.by = text) }
                { wrong("outcome.by") }
                { basis(words, lesson, &pen) }
                if outcome.basis != Basis::Composed {
                    { said(words, lesson, &pen) }
                }
                { text("own-limit", words.get(&["own", "limit"]), Some(words.get(&["own", "limit-hint"])), lesson.limit.as_deref().unwrap_or_default(), true, |lesson, text: String| lesson.limit = Some(text)) }
                { wrong("limit") }
            </section>
            { actions(vec![
                submit(words.get(&["own", "save"]), save),
                button(Weight::Plain, ui("back"), None, props.close.reform(|_: MouseEvent| ())),
            ]) }
        </form>
    }
}

/// What the rules say of the case, for who writes about it.
fn judged(study: &Study, lesson: &Lesson) -> Html {
    let words = &study.library.words;
    let Ok(judged) = lesson.judged(&study.conventions) else {
        return html! {};
    };
    let fact = |verdict: Verdict| {
        let state = judged.assessment().outcome.state(verdict);
        let word = state_word(texts(), verdict, state).to_owned();
        (verdict_text(verdict, "title"), word)
    };
    html! {
        <section>
            { h2(words.get(&["own", "judged"])) }
            { facts(Verdict::ALL.into_iter().map(fact).collect()) }
        </section>
    }
}

//! The ladder of measures, grouped by class, any number of them to choose. Knows no store.

use super::choice::Mark;
use crate::content::{fill, texts, ui};
use crate::domain::measure::MEASURES;
use crate::domain::{Class, Instrument, Measure, MeasureFacts, Measures};
use yew::prelude::*;

/// 拟给的处理: what is proposed now, and who is told what is chosen.
pub(crate) struct Ladder {
    /// The package; `None` where it is not known.
    pub(crate) measures: Option<Measures>,
    /// Told the measure that was put in or taken out.
    pub(crate) on_turn: Callback<Measure>,
    /// Told that nothing is proposed.
    pub(crate) on_nothing: Callback<usize>,
    /// Told that it is not known what is proposed.
    pub(crate) on_unknown: Callback<usize>,
}

/// 阶梯.
pub(crate) fn ladder(props: Ladder) -> Html {
    let nothing = props.measures.as_ref().is_some_and(Measures::is_empty);
    let unknown = props.measures.is_none();
    let whole = [
        whole(0, ui("measures-none"), nothing, props.on_nothing),
        whole(1, ui("measures-unknown"), unknown, props.on_unknown),
    ];
    let on_turn = props.on_turn;
    let package = props.measures.unwrap_or_default();
    let twice = package.twice();
    let list = texts().join(twice.iter().map(|measure| texts().measure(*measure)));
    let groups = [
        Group::Class(Class::Education),
        Group::Class(Class::Notice),
        Group::Class(Class::Organizational),
        Group::Class(Class::Discipline),
        Group::Vague,
        Group::Closed,
    ];
    html! {
        <fieldset class="yichi-ladder">
            <legend class="yichi-field__label">{ ui("measures-legend") }</legend>
            <p class="yichi-field__hint">{ ui("measures-hint") }</p>
            <div class="yichi-ladder__whole">{ for whole }</div>
            { for groups.map(|group| rungs(group, &package, &on_turn)) }
            <p class="yichi-field__hint" role="status">
                if !twice.is_empty() { { fill(ui("measures-twice"), &[("list", &list)]) } }
            </p>
        </fieldset>
    }
}

/// 一组: what stands under one heading.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Group {
    Class(Class),
    Vague,
    Closed,
}

impl Group {
    fn of(facts: &MeasureFacts) -> Group {
        match (facts.instrument, facts.class) {
            (Instrument::Vague, _) => Group::Vague,
            (Instrument::Closed, _) => Group::Closed,
            (_, class) => Group::Class(class.unwrap_or(Class::Education)),
        }
    }

    fn name(self) -> &'static str {
        match self {
            Group::Class(class) => texts().class(class),
            Group::Vague => ui("measures-vague"),
            Group::Closed => ui("measures-closed"),
        }
    }
}

/// The measures of one group.
fn rungs(group: Group, package: &Measures, on_turn: &Callback<Measure>) -> Html {
    let rung = |facts: &'static MeasureFacts| {
        let has = package.has(facts.measure);
        let mark = Mark {
            name: "measures".into(),
            place: facts.measure as usize,
            many: true,
            chosen: has,
            on_choose: on_turn.reform(move |_| facts.measure),
        };
        html! {
            <label key={facts.id} class="yichi-ladder__rung" data-chosen={has.then_some("")}>
                { mark.view() }
                <span>
                    { texts().measure(facts.measure) }
                    if let Some(hint) = texts().measure_hint(facts.measure) {
                        <span class="yichi-choice__hint">{ hint }</span>
                    }
                </span>
            </label>
        }
    };
    let members = MEASURES.iter().filter(|facts| Group::of(facts) == group);
    html! {
        <div class="yichi-ladder__group" role="group" aria-label={group.name()}>
            <p class="yichi-ladder__class" aria-hidden="true">{ group.name() }</p>
            <div class="yichi-ladder__rungs">{ for members.map(rung) }</div>
        </div>
    }
}

/// One of the two statements about the whole package.
fn whole(place: usize, label: &'static str, chosen: bool, on_choose: Callback<usize>) -> Html {
    let mark = Mark {
        name: "measures-whole".into(),
        place,
        many: false,
        chosen,
        on_choose,
    };
    html! { <label class="yichi-ladder__rung">{ mark.view() }{ label }</label> }
}

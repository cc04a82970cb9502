//! The values of one question, to choose one or several of. Knows no store and no question.

use yew::prelude::*;

/// One value that can be chosen.
pub(crate) struct Row {
    /// What is chosen.
    pub(crate) label: String,
    /// What is meant by it.
    pub(crate) hint: Option<String>,
    /// Whether it is the answer now.
    pub(crate) chosen: bool,
}

/// 选项组: what the rows are called in the document, how many may be chosen, and who is told.
pub(crate) struct Choice {
    /// Distinguishes this group from others on the page.
    pub(crate) name: String,
    /// The question, and whatever else is read out on entering the group.
    pub(crate) legend: Html,
    /// What stands between the question and the values, and is read out with the question.
    pub(crate) lead: Html,
    /// Whether the rows stand side by side, as one of several questions on the page.
    pub(crate) compact: bool,
    /// Whether several may be chosen.
    pub(crate) many: bool,
    /// Whether the digits choose a row here, which is then shown on it.
    pub(crate) keyed: bool,
    /// The values, in order.
    pub(crate) rows: Vec<Row>,
    /// Told the place of the row that was chosen or, of several, turned.
    pub(crate) on_choose: Callback<usize>,
}

/// 选择题.
pub(crate) fn choice(props: Choice) -> Html {
    let Choice {
        name,
        legend,
        lead,
        compact,
        many,
        keyed,
        rows,
        on_choose,
    } = props;
    let name = AttrValue::from(name);
    let option = |(place, row): (usize, Row)| {
        let on_choose = on_choose.clone();
        let mark = Mark {
            name: name.clone(),
            place,
            many,
            chosen: row.chosen,
            on_choose,
        };
        html! {
            <label key={place} class="yichi-choice__option" data-chosen={row.chosen.then_some("")}>
                { mark.view() }
                <span class="yichi-choice__text">
                    { row.label }
                    if let Some(hint) = row.hint { <span class="yichi-choice__hint">{ hint }</span> }
                </span>
                if keyed && place < 9 { <kbd class="yichi-choice__key" aria-hidden="true">{ place + 1 }</kbd> }
            </label>
        }
    };
    let lead_id = [name.as_str(), "-lead"].concat();
    html! {
        <fieldset
            class="yichi-choice"
            data-compact={compact.then_some("")}
            aria-describedby={lead_id.clone()}
        >
            <legend>{ legend }</legend>
            <div id={lead_id}>{ lead }</div>
            <div class="yichi-choice__options">{ for rows.into_iter().enumerate().map(option) }</div>
        </fieldset>
    }
}

/// 选择框: the native control of one row.
pub(crate) struct Mark {
    /// The group it belongs to.
    pub(crate) name: AttrValue,
    /// Its place in the group.
    pub(crate) place: usize,
    /// Whether several may be chosen.
    pub(crate) many: bool,
    /// Whether it is chosen.
    pub(crate) chosen: bool,
    /// Told its place.
    pub(crate) on_choose: Callback<usize>,
}

impl Mark {
    /// The control.
    pub(crate) fn view(self) -> Html {
        let place = self.place;
        html! {
            <input
                class="yichi-choice__mark"
                type={if self.many { "checkbox" } else { "radio" }}
                name={self.name}
                value={place.to_string()}
                checked={self.chosen}
                onchange={self.on_choose.reform(move |_: Event| place)}
            />
        }
    }
}

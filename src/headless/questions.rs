//! All questions with their choices as an HTML fragment to print, for whoever has no script.
//!
//! Must not know which question applies when: on paper all of them stand.

use crate::content::{cli, fill, texts, ui};
use crate::domain::measure::MEASURES;
use crate::domain::{AnswerKind, FACTORS, Factor, Scope, Section};

/// The fragment: one part for each person, one for the case.
pub(super) fn html() -> String {
    let mut html = String::from("<section class=\"yichi-printed\">\n");
    html += &element("h2", &cli("printed-title"));
    html += &element("p", &cli("printed-lead"));
    html += &element("h3", &cli("printed-per-person"));
    html += &part(Scope::Person);
    html += &element("h3", &cli("printed-per-case"));
    html += &part(Scope::Case);
    html + "</section>\n"
}

fn part(scope: Scope) -> String {
    let mut html = String::new();
    for section in Section::ALL {
        let here: Vec<Factor> = FACTORS
            .iter()
            .filter(|facts| facts.scope == scope && facts.section == section)
            .map(|facts| facts.factor)
            .collect();
        if here.is_empty() {
            continue;
        }
        html += &element("h4", texts().section(section));
        html += &element("p", texts().section_intro(section));
        html += "<ol>\n";
        if section == Section::List {
            for blank in ["person-label", "person-count"] {
                html += &item(&format!("{}{}", ui(blank), cli("printed-blank")), "");
            }
        }
        here.into_iter()
            .for_each(|factor| html += &question(factor));
        if section == Section::List {
            html += &measures();
            html += &item(
                &format!("{}{}", ui("person-above"), cli("printed-blank")),
                "",
            );
        }
        html += "</ol>\n";
    }
    html
}

fn question(factor: Factor) -> String {
    let text = texts().question(factor);
    let kind = factor.facts().answers;
    let mut about = text.why().to_owned();
    about += &match kind {
        AnswerKind::Tri | AnswerKind::Choice(_) => String::new(),
        AnswerKind::Ordered(_) => cli("printed-range"),
        AnswerKind::Many(_) => cli("printed-many"),
    };
    let mut given: Vec<String> = kind
        .values()
        .iter()
        .map(|value| text.choice(value))
        .map(|choice| label(choice.label, choice.hint))
        .collect();
    if kind == AnswerKind::Tri {
        given.reverse(); // The vocabulary rises from no to yes; a form asks for yes first.
    }
    given.push(ui("answer-unknown").to_owned());
    item(
        text.ask(),
        &format!("{}{}", element("p", &about), list(given.into_iter())),
    )
}

fn measures() -> String {
    let labels = MEASURES.iter().map(|facts| {
        let hint = texts().measure_hint(facts.measure);
        label(texts().measure(facts.measure), hint)
    });
    let many = element("p", &cli("printed-many"));
    item(ui("person-measures"), &format!("{many}{}", list(labels)))
}

fn label(label: &str, hint: Option<&str>) -> String {
    let hint = hint.map(|hint| fill(&cli("printed-hint"), &[("hint", hint)]));
    format!("{label}{}", hint.unwrap_or_default())
}

fn list(choices: impl Iterator<Item = String>) -> String {
    let tick = cli("printed-box");
    let items: String = choices
        .map(|choice| element("li", &format!("{tick} {choice}")))
        .collect();
    format!("<ul>\n{items}</ul>\n")
}

fn item(ask: &str, rest: &str) -> String {
    format!("<li>{}{rest}</li>\n", element("p", ask))
}

fn element(name: &str, text: &str) -> String {
    format!("<{name}>{}</{name}>\n", escaped(text))
}

fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            letter => escaped.push(letter),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_can_become_markup() {
        assert_eq!(
            escaped("<a href=\"'&'\">"),
            "&lt;a href=&quot;&#39;&amp;&#39;&quot;&gt;"
        );
    }

    #[test]
    fn every_question_and_every_choice_is_printed() {
        let html = html();
        for facts in FACTORS {
            let text = texts().question(facts.factor);
            assert!(html.contains(&escaped(text.ask())), "{}", facts.id);
            for value in facts.answers.values() {
                let label = escaped(text.choice(value).label);
                assert!(
                    html.contains(&label) && label != *value,
                    "{} {value}",
                    facts.id
                );
            }
        }
        let count = |tag: &str| html.matches(tag).count();
        for name in ["section", "ol", "ul", "li", "p", "h4"] {
            assert_eq!(
                count(&format!("<{name}>")) + count(&format!("<{name} ")),
                count(&format!("</{name}>"))
            );
        }
        assert!(!html.contains('{'), "a slot was left open");
    }
}

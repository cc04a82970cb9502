//! The blank questionnaire as an HTML fragment to print, for whoever has no script.
//!
//! Must not know a question; the report puts them together, for the page as well.

use crate::content::texts;
use crate::flow::Mode;
use crate::report::{PaperItem, PaperPart, paper, ticked};

/// 空白问卷 as a fragment: one part for each person, one for the case.
#[must_use]
pub fn html() -> String {
    let paper = paper(Mode::Full, texts());
    let mut html = String::from("<section class=\"yichi-paper\">\n");
    html += &element("h2", &paper.title);
    paper
        .lead
        .iter()
        .for_each(|line| html += &element("p", line));
    paper.parts.iter().for_each(|given| html += &part(given));
    html + "</section>\n"
}

fn part(part: &PaperPart) -> String {
    let mut html = element("h3", part.heading) + &list("ul", part.blanks.iter().map(item));
    for section in &part.sections {
        html += &element("h4", section.heading);
        html += &element("p", section.intro);
        html += &list("ol", section.items.iter().map(item));
    }
    html
}

fn item(item: &PaperItem) -> String {
    let mut html = String::from("<li>") + &element("p", item.ask);
    if !item.about.is_empty() {
        html += &element("p", &item.about);
    }
    if !item.choices.is_empty() {
        let choices = item.choices.iter();
        let choices = choices.map(|choice| element("li", &ticked(*choice, texts())));
        html += &list("ul", choices);
    }
    for _ in 0..item.lines {
        html += "<p class=\"yichi-paper__line\"></p>\n";
    }
    html + "</li>\n"
}

fn list(name: &str, items: impl Iterator<Item = String>) -> String {
    format!("<{name}>\n{}</{name}>\n", items.collect::<String>())
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
    fn everything_on_the_paper_is_printed() {
        let html = html();
        let mut rest = html.as_str();
        let paper = paper(Mode::Full, texts());
        for part in &paper.parts {
            let sections = part.sections.iter().flat_map(|section| &section.items);
            for item in part.blanks.iter().chain(sections) {
                let choices = item.choices.iter().map(|choice| choice.label);
                for text in [item.ask].into_iter().chain(choices) {
                    let text = escaped(text);
                    let at = rest.find(&text).expect(&text);
                    rest = &rest[at + text.len()..];
                }
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

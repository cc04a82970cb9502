//! The pages of the site: index.html with its places filled, once for each program.
//!
//! Must not know how any of the parts is made.

use anyhow::{Result, ensure};

use crate::drawn::{self, Drawn};
use crate::headers::POLICY;

/// Stands in index.html where the printable questions belong.
pub(crate) const QUESTIONS: &str = "<!-- questions -->";

/// Stands in index.html where the first page belongs that is shown until the program runs.
const START: &str = "<!-- first page -->";

/// Stands in index.html where the lists belong that are opened until the program runs.
const LISTS: &str = "<!-- lists -->";

/// The styles of every page.
pub(crate) const STYLE: &str = "yichi.css";

/// What every page does before its program is there.
pub(crate) const FIRST: &str = "yichi-first.js";

/// A page of the site: the program it starts, and what is its own.
pub(crate) struct Page {
    pub(crate) program: &'static str,
    pub(crate) html: &'static str,
    pub(crate) script: &'static str,
    /// The page beside it, for the program to name.
    other: &'static str,
    /// The file of texts and the id in it of its title.
    title: (&'static str, &'static str),
    /// Whether it finds the lessons beside it.
    pub(crate) lessons: bool,
    /// Whether its first page is known before it runs: that of the training is made of the lessons.
    known: bool,
}

/// Every page; all of them are made of one template and one sheet of styles.
pub(crate) const PAGES: [Page; 2] = [
    Page {
        program: "page",
        html: "index.html",
        script: "yichi.js",
        other: "training.html",
        title: ("interface", "app-name"),
        lessons: false,
        known: true,
    },
    Page {
        program: "training",
        html: "training.html",
        script: "yichi-training.js",
        other: "index.html",
        title: ("training", "title"),
        lessons: true,
        known: false,
    },
];

/// What the pages have in common.
pub(crate) struct Shared {
    /// [`FIRST`].
    pub(crate) first: String,
    /// [`STYLE`].
    pub(crate) style: String,
    /// What is shown until the program runs, or in its place.
    pub(crate) drawn: Drawn,
}

impl Page {
    fn title(&self) -> Result<String> {
        drawn::word(self.title.0, self.title.1)
    }

    /// index.html with its words; the page beside it is at this address.
    pub(crate) fn draw(&self, template: &str, other: &str, shared: &Shared) -> Result<String> {
        let Drawn {
            start,
            lists,
            questions,
        } = &shared.drawn;
        let [start, lists] = [start, lists].map(|drawn| if self.known { drawn } else { "" });
        let title = self.title()?;
        let places = [
            ("@title@", title.as_str()),
            (QUESTIONS, questions),
            (START, start),
            (LISTS, lists),
        ];
        let page = fill(template, &places)?;
        // The way to the page beside it is named by the place and by every page drawn.
        Ok(page.replace("@other@", other))
    }

    /// The whole page, beside its files.
    pub(crate) fn fill(&self, template: &str, script: &str, shared: &Shared) -> Result<String> {
        let address = |name: &str, text: &str| format!("{name}?{}", mark(text));
        fill(
            &self.draw(template, self.other, shared)?,
            &[
                ("@policy@", POLICY),
                ("@first@", &address(FIRST, &shared.first)),
                ("@script@", &address(self.script, script)),
                ("@style@", &address(STYLE, &shared.style)),
            ],
        )
    }
}

/// A template with its places filled, each of which it has once.
pub(crate) fn fill(template: &str, places: &[(&str, &str)]) -> Result<String> {
    let mut page = template.to_owned();
    for (place, text) in places {
        let count = page.matches(place).count();
        ensure!(count == 1, "a page names {place} {count} times, not once");
        page = page.replace(place, text);
    }
    Ok(page)
}

/// Changes with the file, so that a new page never meets an old script in a browser's cache.
pub(crate) fn mark(text: &str) -> String {
    let mut sum = flate2::Crc::new();
    sum.update(text.as_bytes());
    format!("{:08x}", sum.sum())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filled(html: &str) -> Result<String> {
        let shared = Shared {
            first: "1".to_owned(),
            style: "a{}".to_owned(),
            drawn: Drawn {
                start: "<h1></h1>".to_owned(),
                lists: "<template></template>".to_owned(),
                questions: "<ol></ol>".to_owned(),
            },
        };
        PAGES[0].fill(html, "1", &shared)
    }

    #[test]
    fn every_place_in_the_page_is_filled() {
        let html = "@policy@ @title@ @other@ @first@ @script@ @style@ <!-- questions --> \
            <!-- first page --> <!-- lists -->";
        let title = PAGES[0].title().unwrap();
        assert_eq!(
            filled(html).unwrap(),
            format!(
                "{POLICY} {title} training.html yichi-first.js?83dcefb7 yichi.js?83dcefb7 \
                 yichi.css?{} <ol></ol> <h1></h1> <template></template>",
                mark("a{}")
            )
        );
    }

    #[test]
    fn a_page_without_a_place_is_an_error() {
        assert!(filled("@policy@").is_err());
    }

    #[test]
    fn every_page_has_a_title() {
        for page in PAGES {
            assert!(page.title().is_ok(), "{}", page.html);
        }
        assert!(drawn::word("training", "no such id").is_err());
    }
}

//! A report flattened to what any paper can show: headings, paragraphs, points, tables, pictures.
//!
//! The one place where labels are put before what they label, and where strange letters are dropped.
//! Must not know how a part looks.

use super::word;
use crate::content::{Table, Texts, fill};
use crate::report::document::{Block, Cite, Document, Extent, Grid, Item, Link, VerdictBlock};
use crate::report::picture::{Picture, Shape};

/// 一块.
#[derive(Clone, Debug, PartialEq)]
pub enum Part {
    /// A heading of level 1 (a section) to 3.
    Heading(u8, String),
    /// A paragraph, and the words it begins with that stand out; either may be empty.
    Text(String, String),
    /// One of several points.
    Point(String),
    /// A table.
    Table(Grid),
    /// A picture.
    Picture(Picture),
}

/// Everything below the title, in reading order.
#[must_use]
pub fn parts(report: &Document, texts: &Texts) -> Vec<Part> {
    let mut flow = Flow {
        parts: Vec::new(),
        extent: report.extent,
        texts,
    };
    for section in &report.sections {
        flow.heading(1, &section.heading);
        let headed = section.blocks.iter();
        let headed = headed
            .clone()
            .any(|block| matches!(block, Block::Heading(_)));
        for block in &section.blocks {
            flow.block(block, if headed { 3 } else { 2 });
        }
    }
    flow.parts
}

/// A text on one line, without what could hide or reorder its letters or is forbidden in XML.
pub(super) fn clean(text: &str) -> String {
    let shown = |letter: char| match letter {
        '\n' | '\r' | '\t' => Some(' '),
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{fffe}' | '\u{ffff}' => None,
        letter if letter.is_control() => None,
        letter => Some(letter),
    };
    let kept: String = text.chars().filter_map(shown).collect();
    kept.trim().to_owned()
}

struct Flow<'a> {
    parts: Vec<Part>,
    extent: Extent,
    texts: &'a Texts,
}

impl Flow<'_> {
    fn say(&self, id: &'static str) -> String {
        self.texts.get(Table::Report, &[id]).to_owned()
    }

    fn heading(&mut self, level: u8, text: &str) {
        self.parts.push(Part::Heading(level, clean(text)));
    }

    /// Nothing where there is nothing to say.
    fn text(&mut self, lead: &str, text: &str) {
        let (lead, text) = (clean(lead), clean(text));
        if !(lead.is_empty() && text.is_empty()) {
            self.parts.push(Part::Text(lead, text));
        }
    }

    fn links(&mut self, links: &[Link]) {
        let points = links.iter().map(|link| Part::Point(clean(&link.text)));
        self.parts.extend(points);
    }

    /// `below` is the level of what stands in the section by itself.
    fn block(&mut self, block: &Block, below: u8) {
        match block {
            Block::Heading(text) => self.heading(2, text),
            Block::Paragraph(text) => self.text("", text),
            Block::Verdict(verdict) => self.verdict(verdict),
            Block::Item(item) => self.item(item, below),
            Block::Links { lead, links } => {
                self.text("", lead);
                self.links(links);
            }
            Block::List { lead, items } => {
                self.text("", lead);
                let points = items.iter().map(|item| Part::Point(clean(item)));
                self.parts.extend(points);
            }
            Block::Picture(picture) => self.parts.push(Part::Picture(drawn(picture))),
            Block::Table(Grid {
                caption,
                head,
                rows,
            }) => {
                let cells = |row: &Vec<String>| row.iter().map(|cell| clean(cell)).collect();
                self.parts.push(Part::Table(Grid {
                    caption: clean(caption),
                    head: cells(head),
                    rows: rows.iter().map(cells).collect(),
                }));
            }
        }
    }

    /// The reasons come before the label (`model.md` section 8).
    fn verdict(&mut self, verdict: &VerdictBlock) {
        self.heading(2, &verdict.title);
        self.text("", &verdict.question);
        for item in &verdict.items {
            self.item(item, 3);
        }
        let mut sentences = verdict.sentences.clone();
        if self.extent == Extent::Brief
            && let Some(last) = sentences.last_mut()
        {
            *last += &self.together(&verdict.presumed);
        }
        let (first, rest) = match sentences.split_first() {
            Some((first, rest)) => (first.as_str(), rest),
            None => ("", [].as_slice()),
        };
        let word = [&*verdict.word, word(self.texts, "lead-end")].concat();
        self.text(&word, first);
        for sentence in rest {
            self.text("", sentence);
        }
        if self.extent == Extent::Whole {
            self.links(&verdict.presumed);
        }
    }

    fn item(&mut self, item: &Item, level: u8) {
        match self.extent {
            Extent::Whole => self.item_at(item, level),
            Extent::Brief => self.item_in_line(item),
        }
    }

    /// On one sheet a heading for each would take the most of it.
    fn item_in_line(&mut self, item: &Item) {
        let labelled = |label: &str| [label, word(self.texts, "lead-end")].concat();
        let lead = match &*item.title {
            "" => String::new(),
            title => labelled(title),
        };
        let mut text = item.text.clone();
        if !item.provisions.is_empty() {
            if !text.is_empty() {
                text = fill(word(self.texts, "carried"), &[("clauses", &text)]);
            }
            text += &labelled(&self.say("provisions"));
            text += &self.cited(&item.provisions);
        }
        self.text(&lead, &text);
    }

    fn item_at(&mut self, item: &Item, level: u8) {
        self.heading(level, &item.title);
        self.text("", &item.text);
        let labelled = |id| [&*self.say(id), word(self.texts, "lead-end")].concat();
        let (mend, carried) = (labelled("mend"), labelled("carried-by"));
        let (provisions, compared) = (labelled("provisions"), labelled("portrait"));
        if !item.mend.is_empty() {
            self.text(&mend, &item.mend);
        }
        if !item.carried.is_empty() {
            let said = self.together(&item.carried);
            self.text(&carried, &said);
        }
        if !item.provisions.is_empty() {
            let cited = self.cited(&item.provisions);
            self.text(&provisions, &cited);
        }
        if let Some(portrait) = &item.portrait {
            self.text(&compared, portrait);
        }
    }

    /// Answers in one paragraph, a sentence for each person; a list of them would take pages.
    fn together(&self, links: &[Link]) -> String {
        let mut said = String::new();
        for alike in links.chunk_by(|one, other| one.person == other.person) {
            let clauses: Vec<&str> = alike.iter().map(|link| link.clause.as_str()).collect();
            let clauses = clauses.join(word(self.texts, "cite-join"));
            said += &match alike.first().and_then(|link| link.person.as_ref()) {
                Some(person) => {
                    let slots = [("person", &**person), ("clauses", &clauses)];
                    fill(word(self.texts, "carried-of"), &slots)
                }
                None => fill(word(self.texts, "carried"), &[("clauses", &clauses)]),
            };
        }
        said
    }

    fn cited(&self, cites: &[Cite]) -> String {
        let cites: Vec<String> = cites.iter().map(|cite| self.cite(cite)).collect();
        cites.join(word(self.texts, "cite-join"))
    }

    fn cite(&self, cite: &Cite) -> String {
        match &cite.doubt {
            Some(doubt) => {
                let slots = [("text", &*cite.name), ("mark", doubt)];
                fill(word(self.texts, "marked"), &slots)
            }
            None => cite.name.clone(),
        }
    }
}

fn drawn(picture: &Picture) -> Picture {
    let mut drawn = picture.clone();
    drawn.title = clean(&drawn.title);
    drawn.desc = clean(&drawn.desc);
    for shape in &mut drawn.shapes {
        if let Shape::Text { text, .. } = shape {
            *text = clean(text);
        }
    }
    drawn
}

//! Lookups of texts by id, all of them total. Must not know who asks.

use super::{QuestionText, Table, Words};
use crate::codec::crc32;
use crate::domain::{Class, Evidence, Factor, Measure, Section};
use serde_json::{Map, Value};
use std::sync::OnceLock;

/// 全部文本: every table, read once.
#[derive(Debug)]
pub struct Texts {
    tables: Vec<Words>,
    version: OnceLock<String>,
}

/// The texts of the page; reading them is put off until somebody asks.
#[must_use]
pub fn texts() -> &'static Texts {
    static TEXTS: OnceLock<Texts> = OnceLock::new();
    TEXTS.get_or_init(Texts::read)
}

/// A word of the interface.
#[must_use]
pub fn ui(id: &'static str) -> &'static str {
    texts().ui(id)
}

impl Texts {
    fn read() -> Texts {
        let read = |table: Table| match serde_json::from_str(table.source()) {
            Ok(Value::Object(texts)) => Words::new(texts),
            // None is anything else, says tests/content.rs.
            Ok(_) | Err(_) => Words::default(),
        };
        Texts {
            tables: Table::ALL.into_iter().map(read).collect(),
            version: OnceLock::new(),
        }
    }

    /// 文字版本: eight digits that change with any text. No version is kept by hand, which could be forgotten.
    #[must_use]
    pub fn version(&self) -> &str {
        self.version.get_or_init(|| {
            let tables = self.tables.iter().map(|words| words.0.clone());
            let all = tables.collect::<Value>().to_string();
            format!("{:08x}", crc32(all.as_bytes()))
        })
    }

    /// Every entry of a table, by id.
    #[must_use]
    pub fn table(&self, table: Table) -> &Map<String, Value> {
        &self.tables[table as usize].0
    }

    /// The text under these ids, if there is one.
    #[must_use]
    pub fn find(&self, table: Table, ids: &[&str]) -> Option<&str> {
        self.tables[table as usize].find(ids)
    }

    /// The text under these ids, or else the ids' last.
    #[must_use]
    pub fn get<'a>(&'a self, table: Table, ids: &[&'a str]) -> &'a str {
        self.tables[table as usize].get(ids)
    }

    /// A word of the interface.
    #[must_use]
    pub fn ui<'a>(&'a self, id: &'a str) -> &'a str {
        self.get(Table::Interface, &[id])
    }

    /// The words of a question.
    #[must_use]
    pub fn question(&self, factor: Factor) -> QuestionText<'_> {
        QuestionText::new(self, factor)
    }

    /// The name of a part of the questionnaire.
    #[must_use]
    pub fn section(&self, section: Section) -> &str {
        self.get(Table::Sections, &[section.id(), "title"])
    }

    /// What a part of the questionnaire looks at.
    #[must_use]
    pub fn section_intro(&self, section: Section) -> &str {
        self.get(Table::Sections, &[section.id(), "intro"])
    }

    /// The name of a measure.
    #[must_use]
    pub fn measure(&self, measure: Measure) -> &str {
        self.get(Table::Measures, &[measure.facts().id, "label"])
    }

    /// What is meant by a measure, where that is not plain.
    #[must_use]
    pub fn measure_hint(&self, measure: Measure) -> Option<&str> {
        self.find(Table::Measures, &[measure.facts().id, "hint"])
    }

    /// The name of a class of measures.
    #[must_use]
    pub fn class(&self, class: Class) -> &str {
        self.get(Table::Classes, &[class.id()])
    }

    /// The name of what an answer rests on.
    #[must_use]
    pub fn evidence(&self, evidence: Evidence) -> &str {
        self.ui(match evidence {
            Evidence::Written => "evidence-written",
            Evidence::Oral => "evidence-oral",
            Evidence::Inferred => "evidence-inferred",
        })
    }
}

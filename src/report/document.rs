//! The document model: sections of blocks, in plain words, with links to the answers behind them.
//!
//! Must not know where the words come from.

use super::picture::Picture;
use crate::content::Build;
use crate::domain::{AnswerId, closed};
use crate::engine::{State, Verdict};

/// 一份报告.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    /// How much of what there is to say stands in it.
    pub extent: Extent,
    /// Its title.
    pub title: String,
    /// Its sections, in reading order; none is empty.
    pub sections: Vec<Section>,
}

closed! {
    /// 篇幅: the same judgement in full, or on one sheet.
    #[derive(Default)]
    pub enum Extent {
        /// 全文.
        #[default]
        Whole = "whole",
        /// 一页摘要.
        Brief = "brief",
    }
}

/// 一节.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// Which.
    pub id: SectionId,
    /// Its heading.
    pub heading: String,
    /// What it says.
    pub blocks: Vec<Block>,
}

closed! {
    /// Which section, in reading order, by the id of its heading: for those who place or style it.
    pub enum SectionId {
        /// 方案概述.
        Overview = "section-overview",
        /// 结论.
        Verdicts = "section-verdicts",
        /// 理由与依据.
        Reasons = "section-reasons",
        /// 每个人.
        Persons = "section-persons",
        /// 上下级比对.
        Pairs = "section-pairs",
        /// 程序与整改.
        Procedure = "section-procedure",
        /// 次要发现.
        Findings = "section-findings",
        /// 前后矛盾.
        Contradictions = "section-contradictions",
        /// 还不清楚的.
        Open = "section-open",
        /// 口头依据计数.
        Evidence = "section-evidence",
        /// 推定的.
        Presumed = "section-presumed",
        /// 如何会变.
        Flips = "section-flips",
        /// 如何调整.
        Repairs = "section-repairs",
        /// 全部回答.
        Answers = "section-answers",
        /// 约定值.
        Agreed = "section-agreed",
        /// 版本与声明.
        Basis = "section-basis",
    }
}

/// 一段.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A heading inside the section.
    Heading(String),
    /// A plain paragraph.
    Paragraph(String),
    /// One of the four verdicts, reasons before the label.
    Verdict(VerdictBlock),
    /// One reason, finding or contradiction.
    Item(Item),
    /// Answers, each a link.
    Links {
        /// What they have in common.
        lead: String,
        /// The answers.
        links: Vec<Link>,
    },
    /// Sentences, one below the other.
    List {
        /// What they have in common.
        lead: String,
        /// The sentences.
        items: Vec<String>,
    },
    /// A picture; the table that says the same follows.
    Picture(Picture),
    /// A table.
    Table(Grid),
}

/// 表: every row has as many cells as the head.
#[derive(Clone, Debug, PartialEq)]
pub struct Grid {
    /// What it shows.
    pub caption: String,
    /// The names of the columns.
    pub head: Vec<String>,
    /// The rows.
    pub rows: Vec<Vec<String>>,
}

/// 戳记: when and by what a report was made. It comes from outside, since nothing here knows a clock.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// When, as a person reads it; empty where nobody says.
    pub time: String,
    /// Which program.
    pub build: Build,
}

/// 一个结论.
#[derive(Clone, Debug, PartialEq)]
pub struct VerdictBlock {
    /// Which.
    pub verdict: Verdict,
    /// Its name.
    pub title: String,
    /// How it stands.
    pub state: State,
    /// How it stands, in a word.
    pub word: String,
    /// What it asks.
    pub question: String,
    /// Why it is so; the label is said after these.
    pub items: Vec<Item>,
    /// What is said, in whole sentences.
    pub sentences: Vec<String>,
    /// What is presumed, where it only leans.
    pub presumed: Vec<Link>,
}

/// 一条理由或发现.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Item {
    /// What it is called.
    pub title: String,
    /// What is the case.
    pub text: String,
    /// What would mend it.
    pub mend: String,
    /// The answers that carry it, each a link.
    pub carried: Vec<Link>,
    /// The rules behind it.
    pub provisions: Vec<Cite>,
    /// 画像 it may be compared with; it says nothing of anybody here.
    pub portrait: Option<String>,
}

/// 一条回答, as a clause that leads to its question.
#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    /// The answer.
    pub answer: AnswerId,
    /// The clause, and whom it is about.
    pub text: String,
    /// Whom it is about; nobody where it is about the whole case.
    pub person: Option<String>,
    /// The clause alone.
    pub clause: String,
    /// Whether the question has no answer yet.
    pub open: bool,
}

/// 一条依据.
#[derive(Clone, Debug, PartialEq)]
pub struct Cite {
    /// The id in `provisions.json`.
    pub id: String,
    /// Instrument and article.
    pub name: String,
    /// Our paraphrase, never the wording.
    pub text: String,
    /// 施行日期, where it is known.
    pub effective: Option<String>,
    /// 待核 or 据二手材料, where the article itself was not read.
    pub doubt: Option<String>,
}

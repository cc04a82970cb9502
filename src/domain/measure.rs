//! The ladder: every measure that can be proposed, once, with all its facts (`model.md` section 1).
//!
//! Must not know whether a measure fits; that is the engine's.

use super::{Span, Tri, closed};
use serde_json::Value;

closed! {
    /// 处理类别 of a measure (`model.md` section 1); from which rung to which is read off with [`Form`](super::Form).
    ///
    /// Organizational measures and discipline stand side by side, as there is no legal exchange rate between
    /// them: that one comes before the other here says nothing.
    pub enum Class {
        /// 教育提醒.
        Education = "education",
        /// 通报诫勉.
        Notice = "notice",
        /// 组织处理.
        Organizational = "organizational",
        /// 纪律处分.
        Discipline = "discipline",
    }
}

/// 手段: what a measure is an instance of, which decides whom it may be used on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Instrument {
    /// 教育提醒, and being let off.
    Education,
    /// 通报、诫勉.
    Notice,
    /// 组织处理.
    Organizational,
    /// 党纪处分.
    PartySanction,
    /// 政务处分.
    GovernmentalSanction,
    /// 解聘、辞退.
    Termination,
    /// 只知大概: which measure it was is not known.
    Vague,
    /// 另案了结: not a measure but the reason why the person leaves every comparison.
    Closed,
}

/// 一项处理措施的全部事实.
#[derive(Debug)]
pub struct MeasureFacts {
    /// Which measure this is about.
    pub measure: Measure,
    /// Its id in files.
    pub id: &'static str,
    /// Its rung (0 to 15), or the rungs it may be on.
    pub rung: Span,
    /// Its class; none for being let off, for closed cases and for the vague ones, save
    /// [`Measure::DisciplineUnspecified`].
    pub class: Option<Class>,
    /// What it is an instance of.
    pub instrument: Instrument,
}

macro_rules! measures {
    ($($(#[$about:meta])* $variant:ident = $id:literal [$min:literal, $max:literal] $instrument:ident $($class:ident)?;)+) => {
        /// 处理措施, in rising order of rung, the vague ones and the closed cases last.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        #[repr(u8)]
        pub enum Measure { $($(#[$about])* $variant,)+ }

        /// Every measure with its facts, in the order of [`Measure`].
        pub const MEASURES: &[MeasureFacts] = &[$(MeasureFacts {
            measure: Measure::$variant,
            id: $id,
            rung: Span::new($min, $max),
            class: [$(Some(Class::$class),)? None][0],
            instrument: Instrument::$instrument,
        },)+];
    };
}

measures! {
    /// 不予或免予处理(尽职免责、容错).
    Exempted = "exempted" [0, 0] Education;
    /// 谈话提醒、约谈.
    ReminderTalk = "reminder_talk" [1, 1] Education Education;
    /// 批评教育、警示谈话.
    CriticismAndEducation = "criticism_and_education" [2, 2] Education Education;
    /// 责令检查、书面检讨.
    OrderedExamination = "ordered_examination" [3, 3] Education Education;
    /// 通报批评.
    CirculatedNotice = "circulated_notice" [4, 4] Notice Notice;
    /// 诫勉.
    Admonition = "admonition" [5, 5] Notice Notice;
    /// 停职检查.
    Suspension = "suspension" [6, 6] Organizational Organizational;
    /// 调整职务.
    Transfer = "transfer" [7, 7] Organizational Organizational;
    /// 党内警告.
    PartyWarning = "party_warning" [8, 8] PartySanction Discipline;
    /// 政务警告.
    Warning = "warning" [8, 8] GovernmentalSanction Discipline;
    /// 党内严重警告.
    PartySeriousWarning = "party_serious_warning" [9, 9] PartySanction Discipline;
    /// 记过.
    Demerit = "demerit" [9, 9] GovernmentalSanction Discipline;
    /// 记大过.
    MajorDemerit = "major_demerit" [10, 10] GovernmentalSanction Discipline;
    /// 责令辞职、引咎辞职.
    OrderedResignation = "ordered_resignation" [11, 11] Organizational Organizational;
    /// 免职.
    Dismissal = "dismissal" [11, 11] Organizational Organizational;
    /// 降职.
    RankReduction = "rank_reduction" [12, 12] Organizational Organizational;
    /// 降级.
    Demotion = "demotion" [12, 12] GovernmentalSanction Discipline;
    /// 撤销党内职务.
    RemovalFromPartyPosts = "removal_from_party_posts" [13, 13] PartySanction Discipline;
    /// 撤职.
    Removal = "removal" [13, 13] GovernmentalSanction Discipline;
    /// 留党察看.
    PartyProbation = "party_probation" [14, 14] PartySanction Discipline;
    /// 开除党籍.
    PartyExpulsion = "party_expulsion" [15, 15] PartySanction Discipline;
    /// 开除.
    Discharge = "discharge" [15, 15] GovernmentalSanction Discipline;
    /// 解聘、辞退.
    Termination = "termination" [15, 15] Termination Discipline;
    /// 只知道受到处理.
    MeasureUnspecified = "measure_unspecified" [1, 15] Vague;
    /// 只知道从轻处理、提醒教育.
    LightUnspecified = "light_unspecified" [1, 5] Vague;
    /// 只知道被问责.
    AccountabilityUnspecified = "accountability_unspecified" [4, 15] Vague;
    /// 只知道被处分.
    DisciplineUnspecified = "discipline_unspecified" [8, 15] Vague Discipline;
    /// 只知道被查处、被立案等重处理.
    HeavyUnspecified = "heavy_unspecified" [11, 15] Vague;
    /// 移送司法.
    JudicialTransfer = "judicial_transfer" [15, 15] Closed;
    /// 依法不再追究(死亡等).
    NotPursued = "not_pursued" [0, 0] Closed;
}

impl Measure {
    /// All the facts about this measure.
    #[must_use]
    pub fn facts(self) -> &'static MeasureFacts {
        &MEASURES[self as usize]
    }

    /// The measure with this id in files.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Measure> {
        MEASURES
            .iter()
            .find(|facts| facts.id == id)
            .map(|facts| facts.measure)
    }
}

/// 拟给的处理: the package of measures proposed for one person.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Measures {
    listed: u32,
    /// Ids that are not in the table and entries that are no id, kept for export. Their rung may be any.
    pub unlisted: Vec<Value>,
}

impl Measures {
    /// Whether this measure is in the package.
    #[must_use]
    pub fn has(&self, measure: Measure) -> bool {
        self.listed & (1 << measure as u32) != 0
    }

    /// Puts a measure in.
    pub fn insert(&mut self, measure: Measure) {
        self.listed |= 1 << measure as u32;
    }

    /// Takes a measure out.
    pub fn remove(&mut self, measure: Measure) {
        self.listed &= !(1 << measure as u32);
    }

    /// The listed measures in it, in the order of [`MEASURES`].
    pub fn iter(&self) -> impl Iterator<Item = &'static MeasureFacts> + use<> {
        let mut left = self.listed;
        std::iter::from_fn(move || {
            let next = MEASURES.get(left.trailing_zeros() as usize)?;
            left &= left - 1;
            Some(next)
        })
    }

    /// Whether nothing at all is proposed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.listed == 0 && self.unlisted.is_empty()
    }

    /// Whether this is the whole package: open where an entry could not be read, which may be anything.
    #[must_use]
    pub fn whole(&self) -> Tri {
        match self.unlisted.is_empty() {
            true => Tri::Yes,
            false => Tri::Open,
        }
    }

    /// 同类的处分选了不止一种: the sanctions of a kind of which one act is given one only (政务处分法 16).
    #[must_use]
    pub fn twice(&self) -> Vec<Measure> {
        let alike = |instrument| {
            self.iter()
                .filter(move |facts| facts.instrument == instrument)
        };
        [Instrument::PartySanction, Instrument::GovernmentalSanction]
            .into_iter()
            .filter(|instrument| alike(*instrument).count() > 1)
            .flat_map(|instrument| alike(instrument).map(|facts| facts.measure))
            .collect()
    }

    /// 另案了结: whether the person leaves every comparison (`model.md` section 1).
    #[must_use]
    pub fn closed(&self) -> bool {
        self.iter()
            .any(|facts| facts.instrument == Instrument::Closed)
    }

    /// 轻重: the highest rung in the package (0 to 15), or the range it may be in; never an average
    /// (`model.md` section 1). Nothing proposed is rung 0.
    #[must_use]
    pub fn severity(&self) -> Span {
        let listed = self.iter().fold(Span::point(0), |highest, facts| {
            Span::new(
                highest.min.max(facts.rung.min),
                highest.max.max(facts.rung.max),
            )
        });
        if self.unlisted.is_empty() {
            listed
        } else {
            Span::new(listed.min, 15)
        }
    }
}

impl FromIterator<Measure> for Measures {
    fn from_iter<I: IntoIterator<Item = Measure>>(measures: I) -> Measures {
        let mut package = Measures::default();
        measures
            .into_iter()
            .for_each(|measure| package.insert(measure));
        package
    }
}

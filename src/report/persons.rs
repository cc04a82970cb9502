//! 每个人: the band beside what is proposed. Must not judge.

use super::document::{Block, Grid};
use super::phrase::Phrases;
use crate::domain::{Case, Factor, Tri};
use crate::engine::{Assessment, PersonAssessment};

pub(super) fn blocks(phrases: &Phrases) -> Vec<Block> {
    if phrases.case().persons.is_empty() {
        return Vec::new();
    }
    let head = ["person", "measure", "band", "stands"]
        .map(|column| phrases.say(&format!("persons-head-{column}")).to_owned());
    let rows = (0..phrases.case().persons.len()).map(|place| {
        let person = &phrases.assessment().persons[place];
        let (lo, hi) = (person.lo.min.to_string(), person.hi.max.to_string());
        let (band, with) = match (person.hi.max, lo == hi) {
            // In a sentence the reason stands beside it; here it stands alone.
            (0, _) => (phrases.say("band-none-told").to_owned(), "band-with-rung"),
            (_, true) => (phrases.band(place), "band-with-rung"),
            (_, false) => (phrases.band(place), "band-with-rungs"),
        };
        let band = phrases.fill(with, &[("band", &band), ("lo", &lo), ("hi", &hi)]);
        vec![
            phrases.person(place),
            phrases.measure(place),
            band,
            phrases
                .say(Stands::of(phrases.case(), phrases.assessment(), place).id())
                .to_owned(),
        ]
    });
    vec![Block::Table(Grid {
        caption: phrases.say("persons-caption").to_owned(),
        head: head.into(),
        rows: rows.collect(),
    })]
}

/// 比较: how what is proposed stands to the band.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stands {
    /// 不参与比较.
    Excluded,
    /// 又重又轻: too light for the band, and too heavy for what this names.
    Both(Heavy),
    /// 走错依据.
    Misrouted,
    /// 重复处理.
    Repeated,
    /// 重于区间.
    Over,
    /// 轻于区间.
    Lenient,
    /// 在区间内.
    Within,
    /// 按约定不算: surely or perhaps outside the band, and neither too heavy nor too light. It is within the margin, or
    /// one of the two is not formal (`model.md` 2.5).
    Beside(Side),
    /// 还不能判断.
    Open,
}

/// On which side of its band something stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    /// 低于区间.
    Below,
    /// 高于区间.
    Above,
    /// Not known: band or measure is a range.
    Either,
}

/// What it is too heavy for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Heavy {
    /// 走错依据.
    Track,
    /// 重复处理.
    Twice,
    /// The band, or what the track and the person's kind allow.
    Reach,
}

impl Stands {
    pub(super) fn of(case: &Case, assessment: &Assessment, place: usize) -> Stands {
        let person = &assessment.persons[place];
        let repeated = case.persons[place].answer(Factor::AlreadySanctioned).is(1);
        let heavy = match person.misrouted {
            Tri::Yes => Heavy::Track,
            _ if repeated => Heavy::Twice,
            _ => Heavy::Reach,
        };
        match (person.over, person.lenient) {
            _ if person.excluded == Tri::Yes => Stands::Excluded,
            (Tri::Yes, Tri::Yes) => Stands::Both(heavy),
            (Tri::Yes, _) => match heavy {
                Heavy::Track => Stands::Misrouted,
                Heavy::Twice => Stands::Repeated,
                Heavy::Reach => Stands::Over,
            },
            (_, Tri::Yes) => Stands::Lenient,
            (Tri::No, Tri::No) => Stands::beside(person),
            (Tri::No | Tri::Open, Tri::No | Tri::Open) => Stands::Open,
        }
    }

    /// How what is neither too heavy nor too light stands to the band itself.
    fn beside(person: &PersonAssessment) -> Stands {
        let (proposed, lo, hi) = (person.severity, person.lo, person.hi);
        if lo.max <= proposed.min && proposed.max <= hi.min {
            Stands::Within
        } else if proposed.max < lo.min {
            Stands::Beside(Side::Below)
        } else if hi.max < proposed.min {
            Stands::Beside(Side::Above)
        } else {
            Stands::Beside(Side::Either)
        }
    }

    /// The key of its word in the texts.
    pub(super) fn id(self) -> &'static str {
        match self {
            Stands::Excluded => "stands-excluded",
            Stands::Both(Heavy::Track) => "stands-both-track",
            Stands::Both(Heavy::Twice) => "stands-both-twice",
            Stands::Both(Heavy::Reach) => "stands-both-reach",
            Stands::Misrouted => "stands-misrouted",
            Stands::Repeated => "stands-repeated",
            Stands::Over => "stands-over",
            Stands::Lenient => "stands-lenient",
            Stands::Within => "stands-within",
            Stands::Beside(Side::Below) => "stands-below",
            Stands::Beside(Side::Above) => "stands-above",
            Stands::Beside(Side::Either) => "stands-near",
            Stands::Open => "stands-open",
        }
    }
}

//! The closed lists an answer is chosen from, each declared once (`case-format.md`).
//!
//! Must not know which question uses a list, nor what a value leads to.

/// Declares a closed list of values with their ids in files, in the order of `case-format.md`.
macro_rules! vocabulary {
    ($(#[$about:meta])* $name:ident { $($(#[$value:meta])* $variant:ident = $id:literal,)+ }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        #[repr(u8)]
        pub enum $name { $($(#[$value])* $variant,)+ }

        impl $name {
            /// Every value, in order.
            pub const ALL: &'static [$name] = &[$($name::$variant,)+];
            /// The ids of the values in files, in the same order.
            pub const IDS: &'static [&'static str] = &[$($id,)+];

            /// The id of this value in files.
            #[must_use]
            pub fn id(self) -> &'static str {
                Self::IDS[self as usize]
            }
        }

        impl From<$name> for u8 {
            fn from(value: $name) -> u8 {
                value as u8
            }
        }
    };
}

vocabulary! {
    /// 是与否: ordered so that yes is the more.
    YesNo {
        /// 否.
        No = "no",
        /// 是.
        Yes = "yes",
    }
}

vocabulary! {
    /// 身份: what a person is, which decides what may be used on him (`model.md` 2.4).
    Kind {
        /// 党的领导干部.
        LeadingCadre = "leading_cadre",
        /// 普通党员: neither leading nor a public employee.
        PartyMember = "party_member",
        /// 公职人员(非领导).
        PublicEmployee = "public_employee",
        /// 村(社区)党组织书记.
        VillageSecretary = "village_secretary",
        /// 其他村(社区)干部.
        VillageStaff = "village_staff",
        /// 聘用、临时人员.
        Hired = "hired",
        /// 体制外人员: takes no part in comparisons.
        Outside = "outside",
    }
}

vocabulary! {
    /// 层级: the place in the chain of this matter, not the official rank.
    Layer {
        /// 具体办事.
        HandsOn = "hands_on",
        /// 基层单位负责.
        Unit = "unit",
        /// 主管部门.
        Department = "department",
        /// 分管领导.
        LineLeader = "line_leader",
        /// 主要领导.
        Head = "head",
        /// 上级机关.
        HigherBody = "higher_body",
    }
}

vocabulary! {
    /// 处理依据: what the decision rests on (`model.md` 2.4).
    Track {
        /// 依问责条例作出.
        Accountability = "accountability",
        /// 党纪或政务处分, 含以教育提醒代替处分.
        Discipline = "discipline",
        /// 单位日常管理.
        Management = "management",
        /// 解聘、辞退.
        Employment = "employment",
    }
}

vocabulary! {
    /// 错在哪: which reading of the person's band applies (`model.md` 2.1, 2.2).
    FaultKind {
        /// 本人违纪违法.
        OwnMisconduct = "own_misconduct",
        /// 本人该办的事没办或办错.
        OwnDuty = "own_duty",
        /// 领导、管理、监督没到位.
        Leadership = "leadership",
    }
}

vocabulary! {
    /// 违纪情节, rising.
    MisconductGravity {
        /// 情节轻微.
        Slight = "slight",
        /// 较轻.
        Lighter = "lighter",
        /// 较重.
        Heavier = "heavier",
        /// 严重.
        Severe = "severe",
    }
}

vocabulary! {
    /// 职责依据, from the firmest to none at all.
    DutySource {
        /// 法律或职责清单.
        LawOrList = "law_or_list",
        /// 正式分工.
        Assigned = "assigned",
        /// 委托并给了权和钱.
        DelegatedWithMeans = "delegated_with_means",
        /// 只有责任书或属地.
        PledgeOrTerritory = "pledge_or_territory",
        /// 只有口头.
        Verbal = "verbal",
        /// 没有.
        None = "none",
    }
}

vocabulary! {
    /// 责任: the person's relation to the problem, rising (问责条例 6, 处分条例 39).
    Responsibility {
        /// 没有因果关系.
        None = "none",
        /// 重要领导或监督责任.
        ImportantOrOversight = "important_or_oversight",
        /// 主要领导责任.
        PrincipalLeadership = "principal_leadership",
        /// 直接责任.
        Direct = "direct",
    }
}

vocabulary! {
    /// 后果, rising.
    Harm {
        /// 没有.
        None = "none",
        /// 轻微.
        Slight = "slight",
        /// 较重.
        Considerable = "considerable",
        /// 严重.
        Serious = "serious",
        /// 特别严重.
        Extreme = "extreme",
    }
}

vocabulary! {
    /// 起因: what set the proposal going. Never affects a verdict.
    Trigger {
        /// 事件本身.
        Event = "event",
        /// 自查发现.
        SelfFound = "self_found",
        /// 群众举报.
        Report = "report",
        /// 上级督办.
        UrgedFromAbove = "urged_from_above",
        /// 舆论.
        PublicOpinion = "public_opinion",
        /// 督查考核或一票否决.
        InspectionOrVeto = "inspection_or_veto",
        /// 其他.
        Other = "other",
    }
}

vocabulary! {
    /// 举报是否属实.
    ReportTrue {
        /// 属实.
        True = "true",
        /// 部分属实.
        Partly = "partly",
        /// 不属实.
        False = "false",
        /// 不是举报引起的.
        NotAReport = "not_a_report",
    }
}

vocabulary! {
    /// 风险报上去以后.
    UpWarned {
        /// 没有报.
        NotReported = "not_reported",
        /// 上面处置了.
        Acted = "acted",
        /// 上面没有动.
        NotActed = "not_acted",
    }
}

vocabulary! {
    /// 您自己的看法: asked before any result is shown.
    OwnView {
        /// 泛化.
        Overreach = "overreach",
        /// 对下不对上.
        DownwardBias = "downward_bias",
        /// 偏轻.
        TooLenient = "too_lenient",
        /// 适当.
        Appropriate = "appropriate",
        /// 说不准.
        Unsure = "unsure",
    }
}

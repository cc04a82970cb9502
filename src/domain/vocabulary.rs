//! The closed lists an answer is chosen from, each declared once (`case-format.md`).
//!
//! Must not know which question uses a list, nor what a value leads to.

use super::closed;

closed! {
    /// 是与否: ordered so that yes is the more.
    pub enum YesNo {
        /// 否.
        No = "no",
        /// 是.
        Yes = "yes",
    }
}

closed! {
    /// 身份: what a person is, which decides what may be used on him (`model.md` 2.4).
    pub enum Kind {
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

closed! {
    /// 层级: the place in the chain of this matter, not the official rank.
    pub enum Layer {
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

closed! {
    /// 处理依据: what the decision rests on (`model.md` 2.4).
    pub enum Track {
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

closed! {
    /// 错在哪: which reading of the person's band applies (`model.md` 2.1, 2.2).
    pub enum FaultKind {
        /// 本人违纪违法.
        OwnMisconduct = "own_misconduct",
        /// 本人该办的事没办或办错.
        OwnDuty = "own_duty",
        /// 领导、管理、监督没到位.
        Leadership = "leadership",
    }
}

closed! {
    /// 违纪情节, rising.
    pub enum MisconductGravity {
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

closed! {
    /// 职责依据, from the firmest to none at all.
    pub enum DutySource {
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

closed! {
    /// 责任: the person's relation to the problem, rising (问责条例 6, 处分条例 39).
    pub enum Responsibility {
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

closed! {
    /// 后果, rising.
    pub enum Harm {
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

closed! {
    /// 起因: what set the proposal going. Never affects a verdict.
    pub enum Trigger {
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

closed! {
    /// 举报是否属实.
    pub enum ReportTrue {
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

closed! {
    /// 风险报上去以后.
    pub enum UpWarned {
        /// 没有报.
        NotReported = "not_reported",
        /// 上面处置了.
        Acted = "acted",
        /// 上面没有动.
        NotActed = "not_acted",
    }
}

closed! {
    /// 您自己的看法: asked before any result is shown.
    pub enum OwnView {
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

/// Lets a value of each list be one of a set of [`Values`](super::Values): only what is answered can be.
macro_rules! answered {
    ($($list:ident)+) => {
        $(impl From<$list> for u8 {
            fn from(value: $list) -> u8 {
                value as u8
            }
        })+
    };
}

answered! {
    YesNo
    Kind
    Layer
    Track
    FaultKind
    MisconductGravity
    DutySource
    Responsibility
    Harm
    Trigger
    ReportTrue
    UpWarned
    OwnView
}

//! Every question of the case file, once, with all its facts (`case-format.md`).
//!
//! Screen, reader, schema, texts check, engine and tests derive from this list. It must not know
//! texts, nor the numbers of the conventions (ordinary values stand in `conventions.json`).

mod facts;

pub use facts::{AnswerKind, Direction, FactorFacts, Place, Scope, Section, Use};

use super::answer::{Answer, Values};
use super::vocabulary::{
    DutySource, FaultKind, Harm, Kind, Layer, MisconductGravity, OwnView, ReportTrue,
    Responsibility, Track, Trigger, UpWarned,
};

macro_rules! factors {
    ($($scope:ident $place:ident $section:ident {
        $($(#[$about:meta])* $variant:ident = $id:literal $kind:ident $(($list:ident))? $direction:ident $used:ident;)+
    })+) => {
        /// 问题: every question, in the fixed order of the questionnaire, persons before the case.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        #[repr(u8)]
        pub enum Factor { $($($(#[$about])* $variant,)+)+ }

        /// Every question with its facts, in the order of [`Factor`].
        pub const FACTORS: &[FactorFacts] = &[$($(FactorFacts {
            factor: Factor::$variant,
            id: $id,
            scope: Scope::$scope,
            place: Place::$place,
            answers: AnswerKind::$kind $(($list::IDS))?,
            direction: Direction::$direction,
            used: Use::$used,
            section: Section::$section,
        },)+)+];

        /// Every question, in the order of [`Factor`].
        const ALL: &[Factor] = &[$($(Factor::$variant,)+)+];
    };
}

factors! {
    Person Field List {
        /// 身份.
        Kind = "kind" Choice(Kind) Neither Cap;
        /// 是否党员.
        PartyMember = "party_member" Tri Neither Cap;
        /// 层级.
        Layer = "layer" Ordered(Layer) Neither Finding;
        /// 处理依据.
        Track = "track" Choice(Track) Neither Cap;
    }
    Person Answers Identity {
        /// 错在哪.
        FaultKind = "fault_kind" Choice(FaultKind) Neither Reading;
        /// 条款写明.
        GroundListed = "ground_listed" Tri Neither Cap;
        /// 已经处理过.
        AlreadySanctioned = "already_sanctioned" Tri Neither Over;
        /// 小事或私事.
        TrivialOrPrivate = "trivial_or_private" Tri Lowers Gate;
        /// 只因留痕.
        TraceOnly = "trace_only" Tri Lowers Authority;
    }
    Person Answers Time {
        /// 规定已生效.
        RuleInForce = "rule_in_force" Tri Raises Gate;
        /// 在岗.
        InPost = "in_post" Tri Raises Gate;
        /// 老问题能改未改.
        LegacyFix = "legacy_fix" Tri Raises Gate;
    }
    Person Answers Authority {
        /// 职责依据.
        DutySource = "duty_source" Choice(DutySource) Lowers Authority;
        /// 审批、执法、调度权.
        Power = "power" Tri Raises Authority;
        /// 人财物和时间.
        Means = "means" Tri Raises Authority;
        /// 报告求助过.
        Escalated = "escalated" Tri Lowers Authority;
    }
    Person Answers Fault {
        /// 责任.
        Responsibility = "responsibility" Ordered(Responsibility) Raises Link;
        /// 查明的失职.
        Breach = "breach" Tri Raises FaultClass;
        /// 谋私或故意.
        GainOrMalice = "gain_or_malice" Tri Raises FaultClass;
        /// 隐瞒造假.
        Conceal = "conceal" Tri Raises FaultClass;
        /// 事前知道或有人提醒.
        KnewOrWarned = "knew_or_warned" Tri Raises FaultClass;
        /// 换了别人也会这样.
        PeerSame = "peer_same" Tri Lowers FaultClass;
        /// 屡犯.
        Repeat = "repeat" Tri Raises FaultClass;
        /// 规矩能照做.
        RuleWorkable = "rule_workable" Tri Neither Record;
    }
    Person Answers Tolerance {
        /// 先行先试.
        TolPioneer = "tol_pioneer" Tri Lowers Tolerance;
        /// 界限不清.
        TolUnclear = "tol_unclear" Tri Lowers Tolerance;
        /// 集体决定时反对.
        TolDissent = "tol_dissent" Tri Lowers Tolerance;
        /// 对上级决定提过意见.
        TolObjected = "tol_objected" Tri Lowers Tolerance;
        /// 上级决定明显违法.
        OrderIllegal = "order_illegal" Tri Raises Tolerance;
        /// 不可抗力.
        TolForceMajeure = "tol_force_majeure" Tri Lowers Tolerance;
    }
    Person Answers Gravity {
        /// 违纪情节.
        MisconductGravity = "misconduct_gravity" Ordered(MisconductGravity) Raises BaseBand;
        /// 及时补救.
        MitRemedy = "mit_remedy" Tri Lowers Shift;
        /// 主动担责.
        MitCooperate = "mit_cooperate" Tri Lowers Shift;
        /// 超负荷.
        MitOverload = "mit_overload" Tri Lowers Shift;
        /// 再三要求不办.
        AggDefied = "agg_defied" Tri Raises Shift;
        /// 推责、阻挠.
        AggObstruct = "agg_obstruct" Tri Raises Shift;
        /// 轻一档够不够.
        LighterEnough = "lighter_enough" Tri Neither Record;
    }
    Case Answers Upstream {
        /// 拍板的层级.
        UpDecided = "up_decided" Ordered(Layer) Neither Upstream;
        /// 上面收到预警后.
        UpWarned = "up_warned" Choice(UpWarned) Neither Upstream;
        /// 压任务不给权.
        UpPushedDown = "up_pushed_down" Tri Neither Upstream;
        /// 层层加码.
        UpMovedGoal = "up_moved_goal" Tri Neither Upstream;
        /// 平时督促.
        UpSupervised = "up_supervised" Tri Neither Record;
        /// 查过上一层.
        UpExamined = "up_examined" Tri Neither Upstream;
        /// 名单外还有人该负责.
        UpstreamCulpable = "upstream_culpable" Tri Neither Upstream;
        /// 别处已处理到人.
        UpstreamDealt = "upstream_dealt" Tri Neither Upstream;
        /// 轻重不同写了理由.
        UnequalReasonWritten = "unequal_reason_written" Tri Neither Pair;
    }
    Case Answers Cause {
        /// 后果.
        Harm = "harm" Ordered(Harm) Raises BaseBand;
        /// 起因.
        Trigger = "trigger" Many(Trigger) Neither Record;
        /// 要求凑人数.
        HeadcountPressure = "headcount_pressure" Tri Neither Finding;
        /// 举报是否属实.
        ReportTrue = "report_true" Choice(ReportTrue) Neither Finding;
        /// 只通报单位.
        BodyOnly = "body_only" Tri Neither BodyOnly;
        /// 单位里有人该负责.
        BodyMemberResponsible = "body_member_responsible" Tri Neither BodyOnly;
        /// 轮流背.
        RotateBlame = "rotate_blame" Tri Neither Finding;
    }
    Case Answers Procedure {
        /// 有权提出.
        ProcAuthorised = "proc_authorised" Tri Neither Initiation;
        /// 启动审批.
        ProcApproved = "proc_approved" Tri Neither Finding;
        /// 调查组.
        ProcTeam = "proc_team" Tri Neither Finding;
        /// 证据对应.
        ProcEvidence = "proc_evidence" Tri Neither Finding;
        /// 听取申辩.
        ProcHeard = "proc_heard" Tri Neither Finding;
        /// 申辩有回应.
        ProcReply = "proc_reply" Tri Neither Finding;
        /// 集体研究.
        ProcCollective = "proc_collective" Tri Neither Finding;
        /// 决定书要素.
        ProcWritten = "proc_written" Tri Neither Finding;
        /// 回避.
        ProcRecusal = "proc_recusal" Tri Neither Finding;
        /// 审核人自己的关系.
        ReviewerTie = "reviewer_tie" Tri Neither Record;
    }
    Case Answers Rectification {
        /// 问题怎么解决.
        FixCause = "fix_cause" Tri Neither Finding;
        /// 谁来办.
        FixOwner = "fix_owner" Tri Neither Finding;
        /// 何时办完.
        FixDeadline = "fix_deadline" Tri Neither Finding;
        /// 谁来验收.
        FixVerify = "fix_verify" Tri Neither Finding;
        /// 制度缺口.
        FixSystem = "fix_system" Tri Neither Record;
        /// 澄清.
        ClearName = "clear_name" Tri Neither Finding;
        /// 回访使用.
        Aftercare = "aftercare" Tri Neither Record;
    }
    Case Answers OwnView {
        /// 您自己的看法.
        OwnView = "own_view" Choice(OwnView) Neither Record;
    }
}

/// How many questions are about a person; they come first in [`FACTORS`].
pub const PERSON_FACTORS: usize = Factor::UpDecided as usize;
/// How many questions are about the case.
pub const CASE_FACTORS: usize = FACTORS.len() - PERSON_FACTORS;

impl Factor {
    /// All the facts about this question.
    #[must_use]
    pub fn facts(self) -> &'static FactorFacts {
        &FACTORS[self as usize]
    }

    /// Its id in files and texts.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.facts().id
    }

    /// How many values its vocabulary has (at least two, at most eight).
    #[must_use]
    pub fn value_count(self) -> usize {
        self.facts().answers.values().len()
    }

    /// Whether it can be answered so: one value, a range of a rising list, or any of a list of many.
    #[must_use]
    pub fn takes(self, answer: Answer) -> bool {
        let Answer::Given(values) = answer else {
            return true;
        };
        let known = usize::from(values.last()) < self.value_count();
        known
            && match self.facts().answers {
                AnswerKind::Tri | AnswerKind::Choice(_) => values.single().is_some(),
                AnswerKind::Ordered(_) => values == Values::range(values.first(), values.last()),
                AnswerKind::Many(_) => true,
            }
    }

    /// The question of this scope with this id in files.
    #[must_use]
    pub fn from_id(scope: Scope, id: &str) -> Option<Factor> {
        Factor::of(scope).find(|factor| factor.id() == id)
    }

    /// The questions of this scope, in the fixed order of the questionnaire.
    pub fn of(scope: Scope) -> impl Iterator<Item = Factor> {
        let (of_person, of_case) = ALL.split_at(PERSON_FACTORS);
        // A part of the list, and no filter over all of it: every loop over the questions is compiled with this.
        let all = match scope {
            Scope::Person => of_person,
            Scope::Case => of_case,
        };
        all.iter().copied()
    }

    /// Its place among the questions of its scope.
    pub(crate) fn slot(self) -> usize {
        match self.facts().scope {
            Scope::Person => self as usize,
            Scope::Case => self as usize - PERSON_FACTORS,
        }
    }
}

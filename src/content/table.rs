//! The files of texts, each listed once. Must not know what stands in them.

use crate::domain::closed;

macro_rules! tables {
    ($($(#[$about:meta])* $variant:ident = $file:literal,)+) => {
        closed! {
            /// 文本表: one file of texts.
            pub enum Table { $($(#[$about])* $variant = $file,)+ }
        }

        impl Table {
            /// The text of the file.
            pub(super) fn source(self) -> &'static str {
                match self {
                    $(Table::$variant => include_str!(concat!("zh-hans/", $file, ".json")),)+
                }
            }
        }
    };
}

tables! {
    /// 界面: every word of the page that belongs to no other table.
    Interface = "interface",
    /// 问题.
    Questions = "questions",
    /// 问卷的部分.
    Sections = "sections",
    /// 处理措施.
    Measures = "measures",
    /// 处理类别.
    Classes = "classes",
    /// 判断.
    Verdicts = "verdicts",
    /// 超出的理由.
    Reasons = "reasons",
    /// 上下对比.
    Pairs = "pairs",
    /// 附带发现.
    Findings = "findings",
    /// 互相矛盾的回答.
    Contradictions = "contradictions",
    /// 六种画像.
    Portraits = "portraits",
    /// 依据的条款.
    Provisions = "provisions",
    /// 每道题依据的条款.
    FactorProvisions = "factor_provisions",
    /// 例子.
    Examples = "examples",
    /// 解释.
    Explain = "explain",
    /// 案件文件.
    Files = "files",
    /// 报告.
    Report = "report",
    /// 核对报告, as it is written into files and on paper.
    Document = "document",
    /// 图.
    Pictures = "pictures",
    /// 空白问卷.
    Paper = "paper",
    /// 案件清单.
    Shelf = "shelf",
    /// 链接.
    Link = "link",
    /// 读不进来的原因.
    Errors = "errors",
    /// 读进来了却要提醒的.
    Warnings = "warnings",
    /// 外发前的提醒.
    Privacy = "privacy",
    /// 姓氏, and the words beside them that tell names from other words.
    Names = "names",
    /// 背靠背复核.
    Reading = "reading",
}

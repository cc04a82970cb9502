//! 回避: whoever says that he is close to somebody on the list has it said beside what the result is not.

use super::{report_in, stamp, worked};
use yichi::content::{Table, texts};
use yichi::domain::{Answer, Factor, YesNo};
use yichi::engine::{Conventions, Judged};
use yichi::report::write::{Form, write};
use yichi::report::{Extent, compose};

#[test]
fn who_is_close_to_somebody_is_asked_to_let_another_read_the_file() {
    let tie = texts().get(Table::Verdicts, &["tie"]);
    for (answer, told) in [(YesNo::Yes, true), (YesNo::No, false)] {
        let mut case = worked("coal-to-electric");
        case.set(Factor::ReviewerTie, Answer::one(answer));
        let judged = Judged::of(&case, &Conventions::shipped()).unwrap();
        let page = compose(&case, &judged, texts());
        let papers = [Extent::Whole, Extent::Brief].map(|extent| report_in(extent, &case, &[]));
        for document in [page].into_iter().chain(papers) {
            let text = write(Form::Text, &document, &stamp(), texts());
            let text = String::from_utf8(text).unwrap();
            assert_eq!(text.contains(tie), told, "{answer:?}");
        }
    }
}

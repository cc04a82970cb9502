//! 结论一览: a line says what a verdict rests on, about whom, and then how it stands.

use super::worked;
use yichi::content::{Table, texts};
use yichi::domain::Case;
use yichi::engine::{Conventions, Judged, Verdict};
use yichi::report::{glance, state_word};

fn lines(case: &Case) -> Vec<String> {
    let judged = Judged::of(case, &Conventions::shipped()).unwrap();
    let lines = glance(&judged, texts()).into_iter();
    let names = Verdict::ALL.map(|verdict| texts().get(Table::Verdicts, &[verdict.id(), "title"]));
    let (named, lines): (Vec<&str>, Vec<String>) = lines.unzip();
    assert_eq!(named, names);
    for (line, verdict) in lines.iter().zip(Verdict::ALL) {
        let word = state_word(texts(), verdict, judged.assessment().outcome.state(verdict));
        assert!(line.ends_with(word), "{line}");
    }
    lines
}

#[test]
fn whom_a_verdict_is_about_stands_before_its_word() {
    let case = worked("coal-to-electric");
    let lines = lines(&case);
    let about = [&[1, 2][..], &[0, 1, 2], &[0], &[]];
    for (line, about) in lines.iter().zip(about) {
        for place in 0..case.persons.len() {
            let named = line.contains(&texts().person(&case, place));
            assert_eq!(named, about.contains(&place), "{line}");
        }
    }
}

#[test]
fn what_is_about_nobody_ends_in_no_empty_list() {
    for name in ["body-only", "coal-to-electric"] {
        for line in lines(&worked(name)) {
            assert!(!line.contains("\u{ff1a}\u{ff1b}"), "{line}");
        }
    }
    assert!(
        lines(&Case::default())
            .iter()
            .all(|line| !line.contains('\u{ff1a}'))
    );
}

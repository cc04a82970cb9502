//! Four worked reports kept in full, so that a change of wording shows in a diff.

use super::{report_in, stamp, worked};
use std::{env, fs};
use yichi::content::{Table, texts};
use yichi::report::Extent;
use yichi::report::write::{Form, write};

fn check(extent: Extent, name: &str, form: Form) {
    let mark = ["", "-brief"][usize::from(extent == Extent::Brief)];
    let kept = format!("tests/golden/{name}{mark}.{}", form.extension());
    let report = report_in(extent, &worked(name), &[]);
    let current = String::from_utf8(write(form, &report, &stamp(), texts())).unwrap();
    // How far the laws were checked is no wording, and the version of the texts changes with any.
    let counted = texts().get(Table::Document, &["basis-laws"]);
    let counted = counted.split('{').next().unwrap_or_default();
    let own = |line: &str| line.contains(counted) || line.contains(texts().version());
    let current: String = current
        .lines()
        .filter(|line| !own(line))
        .flat_map(|line| [line, "\n"])
        .collect();
    if env::var_os("UPDATE").is_some() {
        fs::write(&kept, &current).unwrap();
    }
    let published = fs::read_to_string(&kept).unwrap_or_default();
    let differs = current
        .lines()
        .zip(published.lines())
        .find(|(is, was)| is != was);
    assert!(
        current == published,
        "{kept} is out of date, first at {differs:?}: run UPDATE=1 cargo engine --test report"
    );
}

#[test]
fn the_reports_kept_in_full_are_current() {
    check(Extent::Whole, "coal-to-electric", Form::Text);
    check(Extent::Whole, "missed-call", Form::Markdown);
    check(Extent::Whole, "body-only", Form::Json);
    check(Extent::Brief, "coal-to-electric", Form::Text);
}

//! What a flip or a repair promises is what trying it then shows, with what was set aside and comes back.

use super::*;
use support::check;
use yichi::content::{Table, fill, texts};
use yichi::domain::Tri;
use yichi::engine::explain::Change;
use yichi::engine::{Conventions, Judged, Verdict};
use yichi::report::Phrases;
use yichi::report::explain::{First, Firsts, differences, flips, repairs, why_not};

/// The case as it is judged with these changes tried on its result.
fn tried(case: &Case, changes: &[Change]) -> Case {
    let session = Session {
        case: case.clone(),
        screen: Screen::Result,
        ..blank()
    };
    let session = update(session, Action::Tried(changes.to_vec()));
    select::tried(&session).expect("every change is one of what the record says")
}

fn judged(case: &Case) -> Judged<'static> {
    let judged = Judged::of(case, &Conventions::shipped());
    judged.expect("generated chains have no loop").into_owned()
}

/// How a verdict stands once the changes are tried, in the words of a flip.
fn becomes(before: &Phrases, given: &Case, changes: &[Change], verdict: Verdict) -> String {
    let template = texts().get(Table::Explain, &["flip"]);
    let (_, said) = template.split_once("{changes}").unwrap_or_default();
    let after = judged(&tried(given, changes));
    let shift = &differences(before, &Phrases::of(&after, texts())).verdicts[verdict as usize];
    fill(said, &[("title", &shift.title), ("word", &shift.after.1)])
}

#[test]
fn a_flip_says_what_trying_it_shows() {
    check("a flip promised", 400, |case, rng| {
        let verdict = *rng.pick(&Verdict::ALL);
        let (given, before) = (judged(case), judged(&flow::applicable(case)));
        let before = Phrases::of(&before, texts());
        let found = flips(&before, &given, verdict).found.into_iter();
        for flip in found.chain(why_not(&before, &given, verdict).found) {
            let becomes = becomes(&before, case, &flip.changes, verdict);
            if !flip.text.ends_with(&becomes) {
                return Err(format!("{} but trying it: {becomes}", flip.text));
            }
        }
        Ok(())
    });
}

#[test]
fn an_answer_set_aside_that_stands_in_the_way_is_named_with_what_it_says() {
    let text = r#"{"answers": {"harm": "serious"}, "persons": [{"id": "a", "kind": "leading_cadre", "track": "accountability",
        "measures": [], "answers": {"fault_kind": "own_duty", "rule_in_force": "yes", "in_post": "yes", "breach": "yes",
        "duty_source": "law_or_list", "power": "yes", "means": "yes", "responsibility": "direct", "trace_only": "no",
        "trivial_or_private": "no", "peer_same": "no", "repeat": "yes", "ground_listed": "no", "already_sanctioned": "no",
        "tol_dissent": "no", "tol_force_majeure": "no", "tol_objected": "no", "gain_or_malice": "no", "conceal": "no"}}]}"#;
    let given = casefile::read(text).unwrap().case;
    assert_eq!(flow::set_aside(&given)[0], of_first(Factor::GroundListed));
    let before = judged(&flow::applicable(&given));
    let ways = repairs(&Phrases::of(&before, texts()), &judged(&given)).ways;
    let first: Vec<First> = ways.into_iter().flat_map(|way| way.first).collect();
    let links = first.iter().flat_map(|first| match &first.them {
        Firsts::Answers(links) => links.clone(),
        Firsts::Measures(_) => Vec::new(),
    });
    let ground = links
        .into_iter()
        .find(|link| link.answer == of_first(Factor::GroundListed));
    let ground = ground.unwrap_or_else(|| panic!("{first:?}"));
    let said = texts().question(Factor::GroundListed).said("no");
    assert_eq!((&*ground.clause, ground.open), (said, false));
}

#[test]
fn a_repair_mends_what_measures_can_mend_when_it_is_tried() {
    check("a repair promised", 3_000, |case, _| {
        let before = judged(&flow::applicable(case));
        let ways = repairs(&Phrases::of(&before, texts()), &judged(case)).ways;
        let first = ways.iter().any(|way| way.changes.is_empty());
        for way in ways.iter().filter(|way| !way.changes.is_empty()) {
            let after = judged(&tried(case, &way.changes));
            let after = after.assessment();
            let wrong = after
                .persons
                .iter()
                .any(|one| one.over.or(one.lenient) == Tri::Yes)
                || after.pairs.iter().any(|one| one.shows() == Tri::Yes);
            let promised = !first && way.first.is_empty();
            if wrong || (promised && after.outcome.firm.appropriate != Tri::Yes) {
                return Err(format!("{way:?} leads to {:?}", after.outcome.firm));
            }
        }
        Ok(())
    });
}

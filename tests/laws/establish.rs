//! Laws of what has to be established before a proposal can be mended (`model.md` 6).

use super::counted::check;
use super::explain::{changed, with};
use super::*;
use yichi::domain::measure::MEASURES;
use yichi::domain::{Answer, AnswerId, Measures, YesNo};
use yichi::engine::explain::{Change, Repair, RepairKind};
use yichi::flow;

#[test]
fn what_is_to_be_established_is_not_known_and_is_asked() {
    check("establish, open", CASES, |case, _| {
        let offered = with(case, |judged| judged.repairs());
        for repair in &offered {
            for id in &repair.establish {
                ensure(case.at(*id).single().is_none(), || {
                    format!("{id:?} is known: {offered:?}")
                })?;
                let asked = |repair: &Repair| flow::asked(&changed(case, &repair.changes), *id);
                ensure(flow::asked(case, *id) || offered.iter().any(asked), || {
                    format!("{id:?} is not asked: {offered:?}")
                })?;
            }
            for place in &repair.measures {
                let person = &case.persons[*place];
                let unlisted = |measures: &Measures| !measures.unlisted.is_empty();
                let unlisted = person.measures.as_ref().is_some_and(unlisted);
                ensure(unlisted || !person.severity().is_point(), || {
                    format!("what is proposed for {place} is known: {offered:?}")
                })?;
            }
            for id in &repair.put_right {
                ensure(case.at(*id).single().is_some(), || {
                    format!("{id:?} is not known: {offered:?}")
                })?;
            }
        }
        let said = |repair: &Repair| establishes(repair) || !repair.put_right.is_empty();
        Ok(offered.iter().any(said))
    });
}

/// Whether nothing has to come before its changes.
fn is_ready(repair: &Repair) -> bool {
    repair.establish.is_empty() && repair.measures.is_empty() && repair.put_right.is_empty()
}

#[test]
fn a_repair_with_nothing_to_establish_makes_it_appropriate_and_without_one_something_is_said() {
    check("establish, nothing", CASES, |case, _| {
        let offered = with(case, |judged| judged.repairs());
        let right = judge(case).outcome.firm.appropriate == Tri::Yes;
        // What nobody could read is no answer that could be named.
        let named = case.chain_known() || right;
        ensure(right == offered.is_empty() || !named, || {
            format!("right: {right}, and {offered:?}")
        })?;
        // What stands first stands before every way; what stands with a way is open in it alone.
        let blocked = offered.iter().any(|repair| repair.changes.is_empty());
        for repair in offered.iter().filter(|repair| !blocked && is_ready(repair)) {
            let after = judge(&changed(case, &repair.changes)).outcome.firm;
            ensure(after.appropriate == Tri::Yes, || {
                format!("{after:?} after {repair:?} of {offered:?}")
            })?;
        }
        Ok(())
    });
}

#[test]
fn establishing_what_is_named_round_by_round_ends_with_nothing_to_establish() {
    check("establish, rounds", CASES / 4, |case, rng| {
        let mut case = case.clone();
        let mut spoken = false;
        // Each round closes something, so there are fewer rounds than things that can be open.
        loop {
            let offered = with(&case, |judged| judged.repairs());
            let open = |repair: &&Repair| repair.changes.is_empty() && !establishes(repair);
            if let Some(wrong) = offered.iter().find(open) {
                ensure(!wrong.put_right.is_empty(), || {
                    format!("{wrong:?} says nothing")
                })?;
                return Ok(spoken);
            }
            let Some(first) = offered.iter().find(|repair| establishes(repair)) else {
                return Ok(spoken);
            };
            spoken = true;
            // Of what a way leaves open one is asked once the way is taken.
            if !first.changes.is_empty() {
                case = changed(&case, &first.changes);
            }
            for id in &first.establish {
                ensure(case.at(*id).single().is_none(), || {
                    format!("{id:?} in {first:?}")
                })?;
                case.set_at(*id, Answer::one(rng.below(id.factor.value_count()) as u8));
            }
            for place in &first.measures {
                let exact = MEASURES.iter().filter(|facts| facts.rung.is_point());
                let exact: Vec<_> = exact.collect();
                case.persons[*place].measures =
                    Some([rng.pick(&exact).measure].into_iter().collect());
            }
        }
    });
}

fn establishes(repair: &Repair) -> bool {
    !repair.establish.is_empty() || !repair.measures.is_empty()
}

/// Two people in their bands, the upper with a talk and the lower with a sanction: one may be lowered or
/// the other raised, and only for raising it matters whether he was dealt with before.
const ONE_WAY_OPEN: &str = include_str!("one-way-open.json");
/// Somebody without a formal duty, and only roughly known what is proposed for him.
const ROUGHLY_KNOWN: &str = include_str!("roughly-known.json");

fn read(text: &str) -> Case {
    yichi::casefile::read(text).unwrap().case
}

fn offered(case: &Case) -> Vec<Repair> {
    with(case, |judged| judged.repairs())
}

#[test]
fn what_only_one_way_leaves_open_is_named_with_that_way() {
    let case = read(ONE_WAY_OPEN);
    let offered = offered(&case);
    let [lower, raise] = &offered[..] else {
        panic!("{offered:?}");
    };
    assert_eq!(lower.kind, RepairKind::LowerSubordinates);
    assert!(is_ready(lower), "{lower:?}");
    let after = judge(&changed(&case, &lower.changes)).outcome.firm;
    assert_eq!(after.appropriate, Tri::Yes);
    assert_eq!(raise.kind, RepairKind::RaiseSuperiors);
    let before = AnswerId::of_person(0, Factor::AlreadySanctioned);
    assert_eq!(raise.establish, [before]);
}

#[test]
fn what_no_open_answer_can_change_is_mended_at_once() {
    let mut case = read(ROUGHLY_KNOWN);
    let about = |repair: &Repair| repair.establish.iter().any(|id| id.person.is_some());
    assert!(!offered(&case).iter().any(about), "{:?}", offered(&case));
    case.set(Factor::ProcAuthorised, Answer::one(YesNo::Yes));
    case.set(Factor::BodyOnly, Answer::one(YesNo::No));
    let [only] = &offered(&case)[..] else {
        panic!("{:?}", offered(&case));
    };
    assert!(is_ready(only), "{only:?}");
    let nothing = Change::Measures {
        person: 0,
        measures: Measures::default(),
    };
    assert_eq!(only.changes, [nothing]);
}

#[test]
fn who_is_certainly_over_does_not_hide_what_is_open_about_others() {
    for (case, over) in [("CN063", &[0, 1][..]), ("CN128", &[2])] {
        let path = format!("tests/cases/public/{case}.json");
        let text = std::fs::read_to_string(path).unwrap();
        let file: serde_json::Value = serde_json::from_str(&text).unwrap();
        let offered = offered(&read(&file["case"].to_string()));
        let [only] = &offered[..] else {
            panic!("{case}: {offered:?}");
        };
        assert!(only.put_right.is_empty(), "{case}: {only:?}");
        let about = |id: &AnswerId| id.person.is_some_and(|place| over.contains(&place));
        assert!(!only.establish.iter().any(about), "{case}: {only:?}");
        let others = only.establish.iter().filter(|id| id.person.is_some());
        assert!(others.count() > 0, "{case}: {only:?}");
    }
}

#[test]
fn an_unknown_measure_beside_the_heaviest_is_to_be_established() {
    let text = r#"{"persons": [{"id": "a", "kind": "leading_cadre", "track": "discipline",
        "measures": ["party_expulsion", "of-tomorrow"], "answers": {"fault_kind": "own_misconduct", "misconduct_gravity": "severe",
        "rule_in_force": "yes", "ground_listed": "yes", "already_sanctioned": "no", "conceal": "yes", "agg_defied": "no",
        "agg_obstruct": "no", "mit_cooperate": "no", "mit_overload": "no", "mit_remedy": "no"}}],
        "answers": {"proc_authorised": "yes", "upstream_culpable": "no"}}"#;
    let case = read(text);
    assert_eq!(judge(&case).outcome.firm.overreach, Tri::Open);
    let [only] = &offered(&case)[..] else {
        panic!("{:?}", offered(&case));
    };
    assert_eq!(only.measures, [0], "{only:?}");
}

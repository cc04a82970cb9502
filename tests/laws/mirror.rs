//! Law 10, the mirror: whoever sits where, nobody's band moves.

use super::counted::{NOTHING, check};
use super::*;
use yichi::casefile;
use yichi::domain::chain;
use yichi::engine::explain::mirror;

#[test]
fn law_10_no_band_moves_when_two_persons_swap_their_places() {
    check("law 10, places", CASES, |case, rng| {
        let people = case.persons.len();
        if people < 2 {
            return NOTHING;
        }
        let one = rng.below(people);
        let other = (one + 1 + rng.below(people - 1)) % people;
        let mirrored = mirror(case, one, other);
        ensure(chain::order(&mirrored).is_ok(), || {
            "the chain closes on itself".to_owned()
        })?;
        let (before, after) = (judge(case), judge(&mirrored));
        ensure(before.persons == after.persons, || {
            format!("{:?} became {:?}", before.persons, after.persons)
        })?;
        let alone = |verdicts: yichi::engine::Verdicts| (verdicts.overreach, verdicts.leniency);
        ensure(
            alone(before.outcome.firm) == alone(after.outcome.firm),
            || "a verdict without pairs moved".to_owned(),
        )?;
        ensure(before.pairs.len() == after.pairs.len(), || {
            "a pair was lost".to_owned()
        })?;
        ensure(mirror(&mirrored, other, one) == *case, || {
            "swapping back is not what it was".to_owned()
        })?;
        Ok(true)
    });
}

#[test]
fn the_two_take_each_others_place_in_the_chain_even_where_one_stands_above_the_other() {
    let text = r#"{"persons": [
        {"id": "a", "label": "A", "layer": "head"},
        {"id": "b", "label": "B", "layer": "unit", "answers_to": ["a"], "measures": ["warning"]},
        {"id": "c", "answers_to": ["b"]}]}"#;
    let case = casefile::read(text).unwrap().case;
    let mirrored = mirror(&case, 0, 1);
    let [a, b, c] = &mirrored.persons[..] else {
        panic!("somebody is gone");
    };
    assert_eq!((&*a.label, &*b.label), ("B", "A"));
    assert_eq!(a.answers_to, ["b"]);
    assert!(b.answers_to.is_empty());
    assert_eq!(c.answers_to, ["a"]);
    assert_eq!(
        a.answer(Factor::Layer),
        case.persons[1].answer(Factor::Layer)
    );
    assert_eq!(
        b.measures, case.persons[1].measures,
        "the measures stay with the person"
    );
    assert_eq!(mirror(&case, 1, 1), case);
    assert_eq!(mirror(&case, 1, 7), case);
}

#[test]
fn what_could_not_be_read_of_a_place_goes_with_the_place() {
    let text = r#"{"persons": [
        {"id": "a", "label": 1, "layer": "roof", "measures": ["warning"]},
        {"id": "b", "answers_to": "a", "measures": []},
        {"id": "c", "answers_to": ["a", 7]}], "answers": {"upstream_culpable": "no"}}"#;
    let case = casefile::read(text).unwrap().case;
    for (one, other) in [(0, 1), (0, 2), (1, 2)] {
        let mirrored = mirror(&case, one, other);
        let known = |case: &Case| case.persons.iter().map(Person::superiors_known).collect();
        let mut expected: Vec<bool> = known(&case);
        expected.swap(one, other);
        assert_eq!(known(&mirrored), expected);
        let written = casefile::write(&mirrored);
        assert_eq!(casefile::read(&written).unwrap().case, mirrored);
        let place = |case: &Case, at: usize| {
            let fields = &case.persons[at].unread.fields;
            ["label", "layer"].map(|key| fields.get(key).cloned())
        };
        assert_eq!(place(&mirrored, other), place(&case, one));
        assert_eq!(mirror(&mirrored, one, other), case);
    }
}

//! Who is who: found by what is sure, named where it is not, and left alone where nothing shows it.

use super::{case, readings};
use serde_json::{Value, json};
use yichi::reading::Readings;

/// A list of persons from words: `id:label`, then `layer` and `>superior` where given.
fn list(persons: &str) -> Value {
    let person = |text: &str| {
        let mut parts = text.split(['@', '>']);
        let (id, label) = parts.next().unwrap().split_once(':').unwrap();
        let mut person = json!({ "id": id, "label": label });
        if let Some((_, layer)) = text.split_once('@') {
            person["layer"] = json!(layer.split('>').next().unwrap());
        }
        if let Some((_, above)) = text.split_once('>') {
            person["answers_to"] = json!([above]);
        }
        person
    };
    json!({ "persons": persons.split_whitespace().map(person).collect::<Vec<_>>() })
}

fn found(both: &Readings) -> String {
    let id = |side: usize, place: Option<usize>| match place {
        Some(place) => both.cases[side].persons[place].id.clone(),
        None => "-".to_owned(),
    };
    let said = both.who.iter().map(|partner| {
        let by = partner.by.map_or("alone", |by| by.id());
        let [a, b] = partner.places;
        format!("{}={} {by}", id(0, a), id(1, b))
    });
    said.collect::<Vec<_>>().join(", ")
}

#[test]
fn partners_are_found_by_what_is_surest() {
    let data = [
        // The same id and name, or one without a name.
        ("a:county b:town", "b:town a:", "a=a id, b=b id"),
        // Numbered alike by chance, but called otherwise: the name decides.
        (
            "p1:county p2:town",
            "p1:town p2:county",
            "p1=p2 label, p2=p1 label",
        ),
        ("a:county", "x:county", "a=x label"),
        // The same id under two names may be one person: said, to be looked at.
        ("a:county", "a:district", "a=a id_alone"),
        // Two of one name on a list are no proof.
        (
            "a:cadre b:cadre",
            "x:cadre y:cadre",
            "a=- alone, b=- alone, -=x alone, -=y alone",
        ),
        (
            "a:cadre b:cadre",
            "x:cadre",
            "a=- alone, b=- alone, -=x alone",
        ),
        (
            "a:cadre",
            "x:cadre y:cadre",
            "a=- alone, -=x alone, -=y alone",
        ),
        // Place, layer and superiors.
        (
            "a:county@head b:town@unit>a",
            "x:chief@head y:cadre@unit>x",
            "a=x place, b=y place",
        ),
        (
            "a:county@head b:town@unit>a",
            "a:county@head y:cadre@unit",
            "a=a id, b=- alone, -=y alone",
        ),
        ("a:county@head", "x:chief@unit", "a=- alone, -=x alone"),
        ("a:county", "x:chief", "a=- alone, -=x alone"),
        (
            "a:county@head",
            "y:clerk@hands_on x:chief@head",
            "a=- alone, -=y alone, -=x alone",
        ),
        ("", "x:chief", "-=x alone"),
    ];
    for (a, b, expected) in data {
        let both = readings(&list(a), &list(b));
        assert_eq!(found(&both), expected, "{a} | {b}");
    }
}

#[test]
fn only_what_nobody_can_doubt_is_not_marked() {
    let both = readings(
        &list("a:county p:x@head q:same r:u@unit"),
        &list("a:county z:same p:y@head s:v@unit"),
    );
    let doubtful = both
        .who
        .iter()
        .filter(|one| one.by.is_some_and(|by| by.is_doubtful()));
    let doubtful: Vec<_> = doubtful.map(|one| one.places).collect();
    assert_eq!(doubtful, [[Some(1), Some(2)], [Some(3), Some(3)]]);
    assert_eq!(case(&list("a:b")).persons.len(), 1);
}

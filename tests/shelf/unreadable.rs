//! What is read for ever, and what cannot be read.

use super::support::memory::Memory;
use super::support::shipped;
use super::{answered, at, titled};
use yichi::domain::{Factor, Harm};
use yichi::storage::shelf::{self, Port, Unkept};

const V1: &str = include_str!("v1.txt");

#[test]
fn what_cannot_be_read_is_set_aside_and_never_touched() {
    let (line, snapshot) = V1.split_once('\n').unwrap();
    let rows = [
        (String::new(), "foreign"),
        ("[1,2,3]".to_owned(), "foreign"),
        ("{}\n{}".to_owned(), "foreign"),
        ("not a line\n{}".to_owned(), "foreign"),
        (V1.replacen("\"shelf\":1", "\"shelf\":0", 1), "foreign"),
        (V1.replacen("\"shelf\":1", "\"shelf\":2", 1), "newer"),
        (V1.replacen("\"saved\":\"2", "\"saved\":\"x", 1), "damaged"),
        (V1.replacen("\"content\"", "\"contents\"", 1), "damaged"),
        (V1.replacen("serious", "slight", 1), "damaged"),
        (V1[..V1.len() - 1].to_owned(), "damaged"),
        (format!("{line}\n{snapshot} "), "damaged"),
    ];
    let place = Memory::default();
    place.set("yichi", "another entry of this program").unwrap();
    place.set("other.case", "another program's").unwrap();
    for (number, (text, _)) in rows.iter().enumerate() {
        place
            .set(&shelf::key(&format!("9-{number}")), text)
            .unwrap();
    }
    let before = place.all();
    let hold = shelf::keep(&place, &titled("case"), at(9)).unwrap();
    shelf::save(
        &place,
        &hold,
        &answered(&titled("case"), Harm::None),
        at(10),
    )
    .unwrap();
    let stock = shelf::stock(&place, &shipped()).unwrap();
    assert_eq!(stock.cases.len(), 1);
    assert_eq!(stock.unreadable.len(), rows.len());
    for found in &stock.unreadable {
        let number: usize = found.id.strip_prefix("9-").unwrap().parse().unwrap();
        let (text, why) = &rows[number];
        assert_eq!((&found.text, found.why.id()), (text, *why));
        assert_eq!(shelf::open(&place, &found.id, &shipped()), Ok(None));
    }
    shelf::remove(&place, &hold.id).unwrap();
    assert_eq!(place.all(), before);

    // Nor is a case overwritten that went bad while a tab had it open.
    let hold = shelf::keep(&place, &titled("case"), at(11)).unwrap();
    place.set(&shelf::key(&hold.id), "bad").unwrap();
    assert_eq!(
        shelf::save(&place, &hold, &titled("case"), at(12)),
        Err(Unkept::Changed)
    );
    assert_eq!(place.get(&shelf::key(&hold.id)), Ok(Some("bad".to_owned())));
}

#[test]
fn an_entry_of_version_1_is_read_for_ever() {
    let place = Memory::default();
    place.set(&shelf::key("1763760000-0"), V1).unwrap();
    let stock = shelf::stock(&place, &shipped()).unwrap();
    let [kept] = &stock.cases[..] else {
        panic!("one case")
    };
    assert_eq!(kept.saved.to_string(), "2026-11-21T21:20:00Z");
    let case = &kept.session.case;
    assert_eq!((case.title.as_str(), case.persons.len()), ("released", 1));
    assert!(case.answer(Factor::Harm).is(Harm::Serious));
    let (session, hold) = shelf::open(&place, &kept.id, &shipped()).unwrap().unwrap();
    shelf::save(&place, &hold, &answered(&session, Harm::None), at(1)).unwrap();
}

#[test]
fn an_entry_changed_anywhere_is_another_or_unreadable_but_never_breaks_the_reader() {
    let place = Memory::default();
    let sound = {
        place.set(&shelf::key("1"), V1).unwrap();
        shelf::stock(&place, &shipped()).unwrap().cases[0]
            .session
            .clone()
    };
    for byte in 0..V1.len() {
        let mut bytes = V1.as_bytes().to_vec();
        bytes[byte] ^= 1;
        place
            .set(&shelf::key("1"), &String::from_utf8_lossy(&bytes))
            .unwrap();
        let stock = shelf::stock(&place, &shipped()).unwrap();
        assert_eq!(stock.cases.len() + stock.unreadable.len(), 1);
        // The line may say another time; what the checksum covers is the case.
        assert!(
            stock.cases.iter().all(|kept| kept.session == sound),
            "byte {byte}"
        );
    }
}

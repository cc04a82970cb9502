//! The codes trainees send back: whole, bound to their set, and total to read.

use super::class::{random_sheet, set};
use super::shelf::library;
use super::support::Rng;
use std::sync::Arc;
use yichi::training::class::{ClassSet, CodeError, decode, encode};

#[test]
fn a_code_gives_back_what_went_into_it() {
    let (library, set) = (library(), set());
    let mut rng = Rng::new(0xc0de);
    for _ in 0..400 {
        let sheet = random_sheet(&mut rng, &set, &library);
        let code = encode(&sheet, &set, &library);
        assert!(code.len() <= 200, "{} letters", code.len());
        assert_eq!(decode(&code, &set, &library), Ok(sheet.clone()));
        let typed = code
            .replace('-', " ")
            .replace('0', "o")
            .replace('1', "l")
            .to_lowercase();
        assert_eq!(decode(&typed, &set, &library), Ok(sheet));
    }
}

#[test]
fn a_mistyped_letter_two_that_changed_places_and_a_lost_end_are_noticed() {
    let (library, set) = (library(), set());
    let mut rng = Rng::new(0x7e57);
    for _ in 0..60 {
        let sheet = random_sheet(&mut rng, &set, &library);
        let code: Vec<char> = encode(&sheet, &set, &library)
            .chars()
            .filter(|letter| *letter != '-')
            .collect();
        for place in 0..code.len() {
            let read = |code: Vec<char>| decode(&code.iter().collect::<String>(), &set, &library);
            let mut other = code.clone();
            while other[place] == code[place] {
                other[place] = *rng.pick(&['2', '7', 'K', 'Z', 'A', '0']);
            }
            assert_eq!(read(other), Err(CodeError::Checksum));
            if place > 0 && code[place] != code[place - 1] {
                let mut swapped = code.clone();
                swapped.swap(place, place - 1);
                assert_eq!(read(swapped), Err(CodeError::Checksum));
            }
        }
        let cut = rng.below(code.len() - 1) + 1;
        let cut: String = code[..cut].iter().collect();
        assert!(decode(&cut, &set, &library).is_err());
    }
}

#[test]
fn nothing_that_is_typed_makes_the_decoder_panic_or_believe() {
    let (library, set) = (library(), set());
    let letters: Vec<char> = "0189ABKZoil -\u{2014}U!=\u{4e00}\u{ff10}\n"
        .chars()
        .collect();
    let mut rng = Rng::new(0xbad);
    for _ in 0..4000 {
        let text: String = (0..rng.below(60)).map(|_| *rng.pick(&letters)).collect();
        assert!(decode(&text, &set, &library).is_err(), "{text}");
    }
    let known = [
        ("", CodeError::Empty),
        (" - ", CodeError::Empty),
        ("0000", CodeError::Checksum),
        ("08A\u{4e00}", CodeError::Letter('\u{4e00}', 4)),
        ("u", CodeError::Letter('u', 1)),
    ];
    for (text, error) in known {
        assert_eq!(decode(text, &set, &library), Err(error), "{text}");
    }
    assert_eq!(
        decode(&"A".repeat(401), &set, &library),
        Err(CodeError::TooLong)
    );
    assert_eq!(
        decode(&"-".repeat(3000), &set, &library),
        Err(CodeError::TooLong)
    );
}

#[test]
fn a_code_belongs_to_its_set_alone() {
    let (library, set) = (library(), set());
    let sheet = random_sheet(&mut Rng::new(1), &set, &library);
    let code = encode(&sheet, &set, &library);
    let mut other = set.clone();
    other.lessons.reverse();
    assert_eq!(decode(&code, &other, &library), Err(CodeError::OtherSet));
    let renamed = ClassSet {
        title: "x".to_owned(),
        ..set.clone()
    };
    assert!(
        decode(&code, &renamed, &library).is_ok(),
        "the title is only for people"
    );
    let mut changed = library.clone();
    let place = changed.place(&set.lessons[0]).unwrap();
    Arc::make_mut(&mut changed.lessons[place]).key.pop();
    assert_eq!(decode(&code, &set, &changed), Err(CodeError::OtherSet));
}

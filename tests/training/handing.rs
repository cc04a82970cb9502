//! What is handed about in a class: sets as links and files, codes pasted many at once, the trainer's desk.

use super::class::{LESSONS, random_sheet, set};
use super::shelf::{lesson, library};
use super::support::Rng;
use yichi::training::class::{
    Act, ClassSet, CodeError, Desk, LinkError, Shown, Step, Taken, When, encode, file, is_link,
    link, linked, opened, paste,
};
use yichi::training::{Lesson, Library, Problem, Refusal};

/// A library with one lesson of one's own.
fn with_own() -> (Library, Lesson) {
    let mut own = lesson("cn041");
    own.id = "own-1".to_owned();
    own.title = "\u{4e00}".to_owned();
    own.case.title.clone_from(&own.title);
    (library().with(vec![own.clone().into()]).unwrap(), own)
}

#[test]
fn a_link_opens_as_it_was_made_and_is_short() {
    let (library, set) = (library(), set());
    let made = link(&set, &library).unwrap();
    assert!(is_link(&made) && made.len() < 500, "{}", made.len());
    assert_eq!(linked(&format!("#{made}\n"), &library), Ok(set.clone()));
    for when in When::ALL {
        for seats in [true, false] {
            let set = ClassSet {
                comparison: when,
                seats,
                ..set.clone()
            };
            assert_eq!(linked(&link(&set, &library).unwrap(), &library), Ok(set));
        }
    }
}

#[test]
fn no_damage_to_a_link_goes_unnoticed() {
    let (library, set) = (library(), set());
    let made = link(&set, &library).unwrap();
    let mut rng = Rng::new(3);
    for _ in 0..400 {
        let mut letters: Vec<char> = made.chars().collect();
        let place = 6 + rng.below(letters.len() - 6);
        letters[place] = if letters[place] == 'A' { 'B' } else { 'A' };
        let damaged: String = letters.into_iter().collect();
        assert_eq!(linked(&damaged, &library), Err(LinkError::Damaged));
        assert_eq!(linked(&made[..place], &library), Err(LinkError::Damaged));
    }
    for text in ["", "#", "class=", "case=AAAA", "class=\u{4e00}"] {
        assert_eq!(linked(text, &library), Err(LinkError::Damaged), "{text}");
    }
    assert!(!is_link("#case=AAAA") && !is_link(""));
}

#[test]
fn a_link_to_lessons_that_are_not_here_says_which() {
    let (library, set) = (library(), set());
    let made = link(&set, &library).unwrap();
    let mut poorer = library.clone();
    poorer
        .lessons
        .remove(library.place(&set.lessons[1]).unwrap());
    let Err(LinkError::Refused(Refusal::Wrong(troubles))) = linked(&made, &poorer) else {
        panic!("it was taken")
    };
    let unknown = Problem::UnknownId(set.lessons[1].clone());
    assert_eq!(troubles.len(), 1);
    assert_eq!(
        (troubles[0].path.as_str(), &troubles[0].problem),
        ("lessons[1]", &unknown)
    );
}

#[test]
fn a_lesson_of_ones_own_travels_in_a_file_and_in_no_link() {
    let (wider, own) = with_own();
    let set = ClassSet {
        lessons: vec!["cn041".to_owned(), own.id.clone()],
        ..set()
    };
    assert_eq!(link(&set, &wider), None);
    let text = file(&set, &wider);
    assert_eq!(
        opened(&text, &library()),
        Ok((set.clone(), vec![own.clone().into()]))
    );
    assert_eq!(opened(&text, &wider), Ok((set.clone(), vec![own.into()])));
    // Without one's own, the file is the set and nothing else.
    let plain = super::class::set();
    assert_eq!(file(&plain, &wider), plain.write());
    assert_eq!(opened(&plain.write(), &library()), Ok((plain, Vec::new())));
}

#[test]
fn what_is_wrong_with_a_lesson_that_came_along_is_named_with_its_place() {
    let (wider, _) = with_own();
    let set = ClassSet {
        lessons: vec!["cn041".to_owned(), "own-1".to_owned()],
        ..set()
    };
    let text = file(&set, &wider);
    let rows = [
        (
            text.replace("\"own-1\"", "\"coal-to-electric\""),
            "lessons[1].id",
        ),
        (
            text.replace("\"difficulty\": ", "\"difficulty\": 9"),
            "lessons[1].difficulty",
        ),
    ];
    for (text, path) in rows {
        let Err(Refusal::Wrong(troubles)) = opened(&text, &library()) else {
            panic!("{path}: it was taken")
        };
        assert!(
            troubles.iter().any(|one| one.path == path),
            "{path}: {troubles:?}"
        );
    }
    for text in ["", "{", "[]", "null"] {
        assert!(matches!(
            opened(text, &library()),
            Err(Refusal::Unreadable(_))
        ));
    }
}

#[test]
fn ones_own_lessons_replace_their_like_and_never_one_that_ships() {
    let (wider, own) = with_own();
    let mut later = own.clone();
    later.title = "\u{4e8c}".to_owned();
    later.case.title.clone_from(&later.title);
    let replaced = wider.with(vec![later.clone().into()]).unwrap();
    assert_eq!(replaced.own(), [later.into()]);
    assert_eq!(replaced.without_own(), library());
    assert!(wider.is_shipped("cn041") && !wider.is_shipped("own-1") && !wider.is_shipped("x"));
    let Err(Refusal::Wrong(troubles)) = library().with(vec![own.into(), lesson("cn041").into()])
    else {
        panic!("it was taken")
    };
    assert_eq!(troubles.len(), 1);
    assert_eq!(troubles[0].path, "lessons[1].id");
}

fn codes(count: usize) -> (Library, ClassSet, Vec<String>) {
    let (library, set) = (library(), set());
    let mut rng = Rng::new(11);
    let sheets = (0..count).map(|_| random_sheet(&mut rng, &set, &library));
    let codes = sheets.map(|sheet| encode(&sheet, &set, &library)).collect();
    (library, set, codes)
}

#[test]
fn codes_are_found_however_they_are_pasted() {
    let (library, set, codes) = codes(3);
    let [one, two, three] = codes.as_slice() else {
        panic!("there are three")
    };
    let broken = one.replace('-', " ");
    let texts = [
        codes.join("\n"),
        codes.join(" "),
        codes.join("\u{ff0c}"),
        format!("\r\n {} \r\n\r\n{two}\t{three}\n", one.to_lowercase()),
        format!("{broken}\n{two}\n{three}"),
        format!("3\u{53f7}\u{ff1a}{one}\n\u{7532} {two}\n\u{4e59}:{three}\n"),
    ];
    for text in texts {
        let mut taken = Vec::new();
        let told = paste(&text, &mut taken, &set, &library);
        assert_eq!(taken, codes, "{text}: {told:?}");
        assert!(told.iter().all(|one| matches!(one.taken, Taken::New(_))));
    }
    let mut taken = Vec::new();
    let over_lines = one.replace('-', "-\n");
    paste(&over_lines, &mut taken, &set, &library);
    assert_eq!(&taken, std::slice::from_ref(one));
}

#[test]
fn each_is_told_with_what_is_wrong_and_the_others_are_taken() {
    let (library, set, codes) = codes(2);
    let mistyped = {
        let swap = if codes[0].starts_with('0') { "1" } else { "0" };
        format!("{swap}{}", &codes[0][1..])
    };
    let text = format!(
        "{}\n{mistyped}\n\u{8fd8}\u{6ca1}\u{505a}\u{5b8c}\n{}",
        codes[0], codes[1]
    );
    let mut taken = Vec::new();
    let told = paste(&text, &mut taken, &set, &library);
    let outcomes: Vec<&Taken> = told.iter().map(|one| &one.taken).collect();
    assert_eq!(outcomes[0], &Taken::New(1));
    assert_eq!(outcomes[1], &Taken::Refused(CodeError::Checksum));
    assert!(matches!(
        outcomes[2],
        Taken::Refused(CodeError::Letter(_, 1))
    ));
    assert_eq!(outcomes[3], &Taken::New(2));
    assert!(mistyped.starts_with(&told[1].quote));
    assert_eq!(taken, codes);
    let mut none = Vec::new();
    let told = paste(" \n ", &mut none, &set, &library);
    assert_eq!(told[0].taken, Taken::Refused(CodeError::Empty));
    assert!(none.is_empty());
}

#[test]
fn what_is_pasted_again_is_the_same_and_what_stands_twice_are_two() {
    let (library, set, codes) = codes(2);
    let [one, two] = [&codes[0], &codes[1]];
    let mut taken = Vec::new();
    paste(one, &mut taken, &set, &library);
    let told = paste(&format!("{one}\n{two}"), &mut taken, &set, &library);
    assert_eq!(told[0].taken, Taken::Known);
    assert_eq!(told[1].taken, Taken::New(2));
    let told = paste(&format!("{one}\n{one}\n{two}"), &mut taken, &set, &library);
    let outcomes: Vec<Taken> = told.into_iter().map(|one| one.taken).collect();
    assert_eq!(outcomes, [Taken::Known, Taken::New(3), Taken::Known]);
    assert_eq!(taken.len(), 3);
}

#[test]
fn the_desk_is_read_as_it_was_written_whole_or_half_made() {
    let (library, set, codes) = codes(3);
    let desks = [
        Desk::default(),
        Desk {
            set: set.clone(),
            codes: codes.clone(),
            step: 7,
        },
    ];
    for desk in desks {
        assert_eq!(Desk::read(&desk.write(), &library), Some(desk));
    }
    for text in ["", "{}", "[]", "{\"desk\":9}", "{\"desk\":1,\"codes\":7}"] {
        assert_eq!(Desk::read(text, &library), None, "{text}");
    }
}

#[test]
fn codes_of_another_set_wait_until_it_is_theirs_again() {
    let (library, set, codes) = codes(3);
    let mut desk = Desk {
        set: set.clone(),
        codes,
        step: 0,
    };
    assert_eq!(desk.sheets(&library).len(), 3);
    desk.set.lessons.reverse();
    assert!(desk.sheets(&library).is_empty());
    assert!(
        desk.read_codes(&library)
            .all(|(_, read)| read == Err(CodeError::OtherSet))
    );
    desk.set = set;
    assert_eq!(desk.sheets(&library).len(), 3);
}

#[test]
fn the_desk_follows_what_is_done_and_leaves_what_cannot_be() {
    let (library, _, codes) = codes(2);
    let mut desk = Desk::default();
    let mut act = |act: Act| {
        desk.after(act, &library);
        desk.clone()
    };
    for id in LESSONS {
        act(Act::Turned(id.to_owned()));
    }
    act(Act::Titled(set().title));
    act(Act::ShownWhen(Shown::Comparison, When::AfterEach));
    act(Act::ShownWhen(Shown::Outcome, When::AtEnd));
    let made = act(Act::SeatsTurned);
    assert_eq!(made.set, set());
    assert_eq!(made.set.check(&library), Ok(()));
    assert_eq!(act(Act::Raised(1)).set.lessons[0], LESSONS[1]);
    assert_eq!(act(Act::Raised(1)).set, set());
    for nothing in [Act::Raised(0), Act::Raised(9), Act::Removed(0)] {
        assert_eq!(act(nothing), made);
    }
    assert_eq!(act(Act::Pasted(codes.join(" "))).codes, codes);
    assert_eq!(act(Act::Removed(0)).codes, codes[1..]);
    assert_eq!(act(Act::Stepped(99)).step, 4 * Step::ALL.len() - 1);
    let fewer = act(Act::Turned(LESSONS[3].to_owned()));
    assert_eq!(fewer.step, 3 * Step::ALL.len() - 1);
    assert_eq!(act(Act::Opened(Box::new(set()))).codes, codes[1..]);
    assert!(act(Act::Cleared).codes.is_empty());
}

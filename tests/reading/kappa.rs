//! κ against tables worked out by hand and in the literature.

use yichi::domain::{Answer, FaultKind, Harm, UpWarned, YesNo};
use yichi::reading::{Kappa, Tally, decimal};

/// A square table: how often the first gave the row's answer and the second the column's.
fn table(list: &'static [&'static str], rows: &[&[u64]]) -> Tally {
    let mut tally = Tally::default();
    for (row, counts) in rows.iter().enumerate() {
        for (column, times) in counts.iter().enumerate() {
            for _ in 0..*times {
                tally.count(list, [row, column].map(|place| Answer::one(place as u8)));
            }
        }
    }
    tally
}

#[test]
fn known_tables_give_the_known_values() {
    let data: [(&[&[u64]], i64); 9] = [
        // Fifty proposals read by two: observed 0.70, by chance 0.50.
        (&[&[20, 5], &[10, 15]], 400),
        // The same share agreed, once with like and once with unlike habits.
        (&[&[45, 15], &[25, 15]], 130),
        (&[&[25, 35], &[5, 35]], 259),
        // Fleiss, Statistical Methods for Rates and Proportions: a hundred diagnoses, 0.68.
        (&[&[75, 1, 4], &[5, 4, 1], &[0, 0, 10]], 676),
        // High agreement of which chance explains nearly all (Feinstein and Cicchetti 1990): 0.32, 0.70.
        (&[&[80, 10], &[5, 5]], 318),
        (&[&[40, 9], &[6, 45]], 700),
        (&[&[7, 0], &[0, 3]], 1000),
        (&[&[0, 5], &[5, 0]], -1000),
        (&[&[1, 1], &[1, 1]], 0),
    ];
    for (rows, expected) in data {
        let tally = table(Harm::IDS, rows);
        assert_eq!(tally.kappa(), Kappa::Permille(expected), "{rows:?}");
    }
}

#[test]
fn there_is_no_kappa_where_chance_alone_would_do() {
    assert_eq!(Tally::default().kappa(), Kappa::NothingCompared);
    assert_eq!(
        table(YesNo::IDS, &[&[9, 0], &[0, 0]]).kappa(),
        Kappa::OneCategory
    );
    // Two lists, one answer in each: still nothing that chance would not have done.
    let mut tally = table(YesNo::IDS, &[&[9]]);
    tally.add(&table(Harm::IDS, &[&[0, 0], &[0, 4]]));
    assert_eq!((tally.kappa(), tally.len()), (Kappa::OneCategory, 13));
}

#[test]
fn lists_of_answers_are_not_mixed() {
    // 4 of 4 and 2 of 4 agree; by chance 2 of 4 in each list: (6 - 4) / (8 - 4).
    let mut tally = table(FaultKind::IDS, &[&[2, 0], &[0, 2]]);
    tally.add(&table(UpWarned::IDS, &[&[1, 1], &[1, 1]]));
    assert_eq!(tally.kappa(), Kappa::Permille(500));
    // Each list has but one answer; taken for one list, they would look like two habits shared.
    let mut tally = table(FaultKind::IDS, &[&[3]]);
    tally.add(&table(UpWarned::IDS, &[&[0, 0], &[0, 3]]));
    assert_eq!(tally.kappa(), Kappa::OneCategory);
}

#[test]
fn what_cannot_be_established_is_an_answer_of_its_own() {
    let mut tally = Tally::default();
    tally.count(YesNo::IDS, [Answer::Unknown, Answer::Unknown]);
    tally.count(
        YesNo::IDS,
        [Answer::one(YesNo::Yes), Answer::one(YesNo::Yes)],
    );
    assert_eq!(tally.kappa(), Kappa::Permille(1000));
    tally.count(YesNo::IDS, [Answer::Unknown, Answer::one(YesNo::Yes)]);
    // Observed 2 of 3; by chance (2·1 + 1·2) / 3 = 4/3 of 3: (2 - 4/3) / (3 - 4/3) = 0.4.
    assert_eq!(tally.kappa(), Kappa::Permille(400));
}

#[test]
fn many_answers_keep_their_third_place() {
    let mut tally = Tally::default();
    let many = table(YesNo::IDS, &[&[300, 100], &[100, 300]]);
    for _ in 0..2000 {
        tally.add(&many);
    }
    // Twice as many each time, up to more than anybody will ever answer.
    for times in 0..10 {
        assert_eq!(
            (tally.len(), tally.kappa()),
            (1_600_000 << times, Kappa::Permille(500))
        );
        tally.add(&tally.clone());
    }
}

#[test]
fn it_is_written_with_three_places() {
    let data = [
        (400, "0.400"),
        (1000, "1.000"),
        (-1000, "-1.000"),
        (-7, "-0.007"),
        (0, "0.000"),
    ];
    for (permille, expected) in data {
        assert_eq!(decimal(permille), expected);
    }
}

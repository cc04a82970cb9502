//! The explanations in words: every template with every question, measure and kind, and none of it broken.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

#[path = "explanations/said.rs"]
mod said;
mod support;
#[path = "explanations/told.rs"]
mod told;

use said::{Said, longest, with};
use support::{Rng, random_case};
use yichi::casefile;
use yichi::content::{Table, texts};
use yichi::domain::measure::MEASURES;
use yichi::domain::{
    Answer, AnswerId, AnswerKind, Case, FACTORS, Factor, Kind, Measures, Person, Scope, Track,
    YesNo,
};
use yichi::engine::explain::{Change, Repair, RepairKind, mirror};
use yichi::engine::{Conventions, Verdict};
use yichi::flow;
use yichi::report::explain::{
    Differences, Firsts, differences, flips, mirrored, reasons, repairs, said, steadiness, way,
    why_not,
};

/// One person of every kind, under one superior who is let off.
fn everybody() -> Case {
    let mut case = Case::default();
    case.persons.push(Person::new("p0"));
    case.persons[0].measures = Some(Measures::default());
    for (place, kind) in Kind::ALL.iter().enumerate() {
        let mut person = Person::new(format!("p{}", place + 1));
        person.set(Factor::Kind, Answer::one(*kind));
        person.answers_to.push("p0".to_owned());
        case.persons.push(person);
    }
    case
}

#[test]
fn every_change_of_every_answer_and_measure_is_a_clause() {
    clauses(&Said::default());
}

fn clauses(heard: &Said) {
    let conventions = Conventions::shipped();
    let mut case = everybody();
    let places = case.persons.len();
    for given in [false, true] {
        if given {
            let all: Vec<AnswerId> = flow::questions(&case).collect();
            all.into_iter()
                .for_each(|id| case.set_at(id, Answer::one(0)));
            for person in &mut case.persons {
                person.measures.get_or_insert_default();
            }
        }
        with(&case, &conventions, |phrases, _| {
            for facts in FACTORS {
                let answer = match facts.scope {
                    Scope::Person => AnswerId::of_person(1, facts.factor),
                    Scope::Case => AnswerId::of_case(facts.factor),
                };
                for to in 0..facts.factor.value_count() as u8 {
                    let clause = said(phrases, &Change::Answer { answer, to });
                    assert!(clause.contains(texts().question(facts.factor).short()));
                    heard.hear(&clause);
                }
            }
            for facts in MEASURES {
                for person in 0..places {
                    let measures = [facts.measure].into_iter().collect();
                    let clause = said(phrases, &Change::Measures { person, measures });
                    assert!(clause.contains(texts().measure(facts.measure)));
                    heard.hear(&clause);
                }
            }
        });
    }
}

#[test]
fn every_kind_of_repair_is_said_with_every_measure_and_track() {
    every_repair(&Said::default());
}

fn every_repair(heard: &Said) {
    let conventions = Conventions::shipped();
    let mut case = everybody();
    // Of those who are to have most, one whose track carries less, and one who was dealt with before.
    let most = MEASURES.iter().max_by_key(|facts| facts.rung.min).unwrap();
    for person in &mut case.persons[1..4] {
        person.measures = Some([most.measure].into_iter().collect());
    }
    case.persons[1].set(Factor::Track, Answer::one(Track::Management));
    case.persons[2].set(Factor::AlreadySanctioned, Answer::one(YesNo::Yes));
    with(&case, &conventions, |phrases, _| {
        for kind in RepairKind::ALL {
            let measures = MEASURES.iter().flat_map(|facts| {
                (1..4).map(|person| Change::Measures {
                    person,
                    measures: [facts.measure].into_iter().collect(),
                })
            });
            let tracks = (0..Factor::Track.value_count() as u8).map(|to| Change::Answer {
                answer: AnswerId::of_person(4, Factor::Track),
                to,
            });
            let repair = Repair {
                kind,
                changes: measures.chain(tracks).collect(),
                establish: flow::questions(&case).collect(),
                measures: vec![1],
                put_right: flow::questions(&case).collect(),
            };
            let way = way(phrases, &case, &repair);
            assert_eq!(way.rows.len(), repair.changes.len());
            for text in [&way.title, &way.text, &way.caption]
                .into_iter()
                .chain(&way.head)
            {
                heard.hear(text);
            }
            way.rows.iter().flatten().for_each(|cell| heard.hear(cell));
            assert_eq!(way.first.len(), 3);
            for first in &way.first {
                heard.hear(&first.lead);
                match &first.them {
                    Firsts::Measures(all) => all.iter().for_each(|text| heard.hear(text)),
                    Firsts::Answers(all) => all.iter().for_each(|link| heard.hear(&link.text)),
                }
            }
        }
    });
}

/// Everything that can be said of a case, with a change tried and two persons swapped.
fn everything(case: &Case, conventions: &Conventions, heard: &Said, rng: &mut Rng) {
    with(case, conventions, |phrases, judged| {
        for verdict in Verdict::ALL {
            let because = reasons(phrases, verdict);
            heard.hear(&because.lead);
            for item in &because.items {
                heard.hear(&item.title);
                if !item.text.is_empty() {
                    heard.hear(&item.text);
                }
                item.carried.iter().for_each(|link| heard.hear(&link.text));
                assert!(!item.carried.is_empty());
            }
            let not = why_not(phrases, judged, verdict);
            for found in [flips(phrases, judged, verdict), not] {
                heard.hear(&found.lead);
                found.found.iter().for_each(|flip| heard.hear(&flip.text));
            }
        }
        let mend = repairs(phrases, judged);
        mend.leads.iter().for_each(|lead| heard.hear(lead));
        for steady in steadiness(phrases).into_iter().flatten() {
            heard.hear(&steady.word);
            heard.hear(&steady.text);
        }
        let mut tried = case.clone();
        let ids: Vec<AnswerId> = flow::questions(case)
            .filter(|id| !matches!(id.factor.facts().answers, AnswerKind::Many(_)))
            .collect();
        for _ in 0..4 {
            let id = *rng.pick(&ids);
            tried.set_at(id, Answer::one(rng.below(id.factor.value_count()) as u8));
        }
        with(&tried, conventions, |after, _| {
            compared(&differences(phrases, after), heard);
        });
        let people = case.persons.len();
        if people > 1 {
            let one = rng.below(people);
            let both = [one, (one + 1) % people];
            let swapped = mirror(case, both[0], both[1]);
            with(&swapped, conventions, |after, _| {
                let (text, bands, found) = mirrored(phrases, after, both);
                heard.hear(&text);
                let moved = texts().get(Table::Explain, &["mirror-moved"]);
                assert!(!text.contains(longest(moved)), "{text}");
                for cell in bands.head.iter().chain(bands.rows.iter().flatten()) {
                    heard.hear(cell);
                }
                assert_eq!(bands.rows.len(), people);
                compared(&found, heard);
            });
        }
    });
}

fn compared(found: &Differences, heard: &Said) {
    assert_eq!(found.verdicts.len(), Verdict::ALL.len());
    for shift in &found.verdicts {
        let cells = [&shift.title, &shift.before.1, &shift.after.1, &shift.word];
        cells.into_iter().for_each(|cell| heard.hear(cell));
        assert_eq!(shift.changed, shift.before.0 != shift.after.0);
    }
    for table in &found.tables {
        heard.hear(&table.caption);
        table.head.iter().for_each(|cell| heard.hear(cell));
        assert!(!table.rows.is_empty());
        for row in &table.rows {
            assert_eq!(row.len(), table.head.len());
            row.iter().for_each(|cell| heard.hear(cell));
        }
    }
    found.nothing.iter().for_each(|nothing| heard.hear(nothing));
}

/// The templates only the page itself says, or that are never to be said.
const ELSEWHERE: [&str; 10] = [
    "differ-verdicts",
    "ask-",
    "try",
    "trial-",
    "more",
    "mirror-title",
    "mirror-lead",
    "mirror-one",
    "mirror-other",
    "mirror-c",
];

#[test]
fn whatever_the_case_everything_is_said_in_whole_sentences_and_every_template_is_used() {
    let conventions = Conventions::shipped();
    let heard = Said::default();
    let mut rng = Rng::new(11);
    for seed in 0..150 {
        let mut case = random_case(&mut Rng::new(seed));
        for person in &mut case.persons {
            person.label = String::new();
            if let Some(measures) = &mut person.measures {
                measures.unlisted.clear();
            }
        }
        everything(&case, &conventions, &heard, &mut rng);
    }
    for entry in std::fs::read_dir("tests/cases/worked").unwrap() {
        let text = std::fs::read_to_string(entry.unwrap().path()).unwrap();
        let mut case = casefile::read(&text).unwrap().case;
        // What a person is called is not ours to word.
        case.persons
            .iter_mut()
            .for_each(|person| person.label = String::new());
        everything(&case, &conventions, &heard, &mut rng);
    }
    clauses(&heard);
    every_repair(&heard);
    // A proposal that can be mended in both directions is rare; a lesson or two has one.
    for entry in std::fs::read_dir("src/content/zh-hans/cases").unwrap() {
        let text = std::fs::read_to_string(entry.unwrap().path()).unwrap();
        let case = casefile::read(&text).unwrap().case;
        // Rarer still with something to be put right before either.
        let mut unauthorised = case.clone();
        unauthorised.set(Factor::ProcAuthorised, Answer::one(YesNo::No));
        for case in [case, unauthorised] {
            with(&case, &conventions, |phrases, judged| {
                let mend = repairs(phrases, judged);
                mend.leads.iter().for_each(|lead| heard.hear(lead));
            });
        }
    }
    let heard = heard.0.into_inner();
    let mut unsaid = Vec::new();
    for (id, template) in texts().table(Table::Explain) {
        let elsewhere = ELSEWHERE.iter().any(|start| id.starts_with(start)) || id == "mirror-moved";
        let fixed = longest(template.as_str().unwrap());
        if !elsewhere && !heard.iter().any(|text| text.contains(fixed)) {
            unsaid.push(id);
        }
    }
    assert!(unsaid.is_empty(), "never said: {unsaid:?}");
}

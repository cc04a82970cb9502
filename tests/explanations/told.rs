//! In which order changes are told that would alter a verdict; what reasons name, and how they are told apart.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use super::said::with;
use super::support::{Rng, random_case};
use serde_json::{Value, json};
use yichi::casefile;
use yichi::content::{Table, texts};
use yichi::domain::{Answer, AnswerId, Case, Evidence, Factor, Scope, Tri};
use yichi::engine::explain::Change;
use yichi::engine::{Conventions, ReasonFactor, State, Verdict, assess};
use yichi::flow;
use yichi::report::explain::{flips, reasons, repairs};

/// The answers that would alter it, one a line; nothing for a package. With each, whether it only opens it.
fn told(case: &Case, verdict: Verdict) -> Vec<(Option<AnswerId>, bool)> {
    with(case, &Conventions::shipped(), |phrases, judged| {
        let found = flips(phrases, judged, verdict).found.into_iter();
        let alone = found.map(|flip| {
            let after = judged.changed(&flip.changes).applicable();
            let opens = !matches!(after.assessment().outcome.state(verdict), State::Firm(_));
            match flip.changes[..] {
                [Change::Answer { answer, .. }] => (Some(answer), opens),
                _ => (None, opens),
            }
        });
        alone.collect()
    })
}

#[test]
fn what_rests_on_hearsay_comes_first_and_what_somebody_is_last() {
    let text = include_str!("../cases/worked/coal-to-electric.json");
    let mut case = casefile::read(text).unwrap().case;
    let before = told(&case, Verdict::DownwardBias);
    let kind = |id: &Option<AnswerId>| id.is_some_and(|id| id.factor == Factor::Kind);
    assert!(kind(&before.last().unwrap().0), "{before:?}");
    assert!(!kind(&before[0].0), "{before:?}");
    let settling = before.iter().filter(|(_, opens)| !opens);
    let of_somebody = |id: &AnswerId| id.person.is_some() && id.factor != Factor::Kind;
    let heard = settling
        .filter_map(|(id, _)| *id)
        .rfind(of_somebody)
        .unwrap();
    assert_ne!(before[0].0, Some(heard));
    let person = &mut case.persons[heard.person.unwrap()];
    person.evidence.set(heard.factor, Some(Evidence::Oral));
    assert_eq!(told(&case, Verdict::DownwardBias)[0], (Some(heard), false));
}

#[test]
fn no_two_reasons_of_a_verdict_read_the_same() {
    for entry in std::fs::read_dir("tests/cases/worked").unwrap() {
        let path = entry.unwrap().path();
        let text = std::fs::read_to_string(&path).unwrap();
        let case = casefile::read(&text).unwrap().case;
        for verdict in Verdict::ALL {
            let reasons = with(&case, &Conventions::shipped(), |phrases, _| {
                reasons(phrases, verdict)
            });
            let texts: Vec<String> = reasons.items.into_iter().map(|item| item.text).collect();
            for (place, text) in texts.iter().enumerate() {
                let again = texts[..place].contains(text) && !text.is_empty();
                assert!(!again, "{path:?} {verdict:?}: {text}");
            }
        }
    }
}

#[test]
fn the_reasons_of_a_yes_name_a_rule_and_their_answers_carry_it_alone() {
    let conventions = Conventions::shipped();
    for entry in std::fs::read_dir("tests/cases/worked").unwrap() {
        let path = entry.unwrap().path();
        let case = casefile::read(&std::fs::read_to_string(&path).unwrap())
            .unwrap()
            .case;
        with(&case, &conventions, |phrases, judged| {
            for verdict in [Verdict::Overreach, Verdict::DownwardBias, Verdict::Leniency] {
                if judged.assessment().outcome.firm.get(verdict) != Tri::Yes {
                    continue;
                }
                for item in reasons(phrases, verdict).items {
                    assert!(!item.provisions.is_empty(), "{path:?} {verdict:?} {item:?}");
                    let mut alone = case.clone();
                    let kept: Vec<AnswerId> = item.carried.iter().map(|link| link.answer).collect();
                    for id in flow::questions(&case).filter(|id| !kept.contains(id)) {
                        alone.set_at(id, Answer::Unanswered);
                    }
                    let alone = assess(&alone, &conventions).unwrap().outcome.firm;
                    assert_eq!(alone.get(verdict), Tri::Yes, "{path:?} {item:?}");
                }
            }
        });
    }
}

#[test]
fn what_settles_a_verdict_comes_before_what_only_opens_it() {
    let text = include_str!("../cases/worked/coal-to-electric.json");
    let case = casefile::read(text).unwrap().case;
    let mut opening = 0;
    for verdict in Verdict::ALL {
        let told = told(&case, verdict).into_iter();
        let told = told.filter(|(id, _)| id.is_some_and(|id| id.factor != Factor::Kind));
        let opens: Vec<bool> = told.map(|(_, opens)| opens).collect();
        assert!(opens.is_sorted(), "{verdict:?}: {opens:?}");
        opening += opens.iter().filter(|opens| **opens).count();
    }
    assert!(opening > 0);
}

/// The answer that a text of a reason is about; nothing for one about measures.
fn about(title: &str) -> Option<&'static str> {
    let mut entries = texts().table(Table::Reasons).iter();
    let (id, _) = entries.find(|(_, entry)| {
        let own = entry.get("title").and_then(|own| own.as_str());
        own.is_some_and(|own| title.ends_with(own))
    })?;
    id.rsplit('.')
        .next()
        .filter(|gate| Factor::from_id(Scope::Person, gate).is_some())
}

#[test]
fn the_answers_under_a_reason_hold_what_it_is_about_and_carry_it_alone() {
    let (mut told, mut alone_too_little) = (0, 0);
    let mut check = |case: &Case| {
        with(case, &Conventions::shipped(), |phrases, judged| {
            for (place, person) in judged.assessment().persons.iter().enumerate() {
                for reason in &person.reasons {
                    let answers = judged.why_over(place, *reason);
                    if let ReasonFactor::Answer(factor) = reason.factor {
                        let wanted = AnswerId::of_person(place, factor);
                        assert!(answers.contains(&wanted), "{reason:?}: {answers:?}");
                        told += 1;
                        // It may count without being enough, where another is enough alone.
                        if answers == [wanted] && person.reasons.len() > 1 {
                            alone_too_little += 1;
                            continue;
                        }
                    }
                    let alone = judged.only(&answers);
                    let over = alone.assessment().persons[place].over;
                    assert_eq!(over, Tri::Yes, "{:?}: {answers:?}", person.reasons);
                }
            }
            for item in reasons(phrases, Verdict::Overreach).items {
                let Some(gate) = about(&item.title) else {
                    continue;
                };
                let mut carried = item.carried.iter();
                let holds = carried.any(|link| link.answer.factor.id() == gate);
                assert!(holds, "{}: {:?}", item.title, item.carried);
            }
        });
    };
    (0..400).for_each(|seed| check(&random_case(&mut Rng::new(seed))));
    for entry in std::fs::read_dir("tests/cases/worked").unwrap() {
        let text = std::fs::read_to_string(entry.unwrap().path()).unwrap();
        check(&casefile::read(&text).unwrap().case);
    }
    let most = told / 3;
    assert!(
        told > 50 && alone_too_little < most,
        "{alone_too_little} of {told}"
    );
}

#[test]
fn who_was_dealt_with_before_is_kept_from_what_the_conventions_in_force_call_formal() {
    let told: Value = serde_json::from_str(include_str!("../laws/repairs.json")).unwrap();
    let mut answers = told["ordinary"].clone();
    for (question, answer) in [
        ("fault_kind", "own_misconduct"),
        ("misconduct_gravity", "slight"),
        ("already_sanctioned", "yes"),
    ] {
        answers[question] = answer.into();
    }
    let case = json!({"answers": told["of_case"], "persons": [{"id": "a", "kind": "leading_cadre",
        "track": "discipline", "measures": ["party_expulsion"], "answers": answers}]});
    let case = flow::applicable(&casefile::read(&case.to_string()).unwrap().case);
    let shipped = include_str!("../../src/engine/conventions.json");
    for (formal, name, twice) in [(4, "通报批评", true), (6, "停职检查", false)] {
        let own = format!("\"formal_from\": {formal}");
        let own = shipped.replacen("\"formal_from\": 4", &own, 1);
        let conventions = Conventions::from_json(&own).unwrap();
        let way = with(&case, &conventions, |phrases, judged| {
            repairs(phrases, judged).ways.remove(0)
        });
        let (text, tried) = (&way.text, &way.rows[0][2]);
        assert!(text.contains(&format!("不再给{name}以上")), "{text}");
        assert_eq!(tried.contains("到不了"), twice, "{tried}");
    }
}

//! What a report must not claim: nothing more than was answered, of nobody it is not true of.

use super::said::asked_of;
use super::{report, worked, written};
use serde_json::{Value, json};
use yichi::casefile;
use yichi::content::{Table, fill, texts};
use yichi::domain::{Case, Factor, Measure};
use yichi::engine::{Conventions, Judged, State, Verdict};
use yichi::report::write::Form;
use yichi::report::{Block, Item, SectionId, VerdictBlock, compose};

fn read(case: &Value) -> Case {
    let read = casefile::read(&case.to_string()).unwrap();
    assert!(read.warnings.is_empty(), "{:?}", read.warnings);
    read.case
}

fn verdict(case: &Case, wanted: Verdict) -> VerdictBlock {
    let judged = Judged::of(case, &Conventions::shipped()).unwrap();
    let page = compose(case, &judged, texts());
    let blocks = page.sections.into_iter().flat_map(|section| section.blocks);
    let mut found = blocks.filter_map(|block| match block {
        Block::Verdict(verdict) => Some(verdict),
        _ => None,
    });
    found.find(|found| found.verdict == wanted).unwrap()
}

/// Somebody who answers for a failing in office and of whom one thing could not be established.
fn doubtful(measure: &str, unknown: &str) -> Value {
    json!({"persons": [{"id": "a", "label": "a", "kind": "leading_cadre", "track": "accountability",
        "measures": [measure], "answers": {"fault_kind": "own_duty", unknown: "unknown"}}],
        "answers": {"harm": "serious"}})
}

#[test]
fn that_no_warning_can_be_carried_is_said_only_where_one_is_proposed_and_the_ground_itself_is_in_doubt()
 {
    let heavy = |measure: &str, unknown: &str| {
        let case = read(&doubtful(measure, unknown));
        let said = verdict(&case, Verdict::Overreach).sentences.join(" ");
        let template = texts().get(Table::Verdicts, &["overreach", "open_unknown_heavy"]);
        let fixed = template.split('}').next_back().unwrap();
        let neutral = texts().get(Table::Verdicts, &["overreach", "open_unknown"]);
        let neutral = neutral.split('}').next_back().unwrap();
        let named = Factor::from_id(yichi::domain::Scope::Person, unknown).unwrap();
        assert!(said.contains(texts().question(named).short()), "{said}");
        assert_ne!(said.contains(fixed), said.contains(neutral), "{said}");
        said.contains(fixed)
    };
    for unknown in ["breach", "responsibility", "duty_source"] {
        assert!(heavy("party_warning", unknown), "{unknown}");
        assert!(!heavy("admonition", unknown), "{unknown}");
    }
    assert!(!heavy("removal", "mit_remedy"), "how heavy, not whether");
}

#[test]
fn what_is_in_doubt_about_one_person_says_nothing_of_another() {
    let mut case = doubtful("party_warning", "breach");
    let mut other = case["persons"][0].clone();
    other["id"] = json!("b");
    other["label"] = json!("b");
    other["answers"] = json!({"fault_kind": "own_duty", "mit_remedy": "unknown"});
    other["measures"] = json!(["removal"]);
    case["persons"].as_array_mut().unwrap().push(other);
    let said = verdict(&read(&case), Verdict::Overreach).sentences;
    let about = |id: &str, persons: &str, (person, factor): (&str, Factor)| {
        let short = texts().question(factor).short();
        let list = asked_of(person, &[short]);
        let slots = [("list", &*list), ("persons", persons)];
        fill(texts().get(Table::Verdicts, &["overreach", id]), &slots)
    };
    for sentence in [
        about("open_unknown_heavy", "a", ("a", Factor::Breach)),
        about("open_unknown", "", ("b", Factor::MitRemedy)),
    ] {
        assert!(said.contains(&sentence), "{sentence}: {said:?}");
    }
}

/// What the reasons for a verdict may be compared with.
fn portraits(case: &Case, wanted: Verdict) -> Vec<Option<String>> {
    let items = verdict(case, wanted).items.into_iter();
    items.map(|item: Item| item.portrait).collect()
}

#[test]
fn nobody_is_compared_with_a_portrait_of_what_was_not_answered() {
    let name = |id: &str| Some(texts().get(Table::Portraits, &[id, "title"]).to_owned());
    let case = |about_case: Value, measure: &str, answers: Value| {
        read(
            &json!({"persons": [{"id": "a", "kind": "leading_cadre", "track": "discipline",
            "measures": [measure], "answers": answers}], "answers": about_case}),
        )
    };
    let over =
        json!({"fault_kind": "own_duty", "breach": "no", "gain_or_malice": "no", "conceal": "no"});
    for (about_case, shown) in [
        (json!({}), None),
        (
            json!({"proc_collective": "unknown", "headcount_pressure": "no"}),
            None,
        ),
        (json!({"proc_collective": "no"}), name("impulse")),
        (json!({"headcount_pressure": "yes"}), name("impulse")),
    ] {
        let case = case(about_case, "demotion", over.clone());
        assert_eq!(portraits(&case, Verdict::Overreach), [shown], "{case:?}");
    }
    let under = json!({"fault_kind": "own_misconduct", "rule_in_force": "yes",
        "trivial_or_private": "no", "misconduct_gravity": "severe"});
    for (about_case, shown) in [
        (json!({}), None),
        (json!({"trigger": ["event", "report"]}), None),
        (
            json!({"trigger": ["event", "public_opinion"]}),
            name("urged_only"),
        ),
        (json!({"trigger": ["urged_from_above"]}), name("urged_only")),
    ] {
        let case = case(about_case, "admonition", under.clone());
        assert_eq!(portraits(&case, Verdict::Leniency), [shown], "{case:?}");
    }
}

#[test]
fn nobody_is_compared_with_a_portrait_of_what_was_not_found() {
    let downward = Some(
        texts()
            .get(Table::Portraits, &["downward", "title"])
            .to_owned(),
    );
    let powerless = |culpable: &str| {
        read(
            &json!({"persons": [{"id": "a", "kind": "leading_cadre", "track": "discipline",
            "measures": ["demotion"], "answers": {"fault_kind": "own_duty", "power": "no",
            "escalated": "yes", "gain_or_malice": "no", "conceal": "no"}}],
            "answers": {"upstream_culpable": culpable, "upstream_dealt": "no", "harm": "none"}}),
        )
    };
    for (culpable, compared) in [("no", false), ("yes", true), ("unknown", true)] {
        let shown = portraits(&powerless(culpable), Verdict::Overreach);
        assert_eq!(shown.contains(&downward), compared, "{culpable}");
    }
}

#[test]
fn a_portrait_stands_after_the_reason_and_is_called_a_comparison() {
    let case = worked("coal-to-electric");
    let text = String::from_utf8(written(Form::Text, &case)).unwrap();
    let (lead, name) = (
        texts().get(Table::Report, &["portrait"]),
        texts().get(Table::Portraits, &["downward", "title"]),
    );
    let shown = portraits(&case, Verdict::DownwardBias)
        .into_iter()
        .flatten();
    assert!(shown.clone().all(|shown| shown == name));
    let line = [lead, "\u{ff1a}", name].concat();
    assert!(text.matches(&line).count() >= shown.count() && text.contains(&line));
    assert!(!text.contains(&["\u{ff08}", name, "\u{ff09}"].concat()));
}

/// Every cell of the table of persons.
fn told_of_persons(case: &Case) -> Vec<String> {
    let sections = report(case).sections.into_iter();
    let persons = sections.filter(|section| section.id == SectionId::Persons);
    let cells = persons
        .flat_map(|section| section.blocks)
        .filter_map(|block| match block {
            Block::Table(grid) => Some(grid.rows.concat()),
            _ => None,
        });
    cells.flatten().collect()
}

#[test]
fn who_is_dealt_with_both_too_heavily_and_too_lightly_is_told_which_way() {
    let misconduct = |track: &str, more: Value| {
        let mut answers = json!({"fault_kind": "own_misconduct", "rule_in_force": "yes",
            "trivial_or_private": "no", "ground_listed": "yes", "misconduct_gravity": "severe"});
        let given = answers.as_object_mut().unwrap();
        given.extend(more.as_object().unwrap().clone());
        json!({"persons": [{"id": "a", "kind": "leading_cadre", "track": track,
            "measures": ["admonition"], "answers": answers}]})
    };
    for (case, id) in [
        (misconduct("accountability", json!({})), "stands-both-track"),
        (
            misconduct("discipline", json!({"already_sanctioned": "yes"})),
            "stands-both-twice",
        ),
        (misconduct("management", json!({})), "stands-both-reach"),
    ] {
        let word = texts().get(Table::Report, &[id]).to_owned();
        assert!(told_of_persons(&read(&case)).contains(&word), "{id}");
    }
}

#[test]
fn what_only_a_convention_lets_pass_is_not_said_to_lie_within_the_band() {
    let say = |id| texts().get(Table::Report, &[id]).to_owned();
    let unconnected = json!({"persons": [{"id": "a", "label": "A", "kind": "leading_cadre", "track": "accountability",
        "measures": ["reminder_talk"], "answers": {"fault_kind": "own_duty", "responsibility": "none"}}]});
    for (case, verdict, stands, margin, persons) in [
        (
            worked("street-without-power"),
            Verdict::Leniency,
            "stands-below",
            "beside-below",
            "主管部门",
        ),
        (
            read(&unconnected),
            Verdict::Overreach,
            "stands-above",
            "beside-above",
            "A",
        ),
    ] {
        let cells = told_of_persons(&case);
        assert!(cells.contains(&say(stands)), "{stands}: {cells:?}");
        let block = self::verdict(&case, verdict);
        assert!(matches!(
            block.state,
            State::Firm(false) | State::Leans(false)
        ));
        let sentence = fill(&say(margin), &[("persons", persons)]);
        assert!(block.sentences.contains(&sentence), "{:?}", block.sentences);
    }
}

#[test]
fn who_stands_within_the_band_is_said_to_and_nothing_of_a_convention() {
    let case = worked("shirked-housing");
    let within = texts().get(Table::Report, &["stands-within"]).to_owned();
    assert!(told_of_persons(&case).contains(&within));
    for verdict in [Verdict::Overreach, Verdict::Leniency] {
        assert_eq!(
            self::verdict(&case, verdict).sentences.len(),
            1,
            "{verdict:?}"
        );
    }
}

#[test]
fn whoever_is_to_have_nothing_is_not_said_to_have_had_something_lighter_in_its_place() {
    let county = |measures: &[Measure]| {
        let mut case = worked("coal-to-electric");
        case.persons[0].measures = Some(measures.iter().copied().collect());
        let sections = report(&case).sections.into_iter();
        let findings = sections.filter(|section| section.id == SectionId::Findings);
        let items = findings
            .flat_map(|section| section.blocks)
            .filter_map(|block| match block {
                Block::Item(item) => Some(item),
                _ => None,
            });
        items.collect::<Vec<Item>>()
    };
    let text = |ids: &[&str]| {
        let text = texts()
            .get(Table::Findings, &[&["downgraded"], ids, &["text"]].concat())
            .to_owned();
        fill(&text, &[("persons", "县领导")])
    };
    let avoiding = texts()
        .get(Table::Provisions, &["discipline-2023-85", "article"])
        .to_owned();
    for (measures, said, not_said, accused) in [
        (&[][..], text(&["of_nothing"]), text(&[]), false),
        (
            &[Measure::ReminderTalk],
            text(&[]),
            text(&["of_nothing"]),
            true,
        ),
    ] {
        let items = county(measures);
        assert!(!items.iter().any(|item| item.text == not_said));
        let item = items.iter().find(|item| item.text == said).unwrap();
        let cites = item
            .provisions
            .iter()
            .any(|cite| cite.name.ends_with(&avoiding));
        assert_eq!(cites, accused);
    }
}

//! 结论: the four verdicts, each with its reasons before its label (`model.md` section 8).
//!
//! Must not judge: what is said follows from the state alone.

use super::document::{Block, Item, Link, State, VerdictBlock};
use super::phrase::Phrases;
use crate::content::{Table, fill};
use crate::domain::{Answer, AnswerId, Factor, Tri};
use crate::engine::{Claim, Presumption, Verdict, presumed};

pub(super) fn blocks(phrases: &Phrases) -> Vec<Block> {
    Verdict::ALL
        .into_iter()
        .map(|verdict| Block::Verdict(block(phrases, verdict)))
        .collect()
}

fn block(phrases: &Phrases, verdict: Verdict) -> VerdictBlock {
    let text = |part: &str| {
        phrases
            .texts
            .get(Table::Verdicts, &[verdict.id(), part])
            .to_owned()
    };
    let firm = phrases.assessment.verdicts.get(verdict);
    let state = State::of(firm, phrases.assessment.leaning.get(verdict));
    let items = match (verdict, firm) {
        (Verdict::Overreach, Tri::Yes) => overreach(phrases),
        (Verdict::DownwardBias, Tri::Yes) => downward(phrases),
        (Verdict::Leniency, Tri::Yes) => leniency(phrases),
        (_, _) => Vec::new(),
    };
    let presumptions = presumed(phrases.case, phrases.conventions, verdict).unwrap_or_default();
    let mut sentences = open_sentences(phrases, verdict, state, &presumptions);
    match state {
        State::Firm(yes) => sentences.push(text(if yes { "yes" } else { "no" })),
        State::Leans(yes) => {
            let n = presumptions.len().to_string();
            let template = text(if yes { "leaning_yes" } else { "leaning_no" });
            sentences.push(fill(&template, &[("n", &n)]));
        }
        State::Open => {}
    }
    if verdict == Verdict::Appropriate && state == State::Firm(true) {
        sentences.extend(with_findings(phrases, &text("with_findings")));
    }
    VerdictBlock {
        verdict,
        title: text("title"),
        state,
        word: phrases.say(word(verdict, state)).to_owned(),
        question: text("question"),
        items,
        sentences,
        presumed: presumptions
            .iter()
            .map(|presumption| as_link(phrases, presumption))
            .collect(),
    }
}

/// 适当, but with findings: said in the same breath, or it would read as a clean bill.
fn with_findings(phrases: &Phrases, template: &str) -> Option<String> {
    let findings = phrases.assessment.findings.iter();
    let titles: Vec<&str> = findings
        .map(|finding| {
            phrases
                .texts
                .get(Table::Findings, &[finding.id.id(), "title"])
        })
        .collect();
    let list = phrases.texts.join(titles.iter().copied());
    (!titles.is_empty()).then(|| fill(template, &[("list", &list)]))
}

fn word(verdict: Verdict, state: State) -> &'static str {
    match (verdict == Verdict::Appropriate, state) {
        (_, State::Open) => "state-open",
        (false, State::Firm(true)) => "state-yes",
        (false, State::Firm(false)) => "state-no",
        (false, State::Leans(true)) => "state-lean-yes",
        (false, State::Leans(false)) => "state-lean-no",
        (true, State::Firm(true)) => "state-appropriate-yes",
        (true, State::Firm(false)) => "state-appropriate-no",
        (true, State::Leans(true)) => "state-appropriate-lean-yes",
        (true, State::Leans(false)) => "state-appropriate-lean-no",
    }
}

/// What is presumed, as a clause that leads to its question.
pub(super) fn as_link(phrases: &Phrases, presumption: &Presumption) -> Link {
    phrases.link_as(presumption.answer, Answer::Given(presumption.value))
}

/// What has to be answered, and what could not be established, before the verdict is firm.
fn open_sentences(
    phrases: &Phrases,
    verdict: Verdict,
    state: State,
    presumptions: &[Presumption],
) -> Vec<String> {
    let about = |unknown: bool| -> Vec<String> {
        let answers = presumptions.iter().map(|presumption| presumption.answer);
        let wanted = answers.filter(|id| (phrases.case.at(*id) == Answer::Unknown) == unknown);
        wanted
            .map(|id| phrases.link_as(id, Answer::Unanswered).text)
            .collect()
    };
    let list = |parts: &[String]| phrases.texts.join(parts.iter().map(String::as_str));
    let text = |part: &'static str| phrases.texts.get(Table::Verdicts, &[verdict.id(), part]);
    if state == State::Open {
        let vague: Vec<String> = (0..phrases.case.persons.len())
            .filter(|place| !phrases.assessment.persons[*place].severity.is_point())
            .map(|place| {
                let person = phrases.texts.person(phrases.case, place);
                phrases.fill("leaning-lost-measures", &[("person", &person)])
            })
            .collect();
        return vec![phrases.fill("leaning-lost", &[("list", &list(&vague))])];
    }
    let (missing, unknown) = (about(false), about(true));
    let mut sentences = Vec::new();
    if !missing.is_empty() {
        let n = missing.len().to_string();
        sentences.push(fill(
            text("open_missing"),
            &[("n", &n), ("list", &list(&missing))],
        ));
    }
    if !unknown.is_empty() {
        sentences.push(fill(text("open_unknown"), &[("list", &list(&unknown))]));
    }
    sentences
}

/// 泛化: each person who is over, and an initiator without authority.
fn overreach(phrases: &Phrases) -> Vec<Item> {
    let unauthorised = phrases.case.answer(Factor::ProcAuthorised).is(0);
    let initiator = unauthorised.then(|| {
        let mut item = phrases.item(Table::Reasons, "g1.proc_authorised", &[]);
        item.carried = vec![phrases.link(AnswerId::of_case(Factor::ProcAuthorised))];
        item
    });
    let persons = 0..phrases.case.persons.len();
    persons
        .flat_map(|place| over(phrases, place))
        .chain(initiator)
        .collect()
}

fn over(phrases: &Phrases, place: usize) -> Vec<Item> {
    let reasons = &phrases.assessment.persons[place].reasons;
    let values = [
        ("person", phrases.person(place)),
        ("measure", phrases.measure(place)),
        ("band", phrases.band(place)),
    ];
    let values: Vec<(&str, &str)> = values
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    let mut items: Vec<Item> = reasons
        .iter()
        .map(|reason| {
            let (family, factor) = (reason.family.id().to_ascii_lowercase(), reason.factor.id());
            phrases.item(Table::Reasons, &format!("{family}.{factor}"), &values)
        })
        .collect();
    if let Some(first) = items.first_mut() {
        first.carried = phrases.carried(Claim::Over(place));
    }
    items
}

/// 对下不对上: each pair, and whoever is not on the list.
fn downward(phrases: &Phrases) -> Vec<Item> {
    let pairs = phrases.assessment.pairs.iter().filter_map(|pair| {
        let key = match (pair.spared, pair.lighter) {
            (Tri::Yes, _) => "spared",
            (_, Tri::Yes) => "lighter",
            (Tri::No | Tri::Open, Tri::No | Tri::Open) => return None,
        };
        let values = [
            ("superior", phrases.person(pair.superior)),
            ("subordinate", phrases.person(pair.subordinate)),
            ("superior_measure", phrases.measure(pair.superior)),
            ("subordinate_measure", phrases.measure(pair.subordinate)),
        ];
        let values: Vec<(&str, &str)> = values
            .iter()
            .map(|(name, value)| (*name, value.as_str()))
            .collect();
        let mut item = phrases.item(Table::Pairs, key, &values);
        item.carried = phrases.carried(Claim::Pair(pair.superior, pair.subordinate));
        Some(item)
    });
    let unlisted = (phrases.assessment.unlisted == Tri::Yes).then(|| {
        let sanctioned: Vec<usize> = (0..phrases.case.persons.len())
            .filter(|place| phrases.assessment.persons[*place].severity.min >= 1)
            .collect();
        let names = phrases.persons(&sanctioned);
        let mut item = phrases.item(Table::Pairs, "unlisted", &[("subordinate", &names)]);
        item.carried = phrases.carried(Claim::Unlisted);
        item
    });
    pairs.chain(unlisted).collect()
}

/// 问责不力: each person who is under, and a body named in place of anybody.
fn leniency(phrases: &Phrases) -> Vec<Item> {
    let persons = (0..phrases.case.persons.len())
        .filter(|place| phrases.assessment.persons[*place].lenient == Tri::Yes)
        .map(|place| {
            let values = [
                ("person", phrases.person(place)),
                ("measure", phrases.measure(place)),
                ("band", phrases.band(place)),
            ];
            let values: Vec<(&str, &str)> = values
                .iter()
                .map(|(name, value)| (*name, value.as_str()))
                .collect();
            let mut item = phrases.item(Table::Reasons, "lenient.measures", &values);
            item.carried = phrases.carried(Claim::Lenient(place));
            item
        });
    let body = [Factor::BodyOnly, Factor::BodyMemberResponsible];
    let body_only = body
        .iter()
        .all(|factor| phrases.case.answer(*factor).is(1))
        .then(|| {
            let mut item = phrases.item(Table::Reasons, "lenient.body_only", &[]);
            item.carried = body
                .map(|factor| phrases.link(AnswerId::of_case(factor)))
                .into();
            item
        });
    persons.chain(body_only).collect()
}

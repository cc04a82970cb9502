//! 结论: the four verdicts, each with its reasons before its label (`model.md` section 8).
//!
//! Must not judge: what is said follows from the state alone.

use super::document::{Block, Link, VerdictBlock};
use super::findings::titles;
use super::grounds;
use super::persons::{Side, Stands};
use super::phrase::Phrases;
use crate::content::{Table, Texts, fill};
use crate::domain::measure::Measure;
use crate::domain::{Answer, AnswerId, Factor, Tri};
use crate::engine::{FindingId, Presumption, State, Verdict};

pub(super) fn blocks(phrases: &Phrases) -> Vec<Block> {
    Verdict::ALL
        .into_iter()
        .map(|verdict| {
            Block::Verdict(VerdictBlock {
                items: grounds::carried(phrases, verdict),
                ..worded(phrases, verdict, usize::MAX)
            })
        })
        .collect()
}

/// A verdict without its reasons; of each list in a sentence it names so many, and counts the rest.
pub(super) fn worded(phrases: &Phrases, verdict: Verdict, most: usize) -> VerdictBlock {
    let text = |part: &str| {
        phrases
            .texts
            .get(Table::Verdicts, &[verdict.id(), part])
            .to_owned()
    };
    let state = phrases.assessment().outcome.state(verdict);
    let presumptions = phrases.judged.presumptions(verdict);
    let mut sentences = open_sentences(phrases, verdict, state, &presumptions, most);
    let beside = beside(phrases, verdict, state, most);
    match state {
        State::Firm(yes) => {
            let part = match yes {
                // Of nobody it can be said that he has what he answers for.
                true if verdict == Verdict::Appropriate && of_nobody(phrases) => "yes_of_nobody",
                true => "yes",
                false => "no",
            };
            sentences.push(text(part));
            sentences.extend(beside);
        }
        State::Leans(yes) => {
            // It ends in what is presumed, so nothing may come between.
            sentences.extend(beside);
            let n = presumptions.len().to_string();
            let template = text(if yes { "leaning_yes" } else { "leaning_no" });
            sentences.push(fill(&template, &[("n", &n)]));
        }
        State::Open => {}
    }
    if verdict == Verdict::Appropriate && state == State::Firm(true) {
        sentences.extend(with_findings(phrases, &text("with_findings"), most));
    }
    VerdictBlock {
        verdict,
        title: text("title"),
        state,
        word: phrases.say(word(verdict, state)).to_owned(),
        question: text("question"),
        items: Vec::new(),
        sentences,
        presumed: presumptions
            .iter()
            .map(|presumption| as_link(phrases, presumption))
            .collect(),
    }
}

/// Whether nobody on the list takes part in any comparison.
fn of_nobody(phrases: &Phrases) -> bool {
    let mut persons = phrases.assessment().persons.iter();
    persons.all(|person| person.excluded == Tri::Yes)
}

/// 按约定不算: who stands outside the band, and why that was not counted; said where it would have counted.
fn beside(phrases: &Phrases, verdict: Verdict, state: State, most: usize) -> Option<String> {
    let (side, text) = match verdict {
        Verdict::Overreach => (Side::Above, "beside-above"),
        Verdict::Leniency => (Side::Below, "beside-below"),
        Verdict::DownwardBias | Verdict::Appropriate => return None,
    };
    let stands = |place: &usize| Stands::of(phrases.case(), phrases.assessment(), *place);
    let places: Vec<usize> = (0..phrases.case().persons.len())
        .filter(|place| stands(place) == Stands::Beside(side))
        .collect();
    let told = matches!(state, State::Firm(false) | State::Leans(false)) && !places.is_empty();
    told.then(|| phrases.fill(text, &[("persons", &phrases.some_persons(&places, most))]))
}

/// 适当, but with findings: said in the same breath, or it would read as a clean bill.
fn with_findings(phrases: &Phrases, template: &str, most: usize) -> Option<String> {
    let titles: Vec<String> = FindingId::ALL
        .into_iter()
        .flat_map(|id| titles(phrases, id))
        .map(str::to_owned)
        .collect();
    let list = phrases.some(&titles, most);
    (!titles.is_empty()).then(|| fill(template, &[("list", &list)]))
}

/// How a verdict stands, in a word.
#[must_use]
pub fn state_word(texts: &Texts, verdict: Verdict, state: State) -> &str {
    texts.get(Table::Report, &[word(verdict, state)])
}

pub(super) fn word(verdict: Verdict, state: State) -> &'static str {
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

/// What no presumption stands in for, in words.
fn waited_for(phrases: &Phrases, verdict: Verdict, most: usize) -> String {
    let lost = phrases.judged.lost(verdict);
    let of = |text: &'static str, places: Vec<usize>| {
        let persons = places
            .into_iter()
            .map(|place| phrases.texts.person(phrases.case(), place));
        persons.map(move |person| phrases.fill(text, &[("person", &person)]))
    };
    let list = lost
        .list
        .then(|| phrases.say("leaning-lost-list").to_owned());
    let others = of("leaning-lost-measures", lost.measures)
        .chain(of("leaning-lost-superiors", lost.superiors))
        .chain(list);
    phrases.some_awaited(&lost.answers, others.collect(), most)
}

/// What has to be answered, and what could not be established, before the verdict is firm.
fn open_sentences(
    phrases: &Phrases,
    verdict: Verdict,
    state: State,
    presumptions: &[Presumption],
    most: usize,
) -> Vec<String> {
    let asked = |ids: &[AnswerId]| phrases.some_asked(ids, most);
    let text = |part: &'static str| phrases.texts.get(Table::Verdicts, &[verdict.id(), part]);
    if state == State::Open {
        return vec![phrases.fill(
            "leaning-lost",
            &[("list", &waited_for(phrases, verdict, most))],
        )];
    }
    let answers = presumptions.iter().map(|presumption| presumption.answer);
    let (unknown, missing): (Vec<AnswerId>, Vec<AnswerId>) =
        answers.partition(|id| phrases.case().at(*id) == Answer::Unknown);
    let (heavy, unknown): (Vec<AnswerId>, Vec<AnswerId>) = unknown
        .into_iter()
        .partition(|id| verdict == Verdict::Overreach && bears_no_warning(phrases, *id));
    let mut sentences = Vec::new();
    if !missing.is_empty() {
        let slots = [
            ("n", &*missing.len().to_string()),
            ("list", &asked(&missing)),
        ];
        sentences.push(fill(text("open_missing"), &slots));
    }
    if !heavy.is_empty() {
        let mut places: Vec<usize> = heavy.iter().filter_map(|id| id.person).collect();
        places.dedup();
        let slots = [
            ("list", &*asked(&heavy)),
            ("persons", &phrases.some_persons(&places, most)),
        ];
        sentences.push(fill(text("open_unknown_heavy"), &slots));
    }
    if !unknown.is_empty() {
        sentences.push(fill(text("open_unknown"), &[("list", &asked(&unknown))]));
    }
    sentences
}

/// Whether, while this cannot be established, the material bears no warning or more for somebody who is to have
/// one: it is the ground itself that is in doubt, not how heavy it weighs.
fn bears_no_warning(phrases: &Phrases, id: AnswerId) -> bool {
    let warning = Measure::Warning.facts().rung.min;
    let ground = [Factor::Responsibility, Factor::DutySource, Factor::Breach].contains(&id.factor);
    let proposed = |place: usize| phrases.assessment().persons[place].severity.min;
    ground && id.person.is_some_and(|place| proposed(place) >= warning)
}

//! 改哪一条会变: single changes and pairs of them, each with what would come of it.
//!
//! They are made in the case as it was given: what no longer applies comes back where a change calls for it,
//! in what is promised as in what is tried. Must not look for them; the engine does.

use crate::domain::{Answer, Case, Evidence, Factor, Tri};
use crate::engine::explain::Change;
use crate::engine::{Judged, State, Verdict};
use crate::report::phrase::Phrases;
use crate::report::verdicts::word;

/// 能改变一个结论的改动.
#[derive(Clone, Debug, PartialEq)]
pub struct Flips {
    /// What they have in common; or that there are none.
    pub lead: String,
    /// The changes: what settles something first, and of that what is in doubt; then in the order of the questionnaire.
    pub found: Vec<Flip>,
}

/// 一处改动, or two that only do it together.
#[derive(Clone, Debug, PartialEq)]
pub struct Flip {
    /// What is changed, and what becomes of the verdict.
    pub text: String,
    /// The changes themselves.
    pub changes: Vec<Change>,
}

/// What would alter a verdict; `given` is the case before what does not apply was left out.
#[must_use]
pub fn flips(phrases: &Phrases, given: &Judged, verdict: Verdict) -> Flips {
    let found = given.flips_to(verdict);
    let open = phrases.assessment().outcome.firm.get(verdict) == Tri::Open;
    let lead = match (found.first().map(|(changes, _)| changes.len()), open) {
        (None, _) => "flips-none",
        (Some(1), false) => "flips-lead-one",
        (Some(_), false) => "flips-lead-two",
        (Some(1), true) => "flips-lead-open",
        (Some(_), true) => "flips-lead-open-two",
    };
    worded(phrases, given, verdict, lead, found)
}

/// What would make a verdict yes that is no; `given` as for [`flips`].
#[must_use]
pub fn why_not(phrases: &Phrases, given: &Judged, verdict: Verdict) -> Flips {
    let found = given.why_not(verdict);
    let lead = match (found.is_empty(), verdict) {
        (true, _) => "why-not-none",
        (false, Verdict::Appropriate) => "why-not-lead-appropriate",
        (false, _) => "why-not-lead",
    };
    let found = found.into_iter().map(|changes| (changes, Tri::Yes));
    let found = found.collect();
    worded(phrases, given, verdict, lead, found)
}

fn worded(
    phrases: &Phrases,
    given: &Judged,
    verdict: Verdict,
    lead: &str,
    found: Vec<(Vec<Change>, Tri)>,
) -> Flips {
    let told = found.into_iter().map(|(changes, then)| {
        let state = match then {
            // Only what is open is judged anew, for what it leans to: that takes the whole case.
            Tri::Open => {
                let after = given.changed(&changes).applicable();
                after.assessment().outcome.state(verdict)
            }
            firm => firm.into(),
        };
        let word = phrases.say(word(verdict, state));
        // What is in doubt comes first: it is what may really turn out otherwise.
        let doubts = changes.iter().map(|change| doubt(given.case(), change));
        let doubt = doubts.max().unwrap_or(Doubt::Plain);
        let opens = !matches!(state, State::Firm(_));
        let text = sentence(phrases, verdict, &changes, word);
        (
            (doubt == Doubt::Plain, opens, doubt),
            Flip { text, changes },
        )
    });
    let mut told: Vec<((bool, bool, Doubt), Flip)> = told.collect();
    told.sort_by_key(|(order, _)| *order);
    let title = phrases.title(verdict);
    Flips {
        lead: phrases.explain(lead, &[("title", title)]),
        found: told.into_iter().map(|(_, flip)| flip).collect(),
    }
}

fn sentence(phrases: &Phrases, verdict: Verdict, changes: &[Change], word: &str) -> String {
    let clauses: Vec<String> = changes.iter().map(|change| said(phrases, change)).collect();
    let clauses = clauses.join(&phrases.explain("change-join", &[]));
    let values = [
        ("changes", clauses.as_str()),
        ("title", phrases.title(verdict)),
        ("word", word),
    ];
    phrases.explain("flip", &values)
}

/// 有多可疑.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Doubt {
    /// Not known, or a range.
    Open,
    /// Known from word of mouth or inferred.
    Thin,
    /// A proposal, which can be made otherwise.
    Proposed,
    /// Answered without a word of doubt.
    Settled,
    /// 人员类别: what somebody is, which nobody gets wrong.
    Plain,
}

fn doubt(case: &Case, change: &Change) -> Doubt {
    let Change::Answer { answer, .. } = change else {
        return Doubt::Proposed;
    };
    let thin = answer.person.is_some_and(|place| {
        let evidence = case.persons[place].evidence.get(answer.factor);
        evidence.is_some_and(|evidence| evidence != Evidence::Written)
    });
    match case.at(*answer).single() {
        None => Doubt::Open,
        Some(_) if thin => Doubt::Thin,
        Some(_) if answer.factor == Factor::Kind => Doubt::Plain,
        Some(_) => Doubt::Settled,
    }
}

/// One change, as a clause.
#[must_use]
pub fn said(phrases: &Phrases, change: &Change) -> String {
    match change {
        Change::Answer { answer, to } => {
            // What an answer leaves possible is still to be found out; what it rules out would be another answer.
            let possible = phrases
                .case()
                .at(*answer)
                .possible(answer.factor.value_count());
            let given = !possible.has(*to);
            let template = match (answer.person, given) {
                (Some(_), true) => "change-person",
                (None, true) => "change-case",
                (Some(_), false) => "answer-person",
                (None, false) => "answer-case",
            };
            let person = answer
                .person
                .map(|place| phrases.texts.person(phrases.case(), place));
            let value = phrases.texts.answer(answer.factor, Answer::one(*to));
            let values = [
                ("person", person.as_deref().unwrap_or_default()),
                ("question", phrases.texts.question(answer.factor).short()),
                ("value", &value),
            ];
            phrases.explain(template, &values)
        }
        Change::Measures { person, measures } => {
            let now = phrases.case().persons[*person].measures.as_ref();
            let template = match now {
                Some(_) => "change-measures",
                None => "answer-measures",
            };
            let name = phrases.texts.person(phrases.case(), *person);
            let (from, to) = (phrases.package(now), phrases.package(Some(measures)));
            phrases.explain(template, &[("person", &name), ("from", &from), ("to", &to)])
        }
    }
}

//! What a rule says of a judged case: one statement a line of `rules/rules.json`, in words a lawyer
//! can read.
//!
//! | statement | true where |
//! |---|---|
//! | `over:a` (`lenient` `misrouted` `excluded`) | it is yes of person a; `=no` and `=open` ask for that |
//! | `band:a:[3,10]` `class:a:2` `cap:a:15` `severity:a:8` | exactly that; `0..3` where an end is open |
//! | `reasons:a:G2.power+G4.measures` | exactly these reasons, in reading order |
//! | `pair:u>d:spared` (`lighter`) | u stands above d and the pair shows it |
//! | `unlisted` `culpable_above` `verdict:leniency` `leaning:leniency` | it is yes; `=no`, `=open` |
//! | `presumed:a.power=yes` | the leaning needs that presumption |
//! | `finding:padding` `finding:padding:a+b` `finding:procedure!major` | it is found; of exactly these |
//! | `contradiction:a:breach+duty_source` | it is reported of a |

use serde_json::Value;
use yichi::casefile;
use yichi::domain::{Case, Factor, Span, Tri};
use yichi::engine::{
    Assessment, Conventions, Finding, FindingId, PersonAssessment, Verdict, Verdicts, assess,
    contradictions,
};

/// A case with its judgement.
pub(crate) struct Judged {
    case: Case,
    pub(crate) assessment: Assessment,
}

impl Judged {
    pub(crate) fn new(case: &Value) -> Judged {
        let reading = casefile::read(&case.to_string()).unwrap();
        // A measure that is not in the table is a rule of its own; any other warning is a typing error.
        let strange = |path: &str| !path.contains(".measures[");
        let warning = reading.warnings.iter().find(|one| strange(&one.path));
        assert!(warning.is_none(), "{warning:?}");
        let assessment = assess(&reading.case, &Conventions::shipped()).unwrap();
        Judged {
            case: reading.case,
            assessment,
        }
    }

    /// Whether the statement is true.
    pub(crate) fn shows(&self, statement: &str) -> bool {
        let (_, expected) = split(statement);
        self.found(statement).split(' ').any(|one| one == expected)
    }

    /// What is found in its place: one word, or several for what there can be several of.
    pub(crate) fn found(&self, statement: &str) -> String {
        let (question, _) = split(statement);
        let words: Vec<&str> = question.split(':').collect();
        match words[..] {
            ["unlisted"] => self.assessment.unlisted.id().to_owned(),
            ["culpable_above"] => self.assessment.culpable_above.id().to_owned(),
            ["verdict", id] => verdict(&self.assessment.outcome.firm, id),
            ["leaning", id] => verdict(&self.assessment.outcome.leaning, id),
            ["presumed"] => self.presumed().join(" "),
            ["finding"] => self.findings().join(" "),
            ["contradiction"] => self.contradictions().join(" "),
            ["pair", who, what] => self.pair(who, what),
            [what, who] => self.of_person(what, self.person(who)),
            _ => panic!("no such statement: {statement}"),
        }
    }

    fn place(&self, id: &str) -> usize {
        self.case
            .place(id)
            .unwrap_or_else(|| panic!("nobody is {id}"))
    }

    fn person(&self, id: &str) -> &PersonAssessment {
        &self.assessment.persons[self.place(id)]
    }

    fn of_person(&self, what: &str, person: &PersonAssessment) -> String {
        match what {
            "over" => person.over.id().to_owned(),
            "lenient" => person.lenient.id().to_owned(),
            "misrouted" => person.misrouted.id().to_owned(),
            "excluded" => person.excluded.id().to_owned(),
            "band" => format!("[{},{}]", span(person.lo), span(person.hi)),
            "class" => span(person.class),
            "cap" => span(person.cap),
            "severity" => span(person.severity),
            "reasons" => reasons(person).join("+"),
            _ => panic!("nothing is called {what}"),
        }
    }

    fn pair(&self, who: &str, what: &str) -> String {
        let (above, below) = who.split_once('>').unwrap();
        let (above, below) = (self.place(above), self.place(below));
        let pair = self
            .assessment
            .pairs
            .iter()
            .find(|pair| (pair.superior, pair.subordinate) == (above, below));
        let shown = pair.map_or(Tri::No, |pair| match what {
            "spared" => pair.spared,
            "lighter" => pair.lighter,
            _ => panic!("no pair is {what}"),
        });
        shown.id().to_owned()
    }

    /// Every reason of everybody.
    pub(crate) fn reasons(&self) -> Vec<String> {
        self.assessment.persons.iter().flat_map(reasons).collect()
    }

    /// Every contradiction as `a:one+other`, the questions in alphabetical order.
    pub(crate) fn contradictions(&self) -> Vec<String> {
        let found = contradictions(&self.case);
        found
            .iter()
            .map(|one| {
                let mut ids = one.factors.map(Factor::id);
                ids.sort_unstable();
                format!("{}:{}", self.case.persons[one.person].id, ids.join("+"))
            })
            .collect()
    }

    /// Every finding in each way it can be asked for.
    fn findings(&self) -> Vec<String> {
        let each = |finding: &Finding| {
            let id = finding.id.id();
            let persons = finding.persons.iter();
            let persons: Vec<&str> = persons
                .map(|place| self.case.persons[*place].id.as_str())
                .collect();
            let weight = if finding.major { "major" } else { "minor" };
            [
                id.to_owned(),
                format!("{id}!{weight}"),
                format!("{id}:{}", persons.join("+")),
            ]
        };
        self.assessment.findings.iter().flat_map(each).collect()
    }

    fn presumed(&self) -> Vec<String> {
        let found = self.assessment.presumptions.iter();
        found
            .map(|one| {
                let factor = one.answer.factor;
                let values = factor.facts().answers.values();
                let value = one
                    .value
                    .single()
                    .map_or("a range", |at| values[usize::from(at)]);
                let whose = one.answer.person.map(|at| &self.case.persons[at].id);
                match whose {
                    Some(id) => format!("{id}.{}={value}", factor.id()),
                    None => format!("{}={value}", factor.id()),
                }
            })
            .collect()
    }
}

/// The question and the answer it must get.
fn split(statement: &str) -> (&str, &str) {
    let words: Vec<&str> = statement.split(':').collect();
    let whole = |count: usize| {
        let at = words[..count].join(":").len();
        (&statement[..at], &statement[at + 1..])
    };
    match words[0] {
        "presumed" | "contradiction" => whole(1),
        "finding" => {
            let finding = words[1].split('!').next().and_then(FindingId::from_id);
            assert!(finding.is_some(), "{statement}");
            whole(1)
        }
        "band" | "class" | "cap" | "severity" | "reasons" => whole(2),
        _ => statement.split_once('=').unwrap_or((statement, "yes")),
    }
}

fn verdict(verdicts: &Verdicts, id: &str) -> String {
    verdicts.get(Verdict::from_id(id).unwrap()).id().to_owned()
}

fn span(span: Span) -> String {
    if span.is_point() {
        span.min.to_string()
    } else {
        format!("{}..{}", span.min, span.max)
    }
}

fn reasons(person: &PersonAssessment) -> Vec<String> {
    let reason = |one: &yichi::engine::Reason| format!("{}.{}", one.family.id(), one.factor.id());
    person.reasons.iter().map(reason).collect()
}

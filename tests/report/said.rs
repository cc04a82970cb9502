//! What the report says is so: no finding, ground or count without the answers behind it.

use super::some_cases;
use yichi::domain::{Answer, Case};
use yichi::engine::{Assessment, Conventions, FindingId, assess};

fn judged(case: &Case) -> Assessment {
    assess(case, &Conventions::shipped()).unwrap()
}

/// What is not carried by answers alone stays when they are taken back.
#[test]
fn a_finding_names_the_answers_without_which_it_is_not_found() {
    for case in some_cases(2_000) {
        for finding in judged(&case).findings {
            let mut without = case.clone();
            for id in &finding.answers {
                assert_ne!(case.at(*id), Answer::Unanswered, "{finding:?}");
                without.set_at(*id, Answer::Unanswered);
            }
            let alone = match finding.id {
                FindingId::Padding | FindingId::OneSize => !finding.persons.is_empty(),
                FindingId::Downgraded | FindingId::WeighsDownward => true,
                _ => false,
            };
            let left = judged(&without).findings;
            let found = left.iter().any(|left| left.id == finding.id);
            assert!(!found || alone, "{finding:?}");
        }
    }
}

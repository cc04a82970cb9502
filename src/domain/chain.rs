//! Who stands above whom: the `answers_to` of a case as places in its list, without loops.
//!
//! Must not know who is responsible for what.

use super::{Case, Places};

/// 链条不成立: why nobody can say who stands above whom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChainError {
    /// Two persons share this id.
    RepeatedId(String),
    /// A person answers to an id that nobody has.
    NamesNobody {
        /// The person.
        id: String,
        /// The id nobody has.
        target: String,
    },
    /// These persons answer to one another in a circle, each to the next and the last to the first.
    Loop(Vec<String>),
}

impl ChainError {
    /// The id on the command line and of its text.
    #[must_use]
    pub fn id(&self) -> &'static str {
        match self {
            ChainError::RepeatedId(_) => "repeated_id",
            ChainError::NamesNobody { .. } => "names_nobody",
            ChainError::Loop(_) => "loop",
        }
    }
}

/// The direct superiors of each person, by place in the list and each once, in the order of the file.
///
/// # Errors
/// A repeated id, an `answers_to` that names nobody, or a loop.
pub fn order(case: &Case) -> Result<Vec<Vec<usize>>, ChainError> {
    let places = Places::by_id(&case.persons);
    if let Some(again) = places.repeated() {
        return Err(ChainError::RepeatedId(case.persons[again].id.clone()));
    }
    let mut above = Vec::with_capacity(case.persons.len());
    // Whose superior each person was last seen to be: telling repeats apart takes no search.
    let mut seen_by = vec![usize::MAX; case.persons.len()];
    for (below, person) in case.persons.iter().enumerate() {
        let mut superiors: Vec<usize> = Vec::new();
        for target in &person.answers_to {
            let Some(place) = places.get(target) else {
                return Err(ChainError::NamesNobody {
                    id: person.id.clone(),
                    target: target.clone(),
                });
            };
            if seen_by[place] != below {
                seen_by[place] = below;
                superiors.push(place);
            }
        }
        above.push(superiors);
    }
    match find_loop(&above) {
        None => Ok(above),
        Some(circle) => {
            let ids = circle
                .into_iter()
                .map(|place| case.persons[place].id.clone());
            Err(ChainError::Loop(ids.collect()))
        }
    }
}

/// A circle of people answering to one another, if there is one.
fn find_loop(above: &[Vec<usize>]) -> Option<Vec<usize>> {
    let mut waiting: Vec<usize> = above.iter().map(Vec::len).collect();
    let mut below = vec![Vec::new(); above.len()];
    for (person, superiors) in above.iter().enumerate() {
        superiors
            .iter()
            .for_each(|&superior| below[superior].push(person));
    }
    let mut ready: Vec<usize> = (0..above.len())
        .filter(|&place| waiting[place] == 0)
        .collect();
    while let Some(place) = ready.pop() {
        for &subordinate in &below[place] {
            waiting[subordinate] -= 1;
            if waiting[subordinate] == 0 {
                ready.push(subordinate);
            }
        }
    }
    // Whoever still waits stands on a circle or below one; upwards, the walk must meet itself.
    let mut walk = Vec::new();
    let mut steps = vec![None; above.len()];
    let mut place = waiting.iter().position(|&count| count > 0)?;
    loop {
        if let Some(start) = steps[place] {
            return Some(walk.split_off(start));
        }
        steps[place] = Some(walk.len());
        walk.push(place);
        place = *above[place]
            .iter()
            .find(|&&superior| waiting[superior] > 0)?;
    }
}

//! Filling the slots of a template. Must not know any text.

/// Puts each value into the slot of its name: `{n}` with `("n", "3")` becomes `3`.
///
/// A slot without a value stays as it stands, where a reader will notice it; a value without a slot is left aside.
#[must_use]
pub fn fill(template: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(template.len());
    let mut rest = template;
    while let Some((before, opened)) = rest.split_once('{') {
        filled.push_str(before);
        let Some((slot, after)) = opened.split_once('}') else {
            filled.push('{');
            rest = opened;
            continue;
        };
        match values.iter().find(|(name, _)| *name == slot) {
            Some((_, value)) => filled.push_str(value),
            None => {
                filled.push('{');
                filled.push_str(slot);
                filled.push('}');
            }
        }
        rest = after;
    }
    filled.push_str(rest);
    filled
}

/// The same with a number as its `{n}`.
#[must_use]
pub fn counted(template: &str, n: usize) -> String {
    fill(template, &[("n", &n.to_string())])
}

#[cfg(test)]
mod tests {
    use super::fill;

    #[test]
    fn slots_are_filled_by_name_and_unknown_ones_stay() {
        assert_eq!(fill("{a}-{b}-{a}", &[("a", "1"), ("b", "{a}")]), "1-{a}-1");
        assert_eq!(fill("{c} {", &[("a", "1")]), "{c} {");
    }
}

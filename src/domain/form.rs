//! The forms of what can be proposed, which part the ladder among them (`model.md` section 1).
//!
//! Read off the one list of measures. Must not know from where on a measure counts as formal: that is a
//! convention.

use super::measure::MEASURES;
use super::{Class, Span};

/// 处理形式 of a rung: each begins where the one before it ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Form {
    /// 教育提醒, and being let off.
    Education,
    /// 通报诫勉.
    Notice,
    /// 组织处理与纪律处分, which share their rungs, as there is no legal exchange rate between them.
    Heavy,
}

impl Form {
    /// Every form, from the lightest.
    pub const ALL: [Form; 3] = [Form::Education, Form::Notice, Form::Heavy];

    /// The form of a rung (0 to 15).
    #[must_use]
    pub fn of(rung: i8) -> Form {
        let mut forms = Form::ALL.into_iter().rev();
        let reached = forms.find(|form| form.rungs().min <= rung);
        reached.unwrap_or(Form::Education)
    }

    /// From its first rung to its last.
    #[must_use]
    pub fn rungs(self) -> Span {
        let first = BEGINS[self as usize];
        let next = BEGINS.get(self as usize + 1);
        Span::new(first, next.map_or(15, |next| next - 1))
    }
}

/// The first rung of each form: that of its lightest measure, and the bottom of the ladder.
const BEGINS: [i8; Form::ALL.len()] = [0, lightest(Form::Notice), lightest(Form::Heavy)];

const fn lightest(form: Form) -> i8 {
    let (mut lightest, mut place) = (15, 0);
    while place < MEASURES.len() {
        let facts = &MEASURES[place];
        if let Some(class) = facts.class
            && class.form() as u8 == form as u8
            && facts.rung.min < lightest
        {
            lightest = facts.rung.min;
        }
        place += 1;
    }
    lightest
}

impl Class {
    /// The form its measures have.
    #[must_use]
    pub const fn form(self) -> Form {
        match self {
            Class::Education => Form::Education,
            Class::Notice => Form::Notice,
            Class::Organizational | Class::Discipline => Form::Heavy,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_forms_part_the_ladder_as_the_model_says() {
        let rungs = Form::ALL.map(|form| (form.rungs().min, form.rungs().max));
        assert_eq!(rungs, [(0, 3), (4, 5), (6, 15)]);
        for rung in 0..=15 {
            let rungs = Form::of(rung).rungs();
            assert!((rungs.min..=rungs.max).contains(&rung), "{rung}");
        }
    }

    #[test]
    fn no_measure_stands_on_a_rung_of_another_form() {
        for facts in MEASURES {
            if let Some(class) = facts.class {
                let form = class.form();
                assert_eq!(Form::of(facts.rung.min), form, "{}", facts.id);
                assert_eq!(Form::of(facts.rung.max), form, "{}", facts.id);
            }
        }
    }
}

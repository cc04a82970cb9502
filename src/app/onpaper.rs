//! 纸面: something else is printed than the page shows, made when somebody prints and at no other time.
//!
//! Must not know what.

use super::browser::print::{self, when_unprinted};
use crate::content::ui;
use std::rc::Rc;
use yew::prelude::*;

/// What is on paper just now, made from this by that, and what prints it. Whoever prints by the browser's own
/// menu gets it too.
#[hook]
pub(crate) fn use_paper<F, T>(
    from: F,
    make: fn(&F) -> Option<T>,
) -> (Option<Rc<T>>, Callback<MouseEvent>)
where
    F: Clone + PartialEq + 'static,
    T: 'static,
{
    let paper = use_state(|| None::<Rc<T>>);
    let asked = use_state_eq(|| false);
    {
        let paper = paper.clone();
        use_effect_with(from.clone(), move |from| {
            let (before, after, from) = (paper.setter(), paper.setter(), from.clone());
            let listeners = print::around_print(
                move || {
                    if !print::is_report_marked() {
                        before.set(make(&from).map(Rc::new));
                    }
                },
                move || after.set(None),
            );
            move || drop(listeners)
        });
    }
    // While it is drawn and not after: a print from the menu waits for what is drawn, not for effects, and where
    // drawing takes long they come too late. The page would be on paper as well.
    use_memo(paper.is_some(), |there| {
        if *there {
            print::mark_report(true);
        }
    });
    {
        let asked = asked.clone();
        use_effect_with((paper.is_some(), *asked), move |(there, wanted)| {
            if !*there {
                print::mark_report(false);
            }
            // Only now does it stand on the page: printing any sooner would miss it.
            if *there && *wanted {
                asked.set(false);
                print::print();
            }
        });
    }
    use_effect_with((), |()| || print::mark_report(false));
    let on_print = {
        let (paper, asked) = (paper.setter(), asked.setter());
        Callback::from(move |_: MouseEvent| {
            paper.set(make(&from).map(Rc::new));
            asked.set(true);
        })
    };
    ((*paper).clone(), on_print)
}

/// 没有打印: what is said beside a button that prints, once the browser has let it go unheard.
#[component]
pub(crate) fn Unprinted() -> Html {
    let unprinted = use_state_eq(|| false);
    {
        let unprinted = unprinted.setter();
        use_effect_with((), move |()| {
            let listener = when_unprinted(move || unprinted.set(true));
            move || drop(listener)
        });
    }
    html! { <p class="yichi-unprinted" role="status">if *unprinted { { ui("unprinted") } }</p> }
}

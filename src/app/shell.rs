//! Every page with what surrounds it: head, rail, page, foot; what is saved, and where the focus goes.
//!
//! Must not know what a page says.

use super::browser::{self, Kept};
use super::clearing::use_clearing;
use super::components::foot::foot;
use super::components::frame::{Frame, frame};
use super::components::masthead::{Masthead, masthead};
use super::components::notice::{Aloud, notice};
use super::components::rail::rail;
use super::desk::{Desk, use_desk};
use super::files::{Files, files_text, use_files};
use super::keeper::{Keeper, Left, Said, keeper_text, use_keeper};
use super::linked::{Arrival, Link, use_link};
use super::notices::{SAID, between, said, unreadable};
use super::pages::answers::Bookmark;
use super::pages::files::FilesPage;
use super::pages::paper::Paper;
use super::pages::question::Question;
use super::pages::reading::Reading;
use super::pages::roster::Roster;
use super::pages::share::Share;
use super::pages::shelf::Shelf;
use super::pages::{answers, enough, linked, pictures, result, start, words};
use super::place::{Place, use_whereabouts};
use super::progress;
use super::store::{Store, report};
use super::wayback::use_wayback;
use crate::content::ui;
use crate::session::{Action, Asking, Screen, Session, select};
use std::rc::Rc;
use yew::prelude::*;

/// What a page begins with.
#[derive(Properties, Clone, PartialEq)]
pub struct ShellProps {
    /// The session as it was left.
    pub session: Session,
    /// What is known from before of where it is kept.
    pub left: Left,
    /// The page it opens with.
    pub place: Place,
    /// What came with the address.
    pub arrived: Option<Arrival>,
    /// The address of the training.
    pub other: Option<String>,
    /// Hears of the session, at first and whenever it has changed.
    #[prop_or_default]
    pub told: Option<Callback<Store>>,
}

/// 页面框架.
#[component]
pub fn Shell(props: &ShellProps) -> Html {
    let store: Store = use_reducer(|| props.session.clone());
    let clearing = use_clearing("clearing");
    let whereabouts = use_whereabouts(props.place);
    let here = whereabouts.here();
    let keeper = use_keeper(&store, &whereabouts, &props.left);
    let link = use_link(&keeper, props.arrived.clone());
    let desk = use_desk(&store.conventions);
    // What is dropped on the page of the second reading is read there, and what may take the place of the case
    // nowhere where the case is only looked at.
    let fixed = !store.may_change();
    let elsewhere = match here {
        Place::Reading => Some(desk.take()),
        _ => fixed.then(|| keeper.refusing(ui("read-only-drop"))),
    };
    let files = use_files(&store, &keeper, elsewhere);

    {
        let keeper = keeper.clone();
        use_effect_with((*store).clone(), move |session| {
            keeper.keep_for_reload(session)
        });
    }
    {
        let (keeper, store) = (keeper.clone(), store.clone());
        // Who takes the checker off the page may do so before the last change was drawn.
        use_effect_with((), move |()| move || keeper.keep_for_reload(&store));
    }
    use_effect_with((), |()| {
        let listeners = (
            browser::print::unfold_to_print(),
            browser::refocus::keep_focus(),
        );
        move || drop(listeners)
    });
    {
        let told = props.told.clone();
        use_effect_with(store.clone(), move |store| {
            if let Some(told) = told {
                told.emit(store.clone());
            }
        });
    }
    // Before the page is named: the browser lists the pages to go back to by their names.
    use_wayback(&store, &whereabouts);
    let moved = use_mut_ref(|| false);
    let bookmark = use_mut_ref(|| None);
    {
        let title = words::title(here, &store);
        let bookmark = bookmark.clone();
        let comes_back = store.aside.is_some_and(|aside| aside.through_answers);
        use_effect_with((here, store.screen), move |(_, screen)| {
            browser::set_title(&title);
            let row = match screen {
                Screen::Question(_) | Screen::Roster if comes_back => None,
                _ => bookmark.take(),
            };
            // The first page keeps the focus the browser gives it; every later one is announced. So is a
            // question after a reload, because keys struck elsewhere would not
            // reach it; but on somebody else's page nobody takes the focus unasked.
            let at_once = browser::owns_page() && matches!(screen, Screen::Question(_));
            if !(moved.replace(true) || at_once) {
                return;
            }
            // Whoever changed one of many answers goes on from there, if it is still asked.
            let back = row.filter(|_| *screen == Screen::Answers);
            if !back.is_some_and(|row: String| browser::focus_button(&row)) {
                browser::focus_heading();
            }
        });
    }

    use_effect_with(keeper.said(), |said| {
        // Good news waits at the top of the page; bad news is gone to, and so is any where the button went with
        // what was done. What comes of itself takes nobody from where he is.
        let lost = || browser::is_focus_lost();
        let gone_to = |said: &Said| said.wrong || (!said.unasked && lost());
        if said.as_ref().is_some_and(gone_to) {
            browser::focus_id(SAID);
        }
    });

    let at_case = here == Place::Case;
    let begun = store.screen != Screen::Start;
    // Read off once for everything that shows it; only a question shows how much is left.
    let asking = match store.screen {
        Screen::Question(_) | Screen::Enough if at_case => select::asking(&store),
        _ => Rc::default(),
    };
    let railed = at_case && matches!(store.screen, Screen::Roster | Screen::Question(_));
    // Said where something is begun or much is typed, and anywhere once the tab keeps no more; the foot
    // says it everywhere.
    let no_more = props.left.kept != Kept::InMemory;
    let told_where_kept = no_more || matches!(store.screen, Screen::Start | Screen::Roster);
    let safe = keeper.filed().is_some() && keeper.trouble().is_none();
    let keeps = browser::stand::keeps_on_device();
    let kept = keeper.kept();
    let mut ways = Vec::new();
    if at_case && begun && store.screen != Screen::Answers {
        ways.push((ui("nav-answers"), report(&store, Action::AnswersOpened)));
    }
    if at_case && begun {
        ways.push((files_text("save"), files.save()));
    }
    if at_case && begun && !fixed {
        ways.push((files_text("title"), whereabouts.go(Place::Files)));
        if keeper.filed().is_none() && keeps {
            ways.push((keeper_text("keep"), keeper.keep()));
        }
        ways.push((ui("nav-restart"), clearing.ask()));
    }
    if here != Place::Shelf && keeps && !fixed {
        ways.push((keeper_text("title"), whereabouts.go(Place::Shelf)));
    }
    frame(Frame {
        head: masthead(Masthead {
            on_skip: Callback::from(|_| browser::focus("h1")),
            ways,
            other: props
                .other
                .clone()
                .map(|address| (ui("nav-training"), address)),
        }),
        rail: railed.then(|| rail(progress::parts(&store, &asking), pictures::beside(&store))),
        page: html! {
            <>
                if at_case { { clearing.view(
                    if safe { keeper_text("restart-ask") } else { ui("restart-ask") },
                    ui("restart-no"),
                    ui("restart-yes"),
                    report(&store, Action::Restarted),
                ) } }
                if fixed { { notice(ui("read-only"), Aloud::No) } }
                if kept == Kept::InMemory && told_where_kept {
                    { notice(in_memory(), if no_more { Aloud::Politely } else { Aloud::No }) }
                }
                if !begun { { for keeper.unreadable().iter().map(|found| unreadable(&keeper, found)) } }
                { between(&keeper) }
                { said(&keeper) }
                { files.leaving() }
                { page(&store, &asking, &link, &files, &desk, &bookmark) }
            </>
        },
        foot: html! {
            <>
                if files.are_held() && (!fixed || here == Place::Reading) { <p class="yichi-drop">{ files_text("drop") }</p> }
                { foot(&store.conventions.version, match kept {
                    _ if safe => keeper_text("foot"),
                    Kept::InTab | Kept::Apart => ui("foot-in-tab"),
                    Kept::OnDevice => ui("foot-on-device"),
                    Kept::InMemory => ui("foot-in-memory"),
                }) }
            </>
        },
    })
}

/// That nothing is kept, and by whose choice.
fn in_memory() -> &'static str {
    match browser::stand::keeps_nothing() {
        true => ui("kept-nothing"),
        false => ui("kept-in-memory"),
    }
}

fn page(
    store: &Store,
    asking: &Rc<Asking>,
    link: &Link,
    files: &Files,
    desk: &Desk,
    bookmark: &Bookmark,
) -> Html {
    let keeper = link.keeper();
    let whereabouts = keeper.whereabouts();
    match whereabouts.here() {
        Place::Case => page_of_case(store, asking, keeper, files, bookmark),
        Place::Files => html! { <FilesPage files={files.clone()} /> },
        Place::Reading => html! { <Reading desk={desk.clone()} files={files.clone()} /> },
        Place::Paper => html! { <Paper whereabouts={whereabouts.clone()} /> },
        Place::Shelf => html! { <Shelf keeper={keeper.clone()} files={files.clone()} /> },
        Place::Share => html! { <Share keeper={keeper.clone()} store={store.clone()} /> },
        Place::Linked => linked::linked(link),
    }
}

fn page_of_case(
    store: &Store,
    asking: &Rc<Asking>,
    keeper: &Keeper,
    files: &Files,
    bookmark: &Bookmark,
) -> Html {
    match store.screen {
        Screen::Start => start::start(store, keeper),
        Screen::Roster => html! { <Roster store={store.clone()} keeper={keeper.clone()} /> },
        // A key of its own for each question: nothing of one page is left over on the next.
        Screen::Question(id) => {
            let person = id.person.map_or(String::new(), |place| place.to_string());
            let key = [&person, id.factor.id()].concat();
            html! { <Question {key} store={store.clone()} asking={asking.clone()} {id} /> }
        }
        Screen::Enough => enough::enough(store, asking),
        Screen::Answers => answers::answers(store, bookmark),
        Screen::Result => result::result(store, &store.conventions, files, keeper),
    }
}

//! The reducer, as rows of (state, action, state).

use super::*;

fn start() -> State {
    State::new("a = 1", "")
}

/// A run of five steps, at its third.
fn ready() -> State {
    let running = start().after(Action::Run);
    let summary = Summary {
        steps: 5,
        ending: Ending::Finished,
    };
    State {
        step: 2,
        ..running.after(Action::Heard {
            run: 1,
            news: News::Recorded(summary),
        })
    }
}

fn shown(state: &State, step: usize) -> State {
    let view = View {
        step,
        line_run: Some(1),
        line_next: Some(2),
        ..View::default()
    };
    state.after(Action::Heard {
        run: state.run,
        news: News::Shown(view),
    })
}

#[test]
fn moves_stay_within_the_run() {
    let rows = [
        (0, Move::First, 0),
        (0, Move::Back, 0),
        (0, Move::Forward, 1),
        (0, Move::Last, 4),
        (2, Move::Back, 1),
        (2, Move::To(3), 3),
        (2, Move::To(99), 4),
        (4, Move::Forward, 4),
        (4, Move::First, 0),
    ];
    for (from, way, to) in rows {
        let before = State { step: from, ..ready() };
        assert_eq!(
            before.after(Action::Go(way)),
            State {
                step: to,
                ..before.clone()
            },
            "{way:?} from {from}"
        );
    }
}

#[test]
fn without_a_run_there_is_nowhere_to_go() {
    for way in [Move::First, Move::Back, Move::Forward, Move::Last, Move::To(3)] {
        assert_eq!(start().after(Action::Go(way)), start());
    }
    assert!(!start().after(Action::TogglePlay).playing);
    assert_eq!(start().position(), "No steps");
}

#[test]
fn running_takes_the_program_of_the_editor() {
    let before = ready()
        .after(Action::Edit("b = 2".to_owned()))
        .after(Action::EditStdin("x".to_owned()));
    assert!(before.is_edited());
    let after = before.after(Action::Run);
    assert_eq!((after.run, after.step, after.is_edited()), (2, 0, false));
    assert_eq!(
        after.program,
        Program {
            source: "b = 2".to_owned(),
            stdin: "x".to_owned()
        }
    );
    assert_eq!(
        after.phase,
        Phase::Recording {
            instructions: 0,
            steps: 0,
            stopping: false
        }
    );
}

#[test]
fn news_of_an_older_run_is_ignored() {
    let now = ready().after(Action::Run);
    let late = News::Recorded(Summary {
        steps: 99,
        ending: Ending::Finished,
    });
    assert_eq!(
        now.after(Action::Heard {
            run: 1,
            news: late.clone()
        }),
        now
    );
    assert_eq!(now.after(Action::Heard { run: 2, news: late }).steps(), 99);
}

#[test]
fn a_link_opens_at_its_step_and_the_next_run_at_the_first() {
    let open = Action::Open {
        source: "b".to_owned(),
        stdin: String::new(),
        step: Some(3),
        config: None,
    };
    let recorded = |steps| {
        News::Recorded(Summary {
            steps,
            ending: Ending::Finished,
        })
    };
    let opened = start().after(open);
    assert_eq!(opened.replaced, 1);
    let opened_short = opened.after(Action::Heard {
        run: 1,
        news: recorded(2),
    });
    assert_eq!(
        opened_short.step, 1,
        "a link to a step that is not there goes to the last"
    );
    let opened = opened.after(Action::Heard {
        run: 1,
        news: recorded(9),
    });
    assert_eq!((opened.step, opened.position().as_str()), (3, "Step 4 of 9"));
    assert_eq!(
        opened
            .after(Action::Run)
            .after(Action::Heard {
                run: 2,
                news: recorded(9)
            })
            .step,
        0
    );
}

#[test]
fn playing_waits_for_the_picture_and_ends_at_the_end() {
    let playing = ready().after(Action::TogglePlay);
    assert!(playing.playing);
    assert_eq!(playing.after(Action::Tick), playing, "step 3 is not in sight yet");
    let next = shown(&playing, 2).after(Action::Tick);
    assert_eq!((next.step, next.playing), (3, true));
    let last = shown(&next, 3).after(Action::Tick);
    assert_eq!((last.step, last.playing), (4, false));
    let again = last.after(Action::TogglePlay);
    assert_eq!(
        (again.step, again.playing),
        (0, true),
        "from the end, playing starts over"
    );
    assert!(!again.after(Action::TogglePlay).playing);
    assert!(!again.after(Action::Go(Move::Forward)).playing);
}

#[test]
fn marks_vanish_when_the_text_is_no_longer_what_was_run() {
    let marked = shown(&ready(), 2);
    assert_eq!(
        marked.marks(),
        Marks {
            run: Some(1),
            next: Some(2),
            error: None
        }
    );
    assert_eq!(
        marked.after(Action::Edit("a = 12".to_owned())).marks(),
        Marks::default()
    );
}

#[test]
fn trouble_says_how_the_run_ended() {
    let problem = Problem {
        line: Some(7),
        message: "NameError: x".to_owned(),
        report: String::new(),
    };
    let ended = |ending| {
        start().after(Action::Run).after(Action::Heard {
            run: 1,
            news: News::Recorded(Summary { steps: 3, ending }),
        })
    };
    let raised = ended(Ending::Raised(problem.clone()));
    assert_eq!(raised.trouble(), Some(Trouble::Raised(problem.clone())));
    assert_eq!((raised.marks().error, raised.steps()), (Some(7), 3));
    assert_eq!(
        ended(Ending::Limit("limit".to_owned())).trouble(),
        Some(Trouble::Cut("limit".to_owned()))
    );
    assert!(matches!(ended(Ending::Stopped).trouble(), Some(Trouble::Cut(_))));
    assert_eq!(ended(Ending::Finished).trouble(), None);
    let refused = ready().after(Action::Run).after(Action::Heard {
        run: 2,
        news: News::Refused(vec![problem.clone()]),
    });
    assert_eq!(
        (refused.trouble(), refused.steps(), refused.shown.clone()),
        (Some(Trouble::Refused(problem)), 0, None)
    );
    assert_eq!(
        ready().after(Action::Lost("gone".to_owned())).trouble(),
        Some(Trouble::Lost("gone".to_owned()))
    );
}

#[test]
fn stopping_is_a_wish_until_the_worker_answers() {
    let stopping = start().after(Action::Run).after(Action::Stop);
    assert!(stopping.is_recording());
    assert_eq!(ready().after(Action::Stop), ready(), "nothing is running any more");
}

#[test]
fn equal_notices_are_told_apart() {
    let once = start().after(Action::Tell("Link copied".to_owned()));
    assert_ne!(once.after(Action::Tell("Link copied".to_owned())), once);
    assert_eq!(once.after(Action::Hush).notice, None);
}

#[test]
fn long_numbers_are_grouped() {
    let rows = [
        (0, "0"),
        (999, "999"),
        (1000, "1\u{2009}000"),
        (1_234_567, "1\u{2009}234\u{2009}567"),
    ];
    for (n, text) in rows {
        assert_eq!(grouped(n), text);
    }
}

#[test]
fn answers_belong_to_the_question_asked_last() {
    let watch = |text: &str| Subject::Watch(text.to_owned());
    let told = |state: &State, subject: Subject| {
        let story = Ok(Story::default());
        let news = News::Told { subject, story };
        state.after(Action::Heard { run: state.run, news })
    };
    let answered = |state: &State| state.inquiry.as_ref().is_some_and(|inquiry| inquiry.answer.is_some());
    let asked = ready().after(Action::Ask(watch("a"))).after(Action::Ask(watch("b")));
    assert!(!answered(&told(&asked, watch("a"))));
    assert!(answered(&told(&asked, watch("b"))));
    let again = told(&asked, watch("b")).after(Action::Ask(watch("b")));
    assert!(!answered(&again), "it is asked anew");
    let closed = asked.after(Action::ToggleHistory);
    assert_eq!(told(&closed, watch("b")).inquiry, None);
}

#[test]
fn the_next_run_is_asked_the_same_unless_it_cannot_know_the_object() {
    let object = Subject::Object {
        id: heaplens_core::graph::NodeId::Object(7),
        caption: "list #1".to_owned(),
    };
    let watch = Subject::Watch("a".to_owned());
    let subject = |state: &State| state.inquiry.as_ref().map(|inquiry| inquiry.subject.clone());
    assert_eq!(
        subject(&ready().after(Action::Ask(watch.clone())).after(Action::Run)),
        Some(Some(watch.clone()))
    );
    assert_eq!(
        subject(&ready().after(Action::Ask(object)).after(Action::Run)),
        Some(None)
    );
    assert_eq!(
        subject(&ready().after(Action::Run)),
        None,
        "what is closed stays closed"
    );
    let open = Action::Open {
        source: "b = 2".to_owned(),
        stdin: String::new(),
        step: None,
        config: None,
    };
    assert_eq!(
        subject(&ready().after(Action::Ask(watch)).after(open)),
        Some(None),
        "another program"
    );
}

#[test]
fn names_are_offered_as_the_last_whole_picture_had_them() {
    let seen = |state: &State, names: &[&str]| {
        let view = View {
            names: names.iter().map(|name| (*name).to_owned()).collect(),
            ..View::default()
        };
        let news = News::Shown(view);
        state.after(Action::Heard { run: state.run, news })
    };
    let whole = seen(&ready(), &["a", "b"]);
    assert_eq!(*whole.names, ["a", "b"]);
    let config = heaplens_diagram::Config {
        focus: Some("a".to_owned()),
        ..Default::default()
    };
    let narrow = seen(&whole.after(Action::Draw(Box::new(config))), &["a"]);
    assert_eq!(*narrow.names, ["a", "b"]);
}

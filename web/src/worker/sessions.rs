//! All runs of a page, one per player: answers messages, and records a slice at a time in between.
//!
//! Nothing here waits. [`Sessions::handle`] takes a request, [`Sessions::slice`] goes on recording for a moment; whoever
//! owns the sessions (the worker, or the page itself where no worker can be had) calls the two in turn and stays alive.

use std::collections::BTreeMap;

use heaplens_export::{Document, Order};

use super::engine::{self, Progress, Recorded, Recording, Slice};
use super::messages::{News, PlayerId, Problem, Program, Reply, Request, RunId};

#[derive(Default)]
pub struct Sessions {
    players: BTreeMap<PlayerId, Session>,
    /// Documents that wait to be packed and sent.
    made: Vec<Made>,
    /// The file that waiting runs need.
    missing: Option<&'static str>,
}

/// What a file is to be made of.
pub struct Made {
    pub player: PlayerId,
    pub run: RunId,
    pub order: Order,
    pub document: Document,
}

struct Session {
    run: RunId,
    state: Run,
}

enum Run {
    Recording(Box<Recording>, Program),
    /// Something was missing without which the run would mean nothing; it starts again when that is there.
    Waiting(Program),
    Recorded(Box<Recorded>),
    /// Only in the middle of a change, or after a program was refused.
    Nothing,
}

impl Sessions {
    /// Does what the page asks, and says what there is to say at once.
    pub fn handle(&mut self, request: Request) -> Vec<Reply> {
        match request {
            Request::Load { player, run, program } => {
                // The old run goes first, so that two never need memory at the same time.
                self.players.remove(&player);
                self.start(player, run, program)
            }
            Request::Stop { player, run } => match self.session(player, run) {
                Some(session) => session
                    .finish(true)
                    .map(|news| Reply { player, run, news })
                    .into_iter()
                    .collect(),
                None => vec![],
            },
            Request::Seek {
                player,
                run,
                step,
                config,
            } => self.answer(player, run, |recorded| News::Shown(recorded.view(step, &config))),
            Request::Find {
                player,
                run,
                from,
                query,
            } => self.answer(player, run, |recorded| News::Found {
                step: recorded.find(from, &query),
                query,
            }),
            Request::Ask {
                player,
                run,
                from,
                subject,
            } => self.answer(player, run, |recorded| News::Told {
                story: recorded.story(from, &subject),
                subject,
            }),
            Request::Export { player, run, order } => match self.recorded(player, run).map(|r| r.begin(*order)) {
                Some(Err(why)) => vec![Reply {
                    player,
                    run,
                    news: News::NotMade(why),
                }],
                _ => vec![],
            },
            Request::Cancel { player, run } => {
                self.recorded(player, run).into_iter().for_each(Recorded::give_up);
                vec![]
            }
            Request::Close { player } => {
                self.players.remove(&player);
                vec![]
            }
        }
    }

    /// Records about that many instructions of every run that is not at its end, and draws a step of every file that is not.
    pub fn slice(&mut self, instructions: u64) -> Vec<Reply> {
        let mut replies = Vec::new();
        for (&player, session) in &mut self.players {
            let run = session.run;
            let news = match &mut session.state {
                Run::Recording(recording, program) => {
                    let slice = recording.record(instructions);
                    self.missing = engine::missing().or(self.missing);
                    match slice {
                        _ if self.missing.is_some() => {
                            session.state = Run::Waiting(std::mem::take(program));
                            None
                        }
                        Slice::More { instructions, steps } => Some(News::Progress { instructions, steps }),
                        Slice::Done => session.finish(false),
                    }
                }
                Run::Recorded(recorded) => match recorded.draw() {
                    Some(Progress::Drawing { done, of }) => Some(News::Drawing { done, of }),
                    Some(Progress::Done(order, document)) => {
                        self.made.push(Made {
                            player,
                            run,
                            order: *order,
                            document,
                        });
                        None
                    }
                    None => None,
                },
                Run::Waiting(_) | Run::Nothing => None,
            };
            replies.extend(news.map(|news| Reply { player, run, news }));
        }
        replies
    }

    /// Notes that recording has taken so many milliseconds.
    pub fn spend(&mut self, ms: f64) {
        for session in self.players.values_mut() {
            if let Run::Recording(recording, _) = &mut session.state {
                recording.spend(ms);
            }
        }
    }

    /// The documents that are done; each is handed out once.
    pub fn take_made(&mut self) -> Vec<Made> {
        std::mem::take(&mut self.made)
    }

    /// Whether another slice would do anything.
    pub fn is_busy(&self) -> bool {
        self.players.values().any(|session| match &session.state {
            Run::Recording(..) => true,
            Run::Recorded(recorded) => recorded.is_drawing(),
            Run::Waiting(_) | Run::Nothing => false,
        })
    }

    /// The file without which a run does not go on; to be loaded and handed to [`Sessions::resume`].
    pub fn missing(&self) -> Option<&'static str> {
        self.missing
    }

    /// Starts the waiting runs again, or, without the file, says why they cannot run.
    pub fn resume(&mut self, content: Option<Vec<u8>>) -> Vec<Reply> {
        let Some(file) = self.missing.take() else {
            return vec![];
        };
        let is_there = content.is_some();
        content.into_iter().for_each(|content| engine::provide(file, content));
        let mut waiting = Vec::new();
        for (&player, session) in &mut self.players {
            if let Run::Waiting(program) = &mut session.state {
                waiting.push((player, session.run, std::mem::take(program)));
                session.state = Run::Nothing;
            }
        }
        let mut replies = Vec::new();
        for (player, run, program) in waiting {
            replies.extend(match is_there {
                true => self.start(player, run, program),
                false => refusal(player, run, vec![not_loaded(file)]),
            });
        }
        replies
    }

    fn start(&mut self, player: PlayerId, run: RunId, program: Program) -> Vec<Reply> {
        let recording = Recording::new(&program);
        let missing = engine::missing();
        self.missing = missing.or(self.missing);
        let (state, replies) = match recording {
            _ if missing.is_some() => (Run::Waiting(program), vec![]),
            Ok(recording) => (Run::Recording(Box::new(recording), program), vec![]),
            Err(problems) => (Run::Nothing, refusal(player, run, problems)),
        };
        self.players.insert(player, Session { run, state });
        replies
    }

    fn answer(&mut self, player: PlayerId, run: RunId, news: impl FnOnce(&mut Recorded) -> News) -> Vec<Reply> {
        let news = self.recorded(player, run).map(news);
        news.map(|news| Reply { player, run, news }).into_iter().collect()
    }

    fn session(&mut self, player: PlayerId, run: RunId) -> Option<&mut Session> {
        self.players.get_mut(&player).filter(|session| session.run == run)
    }

    fn recorded(&mut self, player: PlayerId, run: RunId) -> Option<&mut Recorded> {
        match &mut self.session(player, run)?.state {
            Run::Recorded(recorded) => Some(recorded),
            _ => None,
        }
    }
}

fn refusal(player: PlayerId, run: RunId, problems: Vec<Problem>) -> Vec<Reply> {
    let news = News::Refused(problems);
    vec![Reply { player, run, news }]
}

fn not_loaded(file: &str) -> Problem {
    Problem {
        message: format!("this program needs {file}, which could not be loaded"),
        ..Problem::default()
    }
}

impl Session {
    fn finish(&mut self, stopped: bool) -> Option<News> {
        match std::mem::replace(&mut self.state, Run::Nothing) {
            Run::Recording(recording, _) => {
                let recorded = recording.finish(stopped);
                let news = News::Recorded(recorded.summary());
                self.state = Run::Recorded(Box::new(recorded));
                Some(news)
            }
            other => {
                self.state = other;
                None
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::messages::{Ending, Program, Summary};
    use super::*;

    fn load(sessions: &mut Sessions, player: PlayerId, run: RunId, source: &str) -> Vec<Reply> {
        let program = Program {
            source: source.to_owned(),
            stdin: String::new(),
        };
        sessions.handle(Request::Load { player, run, program })
    }

    /// Records until nothing is left to record, and gives the last word.
    fn record(sessions: &mut Sessions) -> Option<Reply> {
        let mut last = None;
        for _ in 0..100_000 {
            if !sessions.is_busy() {
                return last;
            }
            last = sessions.slice(10_000).pop();
        }
        panic!("the recording does not end");
    }

    #[test]
    fn a_run_is_recorded_then_shown() {
        let mut sessions = Sessions::default();
        assert_eq!(load(&mut sessions, 1, 7, "a = 1\nprint('x')\n"), []);
        let Some(Reply {
            player: 1,
            run: 7,
            news: News::Recorded(summary),
        }) = record(&mut sessions)
        else {
            panic!("not recorded")
        };
        assert_eq!(summary.ending, Ending::Finished);
        let step = summary.steps - 1;
        let replies = sessions.handle(Request::Seek {
            player: 1,
            run: 7,
            step,
            config: Box::default(),
        });
        let [
            Reply {
                news: News::Shown(view),
                ..
            },
        ] = replies.as_slice()
        else {
            panic!("{replies:?}")
        };
        assert_eq!((view.step, view.output.as_str()), (step, "x\n"));
        assert!(view.svg.contains("data-label=\"a\"") && !view.sentence.is_empty());
    }

    #[test]
    fn an_endless_run_gives_back_control_and_can_be_stopped() {
        let mut sessions = Sessions::default();
        load(&mut sessions, 1, 1, "while True: pass\n");
        let replies = sessions.slice(1_000);
        assert!(
            matches!(replies.as_slice(), [reply] if reply.is_progress()),
            "{replies:?}"
        );
        let replies = sessions.handle(Request::Stop { player: 1, run: 1 });
        let [
            Reply {
                news: News::Recorded(summary),
                ..
            },
        ] = replies.as_slice()
        else {
            panic!("{replies:?}")
        };
        assert_eq!(summary.ending, Ending::Stopped);
        assert!(summary.steps > 0 && !sessions.is_busy());
        assert_eq!(
            sessions.handle(Request::Stop { player: 1, run: 1 }),
            [],
            "it is over already"
        );
    }

    #[test]
    fn an_endless_run_ends_at_a_limit_that_says_so() {
        let mut sessions = Sessions::default();
        load(&mut sessions, 1, 1, "while True: pass\n");
        let mut last = None;
        while sessions.is_busy() {
            last = sessions.slice(1_000_000).pop();
        }
        let Some(Reply {
            news:
                News::Recorded(Summary {
                    ending: Ending::Limit(text),
                    ..
                }),
            ..
        }) = last
        else {
            panic!("{last:?}")
        };
        assert!(text.contains("limit"), "{text}");
    }

    #[test]
    fn an_error_has_its_line() {
        let mut sessions = Sessions::default();
        let refused = load(&mut sessions, 1, 1, "a = 1\nb = (2\n");
        let [
            Reply {
                news: News::Refused(problems),
                ..
            },
        ] = refused.as_slice()
        else {
            panic!("{refused:?}")
        };
        assert_eq!(problems.first().and_then(|p| p.line), Some(2));
        assert!(!sessions.is_busy());
        load(&mut sessions, 1, 2, "a = 1\n1/0\n");
        let Some(Reply {
            news:
                News::Recorded(Summary {
                    ending: Ending::Raised(problem),
                    ..
                }),
            ..
        }) = record(&mut sessions)
        else {
            panic!("no error")
        };
        assert_eq!(
            (problem.line, problem.message.as_str()),
            (Some(2), "ZeroDivisionError: division by zero")
        );
        assert!(problem.report.starts_with("Traceback (most recent call last):"));
    }

    #[test]
    fn players_do_not_disturb_each_other_and_old_runs_are_gone() {
        let mut sessions = Sessions::default();
        load(&mut sessions, 1, 1, "a = 1\n");
        load(&mut sessions, 2, 1, "b = 2\n");
        record(&mut sessions);
        let shows = |sessions: &mut Sessions, player, run| {
            let config = Box::default();
            sessions
                .handle(Request::Seek {
                    player,
                    run,
                    step: 0,
                    config,
                })
                .len()
        };
        assert_eq!((shows(&mut sessions, 1, 1), shows(&mut sessions, 2, 1)), (1, 1));
        load(&mut sessions, 1, 2, "c = 3\n");
        record(&mut sessions);
        assert_eq!(
            (
                shows(&mut sessions, 1, 1),
                shows(&mut sessions, 1, 2),
                shows(&mut sessions, 2, 1)
            ),
            (0, 1, 1)
        );
        sessions.handle(Request::Close { player: 2 });
        assert_eq!(shows(&mut sessions, 2, 1), 0);
    }

    #[test]
    fn a_file_is_made_step_by_step_and_can_be_given_up() {
        use heaplens_export::Format;
        let mut sessions = Sessions::default();
        load(&mut sessions, 1, 1, "a = [1]\nb = a\n");
        record(&mut sessions);
        let order = |to| Order {
            format: Format::Svg,
            to,
            ..Order::default()
        };
        let export = |sessions: &mut Sessions, to| {
            sessions.handle(Request::Export {
                player: 1,
                run: 1,
                order: Box::new(order(to)),
            })
        };
        assert_eq!(export(&mut sessions, Some(1)), []);
        let first = sessions.slice(1);
        assert!(
            matches!(first.as_slice(), [reply] if reply.news == News::Drawing { done: 1, of: 2 }),
            "{first:?}"
        );
        record(&mut sessions);
        let made = sessions.take_made();
        let [
            Made {
                document: Document::Files(files),
                ..
            },
        ] = made.as_slice()
        else {
            panic!("{} files", made.len())
        };
        assert_eq!(files.iter().map(|(step, _)| *step).collect::<Vec<_>>(), [0, 1]);
        export(&mut sessions, None);
        sessions.handle(Request::Cancel { player: 1, run: 1 });
        assert!(!sessions.is_busy() && sessions.take_made().is_empty());
    }
}

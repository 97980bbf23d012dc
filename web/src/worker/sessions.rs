//! All runs of a page, one per player: answers messages, and records a slice at a time in between.
//!
//! Nothing here waits. [`Sessions::handle`] takes a request, [`Sessions::slice`] goes on recording for a moment; whoever
//! owns the sessions (the worker, or the page itself where no worker can be had) calls the two in turn and stays alive.

use std::collections::BTreeMap;

use super::engine::{Recorded, Recording, Slice};
use super::messages::{News, PlayerId, Reply, Request, RunId};

#[derive(Default)]
pub struct Sessions {
    players: BTreeMap<PlayerId, Session>,
}

struct Session {
    run: RunId,
    state: Run,
}

enum Run {
    Recording(Box<Recording>),
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
                let (state, replies) = match Recording::new(&program) {
                    Ok(recording) => (Run::Recording(Box::new(recording)), vec![]),
                    Err(problems) => (
                        Run::Nothing,
                        vec![Reply {
                            player,
                            run,
                            news: News::Refused(problems),
                        }],
                    ),
                };
                self.players.insert(player, Session { run, state });
                replies
            }
            Request::Stop { player, run } => match self.session(player, run) {
                Some(session) => session
                    .finish(true)
                    .map(|news| Reply { player, run, news })
                    .into_iter()
                    .collect(),
                None => vec![],
            },
            Request::Seek { player, run, step } => {
                let shown = self
                    .recorded(player, run)
                    .map(|recorded| News::Shown(recorded.view(step)));
                shown.map(|news| Reply { player, run, news }).into_iter().collect()
            }
            Request::Export {
                player,
                run,
                step,
                palette,
            } => {
                let svg = self.recorded(player, run).map(|recorded| recorded.file(step, palette));
                svg.map(|svg| Reply {
                    player,
                    run,
                    news: News::Exported { step, svg },
                })
                .into_iter()
                .collect()
            }
            Request::Close { player } => {
                self.players.remove(&player);
                vec![]
            }
        }
    }

    /// Records about that many instructions of every run that is not at its end.
    pub fn slice(&mut self, instructions: u64) -> Vec<Reply> {
        let mut replies = Vec::new();
        for (&player, session) in &mut self.players {
            let Run::Recording(recording) = &mut session.state else {
                continue;
            };
            let news = match recording.record(instructions) {
                Slice::More { instructions, steps } => Some(News::Progress { instructions, steps }),
                Slice::Done => session.finish(false),
            };
            replies.extend(news.map(|news| Reply {
                player,
                run: session.run,
                news,
            }));
        }
        replies
    }

    /// Whether another slice would do anything.
    pub fn is_busy(&self) -> bool {
        self.players
            .values()
            .any(|session| matches!(session.state, Run::Recording(_)))
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

impl Session {
    fn finish(&mut self, stopped: bool) -> Option<News> {
        match std::mem::replace(&mut self.state, Run::Nothing) {
            Run::Recording(recording) => {
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

//! Foresight for a whole run: plans by stretches of steps, made when they are looked at.
//!
//! A run is cut into stretches of fixed length; each is planned from the union of its steps, keeping to the plan of the
//! stretch before. So that a late step does not cost the whole run, every `stretches_per_chain`-th stretch starts afresh.
//! The layout of a step therefore depends on the program and the step alone, never on what was looked at before.

use std::borrow::Borrow;
use std::collections::BTreeMap;
use std::ops::Range;

use heaplens_core::graph::HeapGraph;

use super::cut::{Part, plan_at, plan_in_parts};
use super::order::Effort;
use super::select::{Numbers, View, has_long, select};
use super::{drawn, plan_alone};
use crate::config::Config;
use crate::scene::Scene;

const STRETCHES_PER_CHAIN: usize = 8;
/// Steps planned at once. Longer: calmer, but more room is kept for what is to come.
const STEPS_PER_STRETCH: usize = 128;
/// A run that is hardly longer is planned as a whole.
const STEPS_AT_ONCE: usize = 200;
/// In a run of more steps than one goes through one by one, a reader jumps: stretches are short and each starts afresh, so
/// that a jump to any step is quickly there.
const LONG_RUN: usize = 20_000;
const STEPS_PER_STRETCH_OF_A_LONG_RUN: usize = 8;

/// Lays out the steps of one run.
#[derive(Clone, Debug)]
pub struct Planner {
    config: Config,
    steps: usize,
    steps_per_stretch: usize,
    stretches_per_chain: usize,
    effort: Effort,
    plans: BTreeMap<usize, Vec<Part>>,
    /// Known once something is drawn.
    numbers: Option<Numbers>,
}

impl Planner {
    /// For a run of `steps` steps.
    pub fn new(config: Config, steps: usize) -> Planner {
        let (steps_per_stretch, stretches_per_chain, effort) = if steps <= STEPS_AT_ONCE {
            (STEPS_AT_ONCE, STRETCHES_PER_CHAIN, Effort::Stretch)
        } else if steps <= LONG_RUN {
            (STEPS_PER_STRETCH, STRETCHES_PER_CHAIN, Effort::Stretch)
        } else {
            (STEPS_PER_STRETCH_OF_A_LONG_RUN, 1, Effort::Jump)
        };
        Planner {
            config,
            steps,
            steps_per_stretch,
            stretches_per_chain,
            effort,
            plans: BTreeMap::new(),
            numbers: None,
        }
    }

    /// The same with stretches of another length, at least 1.
    pub fn with_stretch(mut self, steps_per_stretch: usize) -> Planner {
        self.steps_per_stretch = steps_per_stretch.max(1);
        self.plans.clear();
        self.numbers = None;
        self
    }

    pub fn config(&self) -> &Config {
        &self.config
    }

    /// The steps that are planned together with a step.
    pub fn stretch(&self, step: usize) -> Range<usize> {
        let first = step.min(self.steps.saturating_sub(1)) / self.steps_per_stretch * self.steps_per_stretch;
        first..(first + self.steps_per_stretch).min(self.steps.max(first + 1))
    }

    /// The scene of a step. `graph_at` gives the graph of any step of the run; it is asked for all steps of a stretch
    /// the first time one of them is wanted, and for the one step alone after that.
    pub fn scene<G: Borrow<HeapGraph>>(&mut self, step: usize, graph_at: &mut dyn FnMut(usize) -> G) -> Scene {
        let step = step.min(self.steps.saturating_sub(1));
        let stretch = step / self.steps_per_stretch;
        self.make_plans(stretch, graph_at);
        let graph = graph_at(step);
        // What the step changed decides what is kept of a long container.
        let before = step
            .checked_sub(1)
            .filter(|_| has_long(graph.borrow(), &self.config))
            .map(&mut *graph_at);
        let view = self.view(graph.borrow(), before.as_ref().map(G::borrow));
        let parts = self.plans.get(&stretch).map(Vec::as_slice).unwrap_or_default();
        match plan_at(parts, step - self.stretch(step).start) {
            Some(plan) => drawn(&view, plan, &self.config),
            None => drawn(&view, &plan_alone(&view), &self.config),
        }
    }

    fn view(&self, graph: &HeapGraph, before: Option<&HeapGraph>) -> View {
        let mut view = select(graph, &self.config, before);
        if let Some(numbers) = &self.numbers {
            numbers.apply(&mut view);
        }
        view
    }

    /// Plans a stretch and those of its chain before it.
    fn make_plans<G: Borrow<HeapGraph>>(&mut self, stretch: usize, graph_at: &mut dyn FnMut(usize) -> G) {
        let chain_start = stretch - stretch % self.stretches_per_chain;
        for index in chain_start..=stretch {
            if self.plans.contains_key(&index) {
                continue;
            }
            let stretch = self.stretch(index * self.steps_per_stretch);
            if self.numbers.is_none() && self.steps > self.steps_per_stretch {
                self.numbers = Some(Numbers::OfRun(graph_at(0).borrow().next_serial));
            }
            let mut views = Vec::with_capacity(stretch.len());
            let mut before = stretch.start.checked_sub(1).map(&mut *graph_at);
            for step in stretch {
                let graph = graph_at(step);
                views.push(self.view(graph.borrow(), before.as_ref().map(G::borrow)));
                before = Some(graph);
            }
            if self.numbers.is_none() {
                let numbers = Numbers::of_type(&views);
                views.iter_mut().for_each(|view| numbers.apply(view));
                self.numbers = Some(numbers);
            }
            let before = index
                .checked_sub(1)
                .filter(|_| index > chain_start)
                .and_then(|before| self.plans.get(&before)?.last())
                .map(|part| &part.plan);
            let made = plan_in_parts(&views, before, self.effort);
            self.plans.insert(index, made);
        }
    }
}

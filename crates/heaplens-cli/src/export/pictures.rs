//! The steps of a run as SVG, each with what was asked for around it.

use heaplens_diagram::Scenes;
use heaplens_diagram::svg::{Code, Motion, Sheet, write_sheets};

use super::order::Order;
use crate::errors::Failure;
use crate::output::Progress;
use crate::recording::Recording;

pub struct Pictures {
    pub recording: Recording,
    scenes: Scenes,
}

impl Pictures {
    pub fn new(recording: Recording, order: &Order) -> Pictures {
        Pictures {
            scenes: Scenes::new(order.config.clone(), &recording.timeline),
            recording,
        }
    }

    /// The steps between `--from` and `--to`, with `--only-changes` those that look other than the one before.
    pub fn wanted(&mut self, order: &Order) -> Result<Vec<usize>, Failure> {
        let range = order.range(self.recording.timeline.len())?;
        if !order.only_changes {
            return Ok(range.collect());
        }
        let mut wanted = Vec::new();
        let mut shown = None;
        for step in range {
            let mut scene = self.scenes.plain(&mut self.recording.timeline, step);
            // The line that a frame is at is no change of memory.
            for scene_box in &mut scene.boxes {
                scene_box.desc.clear();
                if scene_box.state.is_some() {
                    scene_box.note.clear();
                }
            }
            (scene.title, scene.desc) = Default::default();
            if shown.as_ref() != Some(&scene) {
                wanted.push(step);
                shown = Some(scene);
            }
        }
        Ok(wanted)
    }

    /// One file of one step or of several.
    pub fn svg(&mut self, order: &Order, steps: &[usize], motion: Option<Motion>) -> String {
        write_sheets(&self.sheets(order, steps), motion, &order.sheet)
    }

    /// A file for each step, all of one size.
    pub fn svgs(&mut self, order: &Order, steps: &[usize]) -> Vec<String> {
        let mut sheets = self.sheets(order, steps);
        let most = |of: fn(&Sheet) -> f64| sheets.iter().map(of).fold(0.0, f64::max);
        let (w, h) = (most(|sheet| sheet.scene.width), most(|sheet| sheet.scene.height));
        let sentence = sheets
            .iter()
            .filter_map(|sheet| sheet.sentence.clone())
            .max_by_key(String::len);
        for sheet in &mut sheets {
            (sheet.scene.width, sheet.scene.height) = (w, h);
        }
        // The longest sentence makes room in each.
        let room = Sheet {
            sentence,
            output: sheets.last().and_then(|sheet| sheet.output.clone()),
            ..Sheet::default()
        };
        let write = |sheet: Sheet| heaplens_diagram::svg::write_sheet_with_room(&sheet, &room, &order.sheet);
        sheets.into_iter().map(write).collect()
    }

    fn sheets(&mut self, order: &Order, steps: &[usize]) -> Vec<Sheet> {
        let mut progress = Progress::new("drawing");
        let mut sheets = Vec::with_capacity(steps.len());
        for (at, &step) in steps.iter().enumerate() {
            progress.show(|| format!("step {at} of {}", steps.len()));
            sheets.push(self.sheet(order, step));
        }
        sheets
    }

    fn sheet(&mut self, order: &Order, step: usize) -> Sheet {
        let timeline = &mut self.recording.timeline;
        let line = |step: Option<usize>| step.and_then(|step| timeline.step(step)).map(|info| info.line);
        let mut code = order.with_code.then(|| Code {
            lines: self.recording.source.lines().map(str::to_owned).collect(),
            next: line(Some(step)),
            before: line(step.checked_sub(1)),
            waiting: Vec::new(),
        });
        let scene = self.scenes.marked(timeline, step);
        if let Some(code) = code.as_mut().filter(|_| order.config.value_stack) {
            // Values on a stack belong to an expression that is not done yet.
            let spans = scene.boxes.iter().filter_map(|b| b.span);
            for span in spans {
                if !code.waiting.contains(&span) {
                    code.waiting.push(span);
                }
            }
        }
        Sheet {
            code,
            title: order.title.clone(),
            sentence: order.explain.then(|| timeline.explanation(step)),
            output: order.with_output.then(|| timeline.output_at(step)),
            scene,
        }
    }
}

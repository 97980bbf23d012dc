//! A file in the making, one step of the run at a time.

use heaplens_diagram::svg::{Motion, Sheet, write_sheets};
use heaplens_diagram::{Scene, Scenes};

use crate::html::Drawn;
use crate::order::{Format, Order};
use crate::{Run, dot, html, pictures, trace};

/// What has been drawn so far.
pub struct Drawing {
    order: Order,
    scenes: Scenes,
    next: usize,
    end: usize,
    first: usize,
    /// The picture that was drawn last, to tell whether the next one looks the same.
    shown: Option<Scene>,
    files: Vec<(usize, String)>,
    sheets: Vec<Sheet>,
    drawn: Vec<Drawn>,
}

/// What came of it.
#[derive(Clone, Debug, PartialEq)]
pub enum Document {
    /// A file.
    Text(String),
    /// A file for each of these steps.
    Files(Vec<(usize, String)>),
    /// Pictures of one size, for an encoder to make one file of.
    Pictures(Vec<String>),
}

impl Drawing {
    /// Begins. The text of an error says which steps there are.
    pub fn new(order: Order, run: &Run) -> Result<Drawing, String> {
        let steps = order.range(run.timeline.len())?;
        Ok(Drawing {
            scenes: Scenes::new(order.config.clone(), run.timeline),
            order,
            first: steps.start,
            next: steps.start,
            end: steps.end,
            shown: None,
            files: Vec::new(),
            sheets: Vec::new(),
            drawn: Vec::new(),
        })
    }

    /// How many steps are done, and of how many.
    pub fn progress(&self) -> (usize, usize) {
        (self.next - self.first, self.end - self.first)
    }

    /// Draws one more step; false when there is none left.
    pub fn advance(&mut self, run: &mut Run) -> bool {
        if self.next >= self.end {
            return false;
        }
        let step = self.next;
        self.next += 1;
        if self.order.only_changes && self.order.step.is_none() && !self.is_news(run, step) {
            return true;
        }
        match self.order.format {
            Format::Dot => self.files.push((step, dot::write(&run.timeline.graph_at(step)))),
            Format::Json => self.files.push((step, json(run, step))),
            Format::Html => self.drawn.push(html::drawn(&mut self.scenes, run.timeline, step)),
            Format::Svg | Format::Png => {
                let sheet = pictures::sheet(&self.order, &mut self.scenes, run, step);
                self.files
                    .push((step, write_sheets(&[sheet], None, &self.order.sheet())));
            }
            Format::Animated | Format::Fragments | Format::Apng | Format::Gif | Format::Webp | Format::Pdf => {
                self.sheets
                    .push(pictures::sheet(&self.order, &mut self.scenes, run, step));
            }
        }
        true
    }

    /// The files of single steps that are done; each is handed out once.
    pub fn take_files(&mut self) -> Vec<(usize, String)> {
        std::mem::take(&mut self.files)
    }

    /// Puts together what was drawn.
    pub fn finish(mut self, run: &Run) -> Document {
        let order = &self.order;
        match order.format {
            Format::Html => Document::Text(html::page(run, self.drawn, order)),
            Format::Animated => {
                let motion = Motion::Loop { seconds: order.seconds };
                Document::Text(write_sheets(&self.sheets, Some(motion), &order.sheet()))
            }
            Format::Fragments => Document::Text(write_sheets(&self.sheets, Some(Motion::Fragments), &order.sheet())),
            Format::Apng | Format::Gif | Format::Webp | Format::Pdf => {
                Document::Pictures(pictures::of_one_size(self.sheets, &order.sheet()))
            }
            Format::Svg | Format::Png | Format::Json | Format::Dot => match (order.step, self.files.pop()) {
                (Some(_), Some((_, text))) if order.format.is_encoded() => Document::Pictures(vec![text]),
                (Some(_), Some((_, text))) => Document::Text(text),
                (_, last) => {
                    self.files.extend(last);
                    Document::Files(self.files)
                }
            },
        }
    }

    /// Whether a step looks other than the one drawn before.
    fn is_news(&mut self, run: &mut Run, step: usize) -> bool {
        let mut scene = self.scenes.plain(run.timeline, step);
        // The line that a frame is at is no change of memory.
        for scene_box in &mut scene.boxes {
            scene_box.desc.clear();
            if scene_box.state.is_some() {
                scene_box.note.clear();
            }
        }
        (scene.title, scene.desc) = Default::default();
        if self.shown.as_ref() == Some(&scene) {
            return false;
        }
        self.shown = Some(scene);
        true
    }
}

fn json(run: &mut Run, step: usize) -> String {
    // The structs of the trace hold nothing that JSON cannot say.
    serde_json::to_string(&trace::one_step(run, step)).unwrap_or_default() + "\n"
}

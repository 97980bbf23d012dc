//! The steps of a run as sheets, each with what was asked for around it.

use heaplens_diagram::Scenes;
use heaplens_diagram::svg::{Code, Sheet, SheetOptions, write_sheet_with_room};

use crate::Run;
use crate::order::Order;

/// The sheet of a step.
pub fn sheet(order: &Order, scenes: &mut Scenes, run: &mut Run, step: usize) -> Sheet {
    let timeline = &mut *run.timeline;
    let line = |step: Option<usize>| step.and_then(|step| timeline.step(step)).map(|info| info.line);
    let mut code = order.with_code.then(|| Code {
        lines: run.source.lines().map(str::to_owned).collect(),
        next: line(Some(step)),
        before: line(step.checked_sub(1)),
        waiting: Vec::new(),
    });
    let scene = scenes.marked(timeline, step);
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

/// A file for each step, all of one size.
pub fn of_one_size(mut sheets: Vec<Sheet>, options: &SheetOptions) -> Vec<String> {
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
    let write = |sheet: Sheet| write_sheet_with_room(&sheet, &room, options);
    sheets.into_iter().map(write).collect()
}

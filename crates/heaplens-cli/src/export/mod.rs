//! `heaplens export FILE -o OUT`: steps as pictures, pages and data. The ending of OUT decides.
//!
//! Everything that is seen is one SVG first: pixels and PDF pages are made from it with the bundled fonts alone, so all
//! formats show the same.

mod dot;
mod html;
mod order;
#[cfg(feature = "pdf")]
mod pdf;
mod pictures;
#[cfg(feature = "pixels")]
mod pixels;
#[cfg(feature = "pixels")]
mod webp;

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use crate::args::Parsed;
use crate::errors::{Failure, Status};
use crate::output::{self, Progress};
use crate::recording;
use crate::trace;
use order::{Format, Order, Which};
use pictures::Pictures;

pub fn main(parsed: &Parsed) -> Result<Status, Failure> {
    let order = Order::new(parsed)?;
    let steps = recording::step_limit(parsed, recording::STEP_LIMIT)?;
    let all = order.which == Which::All || order.format == Format::Html;
    let recording = recording::record(parsed, all.then_some(steps))?.with_steps()?;
    let status = recording.conclude();
    let chosen = order.which.find(&recording.timeline)?;
    if order.format == Format::Html {
        html::write(recording, chosen.filter(|_| order.chosen), &order)?;
        return Ok(status);
    }
    let mut pictures = Pictures::new(recording, &order);
    let wanted: Vec<usize> = match chosen {
        Some(step) => vec![step],
        None => pictures.wanted(&order)?,
    };
    if order.format.holds_a_run() {
        output::write_file(&order.out, run(&mut pictures, &order, &wanted)?)?;
        return Ok(status);
    }
    let mut progress = Progress::new("drawing");
    for (at, &step) in wanted.iter().enumerate() {
        progress.show(|| format!("step {at} of {}", wanted.len()));
        let out = if chosen.is_some() {
            order.out.clone()
        } else {
            numbered(&order.out, step)
        };
        output::write_file(&out, one(&mut pictures, &order, step)?)?;
    }
    Ok(status)
}

/// A file of one step.
fn one(pictures: &mut Pictures, order: &Order, step: usize) -> Result<Vec<u8>, Failure> {
    match order.format {
        Format::Dot => {
            let graph = pictures.recording.timeline.graph_at(step);
            Ok(dot::write(&graph).into_bytes())
        }
        Format::Json => {
            let text = serde_json::to_string(&trace::one_step(&mut pictures.recording, step));
            text.map(|text| (text + "\n").into_bytes())
                .map_err(|error| Failure::Message(error.to_string()))
        }
        Format::Png => png(&pictures.svg(order, &[step], None), order),
        _ => Ok(pictures.svg(order, &[step], None).into_bytes()),
    }
}

/// A file of several steps.
fn run(pictures: &mut Pictures, order: &Order, steps: &[usize]) -> Result<Vec<u8>, Failure> {
    use heaplens_diagram::svg::Motion;
    match order.format {
        Format::Animated => {
            let motion = Motion::Loop { seconds: order.seconds };
            Ok(pictures.svg(order, steps, Some(motion)).into_bytes())
        }
        Format::Fragments => Ok(pictures.svg(order, steps, Some(Motion::Fragments)).into_bytes()),
        Format::Pdf => pdf(&pictures.svgs(order, steps), order),
        _ => moving(&pictures.svgs(order, steps), order),
    }
}

#[cfg(feature = "pixels")]
fn png(svg: &str, order: &Order) -> Result<Vec<u8>, Failure> {
    pixels::png(svg, order)
}

#[cfg(feature = "pixels")]
fn moving(svgs: &[String], order: &Order) -> Result<Vec<u8>, Failure> {
    match order.format {
        Format::Gif => pixels::gif(svgs, order),
        Format::Webp => pixels::webp(svgs, order),
        _ => pixels::apng(svgs, order),
    }
}

#[cfg(feature = "pdf")]
fn pdf(svgs: &[String], order: &Order) -> Result<Vec<u8>, Failure> {
    pdf::write(svgs, order)
}

#[cfg(not(feature = "pixels"))]
fn png(_: &str, _: &Order) -> Result<Vec<u8>, Failure> {
    Err(left_out("pixels"))
}

#[cfg(not(feature = "pixels"))]
fn moving(_: &[String], _: &Order) -> Result<Vec<u8>, Failure> {
    Err(left_out("pixels"))
}

#[cfg(not(feature = "pdf"))]
fn pdf(_: &[String], _: &Order) -> Result<Vec<u8>, Failure> {
    Err(left_out("pdf"))
}

#[cfg(not(all(feature = "pixels", feature = "pdf")))]
fn left_out(feature: &str) -> Failure {
    Failure::Message(format!("this heaplens was built without the feature `{feature}`"))
}

/// `folder/out.svg` becomes `folder/out-0007.svg`.
fn numbered(out: &Path, step: usize) -> PathBuf {
    let mut name = OsString::from(out.file_stem().unwrap_or_default());
    name.push(format!("-{step:04}."));
    name.push(out.extension().unwrap_or_default());
    out.with_file_name(name)
}

#[cfg(test)]
mod tests {
    use super::numbered;
    use std::path::Path;

    #[test]
    fn numbers_stand_before_the_ending() {
        assert_eq!(numbered(Path::new("a/b.c.svg"), 7), Path::new("a/b.c-0007.svg"));
    }
}

//! `heaplens export FILE -o OUT`: steps as pictures, pages and data. The ending of OUT decides.
//!
//! Everything that is seen is one SVG first: pixels and PDF pages are made from it with the bundled fonts alone, so all
//! formats show the same.

mod order;

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use heaplens_export::{Document, Drawing, Format};

use crate::args::Parsed;
use crate::errors::{Failure, Status};
use crate::output::{self, Progress};
use crate::recording;
use order::{Asked, Which};

pub fn main(parsed: &Parsed) -> Result<Status, Failure> {
    let mut asked = Asked::new(parsed)?;
    let steps = recording::step_limit(parsed, recording::STEP_LIMIT)?;
    let all = asked.which == Which::All || asked.order.format == Format::Html;
    let mut recording = recording::record(parsed, all.then_some(steps))?.with_steps()?;
    let status = recording.conclude();
    asked.order.step = asked.which.find(&recording.timeline)?;
    if asked.order.format == Format::Html {
        // A page holds every step and opens at the one that was asked for.
        (asked.order.from, asked.order.to) = (0, None);
        asked.order.step = asked.order.step.filter(|_| asked.chosen);
    }
    let mut run = recording.as_run();
    let mut drawing = Drawing::new(asked.order.clone(), &run).map_err(Failure::Message)?;
    let mut progress = Progress::new("drawing");
    while drawing.advance(&mut run) {
        let (done, of) = drawing.progress();
        progress.show(|| format!("step {done} of {of}"));
        if asked.order.step.is_none() {
            for (step, text) in drawing.take_files() {
                write_one(&asked, &numbered(&asked.out, step), text)?;
            }
        }
    }
    drop(progress);
    match drawing.finish(&run) {
        Document::Text(text) => output::write_file(&asked.out, text)?,
        Document::Pictures(svgs) => output::write_file(&asked.out, encoded(&svgs, &asked)?)?,
        Document::Files(files) => {
            for (step, text) in files {
                write_one(&asked, &numbered(&asked.out, step), text)?;
            }
        }
    }
    Ok(status)
}

fn write_one(asked: &Asked, out: &Path, text: String) -> Result<(), Failure> {
    if asked.order.format.is_encoded() {
        return output::write_file(out, encoded(&[text], asked)?);
    }
    output::write_file(out, text)
}

#[cfg(feature = "pixels")]
fn encoded(svgs: &[String], asked: &Asked) -> Result<Vec<u8>, Failure> {
    let face = asked
        .font
        .as_ref()
        .map(|path| std::fs::read(path).map_err(|error| Failure::Message(format!("{}: {error}", path.display()))));
    let options = heaplens_encode::Options {
        seconds: asked.order.seconds,
        face: face.transpose()?,
        title: asked.order.title.clone(),
    };
    note_lacking(&heaplens_encode::lacking(svgs, &options));
    let made = match asked.order.format {
        Format::Gif => heaplens_encode::gif(svgs, &options),
        Format::Webp => heaplens_encode::webp(svgs, &options),
        Format::Apng => heaplens_encode::apng(svgs, &options),
        #[cfg(feature = "pdf")]
        Format::Pdf => heaplens_encode::pdf(svgs, &options),
        #[cfg(not(feature = "pdf"))]
        Format::Pdf => return Err(left_out("pdf")),
        _ => heaplens_encode::png(svgs.first().map_or("", String::as_str), &options),
    };
    made.map_err(|refusal| Failure::Message(refusal.to_string()))
}

/// Says once which characters become empty boxes; the picture is made all the same.
#[cfg(feature = "pixels")]
fn note_lacking(lacking: &[char]) {
    const SHOWN: usize = 12;
    if lacking.is_empty() {
        return;
    }
    let shown: String = lacking.iter().take(SHOWN).collect();
    let more = if lacking.len() > SHOWN { "…" } else { "" };
    static SAID: std::sync::Once = std::sync::Once::new();
    SAID.call_once(|| {
        eprintln!(
            "heaplens: no bundled face has {shown}{more}, drawn as empty boxes; --font FILE adds a face that has"
        );
    });
}

#[cfg(not(feature = "pixels"))]
fn encoded(_: &[String], _: &Asked) -> Result<Vec<u8>, Failure> {
    Err(left_out("pixels"))
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

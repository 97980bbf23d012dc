//! Pictures as pixels: PNG of one step, APNG, GIF and WebP of a run.

use std::sync::Arc;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb};

use crate::webp::{self as container, Frames};
use crate::{Options as How, Refusal, bug};

/// More pixels than any screen, and still no danger to the machine.
const MAX_PIXELS: f64 = 100_000_000.0;

/// The bundled faces.
pub const FACES: [&[u8]; 3] = [
    include_bytes!("../fonts/DejaVuSansMono.ttf"),
    include_bytes!("../fonts/DejaVuSans.ttf"),
    include_bytes!("../fonts/DejaVuSans-Bold.ttf"),
];

/// The bundled faces, and one more where the user names it. No face of the machine, so that the same program gives the
/// same pixels everywhere.
pub fn options(how: &How) -> Options<'static> {
    let mut faces = fontdb::Database::new();
    for face in FACES {
        faces.load_font_data(face.to_vec());
    }
    if let Some(face) = &how.face {
        faces.load_font_data(face.clone());
    }
    faces.set_monospace_family("DejaVu Sans Mono");
    faces.set_sans_serif_family("DejaVu Sans");
    Options {
        fontdb: Arc::new(faces),
        font_family: "DejaVu Sans Mono".into(),
        ..Options::default()
    }
}

pub fn tree(svg: &str, options: &Options) -> Result<Tree, Refusal> {
    Tree::from_str(svg, options).map_err(bug)
}

fn pixels(svg: &str, options: &Options) -> Result<Pixmap, Refusal> {
    let tree = tree(svg, options)?;
    let size = tree.size().to_int_size();
    if f64::from(size.width()) * f64::from(size.height()) > MAX_PIXELS {
        let message = format!("a picture of {} by {} pixels is too large", size.width(), size.height());
        return Err(Refusal(message));
    }
    let mut pixmap = Pixmap::new(size.width(), size.height()).ok_or_else(|| bug("no size"))?;
    resvg::render(&tree, Transform::identity(), &mut pixmap.as_mut());
    Ok(pixmap)
}

pub fn png(svg: &str, how: &How) -> Result<Vec<u8>, Refusal> {
    pixels(svg, &options(how))?.encode_png().map_err(bug)
}

pub fn apng(svgs: &[String], how: &How) -> Result<Vec<u8>, Refusal> {
    let options = options(how);
    let mut out = Vec::new();
    let Some((first, others)) = svgs.split_first() else {
        return Ok(out);
    };
    let first = pixels(first, &options)?;
    let mut encoder = png::Encoder::new(&mut out, first.width(), first.height());
    encoder.set_color(png::ColorType::Rgba);
    encoder.set_depth(png::BitDepth::Eight);
    if !others.is_empty() {
        encoder.set_animated(svgs.len() as u32, 0).map_err(bug)?;
        encoder.set_frame_delay(hundredths(how), 100).map_err(bug)?;
    }
    let mut writer = encoder.write_header().map_err(bug)?;
    writer.write_image_data(&straight(&first)).map_err(bug)?;
    for svg in others {
        writer
            .write_image_data(&straight(&pixels(svg, &options)?))
            .map_err(bug)?;
    }
    writer.finish().map_err(bug)?;
    Ok(out)
}

/// A palette for each step, which is truer than one for all where edges are smoothed.
pub fn gif(svgs: &[String], how: &How) -> Result<Vec<u8>, Refusal> {
    let options = options(how);
    let mut out = Vec::new();
    let Some(first) = svgs.first() else { return Ok(out) };
    let first = pixels(first, &options)?;
    let [Ok(width), Ok(height)] = [first.width(), first.height()].map(u16::try_from) else {
        return Err(Refusal("a GIF is at most 65535 pixels wide and high".into()));
    };
    let mut encoder = gif::Encoder::new(&mut out, width, height, &[]).map_err(bug)?;
    encoder.set_repeat(gif::Repeat::Infinite).map_err(bug)?;
    for svg in svgs {
        let (palette, indices, transparent) = indexed(&straight(&pixels(svg, &options)?));
        let mut frame = gif::Frame::from_palette_pixels(width, height, indices, palette, transparent);
        frame.delay = hundredths(how);
        frame.dispose = gif::DisposalMethod::Background;
        encoder.write_frame(&frame).map_err(bug)?;
    }
    drop(encoder);
    Ok(out)
}

/// A moving WebP; of one step, a still one.
pub fn webp(svgs: &[String], how: &How) -> Result<Vec<u8>, Refusal> {
    let options = options(how);
    let mut frames = Frames {
        width: 1,
        height: 1,
        pixels: Vec::with_capacity(svgs.len()),
        millis: u32::from(hundredths(how)) * 10,
    };
    for svg in svgs {
        let pixmap = pixels(svg, &options)?;
        (frames.width, frames.height) = (pixmap.width(), pixmap.height());
        frames.pixels.push(straight(&pixmap));
    }
    container::write(&frames)
}

/// Colours as a table of at most 256. Pictures of boxes have few colours but for smoothed edges, so the most frequent ones
/// stay exact and the rest goes to the nearest of them.
fn indexed(pixels: &[u8]) -> (Vec<u8>, Vec<u8>, Option<u8>) {
    use std::collections::BTreeMap;
    let color = |pixel: &[u8]| match pixel {
        // Half transparent is opaque or not at all in a GIF.
        [_, _, _, a] if *a < 128 => None,
        [r, g, b, _] => Some([*r, *g, *b]),
        _ => None,
    };
    let mut counts: BTreeMap<[u8; 3], usize> = BTreeMap::new();
    let mut clear = false;
    for pixel in pixels.chunks_exact(4) {
        match color(pixel) {
            Some(color) => *counts.entry(color).or_default() += 1,
            None => clear = true,
        }
    }
    let mut by_count: Vec<([u8; 3], usize)> = counts.iter().map(|(color, count)| (*color, *count)).collect();
    by_count.sort_by_key(|(color, count)| (std::cmp::Reverse(*count), *color));
    let table: Vec<[u8; 3]> = by_count.iter().take(255).map(|(color, _)| *color).collect();
    let nearest = |color: &[u8; 3]| {
        let distance = |other: &[u8; 3]| -> i32 {
            color
                .iter()
                .zip(other)
                .map(|(a, b)| (i32::from(*a) - i32::from(*b)).pow(2))
                .sum()
        };
        let found = table.iter().enumerate().min_by_key(|(_, other)| distance(other));
        found.map_or(0, |(index, _)| index as u8)
    };
    let index_of: BTreeMap<[u8; 3], u8> = counts.keys().map(|color| (*color, nearest(color))).collect();
    let transparent = clear.then_some(table.len() as u8);
    let index = |pixel: &[u8]| match color(pixel) {
        Some(color) => index_of.get(&color).copied().unwrap_or(0),
        None => transparent.unwrap_or(0),
    };
    let indices = pixels.chunks_exact(4).map(index).collect();
    let mut palette: Vec<u8> = table.concat();
    if clear {
        palette.extend([0, 0, 0]);
    }
    (palette, indices, transparent)
}

/// Straight alpha, as files want it.
fn straight(pixmap: &Pixmap) -> Vec<u8> {
    let mut out = Vec::with_capacity(pixmap.data().len());
    for pixel in pixmap.pixels() {
        let color = pixel.demultiply();
        out.extend([color.red(), color.green(), color.blue(), color.alpha()]);
    }
    out
}

fn hundredths(how: &How) -> u16 {
    (how.seconds * 100.0).round().clamp(1.0, 60_000.0) as u16
}

//! A moving WebP, lossless. The crate encodes stills; this puts them into the container of several frames, as the WebP
//! container specification (RFC 9649, section 2.7) has it:
//!
//! ```text
//! RIFF size WEBP ─ VP8X flags, canvas ─ ANIM background, loops ─ ANMF place, duration, VP8L … ─ ANMF …
//! ```
//!
//! Of each frame only the rectangle that is other than before is stored, which keeps a run of steps small.

use image_webp::{ColorType, WebPEncoder};

use crate::{Refusal, bug};

const ANIMATED: u8 = 0x02;
const ALPHA: u8 = 0x10;
/// A frame's pixels replace those below, transparent ones too.
const NO_BLENDING: u8 = 0x02;
/// What fits in the 24 bits that a place has.
const MOST_PX: u32 = 16_384;

/// Frames of one size, as RGBA.
pub struct Frames {
    pub width: u32,
    pub height: u32,
    pub pixels: Vec<Vec<u8>>,
    pub millis: u32,
}

pub fn write(frames: &Frames) -> Result<Vec<u8>, Refusal> {
    if frames.width > MOST_PX || frames.height > MOST_PX {
        return Err(Refusal(format!("a WebP is at most {MOST_PX} pixels wide and high")));
    }
    let mut chunks = Vec::new();
    let mut head = vec![ANIMATED | ALPHA, 0, 0, 0];
    head.extend(u24(frames.width - 1));
    head.extend(u24(frames.height - 1));
    chunk(&mut chunks, b"VP8X", &head);
    // A transparent background, and no end of rounds.
    chunk(&mut chunks, b"ANIM", &[0; 6]);
    let mut before: Option<&[u8]> = None;
    for pixels in &frames.pixels {
        let part = before.map_or(Part::whole(frames), |before| Part::changed(frames, before, pixels));
        chunk(&mut chunks, b"ANMF", &frame(frames, pixels, part)?);
        before = Some(pixels);
    }
    let mut out = Vec::with_capacity(chunks.len() + 12);
    out.extend(b"RIFF");
    out.extend((chunks.len() as u32 + 4).to_le_bytes());
    out.extend(b"WEBP");
    out.extend(chunks);
    Ok(out)
}

fn frame(frames: &Frames, pixels: &[u8], part: Part) -> Result<Vec<u8>, Refusal> {
    let mut out = Vec::new();
    out.extend(u24(part.x / 2));
    out.extend(u24(part.y / 2));
    out.extend(u24(part.w - 1));
    out.extend(u24(part.h - 1));
    out.extend(u24(frames.millis));
    out.push(NO_BLENDING);
    let row = |y: u32| {
        let start = ((y * frames.width + part.x) * 4) as usize;
        pixels.get(start..start + part.w as usize * 4).unwrap_or_default()
    };
    let cut: Vec<u8> = (part.y..part.y + part.h).flat_map(|y| row(y).iter().copied()).collect();
    let mut still = Vec::new();
    let encoder = WebPEncoder::new(&mut still);
    encoder.encode(&cut, part.w, part.h, ColorType::Rgba8).map_err(bug)?;
    // Of the still file, the one chunk behind `RIFF size WEBP`.
    let data = still.get(12..).filter(|data| data.starts_with(b"VP8L"));
    out.extend(data.ok_or_else(|| bug("no lossless data"))?);
    Ok(out)
}

/// A rectangle of a frame. Its place is stored halved, so it is even.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Part {
    x: u32,
    y: u32,
    w: u32,
    h: u32,
}

impl Part {
    fn whole(frames: &Frames) -> Part {
        Part {
            x: 0,
            y: 0,
            w: frames.width,
            h: frames.height,
        }
    }

    /// The least one outside of which two frames are the same; never empty.
    fn changed(frames: &Frames, before: &[u8], now: &[u8]) -> Part {
        let line = frames.width as usize * 4;
        let (mut left, mut right, mut top, mut bottom) = (frames.width, 0, frames.height, 0);
        for (y, (a, b)) in (0..).zip(before.chunks_exact(line).zip(now.chunks_exact(line))) {
            if a == b {
                continue;
            }
            let other = |(a, b): (&[u8], &[u8])| a != b;
            let pairs = || a.chunks_exact(4).zip(b.chunks_exact(4));
            let first = pairs().position(other).unwrap_or(0) as u32;
            let last = pairs().rposition(other).unwrap_or(0) as u32;
            (left, right) = (left.min(first), right.max(last + 1));
            (top, bottom) = (top.min(y), bottom.max(y + 1));
        }
        if right == 0 {
            (left, right, top, bottom) = (0, 1, 0, 1);
        }
        let (x, y) = (left & !1, top & !1);
        Part {
            x,
            y,
            w: right - x,
            h: bottom - y,
        }
    }
}

fn chunk(out: &mut Vec<u8>, name: &[u8; 4], data: &[u8]) {
    out.extend(name);
    out.extend((data.len() as u32).to_le_bytes());
    out.extend(data);
    // Chunks begin at even places.
    if data.len() % 2 == 1 {
        out.push(0);
    }
}

fn u24(number: u32) -> [u8; 3] {
    let [a, b, c, _] = number.to_le_bytes();
    [a, b, c]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_changed_is_stored_at_an_even_place() {
        let frames = Frames {
            width: 8,
            height: 6,
            pixels: Vec::new(),
            millis: 100,
        };
        let before = vec![0; 8 * 6 * 4];
        let mut now = before.clone();
        now[(3 * 8 + 5) * 4] = 1;
        let part = Part::changed(&frames, &before, &now);
        assert_eq!(part, Part { x: 4, y: 2, w: 2, h: 2 });
        let same = Part::changed(&frames, &before, &before);
        assert_eq!((same.w, same.h), (1, 1));
    }
}

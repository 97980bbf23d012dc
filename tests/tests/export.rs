//! Every format that `heaplens export` writes, opened again by a decoder.

use heaplens_tests::command::heaplens;
use heaplens_tests::process::Outcome;
use std::fs::{self, File};
use std::io::BufReader;
use std::path::{Path, PathBuf};
use std::time::Duration;

const LIMIT: Duration = Duration::from_secs(60);

const PROGRAM: &str = "a = [1]\nb = [a, a]\ndel a\nb.pop()\nb = None\nprint('done')\n";

fn folder() -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("export");
    fs::create_dir_all(&folder).expect("the folder for temporary files can be made");
    folder
}

fn program() -> String {
    let path = folder().join("program.py");
    // Tests run at once; whoever is first writes it.
    if !path.exists() {
        fs::write(&path, PROGRAM).expect("the folder for temporary files can be written");
    }
    path.to_string_lossy().into_owned()
}

fn export(name: &str, options: &[&str]) -> (Outcome, PathBuf) {
    let (path, out) = (program(), folder().join(name));
    let _ = fs::remove_file(&out);
    let out_text = out.to_string_lossy().into_owned();
    let mut arguments = vec!["export", path.as_str(), "-o", out_text.as_str()];
    arguments.extend(options);
    (heaplens(&arguments, None, LIMIT), out)
}

fn exported(name: &str, options: &[&str]) -> Vec<u8> {
    let (got, out) = export(name, options);
    assert_eq!(got.status, Some(0), "{options:?}: {}", got.stderr);
    fs::read(out).expect("it was written")
}

fn text(name: &str, options: &[&str]) -> String {
    String::from_utf8(exported(name, options)).expect("it is text")
}

fn decode_png(name: &str) -> (png::Info<'static>, Vec<u8>) {
    let file = BufReader::new(File::open(folder().join(name)).expect("it was written"));
    let mut reader = png::Decoder::new(file).read_info().expect("a PNG begins so");
    let info = reader.info().clone();
    let mut pixels = vec![0; reader.output_buffer_size().expect("it fits in memory")];
    let frames = info.animation_control.map_or(1, |control| control.num_frames);
    for _ in 0..frames {
        reader.next_frame(&mut pixels).expect("each frame can be decoded");
    }
    (info, pixels)
}

#[test]
fn a_png_is_as_wide_as_was_asked_and_the_same_each_time() {
    let first = exported(
        "wide.png",
        &["--step", "3", "--width", "900", "--with-code", "--explain"],
    );
    let (info, pixels) = decode_png("wide.png");
    assert_eq!(info.width, 900);
    assert!(
        pixels.chunks(4).any(|pixel| pixel[..3] == [0x31, 0x50, 0x7f]),
        "an arrow is drawn"
    );
    assert_eq!(
        first,
        exported(
            "wide2.png",
            &["--step", "3", "--width", "900", "--with-code", "--explain"]
        )
    );
}

#[test]
fn a_transparent_png_has_nothing_behind_the_picture() {
    exported("clear.png", &["--last", "--transparent", "--scale", "2"]);
    assert_eq!(decode_png("clear.png").1[3], 0);
    exported("solid.png", &["--last"]);
    assert_eq!(decode_png("solid.png").1[3], 255);
}

#[test]
fn a_run_moves_as_gif_and_apng() {
    exported("run.gif", &["--from", "1", "--to", "4", "--seconds-per-step", "0.5"]);
    let file = File::open(folder().join("run.gif")).expect("it was written");
    let mut decoder = gif::Decoder::new(file).expect("a GIF begins so");
    let mut delays = Vec::new();
    while let Some(frame) = decoder.read_next_frame().expect("each frame can be decoded") {
        delays.push(frame.delay);
    }
    assert_eq!(delays, [50, 50, 50, 50]);
    exported("run.apng", &["--to", "2"]);
    let (info, _) = decode_png("run.apng");
    assert_eq!(info.animation_control.map(|control| control.num_frames), Some(3));
}

#[test]
fn a_webp_moves_without_loss() {
    exported("run.webp", &["--from", "1", "--to", "4", "--seconds-per-step", "0.5"]);
    let file = BufReader::new(File::open(folder().join("run.webp")).expect("it was written"));
    let mut decoder = image_webp::WebPDecoder::new(file).expect("a WebP begins so");
    assert!(decoder.is_animated());
    assert_eq!(decoder.num_frames(), 4);
    let channels = if decoder.has_alpha() { 4 } else { 3 };
    let (width, height) = decoder.dimensions();
    let mut pixels = vec![0; (width * height) as usize * channels];
    for _ in 0..4 {
        assert_eq!(decoder.read_frame(&mut pixels).expect("each frame can be decoded"), 500);
    }
    // The last frame, put together from what changed, is what the same step is as PNG.
    exported("same.apng", &["--from", "1", "--to", "4"]);
    let (info, png) = decode_png("same.apng");
    assert_eq!((info.width, info.height), (width, height));
    let same = pixels
        .chunks(channels)
        .zip(png.chunks(4))
        .all(|(a, b)| a[..3] == b[..3]);
    assert!(same, "frames are what they are elsewhere");
    // One step is a picture that stands still.
    exported("one.webp", &["--last"]);
    let file = BufReader::new(File::open(folder().join("one.webp")).expect("it was written"));
    let decoder = image_webp::WebPDecoder::new(file).expect("a WebP begins so");
    assert_eq!(decoder.num_frames(), 1);
}

#[test]
fn two_names_are_compared_and_details_come_on_demand() {
    let svg = text("compare.svg", &["--line", "3", "--compare", "a,b"]);
    assert!(svg.contains("shared by a and b") && svg.contains("class=\"tag\""));
    let plain = text("plain.svg", &["--line", "3"]);
    assert!(!plain.contains("class=\"tag\"") && !plain.contains("bytes"));
    let detailed = text("details.svg", &["--line", "3", "--details"]);
    assert!(detailed.contains("64 bytes, generation 0") && detailed.contains("room for 1"));
    let deep = text("deep.svg", &["--line", "3", "--depth", "1"]);
    assert_eq!(
        deep.matches("data-type=\"list\"").count(),
        plain.matches("data-type=\"list\"").count()
    );
}

#[test]
fn the_value_stack_is_shown_with_the_part_of_the_source_that_is_waited_for() {
    let path = folder().join("waits.py");
    fs::write(&path, "def f(a):\n    return a\nx = [1, f(2)]\n").expect("it can be written");
    let out = folder().join("waits.svg");
    let [path, out_text] = [&path, &out].map(|path| path.to_string_lossy().into_owned());
    let arguments = [
        "export",
        &path,
        "-o",
        &out_text,
        "--line",
        "2",
        "--stack",
        "--with-code",
    ];
    assert_eq!(heaplens(&arguments, None, LIMIT).status, Some(0));
    let svg = fs::read_to_string(out).expect("it was written");
    assert!(
        svg.contains("data-label=\"stack 0\""),
        "the 1 of the list is on the stack"
    );
    assert_eq!(svg.matches("class=\"waiting\"").count(), 1);
}

#[test]
fn a_pdf_has_a_page_per_step_and_its_own_faces() {
    let bytes = exported(
        "run.pdf",
        &["--from", "1", "--to", "3", "--theme", "print", "--with-code"],
    );
    assert!(bytes.starts_with(b"%PDF-"));
    let count = |words: &[u8]| bytes.windows(words.len()).filter(|window| *window == words).count();
    assert_eq!(count(b"/Type/Page/") + count(b"/Type/Page\n"), 3);
    assert!(count(b"/FontFile") >= 2, "the faces are embedded");
    assert_eq!(count(b"/FontFile"), count(b"/ToUnicode"), "their text can be selected");
    assert_eq!(count(b"/Subtype/Image"), 0, "nothing became pixels");
}

#[test]
fn an_svg_moves_or_is_stepped_through_without_a_script() {
    let moving = text("moving.svg", &["--animate"]);
    assert!(moving.contains("@keyframes") && moving.contains("prefers-reduced-motion"));
    let steps = moving.matches("class=\"step moving\"").count();
    assert_eq!(moving.matches("visibility=\"hidden\"").count(), steps - 1);
    let slides = text("slides.svg", &["--fragments"]);
    assert_eq!(slides.matches("class=\"step fragment\"").count(), steps - 1);
    for svg in [moving, slides] {
        assert!(!svg.contains("<script") && !svg.contains("href") && svg.ends_with("</svg>\n"));
    }
}

#[test]
fn what_stands_around_the_picture_is_text() {
    let options = [
        "--last",
        "--title",
        "A & B",
        "--with-code",
        "--explain",
        "--with-output",
    ];
    let svg = text("around.svg", &options);
    for words in [
        "A &amp; B",
        ">b.pop()<",
        "class=\"sentence\"",
        ">done<",
        "class=\"next-line\"",
    ] {
        assert!(svg.contains(words), "{words}");
    }
}

#[test]
fn only_changes_leaves_out_steps_that_look_the_same() {
    let all = text("all.svg", &["--fragments"]);
    let changes = text("changes.svg", &["--fragments", "--only-changes"]);
    let count = |svg: &str| svg.matches("class=\"step").count();
    assert!(count(&changes) < count(&all) && count(&changes) > 3);
}

#[test]
fn one_name_can_be_looked_at_and_every_value_be_a_box() {
    let both = text("both.svg", &["--line", "3"]);
    assert!(both.contains("data-label=\"a\"") && both.contains("data-label=\"b\""));
    let one = text("focus.svg", &["--line", "3", "--focus", "b"]);
    assert!(!one.contains("data-label=\"a\"") && one.contains("data-label=\"b\""));
    assert_eq!(one.matches("data-type=\"list\"").count(), 2);
    let boxes = text("atoms.svg", &["--line", "3", "--atoms", "box"]);
    assert!(boxes.matches("data-kind=\"object\"").count() > both.matches("data-kind=\"object\"").count());
}

#[test]
fn a_step_shows_what_it_freed_and_let_go() {
    let svg = text("freed.svg", &["--last"]);
    assert!(!svg.contains("class=\"freed\""));
    let svg = text("freed.svg", &["--line", "6"]);
    assert!(
        svg.contains("class=\"freed\"") && svg.contains("list #2: freed"),
        "{svg}"
    );
    let svg = text("freed.svg", &["--line", "4"]);
    assert!(svg.contains("class=\"left\""), "the arrow of a deleted name");
}

#[test]
fn what_makes_no_sense_is_refused() {
    for (name, options, word) in [
        ("x.svg", &["--animate", "--fragments"][..], "exclude"),
        ("x.pdf", &["--animate"], "for .svg"),
        ("x.svg", &["--scale", "0"], "--scale"),
        ("x.svg", &["--scale", "2", "--width", "3"], "exclude"),
        ("x.svg", &["--atoms", "huge"], "box or inline"),
        ("x.svg", &["--theme", "pink"], "pink"),
        ("x.svg", &["--compare", "a"], "two names"),
    ] {
        let (got, _) = export(name, options);
        assert_eq!(got.status, Some(2), "{options:?}");
        assert!(got.stderr.contains(word), "{options:?}: {}", got.stderr);
    }
    let (got, _) = export("x.gif", &["--from", "500"]);
    assert_eq!(got.status, Some(1), "{}", got.stderr);
}

//! Small marks drawn as paths, so that no meaning rests on colour or on a font alone.

use super::markup::Markup;
use super::theme::Paint;

/// A pencil: the object can be changed in place. 10 px square from (x, y).
pub fn pencil(m: &mut Markup, x: f64, y: f64, paint: Paint) {
    let tip = [
        ("M", x + 1.5),
        (" ", y + 6.3),
        ("l-1 3.2l3.2 -1l5 -5l-2.2 -2.2zM", x + 4.9),
        (" ", y + 2.9),
    ];
    stroked(m, &tip, "l2.2 2.2", "mutable", paint);
}

/// A padlock: the object never changes.
pub fn lock(m: &mut Markup, x: f64, y: f64, paint: Paint) {
    let body = [("M", x + 1.5), (" ", y + 4.6), ("h7v5h-7zM", x + 3.0), (" ", y + 4.6)];
    stroked(m, &body, "v-1.6a2 2 0 0 1 4 0v1.6", "immutable", paint);
}

fn stroked(m: &mut Markup, commands: &[(&str, f64)], tail: &str, word: &str, paint: Paint) {
    m.path_of(commands, tail)
        .attr("class", word)
        .attr("fill", "none")
        .stroke(paint, 1.1)
        .attr("stroke-linejoin", "round");
    m.raw(">").title(word).raw("</path>");
}

/// A filled triangle: this frame is running.
pub fn play(m: &mut Markup, x: f64, y: f64, paint: Paint) {
    let d = format!("M{x} {}l8 4.8l-8 4.8z", y + 0.2);
    m.path(&d)
        .attr("class", "running")
        .fill(paint)
        .raw(">")
        .title("running")
        .raw("</path>");
}

/// Two bars: this frame is suspended.
pub fn pause(m: &mut Markup, x: f64, y: f64, paint: Paint) {
    let d = format!("M{} {}v8M{} {}v8", x + 1.5, y + 1.0, x + 6.0, y + 1.0);
    m.path(&d)
        .attr("class", "suspended")
        .stroke(paint, 2.0)
        .raw(">")
        .title("suspended")
        .raw("</path>");
}

/// A bent arrow: this frame waits for the one below it.
pub fn waiting(m: &mut Markup, x: f64, y: f64, paint: Paint) {
    let d = format!("M{} {}v4.5h5m-2 -2l2 2l-2 2", x + 1.5, y + 1.0);
    m.path(&d)
        .attr("class", "calling")
        .attr("fill", "none")
        .stroke(paint, 1.3)
        .raw(">")
        .title("waiting for a call")
        .raw("</path>");
}

/// A short line with its head to the left, centered at (x, y).
pub fn leads_left(m: &mut Markup, x: f64, y: f64, paint: Paint) {
    let d = format!("M{} {y}h-9m3 -3l-3 3l3 3", x + 4.5);
    m.path(&d)
        .attr("fill", "none")
        .stroke(paint, 1.2)
        .attr("stroke-linejoin", "round")
        .close();
}

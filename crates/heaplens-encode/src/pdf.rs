//! A PDF with a page for each step: text stays text, and the faces are embedded.

use krilla::Document;
use krilla::geom::Size;
use krilla::metadata::Metadata;
use krilla::page::PageSettings;
use krilla_svg::{SurfaceExt as _, SvgSettings};

use crate::pixels::{options, tree};
use crate::{Options, Refusal, bug};

/// CSS px are 1/96 inch, PDF's points 1/72.
const POINTS_PER_PX: f32 = 0.75;

pub fn pdf(svgs: &[String], how: &Options) -> Result<Vec<u8>, Refusal> {
    let options = options(how);
    let mut document = Document::new();
    if let Some(title) = &how.title {
        document.set_metadata(Metadata::new().title(title.clone()));
    }
    for svg in svgs {
        let tree = tree(svg, &options)?;
        let [w, h] = [tree.size().width(), tree.size().height()].map(|px| px * POINTS_PER_PX);
        let settings = PageSettings::from_wh(w, h).ok_or_else(|| bug("no size"))?;
        let size = Size::from_wh(w, h).ok_or_else(|| bug("no size"))?;
        let mut page = document.start_page_with(settings);
        let mut surface = page.surface();
        surface.draw_svg(&tree, size, SvgSettings::default());
        surface.finish();
        page.finish();
    }
    document.finish().map_err(|error| bug(format!("{error:?}")))
}

//! One step as an SVG that stands alone.

use heaplens_diagram::Scene;
use heaplens_diagram::svg::{self, SvgOptions, Theme};

pub fn write(scene: &Scene, theme: Theme) -> String {
    svg::write(scene, &SvgOptions::file(theme))
}

//! Writes the sample graphs as SVGs to a folder, to be looked at: `cargo run --example samples -- FOLDER`.

#[path = "../tests/samples/mod.rs"]
mod samples;

use heaplens_core::graph::NodeId;
use heaplens_diagram::svg::{SvgOptions, Theme, write};
use heaplens_diagram::{Config, Highlights, layout, verify};

fn main() -> std::io::Result<()> {
    let folder = std::env::args().nth(1).unwrap_or_else(|| "samples".into());
    std::fs::create_dir_all(&folder)?;
    for (name, graph) in samples::all() {
        for theme in Theme::ALL {
            let scene = layout(&graph, &Config::default());
            for violation in verify(&scene) {
                eprintln!("{name}: {violation:?}");
            }
            std::fs::write(
                format!("{folder}/{name}-{}.svg", theme.name()),
                write(&scene, &SvgOptions::file(theme)),
            )?;
        }
        let config = Config {
            atoms_as_boxes: true,
            ..Config::default()
        };
        let scene = layout(&graph, &config);
        for violation in verify(&scene) {
            eprintln!("{name} with atoms as boxes: {violation:?}");
        }
        std::fs::write(
            format!("{folder}/{name}-atoms.svg"),
            write(&scene, &SvgOptions::file(Theme::Light)),
        )?;
    }
    let mut scene = layout(&samples::nested(), &Config::default());
    let marks = Highlights {
        created: vec![NodeId::Object(3)],
        mutated: vec![
            (NodeId::Object(6), "1".into()),
            (NodeId::Object(2), "0".into()),
            (NodeId::Object(2), "1".into()),
        ],
        rebound: vec![(NodeId::Frame(0), "inner".into())],
        selected: Vec::new(),
    };
    marks.apply(&mut scene);
    for theme in Theme::ALL {
        std::fs::write(
            format!("{folder}/marks-{}.svg", theme.name()),
            write(&scene, &SvgOptions::file(theme)),
        )?;
    }
    Ok(())
}

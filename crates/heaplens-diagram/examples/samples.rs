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
        let scene = layout(&graph, &Config::default());
        std::fs::write(format!("{folder}/{name}.json"), serde_json::to_string(&scene)?)?;
        let page = write(&scene, &SvgOptions::page());
        let html = format!(
            "<meta charset=utf-8><style>:root{{{}}}</style>{page}",
            Theme::Dark.css_variables()
        );
        std::fs::write(format!("{folder}/{name}-page.html"), html)?;
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
    for seed in 0..40 {
        let scene = layout(&samples::random(seed, 8 + seed / 2, 12 + seed), &Config::default());
        std::fs::write(format!("{folder}/random{seed}.json"), serde_json::to_string(&scene)?)?;
    }
    let graphs: Vec<_> = (0..38).map(samples::growing_tree).collect();
    let scenes = heaplens_diagram::layout_run(&graphs.iter().collect::<Vec<_>>(), &Config::default());
    for (step, scene) in scenes.iter().enumerate() {
        for violation in verify(scene) {
            eprintln!("step {step}: {violation:?}");
        }
        std::fs::write(
            format!("{folder}/step{step:02}-light.svg"),
            write(scene, &SvgOptions::file(Theme::Light)),
        )?;
    }
    let mut scene = layout(&samples::nested(), &Config::default());
    let marks = Highlights {
        created: vec![NodeId::Object(2), NodeId::Object(5)],
        mutated: vec![
            (NodeId::Object(6), "1".into()),
            (NodeId::Object(2), "0".into()),
            (NodeId::Object(2), "1".into()),
        ],
        rebound: vec![(NodeId::Frame(0), "inner".into())],
        selected: vec![NodeId::Object(7)],
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

// Bundles the JavaScript; trunk calls it (see Trunk.toml).
//
//   node web/js/bundle.mjs editor    web/js/editor.js and CodeMirror  ->  web/js/generated/editor.js
//   node web/js/bundle.mjs element   web/js/heaplens.js and the bindings in TRUNK_STAGING_DIR  ->  heaplens.js there;
//                                    and library.pack from the core's build

import { execFileSync } from "node:child_process";
import { copyFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const { build } = await import("esbuild").catch(() => {
  console.error("esbuild is missing: run `cargo xtask setup` or `npm ci` first");
  process.exit(1);
});
const here = dirname(fileURLToPath(import.meta.url));
const staging = process.env.TRUNK_STAGING_DIR;
const common = {
  bundle: true,
  format: "esm",
  target: "es2022",
  minify: true,
  legalComments: "none",
  logLevel: "warning",
};

/** Where the core's build script wrote: cargo knows, and has nothing to build any more. */
function libraryFolder() {
  const profile = process.env.TRUNK_PROFILE === "release" ? ["--profile", "wasm-release"] : [];
  const build = ["build", "--quiet", "--locked", "-p", "heaplens-web", "--lib", "--target", "wasm32-unknown-unknown", "--message-format=json"];
  const told = execFileSync("cargo", [...build, ...profile], { encoding: "utf8", maxBuffer: 1 << 28 });
  const scripts = told.split("\n").filter((line) => line.includes('"build-script-executed"')).map((line) => JSON.parse(line));
  return scripts.find((script) => script.package_id.includes("heaplens-core")).out_dir;
}

switch (process.argv[2]) {
  case "editor":
    await build({ ...common, entryPoints: [join(here, "editor.js")], outfile: join(here, "generated/editor.js") });
    break;
  case "element":
    if (!staging) throw new Error("TRUNK_STAGING_DIR is not set: this is for trunk to call");
    await build({
      ...common,
      entryPoints: [join(here, "heaplens.js")],
      outfile: join(staging, "heaplens.js"),
      alias: { "heaplens-wasm": join(staging, "heaplens-web.js") },
      absWorkingDir: here,
    });
    copyFileSync(join(libraryFolder(), "library.pack"), join(staging, "library.pack"));
    break;
  default:
    throw new Error("usage: bundle.mjs editor | element");
}

// Bundles the JavaScript; trunk calls it (see Trunk.toml).
//
//   node web/js/bundle.mjs editor    web/js/editor.js and CodeMirror  ->  web/js/generated/editor.js
//   node web/js/bundle.mjs element   web/js/heaplens.js and the bindings in TRUNK_STAGING_DIR  ->  heaplens.js there

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
    break;
  default:
    throw new Error("usage: bundle.mjs editor | element");
}

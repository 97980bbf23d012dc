// The same program and step give the same SVG, to the byte, from the page's wasm and from the native command.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { launch, serve } from "./support.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const command = join(process.env.CARGO_TARGET_DIR ?? join(root, "target"), "debug/heaplens");
const run = promisify(execFile);

// Chosen for what they reach: floats and their text, long ints, hashes, cells, classes, generators, cycles, errors.
const PROGRAMS = [
  "algorithm__dijkstra",
  "algorithm__edit_distance_and_lcs",
  "algorithm__matrices",
  "assignment__starred",
  "builtin__abs_divmod_pow",
  "builtin__complex_repr",
  "class__bound_methods",
  "class__multiple_inheritance_mro",
  "class__slots",
  "algorithm__hanoi",
  "algorithm__string_processing",
  "class__property",
  // Normalized by the browser in one, by tables in the other.
  "literal__identifiers_in_normal_form",
];
const EXAMPLES = ["closures", "generator", "cycle"];

let server;
let browser;
let folder;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), "heaplens-bytes-"));
  await run("cargo", ["build", "--quiet", "--locked", "-p", "heaplens-cli"], { cwd: root });
  server = await serve();
  browser = await launch();
});

after(async () => {
  await browser?.close();
  server?.close();
  if (folder) rmSync(folder, { recursive: true, force: true });
});

/** The same step, drawn by the command. */
async function exported(path, step, theme, out) {
  const running = run(command, ["export", path, "--step", String(step), "--theme", theme, "-o", out], { timeout: 60_000 });
  running.child.stdin.end();
  // A program that ends in an error is drawn all the same.
  await running.catch((error) => assert.equal(error.code, 1, error.message));
}

/** Asks the worker, as the page does: the number of steps, and the files of some. */
async function recordInPage([source, base]) {
  const worker = new Worker(`${base}/heaplens.js`, { type: "module" });
  worker.postMessage(await WebAssembly.compileStreaming(fetch(`${base}/heaplens-web_bg.wasm`)));
  const reply = (wanted) =>
    new Promise((done, fail) => {
      worker.onerror = (event) => fail(new Error(event.message));
      worker.onmessage = ({ data }) => {
        const news = data === "ready" ? {} : JSON.parse(data).news;
        if (news.Refused) fail(new Error(JSON.stringify(news.Refused)));
        if (news[wanted]) done(news[wanted]);
      };
    });
  const ask = (request) => worker.postMessage(JSON.stringify(request));
  ask({ Load: { player: 1, run: 1, program: { source, stdin: "" } } });
  const { steps } = await reply("Recorded");
  const files = [];
  for (const step of [...new Set([0, Math.floor(steps / 3), Math.floor((2 * steps) / 3), steps - 1])]) {
    ask({ Export: { player: 1, run: 1, order: { format: "svg", step, theme: step % 2 ? "dark" : "light" } } });
    const { content } = await reply("Made");
    files.push({ step, svg: new TextDecoder().decode(Uint8Array.from(atob(content), (c) => c.charCodeAt(0))) });
  }
  worker.terminate();
  return { steps, files };
}

test("wasm and native write the same bytes", { timeout: 600_000 }, async (t) => {
  const page = await browser.context.newPage();
  await page.goto(`${server.origin}/embed.html`);
  const paths = [
    ...PROGRAMS.map((name) => join(root, `tests/programs/${name}.py`)),
    ...EXAMPLES.map((name) => join(root, `web/examples/${name}.py`)),
  ];
  for (const path of paths) {
    await t.test(path.slice(root.length), async () => {
      const source = await readFile(path, "utf8");
      const { files } = await page.evaluate(recordInPage, [source, server.origin]);
      assert.ok(files.length >= 2);
      for (const { step, svg } of files) {
        const out = join(folder, "native.svg");
        const theme = step % 2 ? "dark" : "light";
        await exported(path, step, theme, out);
        assert.equal(svg, await readFile(out, "utf8"), `step ${step}`);
      }
    });
  }
  await page.close();
});

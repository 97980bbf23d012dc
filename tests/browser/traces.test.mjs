// Programs of tests/programs have the same steps as data, and the same pictures, in the page's wasm and by the command, to
// the byte. HEAPLENS_EVERY=1 compares all programs, the test command every twelfth.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { launch, serve } from "./support.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const programs = join(root, "tests/programs");
const command = process.env.HEAPLENS_BIN ?? join(process.env.CARGO_TARGET_DIR ?? join(root, "target"), "debug/heaplens");
const every = Number(process.env.HEAPLENS_EVERY ?? 12);
const run = promisify(execFile);

/** Steps of a program, beyond which it is left out, and pictures of each. */
const STEPS = 400;
const PICTURES = 5;

/** Makes one worker for all programs. */
async function startWorker(base) {
  window.worker = new Worker(`${base}/heaplens.js`, { type: "module" });
  worker.postMessage(await WebAssembly.compileStreaming(fetch(`${base}/heaplens-web_bg.wasm`)));
}

/** What the worker writes of a program; nothing where it refuses it or the program is too long. */
async function writeInPage([run, source, most, pictures]) {
  const text = (made) => new TextDecoder().decode(Uint8Array.from(atob(made.content), (c) => c.charCodeAt(0)));
  const reply = (request, wanted) =>
    new Promise((done, fail) => {
      worker.onerror = (event) => fail(new Error(event.message));
      worker.onmessage = ({ data }) => {
        const news = data === "ready" ? {} : JSON.parse(data).news;
        if (news.Refused || news.NotMade) done(null);
        if (news[wanted]) done(news[wanted]);
      };
      worker.postMessage(JSON.stringify(request));
    });
  const summary = await reply({ Load: { player: 1, run, program: { source, stdin: "" } } }, "Recorded");
  if (!summary || summary.steps > most) return null;
  const order = async (order) => text(await reply({ Export: { player: 1, run, order } }, "Made"));
  const json = [];
  const svg = {};
  for (let step = 0; step < summary.steps; step++) json.push(await order({ format: "json", step }));
  for (let i = 0; i < pictures; i++) {
    const step = Math.floor(((summary.steps - 1) * i) / (pictures - 1));
    svg[step] ??= await order({ format: "svg", step, theme: "light" });
  }
  return { json, svg };
}

/** What the command writes of it: all steps. */
async function writeByCommand(folder, ending) {
  const out = join(folder, ending);
  await rm(out, { recursive: true, force: true });
  await mkdir(out);
  const words = ["export", "main.py", "--all", "--theme", "light", "-o", join(out, `step.${ending}`)];
  const running = run(command, words, { cwd: folder, timeout: 240_000, maxBuffer: 1 << 28 });
  running.child.stdin.end();
  // A program that ends in an error is written all the same.
  await running.catch((error) => assert.equal(error.code, 1, error.message));
  const files = (await readdir(out)).sort();
  const texts = await Promise.all(files.map((file) => readFile(join(out, file), "utf8")));
  // Tracebacks tell where the program lies; one in a page lies nowhere.
  const place = `${folder}/main.py`;
  return { texts: texts.map((text) => text.replaceAll(place, "main.py")), tellsPlace: texts.some((text) => text.includes(place)) };
}

/** What is the same of a step wherever the program lies: a longer path makes more and larger strings. */
function outline(text) {
  const { steps } = JSON.parse(text);
  return JSON.stringify(steps.map(({ event, line, frames, changes }) => [event, line, frames, changes.filter(({ name }) => name).map(({ kind, name }) => [kind, name])]));
}

test("wasm and native write the same steps and the same pictures", { timeout: 3_000_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), "heaplens-traces-"));
  await run("cargo", ["build", "--quiet", "--locked", "-p", "heaplens-cli"], { cwd: root });
  const server = await serve();
  const browser = await launch();
  const different = [];
  let compared = 0;
  let outlines = 0;
  try {
    const page = await browser.context.newPage();
    page.setDefaultTimeout(0);
    await page.goto(`${server.origin}/embed.html`);
    await page.evaluate(startWorker, server.origin);
    const names = readdirSync(programs).filter((name) => name.endsWith(".py") && !existsSync(join(programs, name.replace(/py$/, "stdin"))));
    for (const [at, name] of names.entries()) {
      if (at % every) continue;
      const bytes = await readFile(join(programs, name));
      const source = bytes.toString("utf8");
      // A page has no sources in other encodings.
      if (!bytes.equals(Buffer.from(source, "utf8"))) continue;
      // The sizes of texts tell how long the path to it is.
      if (source.includes("__file__")) continue;
      const inPage = await page.evaluate(writeInPage, [at + 1, source, STEPS, PICTURES]);
      if (!inPage) continue;
      await writeFile(join(folder, "main.py"), bytes);
      const { texts: json, tellsPlace } = await writeByCommand(folder, "json");
      const { texts: svg } = await writeByCommand(folder, "svg");
      compared++;
      const differing = json.findIndex((text, step) => text !== inPage.json[step]);
      if (differing >= 0 && tellsPlace) {
        outlines++;
        const step = json.findIndex((text, step) => outline(text) !== outline(inPage.json[step]));
        if (step >= 0) different.push(`${name}: outline of step ${step} of ${json.length}`);
        continue;
      }
      if (differing >= 0 || json.length !== inPage.json.length) different.push(`${name}: step ${differing} of ${json.length}`);
      for (const [step, text] of Object.entries(inPage.svg)) if (text !== svg[step]) different.push(`${name}: picture ${step}`);
    }
  } finally {
    await browser.close();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
  assert.ok(compared > 400 / every, `only ${compared} programs could be compared`);
  assert.deepEqual(different, []);
  assert.ok(outlines * 20 < compared, `only the outlines of ${outlines} programs of ${compared} could be compared`);
});

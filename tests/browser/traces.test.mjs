// Every program of tests/programs has the same trace, and its last step the same SVG, in the page's wasm and by the command,
// to the byte. HEAPLENS_EVERY=1 compares all of them, the test command every twelfth.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
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

/** Steps that a file holds at most. */
const STEPS = 2000;

/** Makes one worker for all programs. */
async function startWorker(base) {
  window.worker = new Worker(`${base}/heaplens.js`, { type: "module" });
  worker.postMessage(await WebAssembly.compileStreaming(fetch(`${base}/heaplens-web_bg.wasm`)));
}

/** What the worker writes of a program; nothing where it refuses it or it is longer than a file may be. */
async function writeInPage([run, source, steps]) {
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
  if (!summary || summary.steps > steps) return null;
  const order = (order) => reply({ Export: { player: 1, run, order } }, "Made");
  const trace = await order({ format: "json" });
  const svg = await order({ format: "svg", step: summary.steps - 1, theme: "light" });
  return trace && svg && { trace: text(trace), svg: text(svg), last: summary.steps - 1 };
}

test("wasm and native write the same trace and the same picture of the last step", { timeout: 3_000_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), "heaplens-traces-"));
  const server = await serve();
  const browser = await launch();
  const different = [];
  let compared = 0;
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
      const inPage = await page.evaluate(writeInPage, [at + 1, source, STEPS]);
      if (!inPage) continue;
      await writeFile(join(folder, "main.py"), bytes);
      const native = async (...words) => {
        const running = run(command, words, { cwd: folder, timeout: 120_000, maxBuffer: 1 << 28 });
        running.child.stdin.end();
        // A program that ends in an error is written all the same.
        return (await running.catch((error) => error)).stdout;
      };
      const trace = await native("trace", "main.py");
      await native("export", "main.py", "--step", String(inPage.last), "--theme", "light", "-o", "last.svg");
      compared++;
      if (trace.trimEnd() !== inPage.trace.trimEnd()) different.push(`${name}: trace`);
      if ((await readFile(join(folder, "last.svg"), "utf8")) !== inPage.svg) different.push(`${name}: picture`);
    }
  } finally {
    await browser.close();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
  assert.ok(compared > 600 / every, `only ${compared} programs could be compared`);
  assert.deepEqual(different, []);
});

// Every file that the export menu saves, against the command's of the same name: the same bytes.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { inflateRawSync } from "node:zlib";
import { launch, open, serve } from "./support.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const command = join(process.env.CARGO_TARGET_DIR ?? join(root, "target"), "debug/heaplens");
const run = promisify(execFile);
const PROGRAM = "def f(x):\n    y = [x, 'text']\n    return y\n\na = f(1)\nb = [a, a]\nprint(b)\n";
const STEP = 5;

let server;
let browser;
let folder;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), "heaplens-export-"));
  writeFileSync(join(folder, "main.py"), PROGRAM);
  await run("cargo", ["build", "--quiet", "--locked", "-p", "heaplens-cli"], { cwd: root });
  server = await serve();
  browser = await launch({ colorScheme: "light" });
});

after(async () => {
  await browser?.close();
  server?.close();
  if (folder) rmSync(folder, { recursive: true, force: true });
});

async function exported(name, options) {
  await commanded(name, options);
  return readFile(join(folder, name));
}

async function commanded(name, options) {
  const running = run(command, ["export", "main.py", "-o", name, ...options], { cwd: folder, timeout: 60_000 });
  running.child.stdin.end();
  await running;
}

/** What is chosen in the menu, the file's name, and what the command is told. Steps are counted from 1 here, from 0 there. */
const ONE = ["--step", String(STEP - 1)];
const FILES = [
  [{ kind: "svg" }, `heaplens-step-${STEP}.svg`, [...ONE]],
  [{ kind: "svg", theme: "dark", code: true, explain: true, output: true, title: "A < B" }, `heaplens-step-${STEP}.svg`,
    [...ONE, "--theme", "dark", "--with-code", "--explain", "--with-output", "--title", "A < B"]],
  [{ kind: "svg", theme: "print", transparent: true, scale: "2" }, `heaplens-step-${STEP}.svg`, [...ONE, "--theme", "print", "--transparent", "--scale", "2"]],
  [{ kind: "dot" }, `heaplens-step-${STEP}.dot`, ONE],
  [{ kind: "json" }, `heaplens-step-${STEP}.json`, ONE],
  [{ kind: "animated", seconds: "0.5", from: "2", to: "6" }, "heaplens-animated.svg", ["--animate", "--seconds-per-step", "0.5", "--from", "1", "--to", "5"]],
  [{ kind: "fragments", changes: true }, "heaplens-fragments.svg", ["--fragments", "--only-changes"]],
  [{ kind: "html" }, "heaplens.html", ONE],
  [{ kind: "png", scale: "1.5" }, `heaplens-step-${STEP}.png`, [...ONE, "--scale", "1.5"]],
  [{ kind: "gif", from: "2", to: "4" }, "heaplens.gif", ["--from", "1", "--to", "3"]],
  [{ kind: "apng", to: "3" }, "heaplens.apng", ["--to", "2"]],
  [{ kind: "pdf", theme: "print", explain: true, to: "3" }, "heaplens.pdf", ["--theme", "print", "--explain", "--to", "2"]],
];

test("each format has the bytes that the command writes", { timeout: 600_000 }, async (t) => {
  for (const [choices, name, options] of FILES) {
    await t.test(Object.entries(choices).flat().join(" "), async () => {
      const { page, player, errors } = await open(browser.context, `${server.origin}/`);
      await player.run(PROGRAM);
      await player.position();
      for (let step = 1; step < STEP; step++) await player.part("forward").click();
      await player.atStep(STEP);
      const saved = await player.save(choices);
      assert.equal(saved.name, name);
      const wanted = await exported(name, options);
      assert.ok(saved.bytes.equals(wanted), `${saved.bytes.length} bytes, not the command's ${wanted.length}`);
      assert.deepEqual(errors, []);
      await page.close();
    });
  }
});

/** The files of a ZIP archive without comments, by its local headers. */
function unzipped(archive) {
  const files = new Map();
  for (let at = 0; archive.readUInt32LE(at) === 0x04034b50; ) {
    const [packed, nameLength] = [archive.readUInt32LE(at + 18), archive.readUInt16LE(at + 26)];
    const start = at + 30 + nameLength;
    files.set(archive.toString("ascii", at + 30, start), inflateRawSync(archive.subarray(start, start + packed)));
    at = start + packed;
  }
  return files;
}

test("all steps come in one archive", { timeout: 120_000 }, async () => {
  const { page, player } = await open(browser.context, `${server.origin}/`);
  await player.run(PROGRAM);
  await player.position();
  const { name, bytes } = await player.save({ kind: "svg-all", from: "3", to: "4" });
  assert.equal(name, "heaplens-steps.zip");
  const files = unzipped(bytes);
  assert.deepEqual([...files.keys()], ["step-0003.svg", "step-0004.svg"]);
  await commanded("all.svg", ["--all", "--from", "2", "--to", "3"]);
  assert.ok(files.get("step-0004.svg").equals(await readFile(join(folder, "all-0003.svg"))));
  await page.close();
});

test("files are drawn as the View menu says", { timeout: 120_000 }, async () => {
  const { page, player } = await open(browser.context, `${server.origin}/`);
  await player.run(PROGRAM);
  const { steps } = await player.position();
  await player.part("last").click();
  await player.atStep(steps);
  await player.menu("view");
  await player.part("view-atoms").check();
  await player.part("focus").fill("a");
  await player.part("focus").blur();
  await player.part("diagram").locator('g.slot[data-label="b"]').waitFor({ state: "detached" });
  const { bytes } = await player.save({ kind: "svg" });
  assert.ok(bytes.equals(await exported("view.svg", ["--last", "--atoms", "box", "--focus", "a"])));
  await page.close();
});

test("nothing is loaded for a file before it is asked for, and a long one can be given up", { timeout: 120_000 }, async () => {
  const { page, player } = await open(browser.context, `${server.origin}/`);
  await player.run("a = []\nfor i in range(3000):\n    a.append([i])\n");
  await player.position();
  server.requests.length = 0;
  await player.menu("export-menu");
  await player.part("export-kind").selectOption("gif");
  await player.part("export-save").click();
  await player.part("export-cancel").click();
  await player.part("export-save").waitFor();
  await player.part("forward").click();
  await player.atStep(2);
  assert.deepEqual(server.requests, []);
  await page.close();
});

// What the command exports, opened by programs that know nothing of it: Chromium, and others where this machine has them.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { launch, serve } from "./support.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const command = join(process.env.CARGO_TARGET_DIR ?? join(root, "target"), "debug/heaplens");
const run = promisify(execFile);
const PROGRAM = `class Node:
    def __init__(self, value, next=None):
        self.value = value
        self.next = next

naïve = "grüße ✓"
head = None
for word in ["a", "b"]:
    head = Node(word, head)
table = {"list": [head, naïve], (1, 2): {3.5, None}}
print(naïve)
`;
const LAST = 6;

let server;
let browser;
let folder;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), "heaplens-formats-"));
  writeFileSync(join(folder, "main.py"), PROGRAM);
  await run("cargo", ["build", "--quiet", "--locked", "-p", "heaplens-cli"], { cwd: root });
  server = await serve();
  browser = await launch();
});

after(async () => {
  await browser?.close();
  server?.close();
  if (folder) rmSync(folder, { recursive: true, force: true });
});

async function exported(name, options) {
  const running = run(command, ["export", "main.py", "-o", name, ...options], { cwd: folder, timeout: 60_000 });
  running.child.stdin.end();
  await running;
  return join(folder, name);
}

/** What another program prints; null where this machine lacks it. */
async function asked(program, ...args) {
  try {
    return (await run(program, args)).stdout;
  } catch (error) {
    if (error.code === "ENOENT") return null;
    throw error;
  }
}

for (const [name, type] of [["run.gif", "image/gif"], ["run.apng", "image/png"], ["run.webp", "image/webp"]]) {
  test(`Chromium decodes every frame of ${name}`, { timeout: 120_000 }, async () => {
    const path = await exported(name, ["--to", String(LAST), "--seconds-per-step", "0.8"]);
    const data = (await readFile(path)).toString("base64");
    const page = await browser.context.newPage();
    await page.goto(`${server.origin}/embed.html`);
    const { frames, loops } = await page.evaluate(async ([data, type]) => {
      const decoder = new ImageDecoder({ data: Uint8Array.from(atob(data), (c) => c.charCodeAt(0)), type });
      await decoder.tracks.ready;
      await decoder.completed;
      const track = decoder.tracks.selectedTrack;
      const frames = [];
      for (let frameIndex = 0; frameIndex < track.frameCount; frameIndex++) {
        const { image } = await decoder.decode({ frameIndex });
        frames.push([image.displayWidth, image.displayHeight, image.duration / 1e6]);
        image.close();
      }
      return { frames, loops: track.repetitionCount };
    }, [data, type]);
    assert.equal(frames.length, LAST + 1);
    for (const frame of frames) assert.deepEqual(frame, [frames[0][0], frames[0][1], 0.8]);
    assert.ok(frames[0][0] > 100 && frames[0][1] > 60, String(frames[0]));
    assert.ok(loops === Infinity || loops === null, `it ends after ${loops} turns`);
    await page.close();
  });
}

test("in Chromium no text is wider than what it stands in", { timeout: 120_000 }, async () => {
  const path = await exported("widths.svg", ["--last", "--atoms", "box"]);
  const page = await browser.context.newPage();
  await page.goto(pathToFileURL(path).href);
  const { texts, beyond } = await page.evaluate(() => {
    const all = [...document.querySelectorAll("g.box text")];
    const beyond = all.filter((text) => {
      const [inner, outer] = [text.getBoundingClientRect(), text.closest("g.box").getBoundingClientRect()];
      // A box is as large as all in it, so its card or frame is what text may not leave.
      const card = text.closest("g.box").querySelector(":scope > rect.card, :scope > rect")?.getBoundingClientRect() ?? outer;
      return inner.width > 0 && (inner.left < card.left - 2 || inner.right > card.right + 2);
    });
    return { texts: all.length, beyond: beyond.map((text) => text.textContent) };
  });
  assert.ok(texts > 20, `${texts} texts`);
  assert.deepEqual(beyond, []);
  await page.close();
});

test("the page steps from a folder, without any network", { timeout: 120_000 }, async () => {
  const path = await exported("run.html", []);
  const page = await browser.context.newPage();
  const requests = [];
  page.on("request", (request) => requests.push(request.url()));
  await page.goto(pathToFileURL(path).href);
  const [, last] = (await page.locator("#position").textContent()).split(" / ").map(Number);
  await page.keyboard.press("End");
  assert.equal(await page.locator("#position").textContent(), `${last} / ${last}`);
  assert.equal(await page.locator("#output").textContent(), "grüße ✓\n");
  assert.ok((await page.locator("#diagram g.box").count()) > 4);
  await page.locator('#diagram .slot[data-label="head"] text').first().hover();
  await page.locator('#diagram path.arrow.lit[data-label="head"]').waitFor({ state: "attached" });
  await page.keyboard.press("Home");
  assert.equal(await page.locator("#output").textContent(), "");
  assert.deepEqual(requests, [pathToFileURL(path).href]);
  await page.close();
});

test("fragments come one after the other, as slide shows let them", { timeout: 120_000 }, async () => {
  const svg = await readFile(await exported("slides.svg", ["--fragments", "--to", String(LAST)]), "utf8");
  const page = await browser.context.newPage();
  // What reveal.js, Marp and Slidev have in common: a fragment is hidden until it is made visible.
  await page.setContent(`<style>.fragment { visibility: hidden } .fragment.visible { visibility: inherit }</style>${svg}`);
  const fragments = page.locator("svg .fragment");
  assert.equal(await fragments.count(), LAST);
  const seen = async () => {
    await page.waitForTimeout(50);
    return page.locator("svg").screenshot();
  };
  const pictures = [await seen()];
  for (let step = 0; step < LAST; step++) {
    await fragments.nth(step).evaluate((fragment) => fragment.classList.add("visible"));
    pictures.push(await seen());
  }
  assert.ok(pictures.slice(1).some((picture, i) => !picture.equals(pictures[i])), "nothing moves");
  await page.close();
});

test("text in a PDF can be selected, with its faces embedded", { timeout: 120_000 }, async (t) => {
  const path = await exported("run.pdf", ["--with-code", "--explain", "--title", "Tïtle", "--to", String(LAST)]);
  const [text, fonts] = [await asked("pdftotext", "-layout", path, "-"), await asked("pdffonts", path)];
  if (text === null) return t.skip("poppler is not on this machine");
  const pages = text.split("\f").filter((page) => page.trim());
  assert.equal(pages.length, LAST + 1);
  for (const page of pages) {
    for (const words of ["Tïtle", 'naïve = "grüße ✓"', "<module>", "def __init__(self, value, next=None):"]) {
      assert.ok(page.includes(words), `${words} is not in ${page}`);
    }
  }
  const faces = fonts.trim().split("\n").slice(2);
  assert.ok(faces.length > 0);
  for (const face of faces) assert.match(face, /\+DejaVu.* yes +yes +yes /, "embedded, subset, with the way back to Unicode");
});

test("librsvg draws a picture of the size that resvg draws", { timeout: 120_000 }, async (t) => {
  const svg = await exported("one.svg", ["--last", "--with-code", "--theme", "dark"]);
  const out = join(folder, "librsvg.png");
  if ((await asked("rsvg-convert", svg, "-o", out)) === null) return t.skip("librsvg is not on this machine");
  const size = async (path) => {
    const png = await readFile(path);
    return [png.readUInt32BE(16), png.readUInt32BE(20)];
  };
  assert.deepEqual(await size(out), await size(await exported("one.png", ["--last", "--with-code", "--theme", "dark"])));
});

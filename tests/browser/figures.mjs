// Measures the app for `cargo xtask bench`, which reads what this prints: a name, a tab and a number a line.
//
//   node tests/browser/figures.mjs TRAVEL.py PROGRAM.py…
//
// The worker is the app's own, spoken to in the app's own words (web/src/worker/messages.rs).

import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { chromium } from "playwright-core";
import { chrome, launch, serve } from "./support.mjs";

/** Navigations, each of a browser that has never seen the app. */
const NAVIGATIONS = 5;
const SEEKS = 1000;
/** Recordings of each program; the first ones make the browser compile the wasm for good. */
const RECORDINGS = 3;

const [travel, ...programs] = process.argv.slice(2);
const server = await serve();

const print = (name, value) => console.log(`${name}\t${value}`);
const median = (times) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)];
const percentile = (times, share) => times.sort((a, b) => a - b)[Math.ceil((times.length * share) / 100) - 1];

/** Milliseconds from navigation to the frame that shows a diagram with something in it. */
async function firstDiagram() {
  const browser = await launch();
  try {
    const page = await browser.context.newPage();
    await page.addInitScript(() => {
      const look = () => {
        if (!document.querySelector('[data-testid="diagram"] svg g.box')) return requestAnimationFrame(look);
        // The frame after the next has it painted.
        requestAnimationFrame(() => requestAnimationFrame((now) => (window.firstDiagram = now)));
      };
      requestAnimationFrame(look);
    });
    server.requests.length = 0;
    await page.goto(`${server.origin}/`);
    const time = await (await page.waitForFunction(() => window.firstDiagram)).jsonValue();
    // The editor may come after the diagram.
    await page.waitForLoadState("networkidle");
    return { time, requests: new Set(server.requests) };
  } finally {
    await browser.close();
  }
}

/** What these requests weigh, compressed as a server would do it. */
async function weight(requests) {
  const responses = await Promise.all([...requests].map((path) => fetch(server.origin + path)));
  const there = responses.filter(({ ok }) => ok);
  // All are here before the first is compressed, which keeps the server from answering.
  const contents = await Promise.all(there.map(async (response) => Buffer.from(await response.arrayBuffer())));
  const packed = contents.map((content) => brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: content.length } }));
  return packed.reduce((sum, { length }) => sum + length, 0);
}

/** A page on which `ask(request)` gives the worker's answer, and how many milliseconds it took. */
async function worker(context) {
  const page = await context.newPage();
  await page.goto(`${server.origin}/embed.html`);
  await page.evaluate(async () => {
    const module = await WebAssembly.compileStreaming(fetch("heaplens-web_bg.wasm"));
    const worker = new Worker("heaplens.js", { type: "module" });
    const ready = new Promise((done) => (worker.onmessage = done));
    worker.postMessage(module);
    await ready;
    window.ask = (request) =>
      new Promise((done, fail) => {
        const began = performance.now();
        worker.onerror = (event) => fail(new Error(event.message));
        worker.onmessage = ({ data }) => {
          const { news } = JSON.parse(data);
          if (news.Refused) fail(new Error(JSON.stringify(news.Refused)));
          if (news.Recorded || news.Shown) done({ ms: performance.now() - began, steps: news.Recorded?.steps });
        };
        worker.postMessage(JSON.stringify(request));
      });
  });
  return page;
}

let run = 0;
const load = (page, source) => page.evaluate((request) => ask(request), { Load: { player: 1, run: ++run, program: { source, stdin: "" } } });

/** Seconds that Chromium's processes have been on a processor. */
async function processorSeconds(session) {
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  const renderers = processInfo.filter(({ type }) => type === "renderer");
  return renderers.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}

const navigations = [];
for (let i = 0; i < NAVIGATIONS; i++) navigations.push(await firstDiagram());
print("first diagram", median(navigations.map(({ time }) => time)));
const { requests } = navigations[0];
print("download files", requests.size);
print("download bytes", await weight(requests));

const browser = await chromium.launch(chrome);
try {
  const page = await worker(await browser.newContext());
  const session = await browser.newBrowserCDPSession();
  for (const path of programs) {
    const source = await readFile(path, "utf8");
    const times = [];
    for (let i = 0; i < RECORDINGS; i++) {
      const before = await processorSeconds(session);
      await load(page, source);
      times.push((await processorSeconds(session)) - before);
    }
    print(`record ${basename(path, ".py")}`, Math.min(...times));
  }
  const { steps } = await load(page, await readFile(travel, "utf8"));
  print("steps", steps);
  // As in the native measurement: places at random, the same ones each time.
  let state = 0x2545f4914f6cdd1dn;
  const times = [];
  for (let i = 0; i < SEEKS; i++) {
    state ^= (state << 13n) & 0xffffffffffffffffn;
    state ^= state >> 7n;
    state ^= (state << 17n) & 0xffffffffffffffffn;
    const step = Number(state % BigInt(steps));
    const { ms } = await page.evaluate((request) => ask(request), { Seek: { player: 1, run, step, config: {} } });
    times.push(ms);
  }
  // The first ones make the browser compile the wasm for good.
  print("seek first", times[0]);
  print("seek p50", percentile(times, 50));
  print("seek p99", percentile(times, 99));
} finally {
  await browser.close();
  server.close();
}

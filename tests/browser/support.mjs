// A server for dist/, a real Chromium, and the page as a reader sees it.

import { createReadStream, existsSync, mkdtempSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const dist = fileURLToPath(new URL("../../dist/", import.meta.url));
const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".wasm": "application/wasm",
};

/**
 * Serves dist/, and pages of the test's own, on a free port. Every request is kept, so that a test can say what was asked for.
 * Other origins may read what it serves, as from any CDN.
 */
export async function serve(pages = {}) {
  if (!existsSync(join(dist, "index.html"))) throw new Error("dist/ is missing: run `cargo xtask build` first");
  const requests = [];
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://local").pathname);
    const file = join(dist, normalize(path.endsWith("/") ? `${path}index.html` : path));
    requests.push(path);
    response.setHeader("access-control-allow-origin", "*");
    if (pages[path]) return response.writeHead(200, { "content-type": types[".html"] }).end(pages[path]);
    if (!file.startsWith(dist) || !existsSync(file)) return response.writeHead(404).end();
    response.writeHead(200, { "content-type": types[extname(file)] ?? "application/octet-stream" });
    createReadStream(file).pipe(response);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return { origin: `http://127.0.0.1:${server.address().port}`, requests, close: () => server.close() };
}

/** The Chromium of the machine, as it is started. */
export const chrome = {
  executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
  headless: false,
  args: [
    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
  ],
};

/** A Chromium with a fresh profile. */
export async function launch(options = {}) {
  const profile = mkdtempSync(join(tmpdir(), "heaplens-chromium-"));
  const context = await chromium.launchPersistentContext(profile, {
    ...chrome,
    viewport: { width: 1280, height: 800 },
    acceptDownloads: true,
    ...options,
  });
  context.setDefaultTimeout(15_000);
  return {
    context,
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** A player: the app's page, or one `<heap-lens>`; found by the promised test ids. */
export class Player {
  constructor(page, root = page) {
    this.page = page;
    this.root = root;
  }

  part(id) {
    return this.root.getByTestId(id);
  }

  /** {step, steps}, once the run is recorded. The text is read once a look: it may change between two. */
  async position() {
    const deadline = Date.now() + 15_000;
    for (;;) {
      const text = await this.part("position").textContent();
      const found = /^Step (\d+) of (\d+)$/.exec(text);
      if (found) return { step: Number(found[1]), steps: Number(found[2]) };
      if (Date.now() > deadline) throw new Error(`no step is in sight: ${text}`);
      await this.page.waitForTimeout(20);
    }
  }

  async atStep(step) {
    await this.part("position").filter({ hasText: new RegExp(`^Step ${step} of `) }).waitFor();
  }

  /** The editor's text replaced, as by typing. */
  async type(program) {
    const content = this.part("editor").locator(".cm-content");
    await content.click();
    await this.page.keyboard.press("ControlOrMeta+a");
    // Pasted, because typing would let the editor indent.
    await content.evaluate((element, text) => {
      const data = new DataTransfer();
      data.setData("text/plain", text);
      element.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
    }, program);
  }

  /** Presses Run, and waits until what the page shows is of the new run: the old one stays for a moment on a busy machine. */
  async run(program) {
    if (program !== undefined) await this.type(program);
    const before = await this.part("position").getAttribute("data-run");
    await this.part("run").click();
    await this.root.locator(`[data-testid=position]:not([data-run="${before}"])`).waitFor();
  }

  /** The program in the editor. */
  async source() {
    const lines = await this.part("editor").locator(".cm-line").allTextContents();
    return lines.join("\n");
  }

  /** Opens the menu behind a button, unless it is open. */
  async menu(id) {
    if ((await this.part(id).getAttribute("aria-expanded")) !== "true") await this.part(id).click();
  }

  /** Saves as the export menu says: the test ids of its fields, without `export-`, and their values. */
  async save(choices = {}) {
    await this.menu("export-menu");
    for (const [id, value] of Object.entries(choices)) {
      const field = this.part(`export-${id}`);
      if (typeof value === "boolean") await field.setChecked(value);
      else if (id === "kind" || id === "theme") await field.selectOption(value);
      else {
        await field.fill(value);
        await field.blur();
      }
    }
    const [download] = await Promise.all([this.page.waitForEvent("download", { timeout: 60_000 }), this.part("export-save").click()]);
    await this.page.keyboard.press("Escape");
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  }

  boxes(kind) {
    return this.part("diagram").locator(`g.box[data-kind="${kind}"]`);
  }
}

/** Opens the app; a page error fails the test that called. */
export async function open(context, address) {
  const page = await context.newPage();
  const errors = [];
  page.on("pageerror", (error) => errors.push(error.message));
  await page.goto(address);
  return { page, player: new Player(page), errors };
}

// The app in a real browser: what a reader does, and what they then see.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { launch, open, serve } from "./support.mjs";

const ALIAS = "a = [1, 2]\nb = a\nprint('hello')\n";
let server;
let browser;

before(async () => {
  server = await serve();
  browser = await launch();
  await browser.context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: server.origin });
});

after(async () => {
  await browser?.close();
  server?.close();
});

/** A test with a page of its own, at a fragment and a size. */
function reader(name, { fragment = "", viewport } = {}, body) {
  test(name, { timeout: 90_000 }, async () => {
    const { page, player, errors } = await open(browser.context, `${server.origin}/${fragment}`);
    try {
      if (viewport) await page.setViewportSize(viewport);
      await body(player, page);
      assert.deepEqual(errors, [], "the page threw errors");
    } finally {
      await page.close();
    }
  });
}

reader("the page opens with a program, run and drawn", {}, async (player, page) => {
  const { step, steps } = await player.position();
  assert.equal(step, 1);
  assert.ok(steps > 5, `only ${steps} steps`);
  assert.match(await player.source(), /=/);
  await player.part("last").click();
  await player.boxes("frame").first().waitFor();
  await player.boxes("object").first().waitFor();
  assert.ok((await player.part("diagram").locator("path.arrow[data-from][data-to]").count()) > 0, "no arrows");
  assert.match(await page.title(), /Heaplens/);
  const outside = await page.evaluate(() => performance.getEntriesByType("resource").map((e) => new URL(e.name).host));
  assert.deepEqual([...new Set(outside)].filter((host) => host !== new URL(page.url()).host), [], "something came from elsewhere");
});

reader("buttons step forwards and backwards", {}, async (player) => {
  await player.run(ALIAS);
  await player.atStep(1);
  const { steps } = await player.position();
  await player.part("forward").click();
  await player.atStep(2);
  await player.part("forward").click();
  await player.atStep(3);
  await player.part("back").click();
  await player.atStep(2);
  await player.part("last").click();
  await player.atStep(steps);
  assert.equal(await player.part("forward").isDisabled(), true, "there is a step after the last");
  await player.part("first").click();
  await player.atStep(1);
  assert.equal(await player.part("back").isDisabled(), true, "there is a step before the first");
});

reader("two names share one box", {}, async (player) => {
  await player.run(ALIAS);
  await player.position();
  await player.part("last").click();
  const arrow = (label) => player.part("diagram").locator(`path.arrow[data-label="${label}"]`);
  await arrow("b").waitFor({ state: "attached" });
  const to = await arrow("a").getAttribute("data-to");
  assert.equal(await arrow("b").getAttribute("data-to"), to);
  assert.equal(await player.part("diagram").locator(`g.box[data-id="${to}"]`).count(), 1);
});

reader("what is not there at a step is not drawn", {}, async (player, page) => {
  await player.run(ALIAS);
  await player.position();
  await player.part("last").click();
  const arrows = player.part("diagram").locator("path.arrow, path.arrow-head");
  await arrows.first().waitFor({ state: "attached" });
  await player.part("first").click();
  await player.atStep(1);
  await page.waitForTimeout(600);
  assert.equal(await arrows.count(), 0);
  assert.equal(await player.boxes("object").count(), 0);
  assert.equal(await player.boxes("frame").count(), 1);
});

reader("what stays keeps its element, so that it can glide", {}, async (player) => {
  await player.run(ALIAS);
  const { steps } = await player.position();
  await player.part("last").click();
  await player.atStep(steps);
  const frame = player.boxes("frame").first();
  const handle = await frame.elementHandle();
  await player.part("back").click();
  await player.atStep(steps - 1);
  await player.page.waitForTimeout(300);
  assert.equal(await handle.evaluate((element) => element.isConnected), true, "the frame was drawn anew");
});

reader("arrow keys, Home, End and space move outside of the editor, and not inside", {}, async (player, page) => {
  await player.run(ALIAS);
  const { steps } = await player.position();
  await player.part("run").focus();
  await page.keyboard.press("ArrowRight");
  await player.atStep(2);
  await page.keyboard.press("End");
  await player.atStep(steps);
  await page.keyboard.press("ArrowLeft");
  await player.atStep(steps - 1);
  await page.keyboard.press("Home");
  await player.atStep(1);
  await player.part("editor").locator(".cm-content").click();
  await page.keyboard.press("ArrowRight");
  await page.waitForTimeout(200);
  await player.atStep(1);
});

reader("the slider goes to any step", {}, async (player) => {
  await player.run(ALIAS);
  const { steps } = await player.position();
  await player.part("slider").fill(String(steps - 2));
  await player.atStep(steps - 1);
  await player.part("slider").focus();
  await player.page.keyboard.press("ArrowRight");
  await player.atStep(steps);
});

reader("playing goes on by itself and can be halted", {}, async (player, page) => {
  await player.run(ALIAS);
  const { steps } = await player.position();
  await player.part("play").click();
  await player.atStep(3);
  await player.part("play").click();
  const { step } = await player.position();
  await page.waitForTimeout(1300);
  assert.equal((await player.position()).step, step);
  assert.ok(step < steps);
});

reader("output, explanation and the marked lines follow the step", {}, async (player) => {
  await player.run(ALIAS);
  const { steps } = await player.position();
  assert.equal(await player.part("output").textContent(), "");
  await player.part("explanation").filter({ hasText: /\w/ }).waitFor();
  const first = await player.part("explanation").textContent();
  await player.part("last").click();
  await player.atStep(steps);
  await player.part("output").filter({ hasText: "hello" }).waitFor();
  assert.equal(await player.part("output").textContent(), "hello\n");
  assert.notEqual(await player.part("explanation").textContent(), first);
  assert.equal(await player.part("explanation").getAttribute("aria-live"), "polite");
  await player.part("first").click();
  await player.part("forward").click();
  await player.part("forward").click();
  const next = player.part("editor").locator(".cm-line.code-line-next");
  await next.filter({ hasText: "b = a" }).waitFor();
  await player.part("editor").locator(".cm-line.code-line-run").filter({ hasText: "a = [1, 2]" }).waitFor();
});

reader("an edited program runs as it stands", {}, async (player, page) => {
  await player.run(ALIAS);
  await player.position();
  await player.type("print('again')\n");
  await page.keyboard.press("ControlOrMeta+Enter");
  await player.atStep(1);
  await player.part("last").click();
  await player.part("output").filter({ hasText: "again" }).waitFor();
});

reader("input() reads the stdin box", {}, async (player) => {
  await player.part("stdin").fill("Ada\n");
  await player.run("name = input()\nprint(name)\n");
  await player.position();
  await player.part("last").click();
  await player.part("output").filter({ hasText: "Ada" }).waitFor();
});

reader("a syntax error is shown at its line and in words", {}, async (player) => {
  await player.run("a = 1\nb = (2\n");
  const error = player.part("error");
  await error.filter({ hasText: "SyntaxError" }).waitFor();
  assert.match(await error.textContent(), /line 2/);
  await player.part("editor").locator(".cm-line.code-line-error").filter({ hasText: "b = (2" }).waitFor();
  await player.run(ALIAS);
  await player.position();
  await error.waitFor({ state: "detached" });
});

reader("a runtime error is shown, and every step up to it is there", {}, async (player) => {
  await player.run("a = 1\nb = 2\n1/0\nc = 3\n");
  const error = player.part("error");
  await error.filter({ hasText: "ZeroDivisionError: division by zero" }).waitFor();
  assert.match(await error.textContent(), /line 3/);
  const { steps } = await player.position();
  assert.ok(steps >= 3);
  await player.part("last").click();
  await player.atStep(steps);
  await player.part("diagram").locator('g.slot[data-label="b"]').waitFor({ state: "attached" });
});

reader("an infinite loop leaves the page alive and ends at a limit that says so", {}, async (player, page) => {
  await player.run("while True: pass\n");
  await player.part("theme").click();
  await player.part("theme").click();
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
  await player.part("error").filter({ hasText: /limit|stopped/i }).waitFor({ timeout: 60_000 });
  const { steps } = await player.position();
  assert.ok(steps > 1);
  await player.part("forward").click();
  await player.atStep(2);
});

reader("a run can be stopped by hand", {}, async (player) => {
  // Pressed the moment that it appears, before the limit can end the run.
  await player.page.evaluate(() => {
    const press = () => document.querySelector("[data-testid=stop]")?.click();
    new MutationObserver(press).observe(document.body, { childList: true, subtree: true });
  });
  await player.run("while True: pass\n");
  await player.part("error").filter({ hasText: "at your request" }).waitFor();
  await player.position();
});

reader("a copied link opens the same program at the same step", {}, async (player, page) => {
  await player.run("x = ['shared']\ny = x\nprint('€')\n");
  await player.position();
  await player.part("forward").click();
  await player.part("forward").click();
  await player.atStep(3);
  await player.part("share").click();
  await page.getByText("Link copied").waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  assert.ok(link.startsWith(`${server.origin}/#`), link);
  assert.equal(page.url(), link);
  const other = await open(browser.context, link);
  await other.player.atStep(3);
  assert.equal(await other.player.source(), "x = ['shared']\ny = x\nprint('€')\n");
  await other.page.close();
});

reader("the shown step can be saved as SVG", {}, async (player, page) => {
  await player.run(ALIAS);
  const { steps } = await player.position();
  await player.part("last").click();
  await player.atStep(steps);
  const [download] = await Promise.all([page.waitForEvent("download"), player.part("export").click()]);
  assert.equal(download.suggestedFilename(), `heaplens-step-${steps}.svg`);
  const svg = await readFile(await download.path(), "utf8");
  assert.match(svg, /<svg[^>]*xmlns="http:\/\/www.w3.org\/2000\/svg"/);
  assert.match(svg, /<g class="box[^"]*" data-kind="object"/);
  assert.doesNotMatch(svg, /<script|<image/);
});

reader("the gallery opens a program and runs it", {}, async (player) => {
  await player.position();
  const titles = await player.part("gallery").locator("option").count();
  assert.ok(titles > 12, `${titles} entries`);
  const before = await player.source();
  await player.part("gallery").selectOption("shallow_copy");
  await player.part("editor").locator(".cm-line").filter({ hasText: "import copy" }).waitFor();
  assert.notEqual(await player.source(), before);
});

reader("the theme is remembered", {}, async (player, page) => {
  const ground = () => page.evaluate(() => getComputedStyle(document.querySelector(".app")).backgroundColor);
  const to = async (theme) => {
    for (let i = 0; i < 3 && (await page.locator(".app").getAttribute("data-theme")) !== theme; i++) await player.part("theme").click();
  };
  await to("light");
  const light = await ground();
  await to("dark");
  assert.equal(await page.locator(".app").getAttribute("data-theme"), "dark");
  assert.notEqual(await ground(), light);
  await page.reload();
  assert.equal(await page.locator(".app").getAttribute("data-theme"), "dark");
  await to("auto");
});

reader("at 380 px everything can be reached and nothing sticks out", { viewport: { width: 380, height: 800 } }, async (player, page) => {
  await player.run(ALIAS);
  await player.position();
  for (const id of ["editor", "run", "first", "back", "forward", "last", "play", "slider", "position", "diagram", "output", "stdin", "explanation", "gallery", "share", "export", "export-menu", "theme", "over", "out", "jumps", "view"]) {
    await player.part(id).scrollIntoViewIfNeeded();
    const box = await player.part(id).boundingBox();
    assert.ok(box && box.x >= 0 && box.x + box.width <= 380, `${id} sticks out: ${JSON.stringify(box)}`);
  }
  assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 380);
  await player.part("forward").click();
  await player.atStep(2);
});

reader("everything can be done by keyboard alone", {}, async (player, page) => {
  await player.position();
  const focused = () => page.evaluate(() => document.activeElement.closest("[data-testid]")?.dataset.testid);
  const reached = new Set();
  for (let i = 0; i < 40; i++) {
    await page.keyboard.press("Tab");
    const id = await focused();
    const again = reached.has(id);
    reached.add(id);
    // Tab indents in the editor; Escape first lets it leave.
    if (id === "editor") await page.keyboard.press("Escape");
    if (id === "forward" && !again) {
      await page.keyboard.press("Enter");
      await player.atStep(2);
      await page.keyboard.press("ArrowRight");
      await player.atStep(3);
    }
  }
  for (const id of ["share", "export", "theme", "gallery", "run", "editor", "first", "back", "play", "forward", "last", "slider", "diagram", "output", "stdin"]) {
    assert.ok(reached.has(id), `${id} is out of reach; reached ${[...reached].join(" ")}`);
  }
});

reader("the picture and the buttons have names", {}, async (player, page) => {
  await player.position();
  const nameless = await page.evaluate(() =>
    [...document.querySelectorAll("button")].filter((b) => !(b.getAttribute("aria-label") || b.textContent.trim())).length);
  assert.equal(nameless, 0);
  const svg = player.part("diagram").locator("svg[role=img]").first();
  await svg.locator("title").first().waitFor({ state: "attached" });
  assert.match(await svg.locator("title").first().textContent(), /\w/);
  assert.match(await svg.locator("desc").first().textContent(), /\w/);
});

const CALLS = "def f(x):\n    y = x + 1\n    return y\n\na = f(1)\nb = f(2)\nc = a + b\n";

reader("calls are stepped over and out of, by button and by key", {}, async (player, page) => {
  await player.run(CALLS);
  await player.atStep(1);
  const next = (text) => player.part("editor").locator(".cm-line.code-line-next").filter({ hasText: text }).waitFor();
  await player.part("forward").click();
  await player.part("forward").click();
  await next("a = f(1)");
  await player.part("over").click();
  await next("b = f(2)");
  await player.part("forward").click();
  await player.part("forward").click();
  await next("y = x + 1");
  await player.part("out").click();
  await next("c = a + b");
  await page.keyboard.press("Shift+O");
  await next("b = f(2)");
  await page.keyboard.press("o");
  await next("c = a + b");
});

reader("a click in the gutter sets a breakpoint, and with Shift goes there", {}, async (player, page) => {
  await player.run(CALLS);
  await player.atStep(1);
  const number = (line) => player.part("editor").locator(".cm-lineNumbers .cm-gutterElement").filter({ hasText: new RegExp(`^${line}$`) });
  await number(2).click();
  // The gutter's spacer holds one, too, that is never seen.
  const signs = player.part("editor").locator(".code-sign-stop:visible");
  await signs.waitFor();
  await player.part("run").focus();
  const visits = [];
  for (const key of [".", ".", ","]) {
    const { step } = await player.position();
    await page.keyboard.press(key);
    await player.part("position").filter({ hasNotText: new RegExp(`^Step ${step} of`) }).waitFor();
    visits.push((await player.position()).step);
  }
  assert.ok(visits[0] < visits[1] && visits[2] === visits[0], String(visits));
  await page.keyboard.press("End");
  await page.keyboard.press(".");
  await page.getByText("not run again").waitFor();
  await page.keyboard.press("Home");
  await player.atStep(1);
  await number(7).click({ modifiers: ["Shift"] });
  await player.part("editor").locator(".cm-line.code-line-next").filter({ hasText: "c = a + b" }).waitFor();
  await number(2).click();
  await signs.waitFor({ state: "hidden" });
});

reader("the menu of jumps names their keys and closes by Escape", {}, async (player, page) => {
  await player.run(CALLS);
  await player.atStep(1);
  await player.menu("jumps");
  await player.part("jump-next-visit").waitFor();
  assert.match(await player.part("jump-over").textContent(), /O$/);
  await page.keyboard.press("Escape");
  await player.part("jump-over").waitFor({ state: "detached" });
  assert.equal(await page.evaluate(() => document.activeElement.dataset.testid), "jumps");
});

reader("what is drawn can be chosen, and links keep it", {}, async (player, page) => {
  await player.run("a = [1, 300]\nb = 'text'\n");
  await player.position();
  await player.part("last").click();
  await player.boxes("object").first().waitFor();
  const before = await player.boxes("object").count();
  await player.menu("view");
  await player.part("view-atoms").check();
  await player.part("diagram").locator('g.box[data-type="str"]').waitFor();
  assert.ok((await player.boxes("object").count()) > before);
  await player.part("focus").fill("b");
  await player.part("focus").blur();
  await player.part("diagram").locator('g.box[data-type="list"]').waitFor({ state: "detached" });
  await player.part("share").click();
  await page.getByText("Link copied").waitFor();
  assert.match(page.url(), /&view=atoms&focus=/);
  const other = await open(browser.context, page.url());
  await other.player.part("diagram").locator('g.box[data-type="str"]').waitFor();
  assert.equal(await other.player.part("diagram").locator('g.box[data-type="list"]').count(), 0);
  await other.page.close();
});

reader("modules and names of characters are loaded when they are wanted", {}, async (player) => {
  server.requests.length = 0;
  await player.position();
  const apart = () => server.requests.filter((path) => /pack$|names|encode/.test(path));
  assert.deepEqual(apart(), []);
  await player.run("import json\nprint(json.dumps([1]), '\\N{BULLET}')\n");
  await player.position();
  await player.part("last").click();
  await player.part("output").filter({ hasText: "[1] •" }).waitFor();
  assert.deepEqual(apart().sort(), ["/library.pack", "/names.txt"]);
});

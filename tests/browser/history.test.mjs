// Questions to the whole run, asked on the page: who bound this name, what became of this object, how did that value go;
// and what is lit and told apart in the picture.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, open, serve } from "./support.mjs";

const PROGRAM = "a = [1]\nb = a\nb.append(2)\nc = [a, 7]\ndel b\nc = None\n";
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

/** A test with PROGRAM at the step before its last. */
function reader(name, { viewport, program = PROGRAM } = {}, body) {
  test(name, { timeout: 90_000 }, async () => {
    const { page, player, errors } = await open(browser.context, `${server.origin}/`);
    try {
      if (viewport) await page.setViewportSize(viewport);
      await player.run(program);
      const { steps } = await player.position();
      await player.part("last").click();
      await player.atStep(steps);
      await page.waitForTimeout(600);
      await body(player, page, steps);
      assert.deepEqual(errors, [], "the page threw errors");
    } finally {
      await page.close();
    }
  });
}

const rows = (player) => player.part("history-row");
const slot = (player, name) => player.boxes("frame").locator(`g.slot[data-label="${name}"]`);

reader("a click on a name tells when it was bound, and leads there", {}, async (player, page) => {
  await slot(player, "b").waitFor({ state: "detached" });
  await player.part("back").click();
  await player.part("back").click();
  await slot(player, "b").locator("text.name").click();
  await player.part("history-title").filter({ hasText: "The name b" }).waitFor();
  await rows(player).nth(1).waitFor();
  assert.deepEqual(await rows(player).locator(".history-what").allTextContents(), ["bound", "unbound"]);
  assert.deepEqual(await rows(player).locator(".history-code").allTextContents(), ["b = a", "del b"]);
  await rows(player).first().click();
  await player.part("editor").locator(".cm-line.code-line-run").filter({ hasText: "b = a" }).waitFor();
  assert.equal(await rows(player).first().getAttribute("aria-current"), "step");
  assert.match(await rows(player).first().getAttribute("aria-label"), /^Step \d+, line 2: bound$/);
  await page.keyboard.press("Escape");
  await player.part("history").waitFor({ state: "detached" });
  assert.equal(await page.evaluate(() => document.activeElement.dataset.testid), "history-button");
});

reader("a click on an object tells its life", {}, async (player) => {
  await player.part("diagram").locator('g.box[data-type="list"] > .caption').first().click();
  await player.part("history-title").filter({ hasText: /list/ }).waitFor();
  await rows(player).nth(3).waitFor();
  const facts = await rows(player).locator(".history-what").allTextContents();
  assert.deepEqual(facts.map((fact) => fact.replace(/^bound to/, "bound to ")), ["made", "bound to a", "bound to b", "changed"]);
});

reader("an expression is watched, by keyboard alone, and what cannot be is said", {}, async (player, page, steps) => {
  await player.part("first").focus();
  await page.keyboard.press("h");
  await player.part("watch").waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.dataset.testid), "watch");
  await page.keyboard.type("len(a)");
  await page.keyboard.press("Enter");
  await rows(player).nth(2).waitFor();
  assert.deepEqual(await rows(player).locator(".history-what").allTextContents(), ["no value", "1", "2"]);
  assert.equal(await player.part("watch").inputValue(), "len(a)");
  await player.part("watch").fill("a");
  await page.keyboard.press("Enter");
  await player.part("history-object").click();
  await player.part("history-title").filter({ hasText: "What a refers to" }).waitFor();
  await rows(player).locator(".history-what", { hasText: "changed" }).waitFor();
  assert.equal(await player.part("watch").inputValue(), "");
  await player.part("watch").fill("f(");
  await page.keyboard.press("Enter");
  await player.part("history-note").filter({ hasText: /^Not an expression/ }).waitFor();
  await player.part("watch").fill("print(1)");
  await page.keyboard.press("Enter");
  await player.part("history-note").filter({ hasText: "cannot be watched" }).waitFor();
  assert.equal((await player.position()).step, steps, "typing moved the step");
});

reader("pointing at a name lights every path to its object, and nothing stays lit", {}, async (player, page) => {
  await player.part("back").click();
  await slot(player, "c").waitFor();
  await page.waitForTimeout(500);
  const lit = () => player.part("diagram").locator("path.arrow.is-lit").evaluateAll((arrows) => arrows.map((arrow) => arrow.dataset.label).sort());
  await slot(player, "a").locator("text.name").hover();
  await player.part("diagram").locator("path.arrow.is-lit").first().waitFor({ state: "attached" });
  assert.deepEqual(await lit(), ["0", "a", "c"]);
  assert.equal(await player.part("diagram").locator("g.box.is-target").count(), 1);
  await player.part("run").hover();
  await player.part("diagram").locator("path.arrow.is-lit").first().waitFor({ state: "detached" });
  assert.deepEqual(await lit(), []);
});

reader("an asked name stays lit from step to step", {}, async (player) => {
  await slot(player, "a").locator("text.name").click();
  const lit = (label) => player.part("diagram").locator(`path.arrow.is-lit[data-label="${label}"]`);
  await lit("a").waitFor({ state: "attached" });
  await player.part("run").hover();
  await player.part("back").click();
  await lit("c").waitFor({ state: "attached" });
});

reader("two names are told apart, and links and a run anew keep that", {}, async (player, page) => {
  await player.part("back").click();
  await player.menu("view");
  await player.part("compare-first").fill("a");
  await player.part("compare-second").fill("c");
  await player.part("compare-second").blur();
  const shared = player.part("diagram").locator("g.box.shared");
  await shared.first().waitFor();
  assert.equal(await shared.count(), 1);
  assert.match(await shared.locator("title").first().textContent(), /shared by a and c/);
  assert.deepEqual(await player.part("diagram").locator("#view-names option").evaluateAll((all) => all.map((o) => o.value)), ["a", "c"]);
  await player.part("share").click();
  await page.getByText("Link copied").waitFor();
  assert.match(page.url(), /&compare=/);
  const other = await open(browser.context, page.url());
  await other.player.part("diagram").locator("g.box.shared").first().waitFor();
  await other.page.close();
  await player.menu("view");
  await player.part("compare-second").fill("");
  await player.part("compare-second").blur();
  await shared.first().waitFor({ state: "detached" });
});

reader("a run anew is asked again, and the menu leads to the most objects", { program: "a = []\nb = [[], [], []]\nb = None\n" }, async (player) => {
  await player.part("history-button").click();
  await player.part("watch").fill("len(a)");
  await player.part("watch").press("Enter");
  await rows(player).nth(1).waitFor();
  await player.run("a = [1, 2, 3]\nb = []\ndel a\n");
  await rows(player).locator(".history-what", { hasText: /^3$/ }).waitFor();
  await player.atStep(1);
  await player.menu("jumps");
  await player.part("jump-peak").click();
  await player.part("position").filter({ hasNotText: /^Step 1 of/ }).waitFor();
  await player.part("diagram").locator('g.slot[data-label="b"]').waitFor();
});

reader("on a phone the history lies below the picture and nothing sticks out", { viewport: { width: 390, height: 844 } }, async (player, page) => {
  await player.part("history-button").click();
  await player.part("watch").fill("a");
  await player.part("watch").press("Enter");
  await rows(player).first().waitFor();
  for (const id of ["history", "watch", "history-button"]) {
    const box = await player.part(id).boundingBox();
    assert.ok(box && box.x >= 0 && box.x + box.width <= 390, `${id} sticks out: ${JSON.stringify(box)}`);
  }
  assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 390);
});

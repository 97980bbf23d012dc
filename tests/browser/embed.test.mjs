// The element, in a page that is not ours.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, open, Player, serve } from "./support.mjs";

let server;
let browser;

before(async () => {
  server = await serve();
  browser = await launch();
});

after(async () => {
  await browser?.close();
  server?.close();
});

test("several elements play on one page, each on its own", { timeout: 60_000 }, async () => {
  const { page, errors } = await open(browser.context, `${server.origin}/embed.html`);
  const first = new Player(page, page.locator("#alias"));
  const third = new Player(page, page.locator("#closure"));
  await first.atStep(4);
  await third.atStep(1);
  await first.part("forward").click();
  await first.atStep(5);
  assert.equal((await third.position()).step, 1);
  await third.part("forward").click();
  await third.part("back").click();
  await third.atStep(1);
  assert.equal((await first.position()).step, 5);
  await first.boxes("frame").first().waitFor();
  await third.boxes("frame").first().waitFor();
  assert.deepEqual(errors, []);
  await page.close();
});

test("all elements share one wasm module and one worker", { timeout: 60_000 }, async () => {
  server.requests.length = 0;
  const { page } = await open(browser.context, `${server.origin}/embed.html`);
  await new Player(page, page.locator("#closure")).position();
  await new Player(page, page.locator("#grid")).position();
  assert.equal(server.requests.filter((path) => path.endsWith(".wasm")).length, 1);
  assert.equal(page.workers().length, 1);
  await page.close();
});

test("no style gets in or out", { timeout: 60_000 }, async () => {
  const { page } = await open(browser.context, `${server.origin}/embed.html`);
  const player = new Player(page, page.locator("#alias"));
  await player.position();
  const style = (name) => player.part("forward").evaluate((button, n) => getComputedStyle(button)[n], name);
  assert.notEqual(await style("backgroundColor"), "rgb(220, 20, 60)", "the page's crimson got in");
  assert.match(await page.evaluate(() => getComputedStyle(document.body).fontFamily), /Georgia/);
  assert.equal(await page.evaluate(() => document.adoptedStyleSheets.length), 0);
  await page.close();
});

test("attributes move it, and only `editable` has an editor", { timeout: 60_000 }, async () => {
  const { page } = await open(browser.context, `${server.origin}/embed.html`);
  const fixed = new Player(page, page.locator("#alias"));
  await fixed.position();
  await page.locator("#alias").evaluate((element) => element.setAttribute("step", "2"));
  await fixed.atStep(2);
  assert.equal(await fixed.part("editor").count(), 0);
  const editable = new Player(page, page.locator("#grid"));
  await editable.run("a = [1]\nprint('edited')\n");
  await editable.atStep(1);
  await editable.part("last").click();
  await editable.part("output").filter({ hasText: "edited" }).waitFor();
  await page.close();
});

test("an element can leave and come back", { timeout: 60_000 }, async () => {
  const { page, errors } = await open(browser.context, `${server.origin}/embed.html`);
  const player = new Player(page, page.locator("#alias"));
  await player.atStep(4);
  await page.evaluate(() => {
    const element = document.querySelector("#alias");
    const parent = element.parentNode;
    element.remove();
    parent.append(element);
  });
  await player.atStep(4);
  assert.deepEqual(errors, []);
  await page.close();
});

/** A page at another origin than heaplens.js. */
async function elsewhere(body, check) {
  const pages = { "/page.html": `<!doctype html><script type="module" src="${server.origin}/heaplens.js"></script>${body}` };
  const other = await serve(pages);
  const { page, errors } = await open(browser.context, `${other.origin}/page.html`);
  try {
    await check(page);
    assert.deepEqual(errors, []);
  } finally {
    await page.close();
    other.close();
  }
}

test("a page may load it from another origin", { timeout: 60_000 }, async () => {
  await elsewhere("<heap-lens step=3 editable>a = [1]\nb = a\n</heap-lens>", async (page) => {
    const player = new Player(page, page.locator("heap-lens"));
    await player.atStep(3);
    assert.equal(page.workers().length, 1);
    assert.equal(await player.source(), "a = [1]\nb = a\n");
  });
});

test("without workers it runs on the page, and the page stays alive", { timeout: 90_000 }, async () => {
  const body = "<script>delete window.Worker</script><heap-lens>while True: pass\n</heap-lens><heap-lens id=two>a = 1\n</heap-lens>";
  await elsewhere(body, async (page) => {
    const two = new Player(page, page.locator("#two"));
    await two.position();
    await two.part("forward").click();
    await two.atStep(2);
    assert.equal(page.workers().length, 0);
    const endless = new Player(page, page.locator("heap-lens").first());
    await endless.part("error").filter({ hasText: /limit/ }).waitFor({ timeout: 60_000 });
  });
});

test("text with entities and indentation is the program it looks like", { timeout: 60_000 }, async () => {
  const body = "<heap-lens><pre>\n    a = 1 &lt; 2\n    print('&amp;')\n</pre></heap-lens>";
  await elsewhere(body, async (page) => {
    const player = new Player(page, page.locator("heap-lens"));
    await player.position();
    assert.deepEqual(await page.locator(".listing-code").allTextContents(), ["a = 1 < 2", "print('&')"]);
  });
});

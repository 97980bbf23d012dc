// Programs that no page should survive by luck: each ends with words, and the next one runs.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, open, serve } from "./support.mjs";

const DEEP = 100_000;
const PROGRAMS = [
  ["endless recursion", "def f():\n    f()\nf()\n", /RecursionError: maximum recursion depth exceeded/],
  ["nested brackets", `a = ${"[".repeat(DEEP)}${"]".repeat(DEEP)}\n`, /too many nested parentheses|SyntaxError|MemoryError|RecursionError/],
  ["nested brackets in the middle of a run", "def f():\n    return f\nx = f\nfor i in range(2000): x = [x]\nprint(x)\n", /RecursionError/],
  ["a sum of very many terms", `a = ${Array(20_000).fill("1").join("+")}\nprint(a)\n`, /20000|RecursionError|MemoryError|SyntaxError/],
  ["a chain of calls", `def f(): return f\nf${"()".repeat(20_000)}\nprint('called')\n`, /called|RecursionError|MemoryError|SyntaxError/],
  ["a list of a million millions", "a = [0] * 10**12\n", /MemoryError/],
  ["a power without end", "a = 10 ** 10 ** 10\n", /MemoryError|OverflowError|too large/],
  ["endless printing", "while True:\n    print('x' * 1000)\n", /limit/],
  ["endless growth", "a = []\nwhile True:\n    a.append([a])\n", /limit|MemoryError/],
  ["growth by large pieces", "a = []\nwhile True:\n    a.append([0] * 10_000_000)\n", /limit|MemoryError|broke off/],
  ["a string that doubles", "s = 'x'\nwhile True:\n    s += s\n", /MemoryError|limit/],
  ["a long wait inside one instruction", "print(sum(range(10**9)))\n", /limit|\d{18}/],
];
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

test("hostile programs end in words, and the next program runs", { timeout: 600_000 }, async (t) => {
  const { page, player, errors } = await open(browser.context, `${server.origin}/`);
  for (const [name, program, words] of PROGRAMS) {
    await t.test(name, async () => {
      const began = Date.now();
      await player.run(program);
      const told = player.part("error").or(player.part("output")).filter({ hasText: words });
      const look = async () => {
        // What is printed is shown at the last step.
        if (await player.part("last").isEnabled()) await player.part("last").click();
      };
      while ((await told.count()) === 0) {
        assert.ok(Date.now() - began < 90_000, `nothing after 90 s: ${await player.part("error").or(player.part("output")).allTextContents()}`);
        await look();
        await page.waitForTimeout(100);
      }
      t.diagnostic(`${name}: ${Date.now() - began} ms: ${(await told.first().innerText()).replaceAll("\n", " ").slice(0, 200)}`);
      await player.run("a = ['alive']\nprint('well')\n");
      await player.part("position").filter({ hasText: /^Step 1 of 4$/ }).waitFor();
      await player.part("last").click();
      await player.part("output").filter({ hasText: "well" }).waitFor();
    });
  }
  assert.deepEqual(errors, []);
  await page.close();
});

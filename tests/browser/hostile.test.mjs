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
  ["deep recursion that is allowed", "import sys\nsys.setrecursionlimit(10**6)\ndef f(n):\n    return 0 if n == 0 else 1 + f(n - 1)\nprint(f(15_000))\n", /15000|limit/],
  ["lists nested as deeply as may be compared", "def nest(n):\n    x = []\n    for i in range(n): x = [x]\n    return x\nprint(nest(850) == nest(850))\nnest(5000) == nest(5000)\n", /RecursionError/],
  ["tuples nested as deeply as may be hashed", "def nest(n):\n    x = ()\n    for i in range(n): x = (x,)\n    return x\nhash(nest(850))\nprint('hashed')\nhash(nest(5000))\n", /RecursionError/],
  ["lists nested as deeply as may be printed", "x = []\nfor i in range(850): x = [x]\nprint(len(str(x)))\nfor i in range(5000): x = [x]\nstr(x)\n", /RecursionError/],
  ["a list in a list, very often", "x = []\nfor i in range(100_000): x = [x]\ndel x\nprint('gone')\n", /gone/],
  ["data nested in JSON", "import json\nx = []\nfor i in range(5000): x = [x]\njson.dumps(x)\n", /RecursionError/],
  ["what is compared for ever", "x, y = [], []\nfor i in range(100): x, y = [x, x], [y, y]\nprint(x == y)\n", /limit/],
  ["source nested as deeply as may be", `print(len(str(${"[".repeat(95)}${"]".repeat(95)})))\nx = ${"-".repeat(900)}1\nprint('read', x)\n`, /read 1|RecursionError|MemoryError|too many nested/],
  ["minus signs without end", `x = ${"-".repeat(5000)}1\nprint(x)\n`, /1|RecursionError|MemoryError|SyntaxError/],
  ["a pattern that backtracks for ever", "import re\nre.match('(a+)+b', 'a' * 40)\n", /steps|limit/],
  ["groups in groups", "import re\nre.compile('(' * 5000 + ')' * 5000)\n", /re\.error: .* groups/],
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

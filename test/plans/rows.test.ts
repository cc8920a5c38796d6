import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readRows } from "../../packages/local/src/published-texts/rows.ts";

const rows = readRows();

const root = new URL("../..", import.meta.url).pathname;
const sources = globSync(["test/**/*.test.ts", "packages/*/src/**/*.test.ts", "functions/*/src/**/*.test.ts"], {
  cwd: root,
});
const titles = new Set(
  sources.flatMap((file) =>
    [...readFileSync(join(root, file), "utf8").matchAll(/\b(?:test|it)\(\s*(["'`])(.+?)\1\s*,/gs)].map((it) => it[2]),
  ),
);

test("the list has every row of the five plans once, in order", () => {
  const last = [29, 6, 13, 15, 23];
  const all = last.flatMap((n, plan) => Array.from({ length: n }, (_, i) => `${plan}-${i + 1}`));
  expect(rows.map((it) => it.row)).toEqual(all);
});

test("each row is shown by a test that exists, or waits for a part of the product that may be waited for", () => {
  const faults = rows.filter(({ shownBy, waits, because }) =>
    shownBy === undefined ? waits === undefined || because === undefined : waits !== undefined || !titles.has(shownBy),
  );
  expect(faults).toEqual([]);
});

test("a title that no test has would be noticed", () => {
  expect(titles.size).toBeGreaterThan(100);
  expect(titles.has("a test that nobody wrote")).toBe(false);
});

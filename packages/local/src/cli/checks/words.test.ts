import { describe, expect, test } from "vitest";
import { complaintsOf } from "./words.ts";

describe("words that don't stand in the product", () => {
  test.each([
    ["packages/domain/src/a.ts", "// TODO later"],
    ["packages/domain/src/a.test.ts", 'test.only("x", () => {})'],
    ["functions/api/src/a.ts", "const x = y as any;"],
    ["README.md", "see /home/someone/thi-dua"],
    ["package.json", "https://registry.npmjs.org/zod"],
    ["functions/api/src/app.ts", "const t = process.env.TABLE;"],
    ["packages/domain/src/a.ts", "const now = Date.now();"],
    ["packages/contract/src/a.ts", 'import { z } from "zod";'],
    ["packages/web/src/text/vi.ts", 'title: "Việc cần làm"'],
  ])("%s: %s", (path, text) => {
    expect(complaintsOf(path, `first line\n${text}`)).toEqual([expect.stringContaining(`${path}:2: `)]);
  });

  test.each([
    ["functions/api/src/main.ts", "const t = process.env.TABLE;"],
    ["packages/local/src/server.ts", "const now = Date.now();"],
    ["packages/contract/src/a.ts", 'import * as z from "zod";'],
    ["packages/web/src/text/vi.ts", 'title: "Việc cần xử lý"'],
    ["packages/web/src/a.tsx", 'path: "/home"'],
  ])("%s may hold: %s", (path, text) => {
    expect(complaintsOf(path, text)).toEqual([]);
  });
});

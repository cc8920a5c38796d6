import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findChromium } from "./chromium.ts";

describe("finding a Chromium", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "chromium-"));
    writeFileSync(join(folder, "chromium"), "");
    chmodSync(join(folder, "chromium"), 0o755);
    writeFileSync(join(folder, "plain"), "");
    chmodSync(join(folder, "plain"), 0o644);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test("the one on PATH is found", () => {
    expect(findChromium({ PATH: `/nowhere:${folder}` })).toBe(join(folder, "chromium"));
  });

  test("CHROMIUM goes before PATH", () => {
    expect(findChromium({ PATH: "/nowhere", CHROMIUM: join(folder, "chromium") })).toBe(join(folder, "chromium"));
  });

  test("a CHROMIUM that can't be run is not taken for one, nor silently replaced", () => {
    expect(findChromium({ PATH: folder, CHROMIUM: join(folder, "plain") })).toBeUndefined();
  });
});

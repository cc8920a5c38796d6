import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { lastLine, tallyOf } from "./tally.ts";

describe("the count of a test run", () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "tally-"))));
  afterEach(() => rmSync(folder, { recursive: true }));

  const tally = (files: { status: string; tests: string[] }[], code: number) => {
    const testResults = files.map(({ status, tests }, i) => {
      return { name: `${i}`, status, assertionResults: tests.map((each) => ({ fullName: each, status: each })) };
    });
    writeFileSync(join(folder, "report.json"), JSON.stringify({ success: code === 0, testResults }));
    return tallyOf(join(folder, "report.json"), code);
  };

  test("passed, failed and left-out tests are counted over all files", () => {
    const files = [
      { status: "passed", tests: ["passed", "passed", "skipped"] },
      { status: "failed", tests: ["passed", "failed"] },
    ];
    expect(lastLine(tally(files, 1))).toBe("3 passed, 1 failed, 1 skipped");
  });

  test("a file that can't be loaded is a failure", () => {
    expect(lastLine(tally([{ status: "failed", tests: [] }], 1))).toBe("0 passed, 1 failed");
  });

  test("a run that ends badly with every test green is a failure", () => {
    expect(lastLine(tally([{ status: "passed", tests: ["passed"] }], 1))).toBe("1 passed, 1 failed");
  });
});

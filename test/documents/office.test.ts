import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findOffice } from "./office.ts";

describe("finding LibreOffice and poppler", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "office-"));
    for (const name of ["soffice", "pdftotext"]) {
      writeFileSync(join(folder, name), "");
      chmodSync(join(folder, name), 0o755);
    }
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test("it takes all of the tools, or the stories aren't run", () => {
    expect(findOffice({ PATH: folder })).toBeUndefined();
    writeFileSync(join(folder, "pdffonts"), "");
    chmodSync(join(folder, "pdffonts"), 0o755);
    expect(findOffice({ PATH: `/nowhere:${folder}` })?.soffice).toBe(join(folder, "soffice"));
  });

  test("a LibreOffice that is named and can't be run is not silently replaced", () => {
    expect(findOffice({ PATH: folder, SOFFICE: join(folder, "none") })).toBeUndefined();
  });
});

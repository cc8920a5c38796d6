import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { refused, renderNotices } from "./notices.ts";
import { dependenciesOf, type Manifest } from "./tree.ts";

describe("third-party notices", () => {
  let root: string;
  beforeEach(() => (root = mkdtempSync(join(tmpdir(), "notices-"))));
  afterEach(() => rmSync(root, { recursive: true }));

  const put = (folder: string, manifest: Partial<Manifest> & Record<string, unknown>, licence?: string) => {
    mkdirSync(join(root, folder), { recursive: true });
    writeFileSync(join(root, folder, "package.json"), JSON.stringify({ version: "1.0.0", ...manifest }));
    if (licence) writeFileSync(join(root, folder, "LICENSE"), licence);
  };

  beforeEach(() => {
    put("packages/web", {
      name: "@thidua/web",
      dependencies: { "@thidua/domain": "*", a: "1.0.0" },
      devDependencies: { tool: "1.0.0" },
    });
    put("node_modules/a", { name: "a", license: "MIT", dependencies: { b: "2.0.0" } }, "Text of MIT");
    put(
      "node_modules/a/node_modules/b",
      { name: "b", version: "2.0.0", license: "MIT", dependencies: { a: "1.0.0" } },
      "Text of MIT\r\n",
    );
    put("node_modules/b", { name: "b", version: "1.0.0", license: "ISC" });
    put("node_modules/tool", { name: "tool", license: "GPL-3.0" });
  });

  test("what runs is named with the version it runs in, tools are not", () => {
    const names = dependenciesOf(root, ["packages/web"]).map(({ manifest }) => `${manifest.name} ${manifest.version}`);
    expect(names).toEqual(["a 1.0.0", "b 2.0.0"]);
  });

  test("a text that several packages share stands there once, for all of them", () => {
    const page = renderNotices(dependenciesOf(root, ["packages/web"]));
    expect(page.match(/Text of MIT/g)).toHaveLength(1);
    expect(page).toContain("a 1.0.0, b 2.0.0\n\nText of MIT");
  });

  test("a package that isn't installed is no silent gap", () => {
    rmSync(join(root, "node_modules/a"), { recursive: true });
    expect(() => dependenciesOf(root, ["packages/web"])).toThrow("a, needed by @thidua/web");
  });

  test.each([
    ["MIT", []],
    ["(MIT OR GPL-3.0)", []],
    ["GPL-3.0", ["a 1.0.0: GPL-3.0"]],
    ["MIT AND GPL-3.0", ["a 1.0.0: MIT AND GPL-3.0"]],
    ["SEE LICENSE IN x", ["a 1.0.0: SEE LICENSE IN x"]],
  ])("a package under %s: refused %j", (license, expected) => {
    put("node_modules/a", { name: "a", license });
    expect(refused(dependenciesOf(root, ["packages/web"]))).toEqual(expected);
  });
});

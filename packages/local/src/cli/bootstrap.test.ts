import { execFile, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { root } from "./root.ts";

const run = promisify(execFile);
const bootstrap = join(root, "packages", "local", "bootstrap");

describe("the first command in a fresh clone", () => {
  let clone: string;

  // A project whose only library lies beside it, so that npm needs no network; each installation leaves a line.
  beforeEach(async () => {
    clone = mkdtempSync(join(tmpdir(), "clone-"));
    for (const [folder, manifest] of [
      ["", { dependencies: { node: "file:./node" }, scripts: { postinstall: "echo once >> installed.txt" } }],
      ["node", { bin: { node: "bin/node" } }],
    ] as const) {
      mkdirSync(join(clone, folder), { recursive: true });
      const text = JSON.stringify({ name: folder || "clone", version: "1.0.0", ...manifest });
      writeFileSync(join(clone, folder, "package.json"), text);
    }
    mkdirSync(join(clone, "node", "bin"));
    writeFileSync(join(clone, "node", "bin", "node"), "");
    await run("npm", ["install", "--package-lock-only", "--ignore-scripts"], { cwd: clone });
  });
  afterEach(() => rmSync(clone, { recursive: true, force: true }));

  const script = () =>
    `import { ensureInstalled } from ${JSON.stringify(pathToFileURL(join(bootstrap, "install.mjs")).href)};
     try { await ensureInstalled(${JSON.stringify(clone)}); }
     catch (error) { console.error(error.vi, error.message); process.exitCode = 1; }`;
  const install = (env: Record<string, string> = {}) =>
    run(process.execPath, ["--input-type=module", "-e", script()], { env: { ...process.env, ...env } });
  const installations = () => readFileSync(join(clone, "installed.txt"), "utf8").trim().split("\n").length;

  test("installs once, whatever number of commands come at the same time", async () => {
    await Promise.all([install(), install(), install()]);
    expect(existsSync(join(clone, "node_modules", "node"))).toBe(true);
    expect(installations()).toBe(1);
    await install();
    expect(installations()).toBe(1);
  });

  test("installs again when the lock file has changed", async () => {
    await install();
    const lock = JSON.parse(readFileSync(join(clone, "package-lock.json"), "utf8")) as { version: string };
    writeFileSync(join(clone, "package-lock.json"), JSON.stringify({ ...lock, version: "1.0.1" }));
    rmSync(join(clone, "node_modules", ".package-lock.json"));
    await install();
    expect(installations()).toBe(2);
  });

  test("takes what somebody has installed by hand", async () => {
    await run("npm", ["ci"], { cwd: clone });
    await install();
    expect(installations()).toBe(1);
  });

  test("isn't held up by a command that was killed, but waits for the npm which that one left at work", async () => {
    const left = spawn(process.execPath, ["-e", "setTimeout(() => undefined, 1500)"]);
    const dead = spawn(process.execPath, ["-e", ""]);
    await new Promise((resolve) => dead.on("close", resolve));
    mkdirSync(join(clone, ".cache", "install.lock"), { recursive: true });
    writeFileSync(join(clone, ".cache", "install.lock", "owner"), `${dead.pid},${left.pid}@${hostname()}`);
    await install();
    expect(left.exitCode).toBe(0);
    expect(installations()).toBe(1);
  });

  test("says in one sentence each what is wrong and what to do when npm can't install", async () => {
    writeFileSync(join(clone, "package.json"), JSON.stringify({ name: "clone", dependencies: { other: "1.0.0" } }));
    const failure = await install().catch((error: { stderr: string }) => error);
    expect(failure.stderr).toContain("`npm install`");
    expect(existsSync(join(clone, "node_modules", ".thi-dua-lock"))).toBe(false);
    expect(existsSync(join(clone, ".cache", "install.lock"))).toBe(false);
  });
});

describe("what the first command says", () => {
  test.each([
    ["npm error network request to https://example failed, reason: getaddrinfo ENOTFOUND", "mạng"],
    ["npm error code EACCES", "quyền ghi"],
    ["EROFS", "quyền ghi"],
    ["npm error code ENOSPC", "Đĩa đầy"],
    ["something unheard of", "something unheard of"],
  ])("knows what %j means", async (output, word) => {
    const url = JSON.stringify(pathToFileURL(join(bootstrap, "explain.mjs")).href);
    const code = `import { explain } from ${url}; console.log(explain(${JSON.stringify(output)}).vi);`;
    const { stdout } = await run(process.execPath, ["--input-type=module", "-e", code]);
    expect(stdout).toContain(word);
  });

  test("names the commands when there is none of the name", async () => {
    const failure = await run(process.execPath, [`${bootstrap}.mjs`, "tset"]).catch(
      (error: { stderr: string }) => error,
    );
    expect(failure.stderr).toMatch(/"tset".*check.*test/);
  });
});

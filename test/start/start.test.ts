import { spawn, type ChildProcess } from "node:child_process";
import { chmod, mkdir, mkdtemp, readdir, rm, truncate, writeFile } from "node:fs/promises";
import { get } from "node:https";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connect } from "node:tls";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";

const bin = join(import.meta.dirname, "..", "..", "packages", "local", "bin", "start.ts");
let folder = "";
const running: ChildProcess[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "thi-dua-start-"));
});
afterEach(() => {
  for (const child of running.splice(0)) child.kill("SIGKILL");
});
afterAll(() => rm(folder, { recursive: true, force: true }));

type Run = { child: ChildProcess; text: () => string; ended: Promise<number | null> };

const start = (...args: string[]): Run => {
  const child = spawn(process.execPath, [bin, "--empty", ...args], { stdio: ["ignore", "pipe", "pipe"] });
  running.push(child);
  let text = "";
  child.stdout?.on("data", (chunk: Buffer) => (text += chunk.toString()));
  child.stderr?.on("data", (chunk: Buffer) => (text += chunk.toString()));
  return { child, text: () => text, ended: new Promise((resolve) => child.once("exit", resolve)) };
};

/** The address it tells, once it is ready. */
const ready = async ({ text, ended }: Run): Promise<string> => {
  const over = ended.then((code) => {
    throw new Error(`it ended with ${code}: ${text()}`);
  });
  const address = (async () => {
    for (;;) {
      const found = /Thi Đua: (\S+)/.exec(text())?.[1];
      if (found) return found;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  })();
  return Promise.race([address, over]);
};

describe("npm start", () => {
  it("serves console, sign-in and API at one address, shows the operator's secret once, and comes back after kill -9", async () => {
    const data = join(folder, "a");
    const first = start("--data", data, "--port", "0");
    const url = await ready(first);
    const page = await fetch(url);
    expect(page.headers.get("content-security-policy")).toContain("script-src 'self'");
    expect(await page.text()).toContain("<title>");
    expect((await fetch(`${url}/oidc/.well-known/openid-configuration`)).status).toBe(200);
    expect((await fetch(`${url}/api/openapi.json`)).status).toBe(200);
    expect((await fetch(`${url}/api/me`)).status).toBe(401);
    expect(first.text()).toMatch(/secret\): ([0-9A-Z]{4}-){2}[0-9A-Z]{4}/);
    first.child.kill("SIGKILL");
    await first.ended;

    const second = start("--data", data, "--port", "0");
    await ready(second);
    expect(second.text()).not.toContain("secret");
    second.child.kill("SIGTERM");
    expect(await second.ended).toBe(0);
  });

  it("serves the LAN over HTTPS with a certificate that it keeps, and issues tokens for that address", async () => {
    const data = join(folder, "lan");
    const first = start("--data", data, "--port", "0", "--host", "127.0.0.1");
    const url = await ready(first);
    expect(url).toMatch(/^https:\/\/127\.0\.0\.1:/);
    const certificateOf = (address: string) =>
      new Promise<string>((resolve, reject) => {
        const { hostname, port } = new URL(address);
        const socket = connect({ host: hostname, port: Number(port), rejectUnauthorized: false }, () => {
          const { fingerprint256, subjectaltname = "" } = socket.getPeerCertificate();
          socket.end();
          resolve(`${fingerprint256} ${subjectaltname}`);
        }).on("error", reject);
      });
    const shown = await certificateOf(url);
    expect(shown).toContain("IP Address:127.0.0.1");
    await expect.poll(() => first.text()).toContain(shown.split(" ")[0] ?? "?");
    const discovery = await new Promise<string>((resolve, reject) => {
      get(`${url}/oidc/.well-known/openid-configuration`, { rejectUnauthorized: false }, (response) => {
        let text = "";
        response.on("data", (chunk: Buffer) => (text += chunk.toString())).on("end", () => resolve(text));
      }).on("error", reject);
    });
    expect(JSON.parse(discovery)).toMatchObject({ issuer: `${url}/oidc` });
    first.child.kill("SIGTERM");
    await first.ended;
    const second = start("--data", data, "--port", "0", "--host", "127.0.0.1");
    expect(await certificateOf(await ready(second))).toBe(shown);
  });

  it("says in one sentence that the port is taken, and how to take another", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => other.once("listening", resolve));
    const { port } = other.address() as AddressInfo;
    const run = start("--data", join(folder, "b"), "--port", String(port));
    expect(await run.ended).toBe(1);
    expect(run.text()).toContain(`Cổng ${port} đang có chương trình khác dùng`);
    expect(run.text()).toContain(`--port ${port + 1}`);
    expect(run.text()).not.toContain("    at ");
    other.close();
  });

  it("says which file of the data folder is damaged, and what to do", async () => {
    const data = join(folder, "c");
    const run = start("--data", data, "--port", "0");
    await ready(run);
    run.child.kill("SIGTERM");
    await run.ended;
    const table = join(data, "table");
    const [file = ""] = (await readdir(table)).filter((name) => !name.includes("lock")).toSorted();
    await truncate(join(table, file), 4);
    await writeFile(join(table, file), Buffer.alloc(64, 7));
    const again = start("--data", data, "--port", "0");
    expect(await again.ended).toBe(1);
    expect(again.text()).toContain(file);
    expect(again.text()).not.toContain("    at ");
  });

  it("says that a data folder can't be written", async () => {
    const parent = join(folder, "d");
    await mkdir(parent);
    await writeFile(join(parent, "file"), "");
    await chmod(parent, 0o555);
    const run = start("--data", join(parent, "file", "data"), "--port", "0");
    expect(await run.ended).toBe(1);
    expect(run.text()).toContain("Không ghi được vào thư mục dữ liệu");
    expect(run.text()).not.toContain("    at ");
    await chmod(parent, 0o755);
  });

  it("refuses an option it doesn't know, and names the nearest", async () => {
    const run = start("--prot", "4700");
    expect(await run.ended).toBe(1);
    expect(run.text()).toContain("--port");
  });
});

import { execFile } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { root } from "../cli/root.ts";
import { openTable, type OpenTable } from "../table/index.ts";
import { wallClock } from "../world/clocks.ts";
import { layout, openControl, tableName, writeBackup } from "./index.ts";

const run = promisify(execFile);

describe("backup and restore of a data folder", () => {
  let folder: string;
  let data: string;
  let table: OpenTable;
  let control: { close(): Promise<void> } | undefined;

  const serve = async () => {
    table = await openTable({ tableName, folder: layout(data).table });
    control = await openControl({ data, backup: (to) => writeBackup({ data, table, now: wallClock }, to) });
  };
  const stop = async () => {
    await control?.close();
    control = undefined;
    await table.close();
  };
  const put = (sk: string) => {
    const Item = { pk: { S: "T#000000000001|UNIT" }, sk: { S: sk }, name: { S: `Khu phố ${sk}` } };
    return table.handle("DynamoDB_20120810.PutItem", { TableName: tableName, Item });
  };
  /** The command as typed: its exit code and what it said. */
  const command = async (name: "backup" | "restore", flag: string, at: string) => {
    const args = [join(root, "packages/local/bin", `${name}.ts`), flag, at, "--data", data];
    const done = await run(process.execPath, args).catch((error: { code: number; stderr: string }) => error);
    return {
      code: "code" in done ? done.code : 0,
      said: `${"stdout" in done ? done.stdout : ""}${done.stderr}`,
    };
  };

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "backup-"));
    data = join(folder, "data");
    mkdirSync(join(data, "files", "T1"), { recursive: true });
    mkdirSync(join(data, "pump"));
    writeFileSync(join(data, "files", "T1", "scan.pdf"), "%PDF quyết định");
    writeFileSync(join(data, "pump", "rollup.json"), "{}");
    await serve();
    for (const sk of ["1", "2", "3"]) await put(sk);
  });
  afterEach(async () => {
    await control?.close();
    await table.close().catch(() => undefined);
    rmSync(folder, { recursive: true });
  });

  test("a running server is copied while it writes, and the copy brings back exactly the items of one moment", async () => {
    const to = join(folder, "copy");
    const enough = new AbortController();
    const more = (async () => {
      for (let i = 4; !enough.signal.aborted; i++) await put(String(i));
    })();
    const { code, said } = await command("backup", "--to", to);
    enough.abort();
    await more;
    expect({ code, said }).toMatchObject({ code: 0 });
    const digest = /SHA-256 ([0-9a-f]{64})/.exec(said)?.[1];
    await put("after the backup");
    writeFileSync(join(data, "files", "T1", "later.pdf"), "%PDF");
    await stop();

    expect(await command("restore", "--from", to)).toMatchObject({ code: 0 });
    await serve();
    expect(table.digest()).toBe(digest);
    expect(readFileSync(join(data, "files", "T1", "scan.pdf"), "utf8")).toBe("%PDF quyết định");
    expect(existsSync(join(data, "files", "T1", "later.pdf"))).toBe(false);
    expect(existsSync(join(data, "pump", "rollup.json"))).toBe(true);
    const aside = readdirSync(folder).find((name) => name.startsWith("data.before-")) ?? "";
    expect(existsSync(join(folder, aside, "files", "T1", "later.pdf"))).toBe(true);
  });

  test("what happens while the table is copied leaves no reader ahead of the stream and no item without its file", async () => {
    const meanwhile = {
      snapshot: async (to: string) => {
        writeFileSync(join(data, "pump", "rollup.json"), '{"ahead":true}');
        writeFileSync(join(data, "files", "T1", "new.pdf"), "%PDF");
        return await table.snapshot(to);
      },
    };
    await writeBackup({ data, table: meanwhile, now: wallClock }, join(folder, "copy"));
    expect(readFileSync(join(folder, "copy", "pump", "rollup.json"), "utf8")).toBe("{}");
    expect(existsSync(join(folder, "copy", "files", "T1", "new.pdf"))).toBe(true);
  });

  test("without a server the folder is copied just as well, also when a killed one left its control file", async () => {
    const left = readFileSync(layout(data).control);
    const digest = table.digest();
    await stop();
    writeFileSync(layout(data).control, left);
    const { code, said } = await command("backup", "--to", join(folder, "copy"));
    expect(code).toBe(0);
    expect(said).toContain(digest);
    expect(existsSync(join(folder, "copy", "control.json"))).toBe(false);
  });

  test("restore is refused while a server runs, and nothing is touched", async () => {
    await command("backup", "--to", join(folder, "copy"));
    const { code, said } = await command("restore", "--from", join(folder, "copy"));
    expect(code).toBe(1);
    expect(said).toContain(layout(data).table);
    expect(readdirSync(folder).toSorted()).toEqual(["copy", "data"]);
  });

  test.each([
    ["altered", (copy: string) => writeFileSync(join(copy, "files", "T1", "scan.pdf"), "%PDF quyết đinh")],
    ["missing", (copy: string) => rmSync(join(copy, "files", "T1", "scan.pdf"))],
    ["added", (copy: string) => writeFileSync(join(copy, "files", "T1", "scan.pdf.txt"), "")],
  ])("a copy with a file %s is refused by its name before anything is replaced", async (_, harm) => {
    const copy = join(folder, "copy");
    await command("backup", "--to", copy);
    await stop();
    harm(copy);
    const { code, said } = await command("restore", "--from", copy);
    expect(code).toBe(1);
    expect(said).toContain("files/T1/scan.pdf");
    expect(readdirSync(folder).toSorted()).toEqual(["copy", "data"]);
    await serve();
  });

  test.each([
    ["a folder that holds something", () => join(folder)],
    ["a folder inside the data", () => join(data, "copy")],
  ])("a backup into %s is refused in one sentence", async (_, at) => {
    const { code, said } = await command("backup", "--to", at());
    expect(code).toBe(1);
    expect(said.trim().split("\n")).toHaveLength(2);
  });

  test("a folder that is no backup is refused, and so is backing up where nothing is", async () => {
    expect(await command("restore", "--from", folder)).toMatchObject({
      code: 1,
      said: expect.stringContaining("backup.json"),
    });
    await stop();
    rmSync(data, { recursive: true });
    expect(await command("backup", "--to", join(folder, "copy"))).toMatchObject({ code: 1 });
    expect(existsSync(data)).toBe(false);
    await serve();
  });

  test("whoever doesn't hold the token of the data folder gets no backup", async () => {
    const { port } = JSON.parse(readFileSync(layout(data).control, "utf8")) as { port: number };
    for (const authorization of ["", "Bearer x", `Bearer ${"x".repeat(32)}`]) {
      const body = JSON.stringify({ to: join(folder, "stolen") });
      const { status } = await fetch(`http://127.0.0.1:${port}/backup`, {
        method: "POST",
        headers: { authorization },
        body,
      });
      expect(status).toBe(404);
    }
    expect(existsSync(join(folder, "stolen"))).toBe(false);
  });
});

import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { copyFile, mkdir, readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { Failure } from "@thidua/domain";
import { canonical } from "../items/canonical.ts";
import type { WireItem } from "../engine/dynalite.ts";
import { journalName, snapshotName, syncFolder, writeWhole } from "./files.ts";
import type { Moment } from "./keeper.ts";
import { type Closed, createSegment } from "./segment-file.ts";
import { writeSnapshot } from "./snapshot-file.ts";

export type CopiedFile = { readonly name: string; readonly bytes: number; readonly sha256: string };

/** What a copy holds. `digest` is SHA-256 over all items in key order, as an open table tells it. */
export type Manifest = {
  readonly format: 1;
  readonly table: string;
  readonly next: number;
  readonly items: number;
  readonly digest: string;
  readonly files: readonly CopiedFile[];
};

export const manifestName = "manifest.json";

const fileDigest = async (path: string): Promise<string> => {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest("hex");
};

/** The digest of a table's items, with pauses for requests. */
const itemsDigest = async (items: readonly WireItem[]): Promise<string> => {
  const hash = createHash("sha256");
  for (const [at, item] of items.entries()) {
    hash.update(canonical(item)).update("\n");
    if (at % 500 === 499) await new Promise((resolve) => setImmediate(resolve));
  }
  return hash.digest("hex");
};

const describe = async (folder: string, name: string): Promise<CopiedFile> => {
  const path = join(folder, name);
  return { name, bytes: (await stat(path)).size, sha256: await fileDigest(path) };
};

/** Makes the folder for a copy; one that holds something is refused. */
export const emptyFolder = async (folder: string): Promise<void> => {
  await mkdir(folder, { recursive: true });
  if ((await readdir(folder)).length > 0) {
    throw new Failure("conflict", {
      vi: `Thư mục ${folder} không trống. Hãy chọn một thư mục mới cho bản sao.`,
      en: `The folder ${folder} isn't empty. Choose a new folder for the copy.`,
    });
  }
};

/**
 * Lays a moment of the table down as a data folder of its own. `journals` brings the journals before it there and
 * tells the last of them.
 */
export const writeCopy = async (
  to: string,
  { number, snapshot }: Moment,
  journals: (to: string) => Promise<Closed | undefined>,
): Promise<Manifest> => {
  const previous = await journals(to);
  await writeSnapshot(join(to, snapshotName(number)), snapshot);
  const head = { format: 1, table: snapshot.table, first: snapshot.next, ...(previous ? { previous } : {}) } as const;
  await createSegment(join(to, journalName(number)), head);
  const names = (await readdir(to)).toSorted();
  const manifest: Manifest = {
    format: 1,
    table: snapshot.table,
    next: snapshot.next,
    items: snapshot.items.length,
    digest: await itemsDigest(snapshot.items),
    files: await Promise.all(names.map((name) => describe(to, name))),
  };
  await writeWhole(join(to, manifestName), [`${JSON.stringify(manifest, null, 2)}\n`]);
  return manifest;
};

/** Copies the closed journals of a data folder. */
export const copyJournals =
  (from: string, { closed }: Moment) =>
  async (to: string): Promise<Closed | undefined> => {
    for (const { number } of closed) await copyFile(join(from, journalName(number)), join(to, journalName(number)));
    await syncFolder(to);
    return closed.at(-1);
  };

const differs = (folder: string, name: string): Failure =>
  new Failure("conflict", {
    vi: `Bản sao ${folder} không còn nguyên vẹn: tệp ${name} khác với bảng kê. Hãy dùng bản sao khác.`,
    en: `The copy ${folder} isn't intact: the file ${name} differs from its manifest. Use another copy.`,
  });

const isManifest = (value: unknown): value is Manifest =>
  typeof value === "object" &&
  value !== null &&
  "format" in value &&
  value.format === 1 &&
  "files" in value &&
  Array.isArray(value.files);

const readManifest = async (path: string): Promise<Manifest | undefined> => {
  const value: unknown = JSON.parse(await readFile(path, "utf8"));
  return isManifest(value) ? value : undefined;
};

/** Checks every file of a copy against its manifest. Throws a Failure that names the first file that differs. */
export const verifyCopy = async (folder: string): Promise<Manifest> => {
  const manifest = await readManifest(join(folder, manifestName)).catch(() => undefined);
  if (!manifest) throw differs(folder, manifestName);
  for (const { name, sha256 } of manifest.files) {
    const found = await fileDigest(join(folder, name)).catch(() => undefined);
    if (found !== sha256) throw differs(folder, name);
  }
  return manifest;
};

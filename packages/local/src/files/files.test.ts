import { createHash } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { FileId, Instant, TenantId } from "@thidua/domain";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createFilesApp, folderBlobs } from "./index.ts";

const owner = TenantId.parse("HA1H0AWARD00");
const file = FileId.parse("F1LE00000001");
const pdf = new TextEncoder().encode("%PDF-1.7\nQuyết định công nhận sáng kiến\n%%EOF");
const sha = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

let folder: string;
let now: string;
let store: ReturnType<typeof createFilesApp>;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "files-"));
  now = "2024-11-20T01:00:00.000Z";
  store = createFilesApp({
    blobs: folderBlobs(folder),
    secret: new Uint8Array(32).fill(7),
    wallClock: () => Instant.parse(now),
    publicUrl: "http://localhost",
  });
});
afterEach(() => rm(folder, { recursive: true }));

const declared = (bytes: Uint8Array, type = "application/pdf", name = "Quyết định 12.pdf") => ({
  owner,
  file,
  name,
  type,
  size: bytes.length,
  sha256: sha(bytes),
});
const put = async (bytes: Uint8Array, as = declared(bytes)) => {
  const { url } = await store.files.linkToPut(as);
  return store.app.request(url, { method: "PUT", body: bytes as Uint8Array<ArrayBuffer> });
};
const get = async (as = declared(pdf)) => store.app.request((await store.files.linkToGet(as)).url);

/** A zip with empty entries of these names. */
const zip = (...names: string[]): Uint8Array => {
  const entries = names.map((name) => Buffer.from(name));
  const central = entries.map((name) => {
    const head = Buffer.alloc(46);
    head.writeUInt32LE(0x02014b50, 0);
    head.writeUInt16LE(name.length, 28);
    return Buffer.concat([head, name]);
  });
  const local = Buffer.from([0x50, 0x4b, 0x03, 0x04]);
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(names.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, directory, end]);
};
const word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

describe("the file store", () => {
  it("keeps what was declared and gives it back under its Vietnamese name, never as a page", async () => {
    expect((await put(pdf)).status).toBe(204);
    expect(await store.files.has({ owner, file })).toBe(true);
    const answer = await get();
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(pdf);
    expect(answer.headers.get("content-disposition")).toContain(encodeURIComponent("Quyết định 12.pdf"));
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    expect(answer.headers.get("content-security-policy")).toContain("sandbox");
  });

  it("takes nothing longer, shorter or other than declared", async () => {
    const longer = Buffer.concat([pdf, pdf]);
    expect((await put(longer, declared(pdf))).status).toBe(413);
    expect((await put(pdf.slice(0, -1), declared(pdf))).status).toBe(400);
    const other = Uint8Array.from(pdf).fill(0x20, 20, 22);
    expect((await put(other, declared(pdf))).status).toBe(400);
    expect(await store.files.has({ owner, file })).toBe(false);
  });

  it("looks at the content: a page called PDF, or a document with macros, is refused", async () => {
    const page = new TextEncoder().encode("<!doctype html><script>1</script>");
    expect((await put(page)).status).toBe(415);
    expect((await put(zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"), undefined)).status).toBe(
      415,
    );
    const macro = zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin");
    expect((await put(macro, declared(macro, word))).status).toBe(415);
    const sound = zip("[Content_Types].xml", "word/document.xml");
    expect((await put(sound, declared(sound, word))).status).toBe(204);
  });

  it("never replaces a file, and putting the same again changes nothing", async () => {
    await put(pdf);
    expect((await put(pdf)).status).toBe(204);
    const other = new TextEncoder().encode("%PDF-1.7\nkhác");
    expect((await put(other)).status).toBe(409);
    expect(new Uint8Array(await (await get()).arrayBuffer())).toEqual(pdf);
  });

  it("ends a link after five minutes, and a changed link at once", async () => {
    await put(pdf);
    const { url, expiresAt } = await store.files.linkToGet(declared(pdf));
    expect(expiresAt).toBe("2024-11-20T01:05:00.000Z");
    now = "2024-11-20T01:04:59.000Z";
    expect((await store.app.request(url)).status).toBe(200);
    const middle = url.length - 60;
    const changed = url.slice(0, middle) + (url[middle] === "A" ? "B" : "A") + url.slice(middle + 1);
    expect((await store.app.request(changed)).status).toBe(403);
    now = "2024-11-20T01:05:00.000Z";
    expect((await store.app.request(url)).status).toBe(403);
  });

  it("doesn't let a link to read be used to write", async () => {
    const { url } = await store.files.linkToGet(declared(pdf));
    const answer = await store.app.request(url, { method: "PUT", body: pdf });
    expect(answer.status).toBe(403);
  });

  it("copies a file to another tenant once, however often it is told", async () => {
    await put(pdf);
    const city = TenantId.parse("MONGCA1C1TY0");
    await store.files.copy({ owner, file }, city);
    await store.files.copy({ owner, file }, city);
    expect(await store.files.has({ owner: city, file })).toBe(true);
  });
});

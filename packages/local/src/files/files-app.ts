import { createHash } from "node:crypto";
import { Hono, type Context } from "hono";
import type { Clock, Instant } from "@thidua/domain";
import type { DeclaredFile, FilesPort, SignedLink } from "@thidua/runtime";
import type { Blobs } from "./blobs.ts";
import { isOfType } from "./sniff.ts";
import { seal, unseal, type Grant } from "./signature.ts";

export type FilesPorts = {
  blobs: Blobs;
  /** At least 32 random bytes that stay the same while links live. */
  secret: Uint8Array;
  wallClock: Clock;
  /** Where a browser reaches this server. */
  publicUrl: string;
};

const lifetime = 300;
const seconds = (instant: string): number => Math.floor(Date.parse(instant) / 1000);

const refusals = {
  expired: ["Đường dẫn tệp đã hết hiệu lực; hãy mở lại từ trang trước.", "The link has ended; open the file again."],
  tooLarge: ["Tệp lớn hơn khai báo.", "The file is larger than declared."],
  size: ["Tệp nhận được thiếu so với khai báo; hãy tải lại.", "The file is shorter than declared; send it again."],
  digest: ["Nội dung tệp khác mã SHA-256 đã khai; hãy tải lại.", "The content differs from the declared SHA-256."],
  type: ["Nội dung tệp không đúng loại đã khai.", "The content isn't of the declared type."],
  taken: ["Tệp này đã có và không thay được.", "This file exists and can't be replaced."],
  absent: ["Không tìm thấy tệp.", "There is no such file."],
} as const;

const refuse = (c: Context, status: 400 | 403 | 404 | 409 | 413 | 415, why: keyof typeof refusals) => {
  const [vi, en] = refusals[why];
  return c.json({ type: `urn:thi-dua:file_${why}`, title: vi, status, detail: { vi, en }, faults: [] }, status, {
    "content-type": "application/problem+json; charset=utf-8",
    "cache-control": "no-store",
  });
};

/** Reads a body, and stops as soon as it is longer than declared. */
const readUpTo = async (body: ReadableStream<Uint8Array> | null, most: number): Promise<Uint8Array | undefined> => {
  const parts: Uint8Array[] = [];
  let size = 0;
  if (body)
    for await (const part of body) {
      size += part.length;
      if (size > most) return undefined;
      parts.push(part);
    }
  return Buffer.concat(parts);
};

/** Pictures and PDF may be looked at where they are; everything else is saved. */
const shown = new Set(["application/pdf", "image/jpeg", "image/png"]);

/** A file store behind signed links: the port that the functions use, and the app that the links lead to. */
export const createFilesApp = ({
  blobs,
  secret,
  wallClock,
  publicUrl,
}: FilesPorts): { app: Hono; files: FilesPort } => {
  const link = (act: Grant["act"], file: DeclaredFile): SignedLink => {
    const until = seconds(wallClock()) + lifetime;
    const { owner, name, type, size, sha256 } = file;
    const token = seal(secret, { act, owner, file: file.file, name, type, size, sha256, until });
    return {
      method: act,
      url: `${publicUrl}/files/${token}`,
      headers: act === "PUT" ? { "content-type": type } : {},
      expiresAt: new Date(until * 1000).toISOString() as Instant,
    };
  };

  const granted = (c: Context, act: Grant["act"]): Grant | undefined => {
    const grant = unseal(secret, c.req.param("token") ?? "");
    return grant && grant.act === act && seconds(wallClock()) < grant.until ? grant : undefined;
  };

  const app = new Hono();
  app.put("/files/:token", async (c) => {
    const grant = granted(c, "PUT");
    if (!grant) return refuse(c, 403, "expired");
    const bytes = await readUpTo(c.req.raw.body, grant.size);
    if (!bytes) return refuse(c, 413, "tooLarge");
    if (bytes.length < grant.size) return refuse(c, 400, "size");
    if (createHash("sha256").update(bytes).digest("hex") !== grant.sha256) return refuse(c, 400, "digest");
    if (!isOfType(bytes, grant.type)) return refuse(c, 415, "type");
    const before = await blobs.read(grant);
    if (before && !Buffer.from(before).equals(bytes)) return refuse(c, 409, "taken");
    if (!before) await blobs.write(grant, bytes);
    return c.body(null, 204);
  });
  app.get("/files/:token", async (c) => {
    const grant = granted(c, "GET");
    if (!grant) return refuse(c, 403, "expired");
    const bytes = await blobs.read(grant);
    if (!bytes) return refuse(c, 404, "absent");
    return c.body(bytes as Uint8Array<ArrayBuffer>, 200, {
      "content-type": grant.type,
      "content-disposition": `${shown.has(grant.type) ? "inline" : "attachment"}; filename*=UTF-8''${encodeURIComponent(grant.name)}`,
      "x-content-type-options": "nosniff",
      "content-security-policy": "default-src 'none'; sandbox",
      "cache-control": "private, no-store",
    });
  });

  const files: FilesPort = {
    linkToPut: async (file) => link("PUT", file),
    linkToGet: async (file) => link("GET", file),
    has: (place) => blobs.has(place),
    read: (place) => blobs.read(place),
    copy: (from, to) => blobs.copy(from, { owner: to, file: from.file }),
  };
  return { app, files };
};

import * as z from "zod";
import { FileId, Instant, Line } from "@thidua/domain";
import { defineRoute } from "../route.ts";

/** What may be kept, by type: its ending and the most bytes it may have. */
export const fileTypes = {
  "application/pdf": { ending: "pdf", most: 25 * 1024 * 1024 },
  "image/jpeg": { ending: "jpg", most: 10 * 1024 * 1024 },
  "image/png": { ending: "png", most: 10 * 1024 * 1024 },
  "image/heic": { ending: "heic", most: 10 * 1024 * 1024 },
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": {
    ending: "docx",
    most: 25 * 1024 * 1024,
  },
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": { ending: "xlsx", most: 25 * 1024 * 1024 },
} as const;
export type FileType = keyof typeof fileTypes;
export const FileType = z.enum(Object.keys(fileTypes) as [FileType, ...FileType[]]);

export const FileView = z.object({
  file: FileId,
  name: z.string(),
  size: z.int(),
  type: FileType,
  sha256: z.string(),
  purpose: z.enum(["evidence", "document"]),
  at: Instant,
  by: z.string(),
});
export type FileView = z.infer<typeof FileView>;

/** A link to one object for a few minutes; whoever holds it needs no other key. */
export const FileLink = z.object({
  method: z.enum(["PUT", "GET"]),
  url: z.string(),
  headers: z.record(z.string(), z.string()),
  expiresAt: Instant,
});
export type FileLink = z.infer<typeof FileLink>;

export const declareFile = defineRoute({
  name: "declareFile",
  method: "POST",
  path: "/api/files",
  function: "api",
  permission: "tenant.read",
  noun: "files",
  status: 201,
  summary: { vi: "Khai báo tệp, nhận đường dẫn tải lên", en: "Declare a file and get a link to put it" },
  body: z.object({
    name: Line(200),
    size: z.int().positive(),
    type: FileType,
    sha256: z.string().regex(/^[0-9a-f]{64}$/, "mã SHA-256 gồm 64 chữ số thập lục phân"),
    purpose: z
      .enum(["evidence", "document"])
      .default("evidence")
      .meta({ description: "evidence: tài liệu kiểm chứng; document: văn bản mọi người trong đơn vị đọc được" }),
  }),
  response: z.object({ file: FileView, upload: FileLink }),
});

export const getFileLink = defineRoute({
  name: "getFileLink",
  method: "GET",
  path: "/api/files/{file}/link",
  function: "api",
  permission: "tenant.read",
  noun: "files",
  summary: { vi: "Đường dẫn mở tệp, hiệu lực tối đa 5 phút", en: "A link to open a file, for at most 5 minutes" },
  params: z.object({ file: FileId }),
  response: z.object({ file: FileView, download: FileLink }),
});

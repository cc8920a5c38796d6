import * as z from "zod";
import { Line } from "../text.ts";
import { Day } from "../time.ts";

/** Who issues the plan. `level` and `name` are data; a department issues for itself as a territory does. */
export const Issuer = z.strictObject({
  name: Line(300),
  head: z.array(Line(200)).max(4).default([]).meta({ description: "các dòng tên cơ quan ở góc trái trang đầu" }),
  kind: z.enum(["territorial", "departmental"]).default("territorial"),
  level: z.string().max(32).optional(),
  within: z.array(Line(200)).max(5).default([]).meta({ description: "đơn vị cấp trên, từ gần đến xa" }),
});
export type Issuer = z.infer<typeof Issuer>;

/** Number, symbol, place and date of the plan. Blank until it is issued; a month alone may be known before. */
export const DocumentHead = z.strictObject({
  number: z.string().trim().max(20).optional(),
  symbol: z.string().normalize().trim().max(40).optional().meta({ description: "KH-UBND, KH/UBND, KH-SNV …" }),
  place: Line(100).optional(),
  date: Day.optional(),
  month: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/, "tháng viết dạng NNNN-TT")
    .optional(),
});
export type DocumentHead = z.infer<typeof DocumentHead>;

/** Nơi nhận: a line with its role mark as written (`B/c`, `c/đ`, `T/h`, `P/h`). */
export const RecipientLine = z.strictObject({
  name: Line(300),
  mark: z.string().normalize().trim().max(12).optional(),
  role: z.enum(["report", "direct", "implement", "coordinate"]).optional(),
});
export type RecipientLine = z.infer<typeof RecipientLine>;

/** Nơi nhận and the file copy: archive codes as written (`VT`, `NV (L)`). */
export const Recipients = z.strictObject({
  lines: z.array(RecipientLine).max(60).default([]),
  archive: z.array(Line(60)).max(10).default([]),
});
export type Recipients = z.infer<typeof Recipients>;

/** The block above the signature: TM. for the committee, KT. for a deputy, Q. for an acting post, none in one's own name. */
export const Signature = z.strictObject({
  signer: Line(200).optional(),
  title: Line(200),
  mode: z.enum(["none", "TM", "KT", "TM_KT", "Q"]).default("none"),
  onBehalfOf: Line(200).optional().meta({ description: "ỦY BAN NHÂN DÂN, khi ký thay mặt" }),
});
export type Signature = z.infer<typeof Signature>;

/** Where the content was taken from, and what a reader must know of it. */
export const Provenance = z.strictObject({
  kind: z.enum(["officialText", "newsItem", "numberAndDateOnly", "ownDraft"]),
  publisher: Line(300).optional(),
  published: z.string().max(40).optional(),
  author: Line(200).optional(),
  note: Line(1000).optional(),
});
export type Provenance = z.infer<typeof Provenance>;

import * as z from "zod";
import { Day } from "../time.ts";

const range = z.object({ least: z.number(), most: z.number(), use: z.number() });

/** How official documents are set: what a text allows (`least` to `most`) and what is used. Lengths in mm, sizes in points. */
export const DocumentLayout = z.object({
  code: z.string(),
  from: Day,
  source: z.object({ number: z.string(), date: Day, part: z.string() }),
  /** False: chưa xác minh, taken from what others write of the text. */
  verified: z.boolean(),
  paper: z.object({ width: z.number(), height: z.number() }),
  margins: z.object({ top: range, bottom: range, left: range, right: range }),
  font: z.string(),
  sizes: z.object({
    nation: range,
    motto: range,
    issuer: range,
    number: range,
    place: range,
    type: range,
    abstract: range,
    body: range,
    signature: range,
    recipientsHead: range,
    recipients: range,
    annex: range,
    table: range,
    pageNumber: range,
  }),
  firstLine: range,
  /** Space before each paragraph, in points; line spacing in lines. */
  spacing: range,
  lines: range,
  words: z.object({ nation: z.string(), motto: z.string(), recipients: z.string(), archive: z.string() }),
});
export type DocumentLayout = z.infer<typeof DocumentLayout>;

const between = (least: number, most: number, use = most) => ({ least, most, use });

/** The layouts there have been, oldest first; another decree adds a line with the day it takes effect. */
export const documentLayouts: readonly DocumentLayout[] = [
  {
    code: "ND30-2020",
    from: "2020-03-05" as Day,
    source: { number: "30/2020/NĐ-CP", date: "2020-03-05" as Day, part: "Phụ lục I" },
    verified: false,
    paper: { width: 210, height: 297 },
    margins: {
      top: between(20, 25, 20),
      bottom: between(20, 25, 20),
      left: between(30, 35, 30),
      right: between(15, 20),
    },
    font: "Times New Roman",
    sizes: {
      nation: between(12, 13, 12),
      motto: between(13, 14, 13),
      issuer: between(12, 13, 12),
      number: between(13, 13),
      place: between(13, 14, 13),
      type: between(13, 14),
      abstract: between(13, 14),
      body: between(13, 14),
      signature: between(13, 14),
      recipientsHead: between(12, 12),
      recipients: between(11, 11),
      annex: between(13, 14),
      table: between(11, 14, 12),
      pageNumber: between(13, 14, 13),
    },
    firstLine: between(10, 12.7),
    spacing: between(6, 12, 6),
    lines: between(1, 1.5, 1.1),
    words: {
      nation: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      motto: "Độc lập - Tự do - Hạnh phúc",
      recipients: "Nơi nhận:",
      archive: "Lưu",
    },
  },
];

/** The layout in force on a day; before the first one, the first. */
export const layoutOn = (day: Day, layouts: readonly DocumentLayout[] = documentLayouts): DocumentLayout => {
  const found = layouts.toReversed().find((it) => it.from <= day) ?? layouts[0];
  if (!found) throw new Error("there is no document layout");
  return found;
};

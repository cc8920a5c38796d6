import * as z from "zod";
import { Line } from "../text.ts";

/** A label as the plan writes it: `a`, `đ`, `1`, `(1)`, `i1`, `+`, `-`; empty where a paragraph has none. */
export const Label = z
  .string()
  .normalize()
  .trim()
  .max(16)
  .meta({ description: "nhãn như trong văn bản: a, đ, 1, (1), i1, -" });

/** Dashes and pluses mark a paragraph, as an empty label does; they don't number it. */
export const isBullet = (label: string): boolean => /^[-–+•*]*$/.test(label);

/** A code the plan file gives to one of its own things, so that other sections may name it. */
export const Code = z
  .string()
  .regex(/^[a-z][a-zA-Z0-9]{1,31}$/, "mã gồm 2-32 chữ cái không dấu và chữ số, bắt đầu bằng chữ thường")
  .meta({ description: "mã riêng của kế hoạch: chữ cái không dấu và chữ số" });

const subItem = z.strictObject({ label: Label.default(""), text: Line(4000) });

/** One paragraph of a section, with the numbered parts that stand inside it. */
export const Item = z.strictObject({
  label: Label.default(""),
  text: Line(4000),
  items: z.array(subItem).max(60).default([]),
});
export type Item = z.infer<typeof Item>;

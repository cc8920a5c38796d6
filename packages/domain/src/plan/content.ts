import * as z from "zod";
import { FieldCode } from "../criteria/fields.ts";
import { Code, Item } from "./item.ts";

/** Nội dung thi đua: what to compete in; for all, or for the kinds of subjects named. */
export const Content = z.strictObject({
  ...Item.shape,
  subjectKinds: z.array(Code).max(20).default([]).meta({ description: "để trống: mọi đối tượng" }),
  fields: z.array(FieldCode).max(7).default([]),
});
export type Content = z.infer<typeof Content>;

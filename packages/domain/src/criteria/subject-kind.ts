import * as z from "zod";
import { Line } from "../text.ts";

/** A kind of subject a campaign addresses; its code is the campaign's own, what it counts as is fixed. */
export const SubjectKind = z.object({
  code: z.string().regex(/^[a-z][a-zA-Z0-9]{1,31}$/),
  name: Line(300),
  counts: z.enum(["collective", "individual", "household", "authorGroup", "press", "citizen", "firm"]),
  scope: Line(2000).optional().meta({ description: "whom the plan names, in words" }),
});
export type SubjectKind = z.infer<typeof SubjectKind>;

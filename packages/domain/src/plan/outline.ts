import * as z from "zod";
import { Line } from "../text.ts";
import { Label } from "./item.ts";

/** What a heading can stand over; `extra.<code>` names a section of the plan's own. */
export const SectionName = z
  .string()
  .regex(
    /^(purposes|requirements|slogan|period|years|milestones|subjects|contents|solutions|criteria|awards|standards|quotas|dossier|routes|assignments|collaborators|replication|competition|ties|offices|extra\.[a-z][a-zA-Z0-9]{1,31})$/,
    "không có mục này",
  );

const part = z.strictObject({
  label: Label.default(""),
  title: Line(300),
  sections: z.array(SectionName).max(10).default([]),
  subjectKinds: z.array(z.string().max(32)).max(20).default([]).meta({ description: "chỉ phần của các đối tượng này" }),
  text: Line(4000).optional(),
});

/** A heading as the plan writes it, what it stands over, and its sub-headings. Without an outline the usual order is printed. */
export const OutlineEntry = z.strictObject({
  ...part.shape,
  parts: z
    .array(z.strictObject({ ...part.shape, parts: z.array(part).max(20).default([]) }))
    .max(20)
    .default([]),
});
export type OutlineEntry = z.infer<typeof OutlineEntry>;

import * as z from "zod";
import { Line } from "../text.ts";
import { Due } from "./due.ts";
import { Label } from "./item.ts";
import { OfficeFunction } from "../unit/unit.ts";
import { Recipient } from "./milestone.ts";

export const TaskKind = z.enum([
  "buildPlan",
  "guide",
  "chooseTheme",
  "register",
  "propagate",
  "publicPage",
  "introduceExemplar",
  "monitor",
  "remind",
  "inspect",
  "collectInitiatives",
  "appraise",
  "report",
  "interimReview",
  "finalReview",
  "select",
  "propose",
  "award",
  "replicate",
  "other",
]);
export type TaskKind = z.infer<typeof TaskKind>;

/** Something to be done by those it is assigned to, with a date where the plan gives one. */
export const Task = z.strictObject({
  label: Label.default(""),
  kinds: z.array(TaskKind).min(1).max(8),
  text: Line(2000),
  due: Due.optional(),
  recurs: z.enum(["once", "yearly"]).default("once"),
  sentTo: z.array(Recipient).max(10).default([]),
  combinedWith: z.array(Line(500)).max(10).default([]),
  jointly: z.array(Line(300)).max(20).default([]).meta({ description: "cùng thực hiện với" }),
});
export type Task = z.infer<typeof Task>;

/** Phân công: the tasks of the level below, or of an office known by function and by the plan's own title for it. */
export const Assignment = z.strictObject({
  label: Label.default(""),
  to: z.enum(["participants", "office", "leader"]),
  title: Line(500),
  functions: z.array(OfficeFunction).max(12).default([]),
  tasks: z.array(Task).max(40).default([]),
});
export type Assignment = z.infer<typeof Assignment>;

/** A body that is invited and can't be commanded: it carries the word, or supervises; it isn't scored. */
export const Collaborator = z.strictObject({
  label: Label.default(""),
  name: Line(500),
  roles: z
    .array(z.enum(["propagate", "supervise"]))
    .min(1)
    .max(2),
  items: z
    .array(z.strictObject({ label: Label.default(""), text: Line(2000) }))
    .max(20)
    .default([]),
});
export type Collaborator = z.infer<typeof Collaborator>;

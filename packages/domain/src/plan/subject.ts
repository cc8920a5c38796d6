import * as z from "zod";
import { SubjectKind } from "../criteria/subject-kind.ts";
import { TenantKind } from "../hierarchy/node.ts";
import { Line } from "../text.ts";
import { PersonCategory, UnitKind } from "../unit/unit.ts";
import { Label } from "./item.ts";

/**
 * One line of a scope: bodies of these kinds (units, or authorities below), or people of these categories in such bodies.
 * Without kinds any body fits, without categories any person; `head` keeps only heads of bodies, or only the others.
 */
export const ScopeRule = z.strictObject({
  label: Label.default(""),
  text: Line(1000).optional(),
  unitKinds: z.array(UnitKind).max(20).default([]),
  tenantKinds: z.array(TenantKind).max(10).default([]),
  personCategories: z.array(PersonCategory).max(10).default([]),
  head: z.enum(["only", "not", "any"]).default("any"),
});
export type ScopeRule = z.infer<typeof ScopeRule>;

/** A kind of subject with whom it takes in; no rule means everyone the words of `scope` name. */
export const Subject = z.strictObject({
  ...SubjectKind.shape,
  label: Label.default(""),
  rules: z.array(ScopeRule).max(20).default([]),
  outside: z
    .boolean()
    .default(false)
    .meta({ description: "không thuộc hệ thống: báo chí, người dân, doanh nghiệp; không xếp hạng" }),
});
export type Subject = z.infer<typeof Subject>;

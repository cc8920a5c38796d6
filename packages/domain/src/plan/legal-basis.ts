import * as z from "zod";
import { Line } from "../text.ts";
import { Day } from "../time.ts";

/** What sort of document is referred to. */
export const DocumentKind = z.enum([
  "law",
  "ordinance",
  "resolution",
  "decree",
  "decision",
  "circular",
  "directive",
  "conclusion",
  "plan",
  "programme",
  "guidance",
  "report",
  "submissionLetter",
  "officialLetter",
  "notice",
  "other",
]);
export type DocumentKind = z.infer<typeof DocumentKind>;

/** A document number as printed: `76/NQ-CP`, `98/2023/NĐ-CP`, `14-KL/TW`. */
export const DocumentNumber = Line(60);

/** A document that another document names. */
export const DocumentLink = z.strictObject({
  kind: DocumentKind.default("other"),
  number: DocumentNumber.optional(),
  date: Day.optional(),
  issuer: Line(300).optional(),
  title: Line(1000).optional(),
});
export type DocumentLink = z.infer<typeof DocumentLink>;

/** Căn cứ: what the plan rests on. `relation` tells the plan of the same campaign above from law and from own plans. */
export const LegalBasis = z.strictObject({
  ...DocumentLink.shape,
  relation: z.enum(["legal", "parentCampaign", "parentPlan", "ownPlan"]).default("legal"),
});
export type LegalBasis = z.infer<typeof LegalBasis>;

import * as z from "zod";
import { Line } from "../text.ts";
import { Label } from "./item.ts";
import { DocumentLink } from "./legal-basis.ts";
import { OfficeFunction } from "../unit/unit.ts";

/** A paper of the dossier. A form's number holds only together with the document that gives it. */
export const DossierPart = z.strictObject({
  label: Label.default(""),
  kind: z.enum(["submissionLetter", "minutes", "achievementReport", "nomineeList", "other"]),
  name: Line(500),
  by: Line(500).optional(),
  form: z.strictObject({ number: Line(60), annex: Line(200).optional(), of: DocumentLink }).optional(),
  confirmedBySubmitter: z.boolean().default(false).meta({ description: "có xác nhận của cấp trình khen" }),
});
export type DossierPart = z.infer<typeof DossierPart>;

/** One stop of a route. */
export const RouteStep = z.strictObject({
  act: z.enum(["submit", "receive", "compile", "appraise", "forward", "decide"]),
  by: Line(300),
  function: OfficeFunction.optional(),
  level: z.string().max(32).optional(),
  through: Line(300).optional(),
});
export type RouteStep = z.infer<typeof RouteStep>;

/** The way a paper goes, stop by stop, to the one who decides. */
export const Route = z.strictObject({
  label: Label.default(""),
  of: z.enum(["dossier", "childPlan", "report", "issue"]),
  awards: z.array(z.string().max(32)).max(20).default([]),
  text: Line(2000).optional(),
  steps: z.array(RouteStep).min(1).max(12),
});
export type Route = z.infer<typeof Route>;

import * as z from "zod";
import { Line } from "../text.ts";
import { Code, Label } from "./item.ts";

/** What must hold before an initiative is spread; some need an outside opinion or an award proposal. */
export const ReplicationCheck = z.strictObject({
  label: Label.default(""),
  text: Line(1000),
  needs: z.enum(["nothing", "opinion", "awardProposal"]).default("nothing"),
});
export type ReplicationCheck = z.infer<typeof ReplicationCheck>;

/** A competition run by someone else, which the best of the campaign go on to. */
export const ExternalCompetition = z.strictObject({
  name: Line(300),
  edition: Line(60).optional(),
  year: z.int().min(2000).max(2100).optional(),
  field: Line(300).optional(),
  subjectKinds: z.array(Code).max(20).default([]),
});
export type ExternalCompetition = z.infer<typeof ExternalCompetition>;

/** A programme, plan, index or movement the campaign is tied to without resting on it. */
export const Tie = z.strictObject({
  kind: z.enum(["programme", "plan", "index", "evaluation", "movement"]),
  name: Line(500),
  short: Line(100).optional(),
  owner: Line(300).optional(),
  text: Line(1000).optional(),
});
export type Tie = z.infer<typeof Tie>;

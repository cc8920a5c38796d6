import * as z from "zod";
import { Appraisal, Cell, Instant, Leaf, LoginId, Registration, UnitId } from "@thidua/domain";
import { defineItem } from "../item.ts";
import { yearFacet } from "./campaign.ts";

type OfYear = { campaign: string; year: number };
type OfSheet = OfYear & { participant: string };

const by = z.object({ login: LoginId, name: z.string(), unit: UnitId.optional() });

export const registrationItem = defineItem({
  name: "registration",
  namespace: "T",
  schema: Registration,
  facet: (part: OfYear) => [...yearFacet(part), "REG"],
  sort: ({ participant }: { participant: string }) => participant,
  budget: 32_768,
});

/** One criterion of one participant's sheet, as the participant enters it; typing saves this item alone. */
export const cellItem = defineItem({
  name: "cell",
  namespace: "T",
  schema: Cell.extend({ by, at: Instant, enteredFor: z.boolean().default(false) }),
  facet: ({ participant, ...part }: OfSheet) => [...yearFacet(part), `S#${participant}`],
  sort: ({ criterion }: { criterion: string }) => criterion,
  budget: 32_768,
});

/** What the appraising tenant decides for one criterion of one participant. */
export const appraisalItem = defineItem({
  name: "appraisal",
  namespace: "T",
  schema: Appraisal.extend({ by, at: Instant }),
  facet: ({ participant, ...part }: OfSheet) => [...yearFacet(part), `P#${participant}`],
  sort: ({ criterion }: { criterion: string }) => criterion,
  budget: 8192,
});

/** The participant's line that feeds roll-up: state and totals, never a draft's content. */
export const leafItem = defineItem({
  name: "leaf",
  namespace: "T",
  schema: Leaf,
  facet: (part: OfYear) => [...yearFacet(part), "A"],
  sort: ({ participant }: { participant: string }) => participant,
  budget: 1024,
});

import * as z from "zod";
import {
  Appraisal,
  Cell,
  Facts,
  Instant,
  Leaf,
  Line,
  ParticipantId,
  Registration,
  SheetHead,
  Submission,
  WrittenBy,
} from "@thidua/domain";
import { defineItem } from "../item.ts";
import { yearFacet } from "./campaign.ts";

type OfYear = { campaign: string; year: number };
type OfSheet = OfYear & { participant: string };
type OfParticipant = { participant: string };

export const registrationItem = defineItem({
  name: "registration",
  namespace: "T",
  schema: Registration,
  facet: (part: OfYear) => [...yearFacet(part), "REG"],
  sort: ({ participant }: OfParticipant) => participant,
  budget: 32_768,
});

/** Counts someone from outside once for whoever mobilised them: by folded name and unit. */
export const outsideItem = defineItem({
  name: "outside",
  namespace: "T",
  schema: z.object({ participant: ParticipantId, name: Line(200) }),
  facet: (part: OfYear) => [...yearFacet(part), "OUTSIDE"],
  sort: ({ name, unit }: { name: string; unit: string }) => `${unit}#${name}`,
  budget: 1024,
});

/** One criterion of one participant's sheet, as the participant enters it; typing saves this item alone. */
export const cellItem = defineItem({
  name: "cell",
  namespace: "T",
  schema: Cell.extend({ by: WrittenBy, at: Instant, enteredFor: z.boolean().default(false) }),
  facet: ({ participant, ...part }: OfSheet) => [...yearFacet(part), `S#${participant}`],
  sort: ({ criterion }: { criterion: string }) => criterion,
  budget: 32_768,
});

/** Where a sheet stands. Written with its leaf, under the same version. */
export const sheetItem = defineItem({
  name: "sheet",
  namespace: "T",
  schema: SheetHead,
  facet: (part: OfYear) => [...yearFacet(part), "SHEET"],
  sort: ({ participant }: OfParticipant) => participant,
  budget: 16_384,
});

/** The copies of what was submitted, one for each time. */
export const submissionItem = defineItem({
  name: "submission",
  namespace: "T",
  schema: Submission,
  facet: (part: OfYear) => [...yearFacet(part), "SUB"],
  sort: ({ participant, submission }: OfParticipant & { submission: number }) =>
    `${participant}#${String(submission).padStart(4, "0")}`,
  budget: 350_000,
});

/** What the appraising tenant decides for one criterion of one participant. */
export const appraisalItem = defineItem({
  name: "appraisal",
  namespace: "T",
  schema: Appraisal.extend({
    by: WrittenBy,
    at: Instant,
    substitute: z.boolean().default(false),
    /** Decided by the level above, because nobody here might. */
    fromAbove: z.boolean().default(false),
  }),
  facet: ({ participant, ...part }: OfSheet) => [...yearFacet(part), `P#${participant}`],
  sort: ({ criterion }: { criterion: string }) => criterion,
  budget: 8192,
});

/** What is known of a participant without its declaring it, and the paper it rests on. */
export const factsItem = defineItem({
  name: "facts",
  namespace: "T",
  schema: z.object({ facts: Facts, source: Line(300).optional(), by: WrittenBy, at: Instant }),
  facet: (part: OfYear) => [...yearFacet(part), "FACT"],
  sort: ({ participant }: OfParticipant) => participant,
  budget: 16_384,
});

/** The participant's line that feeds roll-up: state and totals, never a draft's content. */
export const leafItem = defineItem({
  name: "leaf",
  namespace: "T",
  schema: Leaf,
  facet: (part: OfYear) => [...yearFacet(part), "A"],
  sort: ({ participant }: OfParticipant) => participant,
  budget: 1024,
});

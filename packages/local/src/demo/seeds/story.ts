import * as z from "zod";
import { Day, tenantKinds, UnitKind, type TenantKind } from "@thidua/domain";

const Key = z.string().regex(/^[a-z][a-z0-9-]*$/);
const said = z.object({ vi: z.string(), en: z.string() });

const PlaceFacts = z.object({
  kind: z.enum(Object.keys(tenantKinds) as [TenantKind, ...TenantKind[]]),
  name: z.string(),
  /** Where it dates its papers. */
  place: z.string().optional(),
  code: z.string().optional(),
  symbol: z.string().optional(),
  parent: Key.optional(),
  from: Day,
  resolution: z.string().optional(),
  /** Titles of its two people. */
  officer: z.string(),
  chair: z.string(),
  /** Tells it from its namesakes at sign-in. */
  note: z.string(),
});
export type PlaceFacts = z.infer<typeof PlaceFacts>;

const on = { on: Day };

/** Units that fill in a sheet; how well each does, from 0 to 1. */
const Entered = z.object({
  name: z.string(),
  kind: UnitKind,
  group: z.string().optional(),
  quality: z.number().min(0).max(1),
  /** A criterion whose name holds these words is appraised as not met, with this reason. */
  corrected: z.object({ words: z.string(), reason: z.string() }).optional(),
});
export type Entered = z.infer<typeof Entered>;

const Act = z.discriminatedUnion("do", [
  z.object({ do: z.literal("found"), ...on, places: z.array(Key).min(1) }),
  /** Imports a plan file, and issues it. */
  z.object({
    do: z.literal("launch"),
    ...on,
    by: Key,
    plan: z.string(),
    number: z.string(),
    symbol: z.string().optional(),
  }),
  z.object({ do: z.literal("adopt"), ...on, by: Key, of: Key, title: z.string(), number: z.string() }),
  /** Opens a year of a campaign of several. */
  z.object({ do: z.literal("open"), ...on, by: Key, year: z.int() }),
  /** Units of a place: registered, their sheets typed from paper, appraised. */
  z.object({ do: z.literal("assess"), ...on, by: Key, year: z.int(), subject: z.string(), units: z.array(Entered) }),
  /** An authority takes part in the campaign of the one above, by its own login. */
  z.object({
    do: z.literal("enter"),
    ...on,
    by: Key,
    above: Key,
    year: z.int(),
    subject: z.string(),
    quality: z.number().min(0).max(1),
  }),
  z.object({ do: z.literal("publish"), ...on, by: Key, year: z.int(), decision: z.string() }),
  /** It is no more from that day; who goes on with it. */
  z.object({
    do: z.literal("end"),
    ...on,
    places: z.array(Key).min(1),
    from: Day,
    resolution: z.string(),
    into: z.array(Key),
    kind: z.enum(["merge", "abolish"]),
  }),
]);
export type StoryAct = z.infer<typeof Act>;

/** The places of one plan and what happened there, day by day. */
export const Story = z.object({
  id: Key,
  title: said,
  section: z.string(),
  places: z.record(Key, PlaceFacts),
  script: z.array(Act).min(1),
});
export type Story = z.infer<typeof Story>;

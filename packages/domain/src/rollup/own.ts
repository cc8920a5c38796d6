import * as z from "zod";
import { ParticipantId } from "../ids.ts";
import { percentOf } from "../score/exact.ts";
import { submittedStates } from "../score/leaf.ts";
import type { Leaf } from "../sheet/leaf.ts";
import { Instant } from "../time.ts";
import { addCounts, noCount, type Count } from "./count.ts";
import { canonical, fingerprint } from "./fingerprint.ts";
import { binCount, binOf, writeHistogram } from "./histogram.ts";
import { hasResult, settle } from "./settle.ts";

/**
 * Word from a child tenant that has arrived and may not have been acted upon: that it registered, or handed in a sheet.
 * Small, because it is counted by; of each kind the newest stands.
 */
export const Delivered = z.object({
  participant: ParticipantId,
  what: z.enum(["registration", "sheet"]),
  /** How often the sheet was submitted; compared with what the receiver has taken up. */
  submission: z.int().min(0).default(0),
  at: Instant,
  late: z.boolean().default(false),
  withdrawn: z.boolean().default(false),
});
export type Delivered = z.infer<typeof Delivered>;

/** What one authority's own plan comes to: its participants, whether or not it has children below. */
export type Own = {
  count: Count;
  /** Launched, and everyone expected has a result. */
  complete: boolean;
  lastActAt?: string | undefined;
  /** Fingerprint of everything this was computed from. */
  inputs: string;
};

/** Everything known of one participant. */
type Known = { leaf: Leaf | undefined; sheet: Delivered | undefined; registration: Delivered | undefined };

const resting: ReadonlySet<Leaf["state"]> = new Set(["invited", "registered", "drafting", "returned"]);

/** A delivered sheet stands for its participant until the receiving tenant has acted on it. */
const waits = ({ leaf, sheet }: Known): boolean =>
  sheet !== undefined &&
  !sheet.withdrawn &&
  (leaf === undefined || (resting.has(leaf.state) && sheet.submission > (leaf.submission ?? 0)));

const one = (flag: boolean): number => (flag ? 1 : 0);

/** Nobody who withdrew, or whose only word was taken back, is expected. */
const takesPart = (known: Known): boolean =>
  known.leaf ? known.leaf.gone !== true : waits(known) || known.registration?.withdrawn === false;

const countOf = (known: Known): Count => {
  const count = noCount();
  const { leaf, sheet } = known;
  const waiting = waits(known);
  count.expected = 1;
  count.registered = one(waiting || leaf === undefined || leaf.state !== "invited");
  count.submitted = one(waiting || (leaf !== undefined && submittedStates.has(leaf.state)));
  count.returned = one(!waiting && leaf?.state === "returned");
  count.late = one((leaf?.late ?? false) || (waiting && sheet?.late === true));
  if (!leaf || !hasResult(leaf)) return count;
  const [points, max] = leaf.local;
  count.appraised = 1;
  count.approved = one(leaf.state !== "appraised");
  count.published = one(leaf.state === "published");
  count.provisional = one(leaf.provisional);
  count.gateFailed = one(leaf.gateFailed);
  count.met = leaf.met;
  count.applicable = leaf.applicable;
  count.noData = leaf.noData;
  count.local = [points, max];
  count.origins = { ...leaf.pairs };
  if (leaf.band) count.bands = { [leaf.band]: 1 };
  const percent = percentOf(points, max);
  if (percent === undefined) return count;
  count.scored = 1;
  count.percent = percent;
  return count;
};

const histogramOf = (leaves: readonly Leaf[]): string => {
  const bins = Array.from({ length: binCount }, () => 0);
  for (const leaf of leaves) {
    const bin = hasResult(leaf) ? binOf(...leaf.local) : undefined;
    if (bin !== undefined) bins[bin] = (bins[bin] ?? 0) + 1;
  }
  return writeHistogram(bins);
};

const inOrder = (delivered: readonly Delivered[]): Delivered[] =>
  delivered.toSorted((a, b) => (a.participant + a.what < b.participant + b.what ? -1 : 1));

const inputsOf = (leaves: readonly Leaf[], delivered: readonly Delivered[], launched: boolean): string => {
  const nameless = leaves
    .toSorted((a, b) => (a.participant < b.participant ? -1 : 1))
    .map(({ name: _, ...rest }) => rest);
  return fingerprint(canonical([launched, nameless, inOrder(delivered)]));
};

/**
 * Counts an authority's own participants from their leaves and from the words delivered but not yet acted upon. Averages
 * rest on appraised results only; what is merely handed in is counted, never summed.
 */
export const foldOwn = (leaves: readonly Leaf[], delivered: readonly Delivered[], launched: boolean): Own => {
  const settled = new Map(settle(leaves.filter(({ gone }) => !gone)).map((leaf) => [leaf.participant, leaf]));
  const absent = new Map(leaves.filter(({ gone }) => gone).map((leaf) => [leaf.participant, leaf]));
  const said = (what: Delivered["what"]) =>
    new Map(delivered.filter((word) => word.what === what).map((word) => [word.participant, word]));
  const [sheets, registrations] = [said("sheet"), said("registration")];
  const everyone = [...new Set([...settled.keys(), ...absent.keys(), ...sheets.keys(), ...registrations.keys()])];
  const known = everyone.map((id): Known => ({
    leaf: settled.get(id) ?? absent.get(id),
    sheet: sheets.get(id),
    registration: registrations.get(id),
  }));
  const count = addCounts(known.filter(takesPart).map(countOf));
  count.tenants = 1;
  count.launched = one(launched);
  count.histogram = histogramOf([...settled.values()]);
  const acts = [...leaves.map((leaf) => leaf.lastActAt), ...delivered.map(({ at }) => at)].map((at) => Date.parse(at));
  return {
    count,
    complete: launched && count.expected > 0 && count.appraised === count.expected,
    lastActAt: acts.length === 0 ? undefined : new Date(Math.max(...acts)).toISOString(),
    inputs: inputsOf(leaves, delivered, launched),
  };
};

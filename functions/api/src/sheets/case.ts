import { appraisalItem, cellItem, submissionItem, type ItemOf, type Reader, type Stored } from "@thidua/data";
import {
  bandOf,
  leafOf,
  scoreSheet,
  type BandList,
  type CriteriaSet,
  type Facts,
  type Leaf,
  type ParticipantId,
  type Registration,
  type ScoredSheet,
  type SheetHead,
  type Submission,
  type SubmittedCell,
} from "@thidua/domain";
import { ownBands, scoreBands } from "./bands.ts";
import { mergeFacts, observedFacts, recordedFacts } from "./facts.ts";
import { registrationOf, standingOf, type Standing } from "./head.ts";
import { criteriaOf, type Place } from "./place.ts";
import { sheetBody } from "./received.ts";

export type StoredAppraisal = Stored<ItemOf<typeof appraisalItem>>;

/** Everything a decision on one sheet rests on. */
export type Case = Standing & {
  place: Place;
  set: CriteriaSet;
  registration: Stored<Registration> | undefined;
  facts: Facts;
  bands: BandList | undefined;
  /** The copy that was submitted last, wherever it lies. */
  submitted: Submission | undefined;
  appraisals: StoredAppraisal[];
};

const submittedOf = async (store: Reader, place: Place, standing: Standing): Promise<Submission | undefined> => {
  const { head, arrived } = standing;
  if (head.submission === 0) return undefined;
  if (arrived) return sheetBody(store, place, head.participant, arrived.submission);
  const at = { participant: head.participant, submission: head.submission };
  return (await store.get(submissionItem, place, at))?.value;
};

/**
 * Loads a sheet with its criteria, facts, submission and appraisals; a write looks with strong reads. Typing needs no
 * copy of what was submitted, nor what was decided on it.
 */
export const openCase = async (
  store: Reader,
  place: Place,
  participant: ParticipantId,
  strong: boolean,
  withCopy = true,
): Promise<Case> => {
  const standing = await standingOf(store, place, participant, strong);
  const { head } = standing;
  const [set, registration, recorded, bands, submitted, appraisals] = await Promise.all([
    criteriaOf(store, place, head.subjectKind),
    registrationOf(store, place, participant),
    recordedFacts(store, place, participant),
    ownBands(store),
    withCopy ? submittedOf(store, place, standing) : undefined,
    place.above || !withCopy ? [] : store.all(appraisalItem, { ...place, participant }, { strong }),
  ]);
  const observed = await observedFacts(store, place, head, set, registration?.value);
  return {
    ...standing,
    place,
    set,
    registration,
    facts: mergeFacts(observed, recorded.facts),
    bands,
    submitted,
    appraisals,
  };
};

/** What is being typed, cell by cell. */
export const typedCells = async (
  store: Reader,
  place: Place,
  participant: ParticipantId,
  strong = false,
): Promise<SubmittedCell[]> =>
  (await store.all(cellItem, { ...place, participant }, { strong })).map(({ value, version }) => ({
    ...value,
    version,
  }));

export const score = (
  it: Pick<Case, "set" | "facts" | "place" | "bands">,
  cells: readonly SubmittedCell[],
  appraisals: readonly { value: StoredAppraisal["value"] }[] = [],
): ScoredSheet =>
  scoreSheet(
    it.set,
    cells,
    appraisals.map(({ value }) => value),
    it.facts,
    { year: it.place.year, bands: scoreBands(it.bands) },
  );

const bandName = (bands: BandList | undefined, { local }: ScoredSheet): string | undefined =>
  bands && bandOf(bands, local)?.name;

/** The head with its totals, and the leaf that says the same to roll-up. */
export const totalled = (
  head: SheetHead,
  scored: ScoredSheet | undefined,
  bands: BandList | undefined,
): { head: SheetHead; leaf: Leaf } => {
  const band = scored && bandName(bands, scored);
  const { participant, name, is, subjectKind, group, ranked, state, late, onBehalf, lastActAt } = head;
  const taken = is === "tenant" ? { submission: head.submission } : {};
  const base = { participant, name, is, subjectKind, ranked, state, late, onBehalf, lastActAt, ...taken };
  const leaf = leafOf({ ...base, ...(group ? { group } : {}), ...(band ? { band: band.slice(0, 30) } : {}) }, scored);
  const { local, met, applicable, noData, gateFailed, provisional } = leaf;
  const { band: _, ...rest } = head;
  const totals = { local, met, applicable, noData, gateFailed, provisional };
  return {
    head: { ...rest, ...totals, ...(band && leaf.band ? { band } : {}) },
    leaf: head.registration === "withdrawn" ? { ...leaf, gone: true } : leaf,
  };
};

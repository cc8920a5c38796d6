import { publicationItem, type ItemOf, type Reader, type ResultRow, type Stored } from "@thidua/data";
import type { ParticipantId } from "@thidua/domain";
import type { OfYear } from "../sheets/place.ts";

export type Publication = ItemOf<typeof publicationItem>;

/** The edition that counts; undefined before the first. */
export const latestEdition = async (
  store: Reader,
  { campaign, year }: OfYear,
  strong = false,
): Promise<Stored<Publication> | undefined> =>
  (await store.query(publicationItem, { campaign, year }, { descending: true, limit: 1, strong })).items[0];

/** Where everybody stood the year before, by participant. */
export const tableBefore = async (
  store: Reader,
  { campaign, year }: OfYear,
): Promise<ReadonlyMap<ParticipantId, ResultRow>> => {
  const before = await latestEdition(store, { campaign, year: year - 1 });
  return new Map(before?.value.rows.map((row) => [row.participant, row]));
};

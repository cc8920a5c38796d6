import { getPublication, PublishedRow, type PublicationView } from "@thidua/contract";
import { sheetItem, type Reader } from "@thidua/data";
import { asParticipant, Failure } from "@thidua/domain";
import type { Caller } from "@thidua/runtime";
import { handle } from "../handle.ts";
import { ownPlace, placeAbove, type OfYear, type Place } from "../sheets/place.ts";
import { tableFromAbove } from "../sheets/received.ts";
import { latestEdition, type Publication } from "./editions.ts";

const none: PublicationView = {
  state: "none",
  edition: 0,
  reported: 0,
  expected: 0,
  complete: false,
  missing: [],
  rows: [],
  corrections: [],
  version: 0,
};

/** A published table as everybody in the tenant may see it. */
export const publicationView = (publication: Publication, finished: boolean): PublicationView => {
  const { edition, publishedAt, by, decision, reported, expected, missing, rows, corrections } = publication;
  return {
    state: finished ? "published" : "publishing",
    edition,
    publishedAt,
    by,
    ...(decision ? { decision } : {}),
    reported,
    expected,
    complete: reported === expected,
    missing,
    rows,
    corrections: corrections.map(({ criterion: _, ...rest }) => rest),
    version: edition,
  };
};

/** Everybody in the table bears the mark; until then the rest is on its way. */
export const isFinished = async (
  store: Reader,
  place: Place,
  us: Caller["tenant"],
  { rows }: Publication,
): Promise<boolean> => {
  const heads = await store.all(sheetItem, place);
  const listed = new Set(rows.map(({ participant }) => participant));
  return heads.every(
    ({ value }) =>
      value.participant === asParticipant(us) || !listed.has(value.participant) || value.state === "published",
  );
};

/** The table of the level above, as it was last told to us. */
const fromAbove = async (store: Reader, of: OfYear): Promise<PublicationView> => {
  const place = await placeAbove(store, of);
  const told = await tableFromAbove(store, place);
  if (!told) return none;
  return {
    ...none,
    state: "published",
    edition: told.edition,
    publishedAt: told.publishedAt,
    by: told.by,
    ...(told.decision ? { decision: told.decision } : {}),
    reported: told.reported,
    expected: told.expected,
    complete: told.reported === told.expected,
    rows: told.rows.map((row) => PublishedRow.parse(row)),
    version: told.edition,
  };
};

export const get = [
  handle(getPublication, async ({ params, query, store, me }) => {
    if (query.above) {
      return fromAbove(store, params).catch((cause: unknown) => {
        if (cause instanceof Failure && cause.code === "not_yet") return none;
        throw cause;
      });
    }
    const place = await ownPlace(store, params);
    const found = await latestEdition(store, place);
    if (!found) return none;
    return publicationView(found.value, await isFinished(store, place, me.tenant, found.value));
  }),
];

import { deliveredItem, edgeDownItem, sheetItem, type Reader } from "@thidua/data";
import { asParticipant, tenantBehind, type Delivered, type SheetHead, type TenantId } from "@thidua/domain";
import { headFromWords, withDelivered } from "../sheets/head.ts";
import type { Place } from "../sheets/place.ts";

/** Whether any authority stands below us: only then can sheets arrive by letter. */
export const hasChildren = async (store: Reader, us: TenantId): Promise<boolean> =>
  (await store.query(edgeDownItem, {}, { owner: us, limit: 1 })).items.length > 0;

const asWord = ({ participant, at, late, withdrawn, submission }: Delivered, subjectKind: string) => ({
  from: tenantBehind(participant),
  version: 1,
  at,
  withdrawn,
  submission: Math.max(1, submission),
  name: participant,
  subjectKind,
  late,
  onBehalf: false,
});

/**
 * Every head of a year in one query, and one more, of a few bytes a child, for what children have sent meanwhile. Our
 * own place at the level above lies among them and is handed back beside.
 */
export const headsInShort = async (
  store: Reader,
  place: Pick<Place, "campaign" | "year">,
  us: TenantId,
  withChildren: boolean,
): Promise<{ heads: SheetHead[]; own: SheetHead | undefined }> => {
  const of = { campaign: place.campaign, year: place.year };
  const [stored, words] = await Promise.all([
    store.all(sheetItem, of),
    withChildren ? store.all(deliveredItem, of) : [],
  ]);
  const heads = new Map(stored.map(({ value }) => [value.participant, value]));
  for (const { value } of words) {
    const known = heads.get(value.participant);
    if (known) {
      const registers = value.what === "registration" && !value.withdrawn && value.at > (known.registeredAt ?? "");
      const moved = value.what === "sheet" ? withDelivered(known, asWord(value, known.subjectKind)).head : known;
      heads.set(value.participant, registers ? { ...moved, registration: "submitted" } : moved);
      continue;
    }
    const word = asWord(value, "");
    const fresh =
      value.what === "sheet"
        ? headFromWords(value.participant, undefined, word)
        : headFromWords(
            value.participant,
            { ...word, registeredOn: "1970-01-01" as never, targets: [], initiatives: [] },
            undefined,
          );
    if (fresh) heads.set(value.participant, value.what === "sheet" ? withDelivered(fresh, word).head : fresh);
  }
  const own = heads.get(asParticipant(us));
  heads.delete(asParticipant(us));
  return { heads: [...heads.values()], own };
};

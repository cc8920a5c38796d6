import { listAppraisalCells } from "@thidua/contract";
import { criteriaItem, sheetItem, type Reader } from "@thidua/data";
import {
  asParticipant,
  compareVi,
  dayOf,
  formulaText,
  notFound,
  tenantBehind,
  weightOf,
  type CriteriaSet,
  type SheetHead,
} from "@thidua/domain";
import { handle } from "../handle.ts";
import { openCase } from "../sheets/case.ts";
import { answeredCriteria } from "../sheets/criteria.ts";
import { headFromWords, unknownParticipant, withDelivered } from "../sheets/head.ts";
import { ownPlace, type Place } from "../sheets/place.ts";
import { wordsOfAll } from "../sheets/received.ts";
import { cellsOf } from "./cells.ts";
import { openRoster } from "./turn.ts";

/** Every head of the year as it stands after what child tenants have sent, without our own at the level above. */
export const headsOf = async (store: Reader, place: Place, us: SheetHead["participant"]): Promise<SheetHead[]> => {
  const [stored, words] = await Promise.all([store.all(sheetItem, place), wordsOfAll(store, place)]);
  const known = new Map(stored.map(({ value }) => [value.participant, value]));
  for (const from of [...words.registrations.keys(), ...words.sheets.keys()]) {
    const participant = asParticipant(from);
    const head =
      known.get(participant) ?? headFromWords(participant, words.registrations.get(from), words.sheets.get(from));
    if (head) known.set(participant, head);
  }
  known.delete(us);
  return [...known.values()].map((head) =>
    head.is === "tenant" ? withDelivered(head, words.sheets.get(tenantBehind(head.participant))).head : head,
  );
};

type Asked = { subjectKind: string | undefined; criterion: string | undefined };

/** The set that was asked for, or the first that holds the criterion asked for, or the first. */
const setOf = async (store: Reader, place: Place, { subjectKind, criterion }: Asked): Promise<CriteriaSet> => {
  const sets = (await store.all(criteriaItem, place)).map(({ value }) => value);
  const kept = sets.filter((set) => subjectKind === undefined || set.subjectKind === subjectKind);
  if (!kept[0]) throw notFound("Năm này không có bộ tiêu chí cho nhóm đó.", "The year has no criteria for that kind.");
  if (criterion === undefined) return kept[0];
  const found = kept.find((set) => answeredCriteria(set).some(({ id }) => id === criterion));
  if (!found)
    throw notFound("Năm này không có tiêu chí đó để thẩm định.", "The year has no such criterion to appraise.");
  return found;
};

export const list = [
  handle(listAppraisalCells, async ({ params, query, store, me, businessClock }) => {
    const place = await ownPlace(store, params);
    const roster = await openRoster(store, place, dayOf(businessClock()));
    const heads = (await headsOf(store, place, asParticipant(me.tenant))).filter(
      ({ registration }) => registration !== "withdrawn",
    );
    const one = query.participant && heads.find(({ participant }) => participant === query.participant);
    if (query.participant && !one) throw unknownParticipant();
    const set = await setOf(store, place, {
      subjectKind: query.subjectKind ?? (one ? one.subjectKind : undefined),
      criterion: query.criterion,
    });
    const fitting = heads
      .filter(({ subjectKind }) => subjectKind === set.subjectKind)
      .filter(({ participant }) => query.participant === undefined || participant === query.participant)
      .toSorted((a, b) => compareVi(a.group ?? "", b.group ?? "") || compareVi(a.name, b.name));
    const from = query.cursor === undefined ? 0 : fitting.findIndex((it) => it.participant === query.cursor) + 1;
    const page = fitting.slice(from, from + query.limit);
    const cases = await Promise.all(page.map(({ participant }) => openCase(store, place, participant, false)));
    const cells = cases
      .flatMap((it) => cellsOf(me, it, roster))
      .filter((cell) => query.criterion === undefined || cell.criterion === query.criterion)
      .filter((cell) => !query.mine || (cell.allowed.includes("appraise") && cell.status === "toAppraise"));
    const criteria = answeredCriteria(set).filter(({ id }) => query.criterion === undefined || id === query.criterion);
    const last = page.at(-1);
    return {
      subjectKind: set.subjectKind,
      criteria: criteria.map((criterion) => ({
        id: criterion.id,
        label: criterion.label,
        name: criterion.name,
        max: weightOf(criterion, set.scored),
        formula: { vi: formulaText(criterion, "vi"), en: formulaText(criterion, "en") },
      })),
      participants: page.map(({ participant, name, group, state }) => ({
        participant,
        name,
        ...(group ? { group } : {}),
        state,
      })),
      cells,
      ...(last && from + query.limit < fitting.length ? { next: last.participant } : {}),
    };
  }),
];

import { getSheet } from "@thidua/contract";
import type { Reader } from "@thidua/data";
import { Failure, submittedStates, type Facts, type SubmittedCell } from "@thidua/domain";
import { handle } from "../handle.ts";
import { sightOf, type Sight } from "./allowed.ts";
import { openCase, typedCells, type Case, type StoredAppraisal } from "./case.ts";
import { mergeFacts } from "./facts.ts";
import { filesOf } from "./files-of.ts";
import { placeOf } from "./place.ts";
import { sheetView } from "./view.ts";
import { demandHand } from "./rights.ts";

/** What the level above told us of single criteria, in the shape of our own appraisals. */
const toldFromAbove = ({ fromAbove = [], head }: Case): StoredAppraisal[] => {
  const latest = fromAbove.filter(({ what, submission }) => what === "sheet" && submission >= head.submission);
  const byCriterion = new Map(
    latest.flatMap(({ appraisals, by, at, version }) =>
      appraisals.map((value): [string, StoredAppraisal] => [
        value.criterion,
        {
          value: { ...value, by: { login: "above" as never, name: by }, at, substitute: false, fromAbove: true },
          version,
          at,
        },
      ]),
    ),
  );
  return [...byCriterion.values()];
};

/** What the level above has on record of us goes before what we have seen ourselves. */
const factsFromAbove = ({ fromAbove = [], facts }: Case): Facts =>
  mergeFacts(facts, fromAbove.findLast((word) => word.facts !== undefined)?.facts ?? {});

/** The cells this caller may see: the copy that was submitted, and beside it, or instead, what is being typed. */
const visibleCells = async (store: Reader, it: Case, sight: Sight): Promise<SubmittedCell[]> => {
  const { head, place, submitted } = it;
  const copied = submitted?.cells ?? [];
  if (!sight.own) {
    if (submittedStates.has(head.state)) return copied;
    const typed = await typedCells(store, place, head.participant);
    return typed.filter(({ enteredFor }) => enteredFor);
  }
  if (submittedStates.has(head.state) && head.openCriteria.length === 0) return withVersions(copied, []);
  const typed = await typedCells(store, place, head.participant);
  if (!submittedStates.has(head.state)) return typed;
  const open = typed.filter(({ criterion }) => head.openCriteria.includes(criterion));
  return withVersions(copied, open);
};

const withVersions = (copied: readonly SubmittedCell[], over: readonly SubmittedCell[]): SubmittedCell[] => {
  const replaced = new Map(over.map((cell) => [cell.criterion, cell]));
  const kept = copied.map((cell) => replaced.get(cell.criterion) ?? cell);
  const added = over.filter(({ criterion }) => !copied.some((cell) => cell.criterion === criterion));
  return [...kept, ...added];
};

export const getSheetHandlers = [
  handle(getSheet, async ({ params, store, me }) => {
    const place = await placeOf(store, me.tenant, params);
    const opened = await openCase(store, place, params.participant, false);
    const sight = sightOf(me, opened.head);
    if (!sight.own && !sight.office) demandHand(me, opened.head, false);
    if (place.above && !sight.own) {
      throw new Failure("forbidden", {
        vi: "Phiếu của đơn vị gửi cấp trên do đầu mối của đơn vị phụ trách.",
        en: "The tenant's own sheet for the level above is kept by its focal point.",
      });
    }
    const it = place.above ? { ...opened, appraisals: toldFromAbove(opened), facts: factsFromAbove(opened) } : opened;
    const cells = await visibleCells(store, it, sight);
    const own = await filesOf(store, cells);
    const files = [
      ...new Map([...(it.submitted?.files ?? []), ...own.values()].map((file) => [file.id, file])).values(),
    ];
    return sheetView({ it, me, sight, cells, files });
  }),
];

import { saveCell, type CellView } from "@thidua/contract";
import { cellItem, sheetItem, type ItemOf, type Stored } from "@thidua/data";
import { Failure, invalid, judge, notFound, sheetMachine, type Cell, type SheetHead } from "@thidua/domain";
import { demandAct } from "../acts.ts";
import { handle } from "../handle.ts";
import { scoreBands } from "./bands.ts";
import { writtenBy } from "./by.ts";
import { openCase } from "./case.ts";
import { criterionOf, isDone } from "./criteria.ts";
import { checkAnswer } from "./declared.ts";
import { filesOf } from "./files-of.ts";
import { demandOpen, placeOf } from "./place.ts";
import { demandHand } from "./rights.ts";

type StoredCell = Stored<ItemOf<typeof cellItem>>;

const cellView = ({ value, version }: StoredCell): CellView => ({ ...value, version });

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    part && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

const content = ({ declared, selfVerdict, selfPoints, explanation, evidence }: Cell): string =>
  canonical({ declared, selfVerdict, selfPoints, explanation: explanation ?? "", evidence });

/** Typing is for a sheet that is open, or for the criteria that came back. */
const demandWritable = (head: SheetHead, criterion: string, me: Parameters<typeof demandAct>[3]): void => {
  if (head.state === "inAppraisal" && head.openCriteria.some((id) => id === criterion)) return;
  demandAct(sheetMachine, "save", head.state, me);
};

export const saveCellHandlers = [
  handle(saveCell, async ({ params, body, ifMatch, store, me, businessClock }) => {
    const place = await placeOf(store, me.tenant, params);
    demandOpen(place);
    const { participant, criterion: id } = params;
    const it = await openCase(store, place, participant, true, false);
    const hand = demandHand(me, it.head, body.onBehalf);
    demandWritable(it.head, id, me);
    const criterion = criterionOf(it.set, id);
    if (!criterion) {
      throw notFound("Phiếu này không có tiêu chí đó để nhập.", "This sheet has no such criterion to fill in.");
    }
    const { onBehalf: _, ...sent } = body;
    checkAnswer(criterion, it.set.scored, sent);
    const files = await filesOf(store, [sent]);
    const evidence = sent.evidence.map((one, at) => {
      if (!one.file) return one;
      const file = files.get(one.file);
      if (!file) {
        throw invalid({
          path: `evidence.${at}.file`,
          vi: `evidence.${at}.file: không có tệp này; hãy tải tệp lên lại.`,
          en: `evidence.${at}.file: there is no such file; put it again.`,
        });
      }
      return { ...one, sha256: file.sha256 };
    });
    const cell = {
      ...sent,
      evidence,
      criterion: criterion.id,
      by: writtenBy(me),
      at: businessClock(),
      enteredFor: hand === "behalf",
    };
    const facts = it.facts;
    const context = { year: place.year, scored: it.set.scored, bands: scoreBands(it.bands) };
    const reply = (view: CellView) => ({
      cell: view,
      self: judge(criterion, view, undefined, facts, context),
      done: isDone(view),
      version: view.version,
    });
    try {
      const version = await store.save(cellItem, { ...place, participant }, { criterion: id }, cell, ifMatch);
      const now = await store.get(sheetItem, place, { participant }, { strong: true });
      if (now && now.version !== it.version) demandWritable(now.value, id, me);
      return reply({ ...cell, version });
    } catch (cause) {
      const current = cause instanceof Failure && cause.code === "stale" ? (cause.current as StoredCell) : undefined;
      if (!current || !(cause instanceof Failure)) throw cause;
      if (content(current.value) === content(cell)) return reply(cellView(current));
      throw new Failure("stale", { vi: cause.vi, en: cause.en, current: cellView(current), cause });
    }
  }),
];

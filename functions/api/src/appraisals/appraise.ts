import { appraiseCell, type AppraisalCellView } from "@thidua/contract";
import { appraisalItem, type Writer } from "@thidua/data";
import {
  changesNeedReason,
  dayOf,
  Failure,
  invalid,
  notFound,
  sheetMachine,
  type Criterion,
  type SheetHead,
} from "@thidua/domain";
import type { Caller } from "@thidua/runtime";
import { demandAct } from "../acts.ts";
import { handle } from "../handle.ts";
import { writtenBy } from "../sheets/by.ts";
import { openCase, score, type Case, type StoredAppraisal } from "../sheets/case.ts";
import { criterionOf } from "../sheets/criteria.ts";
import { checkPoints } from "../sheets/declared.ts";
import { arrivalPuts, standingPuts } from "../sheets/keep.ts";
import { demandOpen, ownPlace } from "../sheets/place.ts";
import { isOwnSide } from "../sheets/rights.ts";
import { again } from "./again.ts";
import { cellOf } from "./cells.ts";
import { told } from "./told.ts";
import { isTurnOf, openRoster, turnOf, type Roster } from "./turn.ts";

/** The cell is this caller's to decide; else the failure that says whose it is. */
export const demandTurn = (me: Caller, roster: Roster, criterion: Criterion, head: SheetHead): void => {
  const turn = turnOf(roster, criterion, head);
  if (isTurnOf(me, turn, head)) return;
  if (isOwnSide(me, head)) {
    throw new Failure("forbidden", {
      vi: "Anh/chị thuộc đơn vị được đánh giá nên không tham gia chấm tiêu chí này. Hãy để người thẩm định thay thực hiện.",
      en: "You belong to the unit being assessed and take no part in this decision. Leave it to the substitute.",
    });
  }
  if (turn.is === "nobody") {
    throw new Failure("forbidden", {
      vi: "Tiêu chí này chưa có người thẩm định thay. Người quản lý phân công cần chỉ định người thay, hoặc chuyển cấp trên.",
      en: "This criterion has no substitute appraiser. One must be named, or the cell handed to the level above.",
    });
  }
  const name = turn.is === "office" ? roster.units.get(turn.unit) : undefined;
  throw new Failure("forbidden", {
    vi: `Tiêu chí này do ${name ?? "cơ quan khác"} thẩm định.`,
    en: `This criterion is appraised by ${name ?? "another office"}.`,
  });
};

const demandCriterion = (it: Case, id: string): Criterion => {
  const criterion = criterionOf(it.set, id);
  if (!criterion) throw notFound("Phiếu này không có tiêu chí đó.", "This sheet has no such criterion.");
  return criterion;
};

/** The appraisals after one of them was replaced. */
export const withOne = (all: readonly StoredAppraisal[], one: StoredAppraisal): StoredAppraisal[] => [
  ...all.filter(({ value }) => value.criterion !== one.value.criterion),
  one,
];

const fresh = async (store: Writer, place: Case["place"], participant: string, criterion: string): Promise<number> =>
  (await store.get(appraisalItem, { ...place, participant }, { criterion }, { strong: true }))?.version ?? 0;

export const appraise = [
  handle(appraiseCell, async ({ params, body, ifMatch, store, me, businessClock }) => {
    const place = await ownPlace(store, params);
    demandOpen(place);
    const at = businessClock();
    const roster = await openRoster(store, place, dayOf(at));
    const { participant, criterion: id } = params;

    const act = async (): Promise<{ cell: AppraisalCellView; state: SheetHead["state"]; version: number }> => {
      const it = await openCase(store, place, participant, true);
      const criterion = demandCriterion(it, id);
      const transition = demandAct(sheetMachine, body.returned ? "returnCriterion" : "appraise", it.head.state, me);
      demandTurn(me, roster, criterion, it.head);
      if (it.head.openCriteria.includes(criterion.id)) {
        throw new Failure("wrong_state", {
          vi: "Tiêu chí đã trả lại, đang chờ đơn vị hoàn thiện.",
          en: "The criterion went back and waits for the unit to complete it.",
        });
      }
      if (!body.returned) checkPoints(criterion, it.set.scored, body.points);
      const self = score(it, it.submitted?.cells ?? []).lines.find((line) => line.criterion === criterion.id)?.self;
      if (self && !body.reason && changesNeedReason(self, body)) {
        throw invalid({
          path: "reason",
          vi: body.returned
            ? "reason: hãy nêu lý do trả lại để đơn vị biết cần bổ sung gì."
            : "reason: kết quả khác tự đánh giá của đơn vị, hãy nêu lý do.",
          en: body.returned
            ? "reason: say why it goes back, so that the unit knows what to add."
            : "reason: this differs from the self-assessment; give the reason.",
        });
      }
      const turn = turnOf(roster, criterion, it.head);
      const { points, reason, ...rest } = body;
      const appraisal: StoredAppraisal["value"] = {
        ...rest,
        ...(points === undefined ? {} : { points }),
        ...(reason ? { reason } : {}),
        criterion: criterion.id,
        by: writtenBy(me),
        at,
        substitute: turn.is === "office" && turn.substitute,
        fromAbove: false,
      };
      const version = ifMatch + 1;
      const appraisals = withOne(it.appraisals, { value: appraisal, version, at });
      const others = (ids: SheetHead["appraised"]) => ids.filter((one) => one !== criterion.id);
      const head: SheetHead = {
        ...it.head,
        state: transition.to,
        appraised: body.returned ? others(it.head.appraised) : [...others(it.head.appraised), criterion.id],
        openCriteria: body.returned ? [...others(it.head.openCriteria), criterion.id] : others(it.head.openCriteria),
        handedOver: others(it.head.handedOver),
        lastActAt: at,
      };
      const scored = score(it, it.submitted?.cells ?? [], appraisals);
      const takenUp = it.head.state === "submitted" || it.arrived !== undefined;
      await store.commit({
        act: {
          what: body.returned ? "assessment.returnCriterion" : "assessment.appraise",
          about: `${head.name}: ${criterion.label} ${criterion.name}`.slice(0, 200),
          campaign: place.campaign,
          ...(reason ? { reason } : {}),
        },
        puts: [
          store.put(appraisalItem, { ...place, participant }, { criterion: criterion.id }, appraisal, ifMatch),
          ...arrivalPuts(store, it),
          ...standingPuts(store, place, head, it.version, scored, it.bands),
        ],
        envelopes: body.returned
          ? told({ it, head, us: me.tenant, by: me.name, at }, "return", [appraisal], reason)
          : takenUp
            ? told({ it, head, us: me.tenant, by: me.name, at }, "appraisal", [])
            : [],
      });
      const after: Case = { ...it, head, appraisals, version: it.version + 1 };
      return { cell: cellOf(me, after, criterion, roster, scored), state: head.state, version };
    };
    return again(act, async () => (await fresh(store, place, participant, id)) !== ifMatch);
  }),
];

import { finishAppraisal } from "@thidua/contract";
import { appraisalItem } from "@thidua/data";
import {
  dayOf,
  Failure,
  sheetMachine,
  type Criterion,
  type Fault,
  type ScoredSheet,
  type SheetHead,
} from "@thidua/domain";
import { demandAct } from "../acts.ts";
import { handle } from "../handle.ts";
import { parentOf } from "../hierarchy/nodes.ts";
import { allowedOnSheet } from "../sheets/allowed.ts";
import { writtenBy } from "../sheets/by.ts";
import { openCase, score, type StoredAppraisal } from "../sheets/case.ts";
import { answeredCriteria } from "../sheets/criteria.ts";
import { demandVersion } from "../sheets/head.ts";
import { arrivalPuts, standingPuts } from "../sheets/keep.ts";
import { demandOpen, ownPlace } from "../sheets/place.ts";
import { isOwnSide } from "../sheets/rights.ts";
import { takenFromAbove } from "./handed.ts";
import { told } from "./told.ts";
import { isTurnOf, openRoster, turnOf, type Roster } from "./turn.ts";

/** As many decisions as one commit holds beside the rest. */
const mostAtOnce = 80;

const left = (criteria: readonly Criterion[], head: SheetHead, roster: Roster): Failure => {
  const faults = criteria.map((criterion): Fault => {
    const turn = turnOf(roster, criterion, head);
    const name = turn.is === "office" ? (roster.units.get(turn.unit) ?? "") : "";
    const who =
      turn.is === "nobody"
        ? { vi: "chưa có người thẩm định thay", en: "no substitute appraiser" }
        : { vi: name ? `chờ ${name}` : "chưa thẩm định", en: name ? `waits for ${name}` : "not appraised yet" };
    const title = `${criterion.label ? `${criterion.label}) ` : ""}${criterion.name.slice(0, 80)}`;
    return { path: `cells.${criterion.id}`, vi: `${title}: ${who.vi}.`, en: `${title}: ${who.en}.` };
  });
  return new Failure("invalid", {
    vi: `Còn ${faults.length} tiêu chí chưa thẩm định nên chưa kết thúc được. ${faults[0]?.vi ?? ""}`,
    en: `${faults.length} criteria aren't appraised yet. ${faults[0]?.en ?? ""}`,
    faults,
  });
};

const selfOf = (scored: ScoredSheet, criterion: Criterion) =>
  scored.lines.find((line) => line.criterion === criterion.id)?.self;

/**
 * "Không áp dụng" leaves the denominator, so nobody agrees to it in passing, unless the records say so by themselves:
 * without anything the participant claims.
 */
const mayAgree = (claimed: ScoredSheet, known: ScoredSheet, criterion: Criterion): boolean =>
  selfOf(claimed, criterion)?.verdict !== "notApplicable" || selfOf(known, criterion)?.verdict === "notApplicable";

export const finish = [
  handle(finishAppraisal, async ({ params, body, store, me, businessClock }) => {
    const place = await ownPlace(store, params);
    demandOpen(place);
    const at = businessClock();
    const roster = await openRoster(store, place, dayOf(at));
    const it = await openCase(store, place, params.participant, true);
    const { to } = demandAct(sheetMachine, "finishAppraisal", it.head.state, me);
    demandVersion(body.version, it);
    if (isOwnSide(me, it.head)) {
      throw new Failure("forbidden", {
        vi: "Anh/chị thuộc đơn vị được đánh giá nên không kết thúc thẩm định phiếu này. Hãy để người khác trong cơ quan thường trực làm.",
        en: "You belong to the unit being assessed and can't finish its appraisal. Leave it to someone else in the office.",
      });
    }
    const parent = it.head.handedOver.length > 0 ? await parentOf(store, me.tenant, dayOf(at)) : undefined;
    const fromAbove = await takenFromAbove(store, it, parent?.tenant);
    const byAbove = new Set(fromAbove.appraisals.map(({ value }) => value.criterion));
    const decided = new Set([
      ...it.appraisals.filter(({ value }) => !value.returned).map(({ value }) => value.criterion),
      ...byAbove,
    ]);
    const cells = it.submitted?.cells ?? [];
    const claimed = score(it, cells);
    const known = score(it, []);
    const open = answeredCriteria(it.set).filter(({ id }) => !decided.has(id));
    const agreeable = body.acceptRest
      ? open.filter(
          (criterion) =>
            isTurnOf(me, turnOf(roster, criterion, it.head), it.head) &&
            mayAgree(claimed, known, criterion) &&
            !it.head.openCriteria.includes(criterion.id),
        )
      : [];
    const agreed = agreeable.slice(0, mostAtOnce).map((criterion): StoredAppraisal => {
      const self = selfOf(claimed, criterion);
      const before = it.appraisals.find(({ value }) => value.criterion === criterion.id)?.version ?? 0;
      const turn = turnOf(roster, criterion, it.head);
      return {
        value: {
          criterion: criterion.id,
          verdict: self?.verdict ?? "noData",
          ...(it.set.scored && self?.points !== undefined ? { points: self.points } : {}),
          returned: false,
          by: writtenBy(me),
          at,
          substitute: turn.is === "office" && turn.substitute,
          fromAbove: false,
        },
        version: before + 1,
        at,
      };
    });
    const done = new Set([...decided, ...agreed.map(({ value }) => value.criterion)]);
    const rest = answeredCriteria(it.set).filter(({ id }) => !done.has(id));
    if (rest.length > 0) throw left(rest, it.head, roster);

    const replaced = new Set([...byAbove, ...agreed.map(({ value }) => value.criterion)]);
    const appraisals = [
      ...it.appraisals.filter(({ value }) => !replaced.has(value.criterion)),
      ...fromAbove.appraisals,
      ...agreed,
    ];
    const head: SheetHead = {
      ...it.head,
      state: to,
      appraised: [...done],
      openCriteria: [],
      handedOver: it.head.handedOver.filter((id) => !byAbove.has(id)),
      lastActAt: at,
    };
    const version = it.version + 1;
    const reply = { state: to, label: sheetMachine.states[to], allowed: allowedOnSheet(me, head, place), version };
    const part = { ...place, participant: head.participant };
    await store.commit({
      act: { what: "assessment.finish", about: `${head.name} (${place.year})`.slice(0, 200), campaign: place.campaign },
      puts: [
        ...agreed.map(({ value, version: now }) =>
          store.put(appraisalItem, part, { criterion: value.criterion }, value, now - 1),
        ),
        ...fromAbove.puts,
        ...arrivalPuts(store, it),
        ...standingPuts(store, place, head, it.version, score(it, cells, appraisals), it.bands),
      ],
      envelopes: told(
        { it, head, us: me.tenant, by: me.name, at },
        "appraisal",
        appraisals.map(({ value }) => value),
      ),
      reply,
    });
    return reply;
  }),
];

import type { AppraisalCellView } from "@thidua/contract";
import { submittedStates, type Criterion, type ScoredSheet } from "@thidua/domain";
import type { Caller } from "@thidua/runtime";
import { score, type Case } from "../sheets/case.ts";
import { answeredCriteria } from "../sheets/criteria.ts";
import { isTurnOf, turnOf, type Roster } from "./turn.ts";

const open = new Set<Case["head"]["state"]>(["submitted", "inAppraisal", "appraised"]);

const statusOf = (it: Case, criterion: Criterion, roster: Roster): AppraisalCellView["status"] => {
  const { head, appraisals } = it;
  if (head.openCriteria.includes(criterion.id)) return "returned";
  const decided = appraisals.find(({ value }) => value.criterion === criterion.id && !value.returned);
  if (decided) return "appraised";
  if (!submittedStates.has(head.state)) return "notSubmitted";
  if (head.handedOver.includes(criterion.id)) return "handedOver";
  return turnOf(roster, criterion, head).is === "nobody" ? "noSubstitute" : "toAppraise";
};

const allowedOn = (me: Caller, it: Case, criterion: Criterion, roster: Roster): AppraisalCellView["allowed"] => {
  const { head, place } = it;
  if (!open.has(head.state) || place.state === "published") return [];
  const turn = turnOf(roster, criterion, head);
  const mine = isTurnOf(me, turn, head);
  const returned = head.openCriteria.includes(criterion.id);
  const hands =
    turn.is === "nobody" && !head.handedOver.includes(criterion.id) && me.permissions.has("appraisal.assign");
  return [
    ...(mine && !returned ? (["appraise"] as const) : []),
    ...(mine && !returned && me.permissions.has("assessment.return") ? (["returnCriterion"] as const) : []),
    ...(hands ? (["handOver"] as const) : []),
  ];
};

/** One cell of the grid. */
export const cellOf = (
  me: Caller,
  it: Case,
  criterion: Criterion,
  roster: Roster,
  scored: ScoredSheet,
): AppraisalCellView => {
  const { head, appraisals, submitted } = it;
  const seen = submittedStates.has(head.state);
  const cell = seen ? submitted?.cells.find((one) => one.criterion === criterion.id) : undefined;
  const line = seen ? scored.lines.find((one) => one.criterion === criterion.id) : undefined;
  const found = appraisals.find(({ value }) => value.criterion === criterion.id);
  const turn = turnOf(roster, criterion, head);
  return {
    participant: head.participant,
    criterion: criterion.id,
    status: statusOf(it, criterion, roster),
    ...(cell ? { cell } : {}),
    ...(line ? { self: line.self, final: line.final } : {}),
    ...(found
      ? {
          appraisal: {
            verdict: found.value.verdict,
            ...(found.value.points === undefined ? {} : { points: found.value.points }),
            ...(found.value.reason ? { reason: found.value.reason } : {}),
            returned: found.value.returned,
            by: found.value.by,
            at: found.value.at,
            substitute: found.value.substitute,
            version: found.version,
          },
        }
      : {}),
    ...(turn.is === "office"
      ? { appraiser: { unit: turn.unit, name: roster.units.get(turn.unit) ?? "", substitute: turn.substitute } }
      : {}),
    allowed: allowedOn(me, it, criterion, roster),
    version: found?.version ?? 0,
  };
};

/** All cells of a sheet. */
export const cellsOf = (me: Caller, it: Case, roster: Roster): AppraisalCellView[] => {
  const scored = score(it, it.submitted?.cells ?? [], it.appraisals);
  return answeredCriteria(it.set).map((criterion) => cellOf(me, it, criterion, roster, scored));
};

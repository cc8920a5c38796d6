import type { ParticipantView } from "@thidua/contract";
import { registrationMachine, sheetMachine, submittedStates, type Registration, type SheetHead } from "@thidua/domain";
import type { Caller } from "@thidua/runtime";
import { allowedOf } from "../acts.ts";
import { isSelf } from "../sheets/rights.ts";
import type { Place } from "../sheets/place.ts";
import { demandRegistrar, mayManage } from "./rights.ts";

type Names = {
  units: ReadonlyMap<string, { name: string; focalName?: string | undefined; focalPhone?: string | undefined }>;
};

const mayRegister = (me: Caller, registration: Registration): boolean => {
  try {
    demandRegistrar(me, registration);
    return true;
  } catch {
    return false;
  }
};

const resting = new Set<SheetHead["state"]>(["invited", "registered", "drafting"]);

/** What this caller may do next with a registration. */
export const allowedOnRegistration = (me: Caller, registration: Registration, head: SheetHead, place: Place) =>
  place.state === "published" || !mayRegister(me, registration)
    ? []
    : allowedOf(registrationMachine, registration.state, me).filter((act) => {
        if (act === "withdraw") return resting.has(head.state);
        if (act === "accept" || act === "return") return !place.above && (act === "accept" || resting.has(head.state));
        return true;
      });

const warningsOf = (registration: Registration, scored: boolean): ParticipantView["warnings"] => [
  ...(registration.outOfScope
    ? [
        {
          vi: "Không thuộc đối tượng mà kế hoạch nêu; đề nghị xem lại trước khi tiếp nhận.",
          en: "The plan's scope doesn't name this participant; look again before accepting.",
        },
      ]
    : []),
  ...(scored && registration.state !== "draft" && registration.targets.length === 0 && registration.is !== "outside"
    ? [{ vi: "Chưa đăng ký chỉ tiêu nào.", en: "No target is registered." }]
    : []),
];

/** One participant as this caller may see it. */
export const participantView = (
  me: Caller,
  place: Place,
  registration: Registration,
  head: SheetHead,
  version: number,
  { units }: Names,
): ParticipantView => {
  const unitId = registration.is === "unit" ? registration.participant : registration.unit;
  const unit = unitId === undefined ? undefined : units.get(unitId);
  const seesResult = isSelf(me, head) ? ended.has(head.state) : me.permissions.has("sheet.read");
  const totals = seesResult && submittedStates.has(head.state);
  return {
    participant: registration.participant,
    campaign: place.campaign,
    year: place.year,
    is: registration.is,
    name: registration.name,
    subjectKind: registration.subjectKind,
    ...(registration.group ? { group: registration.group } : {}),
    ranked: registration.ranked,
    ...(registration.unit ? { unit: registration.unit } : {}),
    ...(unit ? { unitName: unit.name } : {}),
    upward: place.above !== undefined,
    registration: {
      state: registration.state,
      label: registrationMachine.states[registration.state],
      ...(registration.registeredOn ? { registeredOn: registration.registeredOn } : {}),
      late: registration.late,
      ...(place.registrationUntil ? { until: place.registrationUntil } : {}),
      enteredFor: registration.enteredFor,
      ...(registration.paper ? { paper: registration.paper } : {}),
      targets: registration.targets,
      initiatives: registration.initiatives,
      ...(registration.note ? { note: registration.note } : {}),
      ...(registration.reason ? { reason: registration.reason } : {}),
    },
    sheet: {
      state: head.state,
      label: sheetMachine.states[head.state],
      late: head.late,
      ...(place.selfAssessmentUntil ? { until: place.selfAssessmentUntil } : {}),
      ...(head.receipt ? { submittedAt: head.receipt.at } : {}),
      onBehalf: head.onBehalf,
      ...(totals
        ? {
            met: head.met,
            applicable: head.applicable,
            noData: head.noData,
            local: head.local,
            gateFailed: head.gateFailed,
          }
        : {}),
    },
    ...focalOf(registration, unit),
    lastActAt: head.lastActAt,
    warnings: mayManage(me) ? warningsOf(registration, true) : [],
    allowed: allowedOnRegistration(me, registration, head, place),
    version,
  };
};

const ended = new Set<SheetHead["state"]>(["appraised", "approved", "published"]);

const focalOf = (
  registration: Registration,
  unit: { focalName?: string | undefined; focalPhone?: string | undefined } | undefined,
): Pick<ParticipantView, "focal"> => {
  const name = unit?.focalName;
  const phone = registration.phone ?? unit?.focalPhone;
  if (!name && !phone) return {};
  return { focal: { ...(name ? { name } : {}), ...(phone ? { phone } : {}) } };
};

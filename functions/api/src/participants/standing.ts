import { registrationItem, type Reader } from "@thidua/data";
import { notFound, type ParticipantId, type Registration, type SheetHead, type Target } from "@thidua/domain";
import { standingOf } from "../sheets/head.ts";
import type { Place } from "../sheets/place.ts";
import { registrationWord, type Sent } from "../sheets/received.ts";
import type { AppraisalDown, RegistrationUp } from "@thidua/domain";

/** A registration and the sheet it opens, as they stand after all that was sent. */
export type RegistrationCase = {
  place: Place;
  registration: Registration;
  version: number;
  head: SheetHead;
  /** What a registration writes on: the head without a sheet that has arrived but isn't copied here. */
  kept: SheetHead;
  headVersion: number;
};

/** Registered targets anew, with what was assigned from here kept beside them. */
const withAssigned = (targets: readonly Target[], before: readonly Target[]): Target[] => {
  const known = new Map(before.map((target) => [target.label, target]));
  const kept = targets.map((target) => {
    const { assigned, assignedBy } = known.get(target.label) ?? {};
    return { ...target, ...(assigned ? { assigned } : {}), ...(assignedBy ? { assignedBy } : {}) };
  });
  const missing = before.filter(({ label, assigned }) => assigned && !targets.some((target) => target.label === label));
  return [...kept, ...missing];
};

/** What a child tenant sent stands as its registration until we act on it. */
export const fromWord = (
  place: Place,
  head: SheetHead,
  word: Sent<RegistrationUp>,
  before: Registration | undefined,
): Registration => ({
  participant: head.participant,
  is: "tenant",
  name: before?.name ?? word.name,
  subjectKind: before?.subjectKind ?? word.subjectKind ?? head.subjectKind,
  ...(before?.group ? { group: before.group } : {}),
  ranked: before?.ranked ?? true,
  state: word.withdrawn ? "withdrawn" : "submitted",
  targets: withAssigned(word.targets, before?.targets ?? []),
  initiatives: word.initiatives,
  registeredOn: word.registeredOn,
  late: place.registrationUntil !== undefined && word.registeredOn > place.registrationUntil,
  enteredFor: false,
  outOfScope: before?.outOfScope ?? false,
  ...(word.paper ? { paper: word.paper } : {}),
  ...(word.note ? { note: word.note } : {}),
  ...(word.reason ? { reason: word.reason } : {}),
  received: word.version,
  at: word.at,
});

/** A registration nobody wrote down yet: the child handed in its sheet without one. */
const fromHead = (head: SheetHead): Registration => ({
  participant: head.participant,
  is: head.is,
  name: head.name,
  subjectKind: head.subjectKind,
  ...(head.group ? { group: head.group } : {}),
  ranked: head.ranked,
  ...(head.unit ? { unit: head.unit } : {}),
  state: head.registration,
  targets: [],
  initiatives: [],
  late: head.registeredLate,
  enteredFor: false,
  outOfScope: false,
  at: head.lastActAt,
});

/** Our own registration with the level above, moved on by what it said. */
const withAnswer = (registration: Registration, words: readonly Sent<AppraisalDown>[]): Registration => {
  const answer = words.filter(({ what, at }) => what === "registration" && at >= registration.at).at(-1);
  if (!answer?.registration || registration.state === "withdrawn") return registration;
  return {
    ...registration,
    state: answer.registration,
    ...(answer.reason ? { reason: answer.reason } : {}),
  };
};

export const openRegistration = async (
  store: Reader,
  place: Place,
  participant: ParticipantId,
  strong: boolean,
): Promise<RegistrationCase> => {
  const [stored, standing] = await Promise.all([
    store.get(registrationItem, place, { participant }, { strong }),
    standingOf(store, place, participant, strong),
  ]);
  const { head, kept, version: headVersion, fromAbove = [] } = standing;
  const word = !place.above && head.is === "tenant" ? await registrationWord(store, place, participant) : undefined;
  const news = word && word.version > (stored?.value.received ?? 0) ? word : undefined;
  const registration = news ? fromWord(place, head, news, stored?.value) : (stored?.value ?? fromHead(head));
  if (!registration) throw notFound("Không tìm thấy đăng ký này.", "There is no such registration.");
  return {
    place,
    registration: place.above ? withAnswer(registration, fromAbove) : registration,
    version: stored?.version ?? 0,
    head,
    kept,
    headVersion,
  };
};

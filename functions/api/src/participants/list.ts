import { getParticipant, listParticipants, type ParticipantView } from "@thidua/contract";
import { registrationItem, sheetItem, type Reader } from "@thidua/data";
import {
  asParticipant,
  compareVi,
  fold,
  tenantBehind,
  type Registration,
  type SheetHead,
  type TenantId,
} from "@thidua/domain";
import type { Caller } from "@thidua/runtime";
import { handle } from "../handle.ts";
import { headFromWords, withDelivered } from "../sheets/head.ts";
import { ownPlace, placeAbove, placeOf, type Place } from "../sheets/place.ts";
import { wordsOfAll } from "../sheets/received.ts";
import { unitsOf } from "./names.ts";
import { maySee } from "./rights.ts";
import { fromWord, openRegistration } from "./standing.ts";
import { participantView } from "./view.ts";
import { Failure } from "@thidua/domain";

type Line = { registration: Registration; head: SheetHead; version: number };

const asLine = (place: Place, head: SheetHead): Registration => ({
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
  at: head.registeredAt ?? head.lastActAt,
});

/** Everybody on the year's list: what is stored here, moved on by what child tenants have sent meanwhile. */
const linesOf = async (store: Reader, place: Place, us: TenantId): Promise<Line[]> => {
  const [registrations, heads, words] = await Promise.all([
    store.all(registrationItem, place),
    store.all(sheetItem, place),
    wordsOfAll(store, place),
  ]);
  const stored = new Map(registrations.map((it) => [it.value.participant, it]));
  const headOf = new Map(heads.map(({ value }) => [value.participant, value]));
  const children = [...words.registrations.keys(), ...words.sheets.keys()].map(asParticipant);
  const ids = new Set([...stored.keys(), ...headOf.keys(), ...children]);
  ids.delete(asParticipant(us));
  return [...ids].flatMap((id): Line[] => {
    const word = words.registrations.get(tenantBehind(id));
    const sheet = words.sheets.get(tenantBehind(id));
    const base = headOf.get(id) ?? headFromWords(id, word, sheet);
    if (!base) return [];
    const { head } = withDelivered(base, sheet);
    const kept = stored.get(id);
    const news = word && word.version > (kept?.value.received ?? 0) ? word : undefined;
    const registration = news ? fromWord(place, head, news, kept?.value) : (kept?.value ?? asLine(place, head));
    return [{ registration, head, version: kept?.version ?? 0 }];
  });
};

const submitted = new Set<SheetHead["state"]>(["submitted", "inAppraisal", "appraised", "approved", "published"]);
const appraised = new Set<SheetHead["state"]>(["appraised", "approved", "published"]);

const countsOf = (lines: readonly Line[]) => {
  const here = lines.filter(({ registration }) => registration.state !== "withdrawn");
  const count = (test: (line: Line) => boolean) => here.filter(test).length;
  return {
    total: here.length,
    registered: count(({ registration: { state } }) => state === "submitted" || state === "accepted"),
    accepted: count(({ registration: { state } }) => state === "accepted"),
    submitted: count(({ head }) => submitted.has(head.state)),
    appraised: count(({ head }) => appraised.has(head.state)),
    late: count(({ registration, head }) => registration.late || head.late),
  };
};

const byPlace = (a: Line, b: Line): number =>
  compareVi(a.registration.group ?? "", b.registration.group ?? "") ||
  compareVi(a.registration.name, b.registration.name) ||
  (a.registration.participant < b.registration.participant ? -1 : 1);

/** Our own place at the level above; absent where we don't take part there, or nothing came from above. */
const ownAbove = async (
  store: Reader,
  me: Caller,
  of: { campaign: Place["campaign"]; year: number },
): Promise<ParticipantView | undefined> => {
  const us = asParticipant(me.tenant);
  if (!(await store.get(sheetItem, of, { participant: us }))) return undefined;
  const place = await placeAbove(store, of);
  const { registration, version, head } = await openRegistration(store, place, us, false);
  return participantView(me, place, registration, head, version, { units: new Map() });
};

export const list = [
  handle(listParticipants, async ({ params, query, store, me }) => {
    const own = me.permissions.has("inbox.answer") ? await ownAbove(store, me, params) : undefined;
    const place = await ownPlace(store, params).catch((cause: unknown) => {
      if (own && cause instanceof Failure && (cause.code === "not_found" || cause.code === "not_yet")) return undefined;
      throw cause;
    });
    const none = { total: 0, registered: 0, accepted: 0, submitted: 0, appraised: 0, late: 0 };
    if (!place) return { items: [], counts: none, ...(own ? { own } : {}) };
    const all = await linesOf(store, place, me.tenant);
    const visible = all.filter(({ registration }) => maySee(me, registration));
    const wanted = query.search === undefined ? undefined : fold(query.search);
    const fitting = visible
      .filter(
        ({ registration, head }) =>
          (query.state === undefined || registration.state === query.state) &&
          (query.sheet === undefined || head.state === query.sheet) &&
          (query.is === undefined || registration.is === query.is) &&
          (query.subjectKind === undefined || registration.subjectKind === query.subjectKind) &&
          (query.group === undefined || registration.group === query.group) &&
          (query.late === undefined || (registration.late || head.late) === query.late) &&
          (wanted === undefined || fold(registration.name).includes(wanted)),
      )
      .toSorted(byPlace);
    const from =
      query.cursor === undefined ? 0 : fitting.findIndex((it) => it.registration.participant === query.cursor) + 1;
    const page = fitting.slice(from, from + query.limit);
    const last = page.at(-1);
    const units = await unitsOf(
      store,
      page.map(({ registration }) => registration),
    );
    return {
      items: page.map(({ registration, head, version }) =>
        participantView(me, place, registration, head, version, { units }),
      ),
      counts: countsOf(all),
      ...(own ? { own } : {}),
      ...(last && from + query.limit < fitting.length ? { next: last.registration.participant } : {}),
    };
  }),

  handle(getParticipant, async ({ params, store, me }) => {
    const place = await placeOf(store, me.tenant, params);
    const { registration, version, head } = await openRegistration(store, place, params.participant, false);
    if (!maySee(me, registration)) {
      throw new Failure("forbidden", {
        vi: "Anh/chị chỉ xem được đăng ký của đơn vị mình.",
        en: "You may only see your own unit's registration.",
      });
    }
    const units = await unitsOf(store, [registration]);
    return participantView(me, place, registration, head, version, { units });
  }),
];

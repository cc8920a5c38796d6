import { registerParticipant, type RegisterParticipant } from "@thidua/contract";
import { fileItem, outsideItem, registrationItem, type Put, type Writer } from "@thidua/data";
import {
  dayOf,
  Failure,
  fold,
  invalid,
  ParticipantId,
  type Day,
  type Instant,
  type Registration,
} from "@thidua/domain";
import type { Caller } from "@thidua/runtime";
import { handle } from "../handle.ts";
import { demandOpen, placeOf, type Place } from "../sheets/place.ts";
import { knownOf, planAt, subjectFor, type Known } from "./candidate.ts";
import { headFor, registrationPuts, registrationUp } from "./keep.ts";
import { unitsOf } from "./names.ts";
import { demandRegistrar, mayManage } from "./rights.ts";
import { participantView } from "./view.ts";

const demandPlacing = (me: Caller, body: RegisterParticipant, upward: boolean): void => {
  const places = body.group !== undefined || body.ranked !== undefined || body.enteredFor || body.state !== "submitted";
  if (upward || !places || mayManage(me)) {
    if (body.state !== "accepted" || (!upward && me.permissions.has("registration.accept"))) return;
  }
  throw new Failure("forbidden", {
    vi: "Khối, xếp hạng, nhập hộ và tiếp nhận do cơ quan thường trực quyết định. Hãy bỏ các mục này rồi đăng ký.",
    en: "Group, ranking, entering on behalf and accepting are for the standing office. Leave them out, then register.",
  });
};

const demandPaper = async (store: Writer, body: RegisterParticipant): Promise<void> => {
  if (body.paper === undefined || (await store.get(fileItem, {}, { file: body.paper }))) return;
  throw invalid({
    path: "paper",
    vi: "paper: không có tệp này; hãy tải bản chụp phiếu lên lại.",
    en: "paper: there is no such file; put the scan again.",
  });
};

/** Somebody from outside is counted once for whoever mobilised them, however the name's accents were typed. */
const outsideOnce = async (store: Writer, place: Place, known: Known, participant: ParticipantId): Promise<Put[]> => {
  if (known.is !== "outside") return [];
  const key = { name: fold(known.name), unit: known.unit ?? "-" };
  const before = await store.get(outsideItem, place, key, { strong: true });
  if (before) throw already(before.value.name, before.value.participant);
  return [store.put(outsideItem, place, key, { participant, name: known.name }, 0)];
};

const already = (name: string, participant: string): Failure =>
  new Failure("conflict", {
    vi: `“${name}” đã có trong danh sách tham gia năm nay; hãy mở mục đó để sửa hoặc đăng ký lại.`,
    en: `“${name}” is on the list of the year already; open that entry to change it or register again.`,
    current: { participant },
  });

const made = (
  body: RegisterParticipant,
  known: Known,
  subject: ReturnType<typeof subjectFor>,
  participant: ParticipantId,
  place: Place,
  at: Instant,
  day: Day,
): Registration => ({
  participant,
  is: known.is,
  name: known.name,
  subjectKind: subject.subjectKind,
  ...((body.group ?? known.group) ? { group: body.group ?? known.group } : {}),
  ranked: body.ranked ?? !(known.unranked || subject.outside),
  ...(known.unit ? { unit: known.unit } : {}),
  state: body.state,
  targets: body.targets,
  initiatives: body.initiatives,
  ...(body.state === "draft" ? {} : { registeredOn: day }),
  late: body.state !== "draft" && place.registrationUntil !== undefined && day > place.registrationUntil,
  enteredFor: body.enteredFor,
  ...(body.paper ? { paper: body.paper } : {}),
  ...(known.phone ? { phone: known.phone } : {}),
  ...(known.outsideKind ? { outsideKind: known.outsideKind } : {}),
  outOfScope: subject.outOfScope,
  ...(body.note ? { note: body.note } : {}),
  at,
});

export const register = [
  handle(registerParticipant, async ({ params, body, store, me, businessClock, newId }) => {
    const at = businessClock();
    const day = dayOf(at);
    const known = await knownOf(store, me.tenant, day, body);
    const participant = known.participant ?? ParticipantId.parse(newId());
    const place = await placeOf(store, me.tenant, { ...params, participant });
    demandOpen(place);
    demandRegistrar(me, { participant, is: known.is, unit: known.unit });
    demandPlacing(me, body, place.above !== undefined);
    await demandPaper(store, body);
    const before = await store.get(registrationItem, place, { participant }, { strong: true });
    if (before) throw already(before.value.name, participant);
    const subject = subjectFor(await planAt(store, place), known, body.subjectKind);
    const once = await outsideOnce(store, place, known, participant);

    const registration = made(body, known, subject, participant, place, at, day);
    const head = headFor(registration, undefined, at);
    const units = await unitsOf(store, [registration]);
    const reply = participantView(me, place, registration, head, 1, { units });
    await store.commit({
      act: {
        what: body.enteredFor ? "registration.enterFor" : "registration.create",
        about: `${known.name} (${place.year})`.slice(0, 200),
        campaign: place.campaign,
      },
      puts: [...once, ...registrationPuts(store, place, { registration, version: 0, head, headVersion: 0 })],
      envelopes:
        registration.state === "draft"
          ? []
          : registrationUp({ place, us: me.tenant, version: 1, at, day }, registration),
      reply,
    });
    return reply;
  }),
];

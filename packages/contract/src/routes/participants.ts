import * as z from "zod";
import {
  CampaignId,
  Day,
  Facts,
  FileId,
  Instant,
  Line,
  ParticipantId,
  PersonCategory,
  PersonId,
  Prose,
  registrationMachine,
  SheetState,
  Target,
  TenantId,
  UnitId,
  UnitKind,
} from "@thidua/domain";
import { defineRoute } from "../route.ts";
import { paged, participantParams, Said, yearParams, yearPath } from "./year-path.ts";

type RegistrationAct = keyof (typeof registrationMachine)["acts"];
export const RegistrationAct = z.enum(Object.keys(registrationMachine.acts) as [RegistrationAct, ...RegistrationAct[]]);
const RegistrationState = z.enum(["draft", "submitted", "accepted", "returned", "withdrawn"]);
const ParticipantIs = z.enum(["tenant", "unit", "person", "outside"]);

/** What a participant may say of itself or an officer for it; targets stand assigned / registered / reached side by side. */
const registered = {
  targets: z.array(Target).max(60).default([]),
  initiatives: z.array(Line(500)).max(30).default([]),
  note: Prose(2000).optional(),
};

/** How an officer places a participant. */
const placed = {
  subjectKind: z.string().max(32).optional().meta({ description: "left out: the first kind whose scope takes it in" }),
  group: Line(60).optional(),
  ranked: z.boolean().optional(),
  /** draft: named as expected to take part, hasn't registered itself. */
  state: z
    .enum(["draft", "submitted", "accepted"])
    .default("submitted")
    .meta({ description: "accepted: người gọi có quyền tiếp nhận và tiếp nhận ngay" }),
  enteredFor: z.boolean().default(false).meta({ description: "nhập hộ từ phiếu giấy" }),
  paper: FileId.optional().meta({ description: "bản chụp phiếu đăng ký" }),
};

export const RegisterParticipant = z.discriminatedUnion("is", [
  z.object({ is: z.literal("unit"), unit: UnitId, ...placed, ...registered }),
  z.object({ is: z.literal("person"), person: PersonId, ...placed, ...registered }),
  /** A child tenant; one's own tenant id registers us with the level above. */
  z.object({ is: z.literal("tenant"), tenant: TenantId, ...placed, ...registered }),
  /** Press, citizens, firms: no login here; counted once for the unit that mobilised them. */
  z.object({
    is: z.literal("outside"),
    name: Line(200),
    kind: z.union([UnitKind, PersonCategory]).optional(),
    mobilisedBy: UnitId.optional(),
    phone: Line(30).optional(),
    ...placed,
    ...registered,
  }),
]);
export type RegisterParticipant = z.infer<typeof RegisterParticipant>;

/** One participant with where its registration and its sheet stand, and what this caller may do next. */
export const ParticipantView = z.object({
  participant: ParticipantId,
  campaign: CampaignId,
  year: z.int(),
  is: ParticipantIs,
  name: z.string(),
  subjectKind: z.string(),
  group: z.string().optional(),
  ranked: z.boolean(),
  unit: UnitId.optional(),
  unitName: z.string().optional(),
  /** Us with the level above: registration and sheet go up, they are no part of our own counts. */
  upward: z.boolean().default(false),
  registration: z.object({
    state: RegistrationState,
    label: Said,
    registeredOn: Day.optional(),
    late: z.boolean(),
    until: Day.optional(),
    enteredFor: z.boolean(),
    paper: FileId.optional(),
    targets: z.array(Target),
    initiatives: z.array(z.string()),
    note: z.string().optional(),
    reason: z.string().optional(),
  }),
  sheet: z.object({
    state: SheetState,
    label: Said,
    late: z.boolean(),
    until: Day.optional(),
    submittedAt: Instant.optional(),
    onBehalf: z.boolean(),
    /** Only for those who may see it: own, or appraising side, or after publication. */
    met: z.int().optional(),
    applicable: z.int().optional(),
    noData: z.int().optional(),
    local: z.tuple([z.int(), z.int()]).optional(),
    gateFailed: z.boolean().optional(),
  }),
  focal: z.object({ name: z.string().optional(), phone: z.string().optional() }).optional(),
  lastActAt: Instant.optional(),
  /** Points to look at before accepting: outside the plan's scope, no initiative registered… */
  warnings: z.array(Said).default([]),
  allowed: z.array(RegistrationAct),
  version: z.int(),
});
export type ParticipantView = z.infer<typeof ParticipantView>;

export const listParticipants = defineRoute({
  name: "listParticipants",
  method: "GET",
  path: `${yearPath}/participants`,
  function: "api",
  permission: "campaign.read",
  noun: "participants",
  summary: {
    vi: "Đối tượng tham gia: đăng ký, tự đánh giá, hạn",
    en: "Participants with their registration and sheet",
  },
  params: yearParams,
  query: paged(200).extend({
    state: RegistrationState.optional(),
    sheet: SheetState.optional(),
    is: ParticipantIs.optional(),
    subjectKind: z.string().max(32).optional(),
    group: z.string().max(60).optional(),
    late: z.stringbool().optional(),
    /** Matches without diacritics. */
    search: z.string().max(100).optional(),
  }),
  response: z.object({
    items: z.array(ParticipantView),
    /** Of this tenant, over all pages: shown beside the filters. */
    counts: z.object({
      total: z.int(),
      registered: z.int(),
      accepted: z.int(),
      submitted: z.int(),
      appraised: z.int(),
      late: z.int(),
    }),
    /** Our own place in the plan of the level above, where we take part there. */
    own: ParticipantView.optional(),
    next: z.string().optional(),
  }),
});

export const getParticipant = defineRoute({
  name: "getParticipant",
  method: "GET",
  path: `${yearPath}/participants/{participant}`,
  function: "api",
  permission: "campaign.read",
  noun: "participants",
  summary: { vi: "Một đối tượng tham gia", en: "One participant" },
  params: participantParams,
  response: ParticipantView,
});

export const registerParticipant = defineRoute({
  name: "registerParticipant",
  method: "POST",
  path: `${yearPath}/participants`,
  function: "api",
  permission: "registration.write",
  noun: "participants",
  status: 201,
  summary: { vi: "Đăng ký thi đua", en: "Register a participant" },
  params: yearParams,
  body: RegisterParticipant,
  response: ParticipantView,
});

export const updateRegistration = defineRoute({
  name: "updateRegistration",
  method: "PUT",
  path: `${yearPath}/participants/{participant}`,
  function: "api",
  permission: "registration.write",
  noun: "participants",
  ifMatch: true,
  summary: { vi: "Sửa nội dung đăng ký", en: "Change a registration" },
  params: participantParams,
  body: z.object({
    ...registered,
    /** Only those who manage participants may place them. */
    group: Line(60).nullable().optional(),
    ranked: z.boolean().optional(),
    subjectKind: z.string().max(32).optional(),
  }),
  response: ParticipantView,
});

export const actOnRegistration = defineRoute({
  name: "actOnRegistration",
  method: "POST",
  path: `${yearPath}/participants/{participant}/acts`,
  function: "api",
  permission: "registration.write",
  noun: "participants",
  summary: {
    vi: "Đăng ký, tiếp nhận, trả lại, rút đăng ký",
    en: "Submit, accept, return or withdraw a registration",
  },
  params: participantParams,
  body: z.object({ act: RegistrationAct, reason: Prose(2000).optional() }),
  response: ParticipantView,
});

/** Facts of one participant that it doesn't declare itself: last year's index band, class of staff, discipline. */
export const getFacts = defineRoute({
  name: "getFacts",
  method: "GET",
  path: `${yearPath}/participants/{participant}/facts`,
  function: "api",
  permission: "sheet.read",
  noun: "participants",
  summary: { vi: "Điều kiện đã biết của đối tượng", en: "What is known of a participant" },
  params: participantParams,
  response: z.object({ facts: Facts, observed: Facts, source: Line(300).optional(), version: z.int() }),
});

export const putFacts = defineRoute({
  name: "putFacts",
  method: "PUT",
  path: `${yearPath}/participants/{participant}/facts`,
  function: "api",
  permission: "participant.manage",
  noun: "participants",
  ifMatch: true,
  summary: { vi: "Ghi điều kiện đã biết của đối tượng", en: "Record what is known of a participant" },
  params: participantParams,
  body: z.object({ facts: Facts, source: Line(300).optional().meta({ description: "văn bản làm căn cứ" }) }),
  response: z.object({ facts: Facts, observed: Facts, source: Line(300).optional(), version: z.int() }),
});

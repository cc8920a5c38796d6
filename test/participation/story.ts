import { createHash } from "node:crypto";
import {
  createPerson,
  createUnit,
  declareFile,
  getSheet,
  registerParticipant,
  saveCell,
  submitSheet,
  updateMember,
  type RequestOf,
  type SheetView,
} from "@thidua/contract";
import {
  asParticipant,
  type CampaignId,
  type CriterionId,
  type FileId,
  type ParticipantId,
  type PersonId,
  type PlanFileInput,
  type UnitId,
} from "@thidua/domain";
import { found, type World } from "@thidua/local";
import { accept, issue, launch } from "../campaigns/steps.ts";
import { city, openPlaces, ward } from "../campaigns/world.ts";

export const year = 2024;

/** Eight criteria without points, as a ward's plan has them: of each kind a participant meets. */
export const wardCriteria: NonNullable<PlanFileInput["criteria"]> = [
  {
    subjectKind: "collective",
    criteria: [
      {
        label: "a",
        name: "Ban hành văn bản phát động thi đua",
        field: "steering",
        rule: { type: "auto", fact: "childPlanIssued" },
      },
      {
        label: "b",
        name: "Người đứng đầu chỉ đạo cải cách hành chính",
        field: "steering",
        rule: { type: "yesNo" },
        evidence: "required",
        appraiser: "culture",
      },
      {
        label: "c",
        name: "Thủ tục hành chính giải quyết đúng hạn",
        field: "procedures",
        rule: { type: "ratio", of: "hồ sơ tiếp nhận", counted: "hồ sơ đúng hạn", operator: ">=", target: "100%" },
        evidence: "required",
        appraiser: "oneStop",
      },
      {
        label: "d",
        name: "Mô hình, sáng kiến được áp dụng",
        field: "civilService",
        rule: { type: "ratio", of: "mô hình đăng ký", counted: "mô hình áp dụng", operator: ">=", target: "10%" },
      },
      {
        label: "đ",
        name: "Chỉ số cải cách hành chính năm trước từ Khá trở lên",
        field: "steering",
        rule: { type: "gate", fact: "indexBand", atLeast: "Khá", yearOffset: -1 },
      },
    ],
  },
  {
    subjectKind: "individual",
    criteria: [{ label: "1", name: "Có sáng kiến được công nhận", field: "civilService", rule: { type: "yesNo" } }],
  },
];

export const wardPlan = (over: Partial<PlanFileInput> = {}): PlanFileInput => ({
  format: "thidua.plan/1",
  title: "Thi đua cải cách hành chính phường Hải Hòa năm 2024",
  document: { symbol: "KH-UBND", place: "Hải Hòa" },
  period: { from: { rule: "issue" }, to: { rule: "yearEnd", year } },
  years: [{ year, theme: "Chung tay cải cách hành chính" }],
  milestones: [
    {
      kind: "registration",
      name: "Đăng ký thi đua",
      due: { precision: "day", wording: "before", day: "2024-04-15" },
    },
    {
      kind: "selfAssessment",
      name: "Tự đánh giá",
      due: { precision: "day", wording: "atLatest", day: "2024-11-15" },
    },
  ],
  subjects: [
    {
      code: "collective",
      name: "Tập thể",
      counts: "collective",
      rules: [{ unitKinds: ["office", "neighbourhood", "publicService", "party", "mass"] }],
    },
    { code: "individual", name: "Cá nhân", counts: "individual" },
  ],
  criteria: wardCriteria,
  ...over,
});

export type Unit = { id: UnitId; participant: ParticipantId };

/** A ward at work: its offices and neighbourhoods, and who speaks for each. */
export type Story = {
  world: World;
  campaign: CampaignId;
  units: Record<"kp1" | "kp2" | "kp3" | "culture" | "oneStop" | "police", Unit>;
  person: PersonId;
  ids: Record<string, CriterionId>;
};

const names = {
  kp1: { name: "Khu phố 1", kind: "neighbourhood", focalName: "Nguyễn Thị Hạnh", focalPhone: "0912 000 001" },
  kp2: { name: "Khu phố 2", kind: "neighbourhood", focalName: "Trần Văn Đức", focalPhone: "0912 000 002" },
  kp3: { name: "Khu phố 3", kind: "neighbourhood" },
  culture: { name: "Công chức Văn hóa - Xã hội", kind: "office" },
  oneStop: { name: "Bộ phận Một cửa", kind: "office" },
  police: { name: "Công an phường", kind: "vertical" },
} as const;

/** Gives the ward's logins their units; each then speaks for one. */
const members = [
  { login: "kp1", name: "Nguyễn Thị Hạnh", roles: ["unitFocal"] as const, unit: "kp1" as const },
  { login: "kp2", name: "Trần Văn Đức", roles: ["unitFocal"] as const, unit: "kp2" as const },
  { login: "culture", name: "Phùng Thị Mai", roles: ["appraiser", "unitFocal"] as const, unit: "culture" as const },
  { login: "oneStop", name: "Ngô Quang Vinh", roles: ["appraiser", "unitFocal"] as const, unit: "oneStop" as const },
  { login: "front", name: "Đinh Thị Thu", roles: ["supervisor"] as const },
  { login: "teacher", name: "Vũ Thị Nga", roles: ["individual"] as const },
];

/** The ward's own campaign, running in 2024, with its people in place; nobody has registered yet. */
export const openStory = async (plan = wardPlan(), today = "2024-02-20"): Promise<Story> => {
  const world = await openPlaces(today);
  const office = world.clientFor("ward");
  const units = {} as Story["units"];
  for (const [key, body] of Object.entries(names)) {
    const { id } = await office.call(createUnit, { body });
    units[key as keyof typeof names] = { id, participant: asParticipant(id) };
  }
  const { id: person } = await office.call(createPerson, {
    body: { name: "Vũ Thị Nga", category: "publicEmployee", unit: units.kp1.id },
  });
  await found(world, [
    {
      tenant: ward,
      kind: "commune",
      name: "phường Hải Hòa",
      parent: city,
      members: members.map(({ login, name, roles }) => ({ login, name, roles: [...roles] })),
    },
  ]);
  for (const { login, name, roles, unit } of members) {
    await office.call(updateMember, {
      params: { login: login },
      ifMatch: 1,
      body: {
        name,
        roles: [...roles],
        ...(unit ? { unit: units[unit].id } : {}),
        ...(login === "teacher" ? { person } : {}),
      },
    });
  }
  const campaign = await launch(world, "ward", plan, { number: "12", date: today });
  const ids = await criteriaIds(world, campaign);
  return { world, campaign, units, person, ids };
};

const criteriaIds = async (world: World, campaign: CampaignId): Promise<Story["ids"]> => {
  const { getPlan } = await import("@thidua/contract");
  const { plan } = await world.clientFor("ward").call(getPlan, { params: { campaign } });
  return Object.fromEntries(plan.criteria.flatMap((set) => set.criteria.map(({ label, id }) => [label, id])));
};

export const of = ({ campaign }: Pick<Story, "campaign">, participant: ParticipantId) => ({
  campaign,
  year,
  participant,
});

/** A unit registers itself by its own login, or the office does where it has none. */
export const register = (story: Story, login: string, unit: keyof Story["units"], over: object = {}) =>
  story.world.clientFor(login).call(registerParticipant, {
    params: { campaign: story.campaign, year },
    body: { is: "unit", unit: story.units[unit].id, ...over },
  });

/** Puts a small PDF and gives its id. */
export const evidenceFile = async (world: World, login: string, text = "%PDF-1.7 minh chứng"): Promise<FileId> => {
  const bytes = new TextEncoder().encode(text);
  const { file, upload } = await world.clientFor(login).call(declareFile, {
    body: {
      name: "minh-chung.pdf",
      size: bytes.length,
      type: "application/pdf",
      sha256: createHash("sha256").update(bytes).digest("hex"),
    },
  });
  const put = await world.fetch(new Request(upload.url, { method: "PUT", headers: upload.headers, body: bytes }));
  if (!put.ok) throw new Error(`the upload was refused: ${put.status}`);
  return file.file;
};

export type Entry = Omit<RequestOf<typeof saveCell>["body"], "onBehalf"> & { onBehalf?: boolean };

/** Types one criterion over whatever stands there. */
export const type = async (story: Story, login: string, participant: ParticipantId, label: string, entry: Entry) => {
  const client = story.world.clientFor(login);
  const params = of(story, participant);
  const criterion = story.ids[label] as CriterionId;
  const before = (await client.call(getSheet, { params })).criteria.find((it) => it.criterion.id === criterion);
  return client.call(saveCell, { params: { ...params, criterion }, ifMatch: before?.cell?.version ?? 0, body: entry });
};

export const sheetOf = (story: Story, login: string, participant: ParticipantId): Promise<SheetView> =>
  story.world.clientFor(login).call(getSheet, { params: of(story, participant) });

/** Answers every criterion of a collective: all in time, one of seven models applied. */
export const fill = async (
  story: Story,
  login: string,
  participant: ParticipantId,
  over: Record<string, Entry> = {},
) => {
  const entries: Record<string, Entry> = {
    b: { declared: { kind: "yesNo", met: true }, explanation: "Theo văn bản số 03/KH-KP", evidence: [] },
    c: {
      declared: { kind: "ratio", counted: 120, of: 120 },
      evidence: [{ id: "1", title: "Báo cáo quý IV", docNumber: "15/BC-KP", page: "2" }],
    },
    d: { declared: { kind: "ratio", counted: 1, of: 7 } },
    đ: { declared: { kind: "band", name: "Khá" } },
    ...over,
  };
  for (const [label, entry] of Object.entries(entries)) await type(story, login, participant, label, entry);
};

export const submit = (story: Story, login: string, participant: ParticipantId, body: object = {}) =>
  story.world.clientFor(login).call(submitSheet, { params: of(story, participant), body });

/** The city's campaign, received and accepted by the ward, whose own plan runs in the same tree. */
export const openTree = async (cityFile: PlanFileInput, today = "2024-02-20") => {
  const world = await openPlaces(today);
  const campaign = await launch(world, "city", cityFile, { number: "90", date: today });
  await accept(world, "ward");
  await issue(world, "ward", campaign, { number: "12", date: today });
  return { world, campaign };
};

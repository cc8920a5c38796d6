import { createHash } from "node:crypto";
import {
  actOnPlan,
  answerInbox,
  appraiseCell,
  bindFunction,
  createCampaign,
  createPerson,
  createUnit,
  declareFile,
  getPlan,
  getSheet,
  handOverCell,
  listInbox,
  openYear,
  putContact,
  putFacts,
  recordImplementing,
  registerParticipant,
  saveCell,
  submitSheet,
  updateMember,
  type Client,
  type RegisterParticipant,
} from "@thidua/contract";
import {
  asParticipant,
  type CampaignId,
  type CriterionId,
  type FileId,
  type ParticipantId,
  type PersonId,
  type UnitId,
} from "@thidua/domain";
import type { World } from "@thidua/local";
import { mark, markOf } from "./marks.ts";
import { planOf } from "./plan.ts";
import { tenantOf, today, year, type Place } from "./places.ts";

/** What a tenant has made by its own acts. */
export type Stock = {
  units: Record<"office" | "second" | "third", UnitId>;
  person: PersonId;
  outside: ParticipantId;
  evidence: FileId;
  scan: FileId;
  campaign: CampaignId;
  /** Written and never sent anywhere. */
  draft: CampaignId;
  /** By label, of the kind for bodies; of the campaign, and of the draft. */
  criteria: Record<string, CriterionId>;
  drafted: Record<string, CriterionId>;
};

/** The client of a login. */
export type Hands = (login: string) => Client;

/** A page with nothing on it, and a note that no reader shows. */
const onePage = (note: string): string =>
  [
    "%PDF-1.4",
    `% ${note}`,
    "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj",
    "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj",
    "3 0 obj<</Type/Page/MediaBox[0 0 9 9]/Parent 2 0 R>>endobj",
    "trailer<</Root 1 0 R>>",
    "%%EOF",
  ].join("\n");

const file = async (world: World, client: Client, of: Place, purpose: "evidence" | "document"): Promise<FileId> => {
  const bytes = new TextEncoder().encode(onePage(`${mark(of, "file")} ${purpose}`));
  const { file: declared, upload } = await client.call(declareFile, {
    body: {
      name: `${mark(of, "file")}.pdf`,
      size: bytes.length,
      type: "application/pdf",
      sha256: createHash("sha256").update(bytes).digest("hex"),
      purpose,
    },
  });
  await world.fetch(new Request(upload.url, { method: "PUT", headers: upload.headers, body: bytes }));
  return declared.file;
};

/** Reviewed, signed by the chair and issued; and what that causes. */
export const issue = async (world: World, hands: Hands, of: Place, campaign: CampaignId, number: string) => {
  const params = { campaign };
  await hands(of).call(actOnPlan, { params, body: { act: "submitForReview" } });
  await hands(of).call(actOnPlan, { params, body: { act: "submitForSignature" } });
  const signer = { name: `Chủ tịch ${mark(of, "officer")}`, title: "Chủ tịch" };
  await hands(`${of}-chair`).call(actOnPlan, { params, body: { act: "sign", signer } });
  await hands(of).call(actOnPlan, { params, body: { act: "issue", number, date: today } });
  await world.drain();
};

const draftOf = async (hands: Hands, of: Place, about: "plan" | "draft" = "plan"): Promise<CampaignId> =>
  (await hands(of).call(createCampaign, { body: { from: "plan", plan: planOf(of, about) } })).id;

const open = async (hands: Hands, of: Place, campaign: CampaignId): Promise<void> => {
  const texts = { theme: mark(of, "plan"), guidance: mark(of, "year") };
  await hands(of).call(openYear, { params: { campaign }, body: { year, ...texts } });
};

/** A campaign of one's own, issued and sent down, its first year open. */
export const launch = async (world: World, hands: Hands, of: Place, number: string): Promise<CampaignId> => {
  const campaign = await draftOf(hands, of);
  await issue(world, hands, of, campaign, number);
  await open(hands, of, campaign);
  await world.drain();
  return campaign;
};

export const criteriaOf = async (hands: Hands, of: Place, campaign: CampaignId): Promise<Stock["criteria"]> => {
  const { plan } = await hands(of).call(getPlan, { params: { campaign } });
  const set = plan.criteria.find(({ subjectKind }) => subjectKind === "collective");
  return Object.fromEntries((set?.criteria ?? []).map(({ label, id }) => [label, id]));
};

/** The campaign that came from above, taken up and issued in the same tree. */
export const takeUp = async (world: World, hands: Hands, of: Place, campaign: CampaignId, number: string) => {
  const { items } = await hands(of).call(listInbox, {});
  const entry = items.find((it) => it.kind === "campaign" && it.campaign === campaign);
  if (!entry) throw new Error(`${of} received no campaign`);
  await hands(of).call(answerInbox, { params: { envelope: entry.id }, body: { answer: "accept" } });
  await issue(world, hands, of, campaign, number);
  await open(hands, of, campaign);
  await world.drain();
};

const staff = async (world: World, hands: Hands, of: Place) => {
  const client = hands(of);
  const unit = async (kind: "office" | "neighbourhood", name: string): Promise<UnitId> => {
    const focal = { focalName: mark(of, "unit"), focalPhone: mark(of, "unit").slice(0, 30) };
    return (await client.call(createUnit, { body: { name: `${name} ${mark(of, "unit")}`, kind, ...focal } })).id;
  };
  const units = {
    office: await unit("office", "Phòng"),
    second: await unit("neighbourhood", "Thôn hai"),
    third: await unit("neighbourhood", "Thôn ba"),
  };
  const { id: person } = await client.call(createPerson, {
    body: { name: mark(of, "person"), category: "civilServant", unit: units.office, phone: "0912" },
  });
  const at = { title: `Bộ phận ${mark(of, "unit")}`, from: today };
  await client.call(bindFunction, {
    body: { function: "culture", unit: units.office, substitute: units.second, ...at },
  });
  await client.call(bindFunction, { body: { function: "finance", unit: units.office, ...at } });
  for (const [key, unit] of Object.entries(units)) {
    const roles = key === "office" ? (["appraiser", "unitFocal"] as const) : (["unitFocal"] as const);
    await client.call(updateMember, {
      params: { login: `${of}-${key}` as never },
      ifMatch: 1,
      body: { name: mark(of, "officer"), roles: [...roles], unit, phone: mark(of, "officer").slice(0, 30) },
    });
  }
  await client.call(putContact, {
    ifMatch: 0,
    body: { name: mark(of, "contact"), phone: mark(of, "contact").slice(0, 30), office: mark(of, "contact") },
  });
  const evidence = await file(world, client, of, "evidence");
  const scan = await file(world, client, of, "document");
  return { units, person, evidence, scan };
};

/** Every answer of a sheet, entered by whoever may, and handed in. */
export const fillSheet = async (
  client: Client,
  place: { campaign: CampaignId; participant: ParticipantId },
  { of, whose, evidence, onBehalf }: { of: Place; whose: string; evidence: FileId; onBehalf?: FileId },
  about: "sheet" | "draft" = "sheet",
) => {
  const params = { ...place, year };
  const { criteria } = await client.call(getSheet, { params });
  for (const { criterion, answers } of criteria.filter(({ leaf }) => leaf)) {
    if (!answers) continue;
    await client.call(saveCell, {
      params: { ...params, criterion: criterion.id },
      ifMatch: 0,
      body: {
        declared: { kind: "yesNo", met: true },
        explanation: `Giải trình ${mark(of, about)} ${markOf(whose)}`,
        evidence: [{ id: "1", title: `Tài liệu ${mark(of, about)} ${markOf(whose)}`, file: evidence }],
        onBehalf: onBehalf !== undefined,
      },
    });
  }
  if (about === "draft") return;
  const paper = onBehalf ? { onBehalf: { scan: onBehalf, signer: mark(of, "sheet"), signedOn: today } } : {};
  await client.call(submitSheet, { params, body: paper });
};

/** Units, people and firms take part in the tenant's own campaign; sheets are in, appraised in part, one handed up. */
export const takePart = async (
  world: World,
  hands: Hands,
  of: Place,
  stock: Omit<Stock, "outside" | "criteria" | "draft" | "drafted">,
) => {
  const client = hands(of);
  const { campaign, units, person, evidence, scan } = stock;
  const params = { campaign, year };
  const register = (whose: string, who: object) => {
    const said = `${mark(of, "registration")} ${markOf(whose)}`;
    const paper = { state: "accepted", enteredFor: true, paper: scan, note: `Ghi chú ${said}`, initiatives: [said] };
    return client.call(registerParticipant, { params, body: { ...who, ...paper } as RegisterParticipant });
  };
  for (const [key, unit] of Object.entries(units)) await register(key, { is: "unit", unit });
  await register("person", { is: "person", person });
  const firm = {
    is: "outside",
    name: mark(of, "registration"),
    kind: "firm",
    mobilisedBy: units.second,
    phone: "0913",
  };
  const { participant: outside } = await register("firm", firm);
  await client.call(recordImplementing, {
    params: { campaign },
    body: { unit: units.office, number: "01/KH-P", date: today, title: mark(of, "implementing"), file: scan },
  });
  const criteria = await criteriaOf(hands, of, campaign);
  const sheet = (whose: keyof typeof units, about?: "draft") => {
    const where = { campaign, participant: asParticipant(units[whose]) };
    return fillSheet(client, where, { of, whose, evidence, onBehalf: scan }, about);
  };
  await sheet("office");
  await sheet("second");
  await sheet("third", "draft");
  await client.call(putFacts, {
    params: { ...params, participant: asParticipant(units.second) },
    ifMatch: 0,
    body: { facts: {}, source: mark(of, "facts") },
  });
  await client.call(appraiseCell, {
    params: { ...params, participant: asParticipant(units.second), criterion: criteria["b"] as CriterionId },
    ifMatch: 0,
    body: { verdict: "notMet", reason: `Lý do ${mark(of, "appraisal")}` },
  });
  return { outside, criteria };
};

/** One tenant's own campaign and all that belongs to it. */
export const stockUp = async (world: World, hands: Hands, of: Place): Promise<Stock> => {
  const people = await staff(world, hands, of);
  const campaign = await launch(world, hands, of, "1");
  const draft = await draftOf(hands, of, "draft");
  const drafted = await criteriaOf(hands, of, draft);
  const stock = { ...people, campaign, draft, drafted };
  return { ...stock, ...(await takePart(world, hands, of, stock)) };
};

/** A tenant takes part in the campaign of the level above: registered, sheet handed in. */
export const takePartAbove = async (
  world: World,
  hands: Hands,
  of: Place,
  { evidence }: Stock,
  campaign: CampaignId,
) => {
  const client = hands(of);
  const tenant = tenantOf(of);
  await client.call(registerParticipant, {
    params: { campaign, year },
    body: { is: "tenant", tenant, subjectKind: "collective", note: mark(of, "registration") },
  });
  await fillSheet(client, { campaign, participant: asParticipant(tenant) }, { of, whose: "itself", evidence });
  await world.drain();
};

/** Nobody here may judge the office's third criterion: the level above is asked. */
export const handOver = async (world: World, hands: Hands, of: Place, { campaign, units, criteria }: Stock) => {
  await hands(of).call(handOverCell, {
    params: { campaign, year, participant: asParticipant(units.office), criterion: criteria["c"] as CriterionId },
    body: { reason: mark(of, "handover") },
  });
  await world.drain();
};

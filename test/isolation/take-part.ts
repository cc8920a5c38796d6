import {
  appraiseCell,
  getSheet,
  handOverCell,
  putFacts,
  recordImplementing,
  registerParticipant,
  saveCell,
  submitSheet,
  type Client,
  type RegisterParticipant,
} from "@thidua/contract";
import { asParticipant, type CampaignId, type CriterionId, type FileId, type ParticipantId } from "@thidua/domain";
import type { World } from "@thidua/local";
import { criteriaOf } from "./launch.ts";
import { mark, markOf } from "./marks.ts";
import { tenantOf, today, year, type Place } from "./places.ts";
import type { Hands, Staff } from "./staff.ts";

/** Staff at work on a campaign. */
type AtWork = Staff & { campaign: CampaignId };

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
export const takePart = async (world: World, hands: Hands, of: Place, stock: AtWork) => {
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

/** A tenant takes part in the campaign of the level above: registered, sheet handed in. */
export const takePartAbove = async (
  world: World,
  hands: Hands,
  of: Place,
  { evidence }: Staff,
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
export const handOver = async (
  world: World,
  hands: Hands,
  of: Place,
  { campaign, units, criteria }: AtWork & { criteria: Record<string, CriterionId> },
) => {
  await hands(of).call(handOverCell, {
    params: { campaign, year, participant: asParticipant(units.office), criterion: criteria["c"] as CriterionId },
    body: { reason: mark(of, "handover") },
  });
  await world.drain();
};

import {
  createUnit,
  finishAppraisal,
  appraiseCell,
  getCampaign,
  getSheet,
  listCriteria,
  listMembers,
  putContact,
  putCriteria,
  registerParticipant,
  saveCell,
  submitSheet,
  updateMember,
  type SheetCriterion,
} from "@thidua/contract";
import type { CampaignId, Criterion, Declared, ParticipantId, PlanFileInput, UnitId, UnitKind } from "@thidua/domain";
import type { World } from "@thidua/local";
import { readWritten } from "../../../packages/local/src/published-texts/read.ts";
import { accept, issue, launch } from "../../campaigns/steps.ts";

export type Scene = { campaign: CampaignId; year: number; units: Record<string, UnitId> };

const ward = (world: World) => world.clientFor("ward");

const offices: [name: string, kind: UnitKind][] = [
  ["Khu phố 1", "neighbourhood"],
  ["Khu phố 2", "neighbourhood"],
  ["Khu phố 3", "neighbourhood"],
  ["Tư pháp - Hộ tịch", "office"],
  ["Văn phòng - Thống kê", "office"],
  ["Trường Tiểu học Hải Hòa", "publicService"],
  ["Hội Liên hiệp Phụ nữ phường", "mass"],
];

/** The units of the ward, and who speaks for which. */
export const settle = async (world: World): Promise<Record<string, UnitId>> => {
  const units: Record<string, UnitId> = {};
  for (const [name, kind] of offices) units[name] = (await ward(world).call(createUnit, { body: { name, kind } })).id;
  const { items } = await ward(world).call(listMembers, {});
  const speaksFor: Record<string, string> = {
    kp1: "Khu phố 1",
    kp2: "Khu phố 2",
    kp3: "Khu phố 3",
    justice: "Tư pháp - Hộ tịch",
  };
  for (const member of items) {
    const unit = units[speaksFor[member.login] ?? ""];
    if (!unit) continue;
    await ward(world).call(updateMember, {
      params: { login: member.login },
      ifMatch: member.version,
      body: { name: member.name, roles: member.roles, unit, phone: "0900 000 012" },
    });
  }
  return units;
};

/** What a criterion takes for an answer; the figures are those of a good year. */
export const answerTo = ({ rule }: Criterion): Declared => {
  switch (rule.type) {
    case "ratio":
      return { kind: "ratio", counted: 20, of: 20, excluded: 0 };
    case "choice":
      return { kind: "choice", option: 0 };
    case "rankOrMovement":
      return { kind: "rank", rank: 1, of: 10 };
    case "gate":
      return rule.fact === "indexBand" || rule.fact === "staffClass"
        ? { kind: "band", name: rule.atLeast ?? "Khá" }
        : { kind: "yesNo", met: true };
    case "yesNo":
      return { kind: "yesNo", met: true };
    default:
      return { kind: "number", value: 1 };
  }
};

const proof = { id: "1", title: "Báo cáo kết quả năm 2024", docNumber: "15/BC-KP", page: "2" };

/** Fills in the first `most` criteria that the login may enter. */
export const fill = async (
  world: World,
  login: string,
  scene: Scene,
  participant: ParticipantId,
  most = 99,
): Promise<void> => {
  const params = { campaign: scene.campaign, year: scene.year, participant };
  const { criteria } = await world.clientFor(login).call(getSheet, { params });
  const open = criteria.filter((line: SheetCriterion) => line.open && line.answers);
  for (const line of open.slice(0, most)) {
    await world.clientFor(login).call(saveCell, {
      params: { ...params, criterion: line.criterion.id },
      ifMatch: line.cell?.version ?? 0,
      body: {
        declared: answerTo(line.criterion),
        evidence: [proof],
        explanation: "Số liệu theo sổ theo dõi của khu phố.",
      },
    });
  }
};

export const register = async (world: World, scene: Scene, name: string): Promise<ParticipantId> =>
  (
    await ward(world).call(registerParticipant, {
      params: { campaign: scene.campaign, year: scene.year },
      body: {
        is: "unit",
        unit: scene.units[name] as UnitId,
        targets: [
          { label: "1", name: "Thanh toán điện tử", assigned: "100 %", assignedBy: "45/QĐ-UBND", registered: "100 %" },
        ],
        initiatives: ["Tổ hỗ trợ nộp hồ sơ trực tuyến tại nhà văn hóa"],
      },
    })
  ).participant;

/** Móng Cái has issued; Hải Hòa has accepted, added two criteria of its own and issued; its year is open. */
export const launched = async (world: World): Promise<Scene> => {
  const units = await settle(world);
  const campaign = await launch(world, "city", readWritten("s4-parent-mong-cai-2024") as PlanFileInput, {
    number: "90",
    date: "2024-02-12",
  });
  await accept(world, "ward");
  await ward(world).call(putContact, {
    ifMatch: 0,
    body: { name: "Lê Thị Ngọc Ánh", phone: "0900 000 011", office: "Văn phòng - Thống kê" },
  });
  const { sets, version } = await ward(world).call(listCriteria, { params: { campaign } });
  const set = sets[0];
  if (!set) throw new Error("the plan has no criteria");
  const kept = set.criteria.map(
    ({
      formula: _,
      mark: __,
      above: ___,
      mayChange: ____,
      origin: _____,
      originMaxPoints: ______,
      inherits: _______,
      ...rest
    }) => rest,
  );
  const own = (label: string, name: string) => ({
    label,
    name,
    field: "digital" as const,
    rule: { type: "yesNo" as const },
    evidence: "required" as const,
  });
  await ward(world).call(putCriteria, {
    params: { campaign, subjectKind: set.subjectKind },
    ifMatch: version,
    body: {
      scored: set.scored,
      criteria: [
        ...kept,
        own("a", "Có tổ công nghệ số cộng đồng hoạt động thường xuyên, có lịch trực tại nhà văn hóa"),
        own("b", "Niêm yết mã QR dẫn đến thủ tục hành chính thường dùng tại nhà văn hóa khu phố"),
      ],
    },
  });
  await issue(world, "ward", campaign, { number: "12", date: "2024-02-20" });
  await world.drain();
  const { years } = await ward(world).call(getCampaign, { params: { campaign } });
  return { campaign, year: years[0]?.year ?? 2024, units };
};

/** Units have registered; one is through, one has submitted, one is half filled in. */
export const underWay = async (world: World): Promise<Scene & { sheets: Record<string, ParticipantId> }> => {
  const scene = await launched(world);
  const sheets: Record<string, ParticipantId> = {};
  for (const [name] of offices.slice(0, 6)) sheets[name] = await register(world, scene, name);
  const params = (name: string) => ({
    campaign: scene.campaign,
    year: scene.year,
    participant: sheets[name] as ParticipantId,
  });
  for (const [login, name] of [
    ["kp1", "Khu phố 1"],
    ["kp2", "Khu phố 2"],
  ] as const) {
    await fill(world, login, scene, params(name).participant);
    await world.clientFor(login).call(submitSheet, { params: params(name), body: {} });
  }
  await fill(world, "kp3", scene, params("Khu phố 3").participant, 4);
  const first = await ward(world).call(getSheet, { params: params("Khu phố 1") });
  const judged = first.criteria.find((line) => line.criterion.rule.type === "ratio" && line.leaf);
  if (judged) {
    await ward(world).call(appraiseCell, {
      params: { ...params("Khu phố 1"), criterion: judged.criterion.id },
      ifMatch: 0,
      body: { verdict: "notMet", reason: "Báo cáo kèm theo chỉ ghi nhận 17 trên 20 hồ sơ." },
    });
  }
  await ward(world).call(finishAppraisal, { params: params("Khu phố 1"), body: { acceptRest: true } });
  await world.drain();
  return { ...scene, sheets };
};

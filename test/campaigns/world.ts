import { createUnit, type Client } from "@thidua/contract";
import { Day, TenantId, type PlanFileInput as File, type Role, type UnitId } from "@thidua/domain";
import { found, openWorld, type World } from "@thidua/local";

export const province = TenantId.parse("QVANGN1NH000");
export const city = TenantId.parse("M0NGCA1C1TY0");
export const ward = TenantId.parse("HA1H0AWARD00");
export const neighbour = TenantId.parse("TRANPHVWARD0");
export const elsewhere = TenantId.parse("DAKN0NGPR0V0");

const all: Role[] = ["standingOffice", "clerk", "tenantAdmin"];

/** Two officers to a place: one drafts, one signs. */
const people = (place: string, drafter: string, chair: string) => [
  { login: place, name: drafter, roles: all },
  { login: `${place}-chair`, name: chair, roles: ["authority"] as Role[] },
];

/** Quảng Ninh, Móng Cái, two of its wards and a province beside it, at the start of 2024. */
export const openPlaces = async (today = "2024-02-20"): Promise<World> => {
  const world = await openWorld({ today: Day.parse(today) });
  await found(world, [
    {
      tenant: province,
      kind: "province",
      name: "tỉnh Quảng Ninh",
      members: people("province", "Phạm Thị Lan", "Cao Tường Huy"),
    },
    {
      tenant: city,
      kind: "district",
      name: "thành phố Móng Cái",
      parent: province,
      members: people("city", "Đỗ Văn Huỳnh", "Hoàng Bá Nam"),
    },
    {
      tenant: ward,
      kind: "commune",
      name: "phường Hải Hòa",
      parent: city,
      members: people("ward", "Lê Thị Ngọc Ánh", "Bùi Văn Sáng"),
    },
    {
      tenant: neighbour,
      kind: "commune",
      name: "phường Trần Phú",
      parent: city,
      members: people("neighbour", "Vũ Quốc Bảo", "Trần Minh Đức"),
    },
    { tenant: elsewhere, kind: "province", name: "tỉnh Đắk Nông", members: people("elsewhere", "K’Brêu", "H’Vi Êban") },
  ]);
  return world;
};

/** A plan of one year with three criteria for collectives and one for people: kept, within a band, free. */
export const cityPlan = (over: Partial<File> = {}): File => ({
  format: "thidua.plan/1",
  title: "Thi đua đẩy mạnh cải cách hành chính năm 2024",
  slogan: "Móng Cái chung tay cải cách hành chính",
  document: { symbol: "KH-UBND", place: "Móng Cái" },
  legalBases: [{ kind: "decision", number: "906/QĐ-UBND", issuer: "UBND tỉnh Quảng Ninh" }],
  period: { from: { rule: "issue" }, to: { rule: "yearEnd", year: 2024 } },
  years: [{ year: 2024, theme: "Nâng cao chất lượng đời sống nhân dân" }],
  milestones: [
    {
      kind: "childPlan",
      name: "Ban hành kế hoạch triển khai",
      due: { precision: "quarter", wording: "within", year: 2024, quarter: 1 },
    },
    {
      kind: "registration",
      name: "Đăng ký thi đua",
      due: { precision: "day", wording: "before", day: "2024-04-15" },
    },
  ],
  subjects: [
    { code: "collective", name: "Tập thể", counts: "collective" },
    { code: "individual", name: "Cá nhân", counts: "individual" },
  ],
  contents: [{ label: "1", text: "Thực hiện nghiêm kỷ luật, kỷ cương hành chính." }],
  criteria: [
    {
      subjectKind: "collective",
      criteria: [
        {
          label: "a",
          name: "Ban hành kế hoạch triển khai phong trào thi đua",
          field: "steering",
          lock: "locked",
          rule: { type: "auto", fact: "childPlanIssued" },
        },
        {
          label: "b",
          name: "Tỷ lệ hồ sơ giải quyết đúng hạn",
          field: "procedures",
          lock: "band",
          rule: { type: "ratio", of: "hồ sơ đã giải quyết", counted: "hồ sơ đúng hạn", operator: ">=", target: "95%" },
        },
        { label: "c", name: "Có mô hình, sáng kiến", field: "civilService", rule: { type: "yesNo" } },
      ],
    },
    {
      subjectKind: "individual",
      criteria: [{ label: "a", name: "Chấp hành kỷ luật", field: "civilService", rule: { type: "yesNo" } }],
    },
  ],
  ...over,
});

/** A neighbourhood of the tenant whose officer the client is. */
export const neighbourhood = async (client: Client, name: string): Promise<UnitId> =>
  (await client.call(createUnit, { body: { name, kind: "neighbourhood" } })).id;

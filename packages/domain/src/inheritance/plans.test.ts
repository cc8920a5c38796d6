import { describe, expect, it } from "vitest";
import { CriterionId, TenantId } from "../ids.ts";
import { Plan } from "../plan/plan.ts";
import { clonePlan } from "./clone.ts";
import { differenceOf } from "./difference-of.ts";
import { draftFromAbove } from "./inherit.ts";
import { inheritanceOf } from "./marks-of.ts";
import { mergeFromAbove } from "./merge.ts";
import { settleSets } from "./settle.ts";
import { tie, tiesBetween } from "./tie.ts";

const upper = TenantId.parse("VPPERTENANT0");
const here = TenantId.parse("HERETENANT00");
const id = (n: number) => CriterionId.parse(`CR1TER${String(n).padStart(6, "0")}`);
const criterion = (n: number, over: object = {}) => ({
  id: id(n),
  label: String(n),
  name: `Tiêu chí ${n}`,
  field: "steering",
  origin: upper,
  rule: { type: "yesNo" },
  ...over,
});
const planOf = (over: object = {}): Plan =>
  Plan.parse({
    title: "Thi đua",
    contents: [
      { label: "1", text: "Kỷ luật" },
      { label: "2", text: "Chuyển đổi số" },
    ],
    criteria: [
      { subjectKind: "collective", scored: true, criteria: [criterion(1, { maxPoints: 40_000 }), criterion(2)] },
    ],
    ...over,
  });
const basis = { kind: "plan", number: "90/KH-UBND", relation: "parentCampaign" } as const;
const issuer = { name: "phường Hải Hòa", head: [], kind: "territorial", within: [] } as const;
const draft = (above: Plan) => draftFromAbove(above, { issuer: { ...issuer, head: [], within: [] }, basis });

describe("a draft made from the plan above", () => {
  it("takes contents and criteria, and leaves number, signature, recipients and offices to be written", () => {
    const above = planOf({
      document: { number: "90", symbol: "KH-UBND", date: "2024-02-12" },
      signature: { title: "CHỦ TỊCH" },
      recipients: { lines: [{ name: "UBND tỉnh" }], archive: ["VT"] },
      offices: [{ title: "Phòng Nội vụ", functions: ["standingOffice"] }],
    });
    const own = draft(above);
    expect(own.contents).toEqual(above.contents);
    expect(own.criteria[0]?.criteria.map((it) => [it.id, it.origin])).toEqual([
      [id(1), upper],
      [id(2), upper],
    ]);
    expect(own.criteria[0]?.criteria[0]?.originMaxPoints).toBe(40_000);
    expect([own.document, own.signature, own.recipients.lines, own.offices, own.legalBases]).toEqual([
      {},
      undefined,
      [],
      [],
      [basis],
    ]);
  });

  it("settles without a change", () => {
    const above = planOf();
    const own = draft(above);
    const { sets } = settleSets(own.criteria, {
      before: own.criteria,
      above: above.criteria,
      tenant: here,
      newId: () => id(99),
    });
    expect(sets[0]?.criteria.map((it) => it.id)).toEqual([id(1), id(2)]);
  });
});

describe("marks", () => {
  it("tell line by line what is inherited, changed and own", () => {
    const above = planOf();
    const own = planOf({
      contents: [
        { label: "1", text: "Kỷ luật" },
        { label: "2", text: "Chuyển đổi số ở khu phố" },
        { label: "3", text: "Tuyên truyền" },
      ],
    });
    const marks = inheritanceOf(own, { tenant: upper, planVersion: 1, plan: above });
    expect(marks.lines.contents).toEqual(["inherited", "changed", "own"]);
    expect(inheritanceOf(own).lines.contents).toEqual(["own", "own", "own"]);
  });
});

describe("three ways", () => {
  const above = (over: object) => ({ planVersion: 2, plan: planOf(over) });
  const from = { planVersion: 1, plan: planOf() };

  it("tells who changed a section: nobody, one side, both alike, both differently", () => {
    const changed = (up: object, own: object) => differenceOf(from, above(up), planOf(own)).sections[0]?.changed;
    expect(changed({}, {})).toBeUndefined();
    expect(changed({ slogan: "A" }, {})).toBe("above");
    expect(changed({}, { slogan: "B" })).toBe("own");
    expect(changed({ slogan: "A" }, { slogan: "A" })).toBe("bothAlike");
    expect(changed({ slogan: "A" }, { slogan: "B" })).toBe("conflict");
  });

  it("keeps what is one's own, takes what changed above, and keeps what is gone above", () => {
    const up = above({
      slogan: "Mới",
      criteria: [
        { subjectKind: "collective", scored: true, criteria: [criterion(1, { name: "Đổi tên" }), criterion(3)] },
      ],
    });
    const own = planOf({
      solutions: [{ text: "Của phường" }],
      criteria: [
        {
          subjectKind: "collective",
          scored: true,
          criteria: [criterion(1, { label: "đ", maxPoints: 40_000 }), criterion(2), criterion(8, { origin: here })],
        },
      ],
    });
    const { plan, conflicts } = mergeFromAbove(from, up, own);
    expect(conflicts).toEqual([]);
    expect(plan).toMatchObject({ slogan: "Mới", solutions: [{ text: "Của phường" }] });
    expect(plan.criteria[0]?.criteria.map((it) => [it.id, it.label, it.name])).toEqual([
      [id(1), "đ", "Đổi tên"],
      [id(2), "2", "Tiêu chí 2"],
      [id(8), "8", "Tiêu chí 8"],
      [id(3), "3", "Tiêu chí 3"],
    ]);
  });

  it("leaves a criterion that both changed as it is here and names it", () => {
    const up = above({
      criteria: [{ subjectKind: "collective", scored: true, criteria: [criterion(1, { name: "Trên" }), criterion(2)] }],
    });
    const own = planOf({
      criteria: [{ subjectKind: "collective", scored: true, criteria: [criterion(1, { name: "Dưới" }), criterion(2)] }],
    });
    const { plan, conflicts } = mergeFromAbove(from, up, own);
    expect(conflicts).toEqual([`criteria.collective.${id(1)}`]);
    expect(plan.criteria[0]?.criteria[0]?.name).toBe("Dưới");
  });
});

describe("tying a plan that had started alone", () => {
  it("finds the same criterion under another label and another way to set the tone, once", () => {
    const own = planOf({
      criteria: [
        {
          subjectKind: "collective",
          criteria: [
            criterion(10, { name: "Số hoá hồ sơ", origin: here }),
            criterion(11, { name: "Số hóa hồ sơ", origin: here }),
          ],
        },
      ],
    }).criteria;
    const above = planOf({
      criteria: [{ subjectKind: "collective", criteria: [criterion(1, { name: "số hóa hồ sơ", lock: "locked" })] }],
    }).criteria;
    const ties = tiesBetween(own, above);
    expect(ties).toMatchObject([{ own: id(10), above: id(1) }]);
    const [set] = tie(own, above, ties);
    expect(set?.criteria[0]).toMatchObject({ id: id(10), inherits: id(1), origin: upper, lock: "locked" });
    expect(set?.criteria[1]).toMatchObject({ id: id(11), origin: here });
    expect(tiesBetween(tie(own, above, ties), above)).toEqual([]);
  });
});

describe("a clone", () => {
  const newId = () => {
    let n = 100;
    return () => id(n++);
  };

  it("moves each date by whole years, 29 February to the 28th, and keeps wording and precision", () => {
    const { plan } = clonePlan(
      planOf({
        milestones: [
          { kind: "report", name: "Báo cáo", due: { precision: "day", wording: "before", day: "2024-02-29" } },
          { kind: "interimReview", name: "Sơ kết", due: { precision: "month", wording: "in", year: 2024, month: 6 } },
          { kind: "finalReview", name: "Tổng kết" },
        ],
      }),
      { years: 1, tenant: here, newId: newId() },
    );
    expect(plan.milestones.map(({ due }) => due)).toEqual([
      { precision: "day", wording: "before", day: "2025-02-28", style: "short" },
      { precision: "month", wording: "in", year: 2025, month: 6 },
      undefined,
    ]);
  });

  it("gives criteria new ids under the same parents, of its own tenant, with nothing dropped", () => {
    const { plan } = clonePlan(
      planOf({ criteria: [{ subjectKind: "collective", criteria: [criterion(1), criterion(2, { parent: id(1) })] }] }),
      { years: 1, tenant: here, newId: newId() },
    );
    const [first, second] = plan.criteria[0]?.criteria ?? [];
    expect([first?.id, second?.id, second?.parent, second?.origin]).toEqual([id(100), id(101), id(100), here]);
  });

  it("marks the bases, the themes and every text that still names the old year", () => {
    const { notes, plan } = clonePlan(
      planOf({
        title: "Thi đua năm 2024",
        legalBases: [{ number: "906/QĐ-UBND" }],
        years: [{ year: 2024, theme: "Chủ đề cũ" }],
      }),
      { years: 2, tenant: here, newId: newId() },
    );
    expect(notes.map(({ path }) => path)).toEqual(["legalBases.0", "years.0", "title"]);
    expect(plan.years).toEqual([{ year: 2026 }]);
  });
});

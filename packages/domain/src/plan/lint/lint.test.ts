import { expect, test } from "vitest";
import { PlanFile, type PlanFileInput } from "../file/plan-file.ts";
import { lintPlan } from "./lint.ts";
import type { LintContext } from "./warning.ts";

const issuer = { name: "Ủy ban nhân dân huyện Bình Minh", within: ["tỉnh Đông Hải"] };

const lint = (plan: Partial<PlanFileInput>, context?: LintContext) =>
  lintPlan(PlanFile.parse({ format: "thidua.plan/1", title: "Phong trào", issuer, ...plan }), context).map(
    (it) => `${it.code} ${it.path}`,
  );

test("a sound plan has no warning", () => {
  expect(
    lint({
      purposes: [
        { label: "a", text: "Hạn ngày 30/6, đạt 7/8 tiêu chí." },
        { label: "b", text: "Huyện, tỉnh cùng làm." },
      ],
      period: { from: { rule: "issue" }, to: { rule: "day", day: "2025-11-30" } },
      milestones: [{ kind: "dossier", name: "Hồ sơ", due: { precision: "day", day: "2025-12-15" } }],
    }),
  ).toEqual([]);
});

test("31/6 is found wherever it stands, and a share isn't taken for a date", () => {
  expect(
    lint({
      purposes: [{ text: "Xong trước ngày 31/6." }, { text: "Họp 30/02/2025." }, { text: "Đạt 31/6 lượt." }],
      closing: "Ngày ký: ngày 31 tháng 9 năm 2024.",
    }),
  ).toEqual(["impossibleDate purposes.0.text", "impossibleDate purposes.1.text", "impossibleDate closing"]);
});

const gone = (name: string, last: string): LintContext => ({
  existsOn: (it, day) => (it === name ? day <= last : undefined),
});

test("a body that no longer exists when it has to act is found by its name and by its bare level", () => {
  const plan: Partial<PlanFileInput> = {
    issuer: { name: "Ủy ban nhân dân xã Hòa An", within: ["huyện Bình Minh", "tỉnh Đông Hải"] },
    period: { from: { rule: "issue" }, to: { rule: "day", day: "2031-11-30" } },
    milestones: [{ kind: "dossier", name: "Gửi Phòng Nội vụ huyện", due: { precision: "day", day: "2031-12-15" } }],
    awards: [
      {
        code: "up",
        name: "Giấy khen",
        kind: "commendation",
        authority: "Chủ tịch UBND huyện Bình Minh",
        level: "district",
      },
    ],
    purposes: [{ text: "Huyện Bình Minh có truyền thống." }],
  };
  expect(lint(plan, gone("huyện Bình Minh", "2031-06-30"))).toEqual([
    "bodyGone milestones.0",
    "bodyGone awards.0.authority",
  ]);
  expect(lint(plan, gone("huyện Bình Minh", "2031-12-31"))).toEqual([]);
});

test("an authority that ends before its own campaign does is told so", () => {
  const plan: Partial<PlanFileInput> = { period: { from: { rule: "issue" }, to: { rule: "yearEnd", year: 2031 } } };
  expect(lint(plan, gone("huyện Bình Minh", "2031-06-30"))).toEqual(["bodyGone period"]);
});

test("words of the wrong level are found in the text and in the title of a basis from above", () => {
  expect(
    lint({
      collaborators: [
        { name: "Mặt trận Tổ quốc huyện", roles: ["propagate"], items: [{ text: "Vận động Nhân dân trong tỉnh." }] },
      ],
      legalBases: [
        { kind: "decision", number: "1/QĐ-UBND", issuer: "UBND tỉnh", title: "Quy định trên địa bàn huyện Bình Minh" },
      ],
      purposes: [{ text: "Toàn huyện thi đua; báo cáo UBND tỉnh." }],
    }),
  ).toEqual(["wrongLevel collaborators.0.items.0.text", "wrongLevel legalBases.0.title"]);
});

test("a body asked to work with itself is found, one asked to work with another isn't", () => {
  const ask = (text: string, name: string) =>
    lint({ collaborators: [{ name, roles: ["propagate"], items: [{ text }] }] });
  expect(ask("Đề nghị UBND huyện và đoàn thể phối hợp chặt chẽ với UBND huyện phát huy sức mạnh.", "Đoàn thể")).toEqual(
    ["selfReference collaborators.0.items.0.text"],
  );
  expect(ask("Vận động hội viên.", "UBND huyện và các đoàn thể")).toEqual(["selfReference collaborators.0.name"]);
  expect(ask("Đề nghị Mặt trận Tổ quốc phối hợp với UBND huyện.", "Mặt trận Tổ quốc")).toEqual([]);
});

test("a misspelt unit is held against the catalogue; place of the tone mark and apostrophes don't matter", () => {
  const bases = (...issuers: string[]): Partial<PlanFileInput> => ({
    legalBases: issuers.map((it, i) => ({ number: `${i + 1}/QĐ-UBND`, issuer: it })),
  });
  const knownNames = ["xã Tùng Ảnh", "phường Hải Hòa", "huyện Đắk R'Lấp", "huyện Bình Minh"];
  expect(
    lint(bases("UBND xã Tùng Anh", "UBND xã Tùng Ảnh", "UBND phường Hải Hoà", "UBND huyện Đắk R’Lấp"), { knownNames }),
  ).toEqual(["misspeltName legalBases.0.issuer"]);
  expect(lint(bases("UBND phường Hải Hoàa"), { knownNames })).toEqual(["misspeltName legalBases.0.issuer"]);
});

test("without a catalogue the plan's own rarer spelling is the doubtful one", () => {
  expect(
    lint({
      legalBases: [{ issuer: "UBND xã Tùng Anh" }],
      opening: "UBND xã Tùng Anh.",
      closing: "Kế hoạch của xã Tùng Ảnh năm 2025.",
    }),
  ).toEqual(["misspeltName closing"]);
});

test("labels used twice, left out or jumping are found; đ follows d and e comes before g", () => {
  const items = (...labels: string[]) => ({ purposes: labels.map((label) => ({ label, text: "x" })) });
  expect(lint(items("a", "b", "c", "d", "đ", "e", "g", "h", "i", "k"))).toEqual([]);
  expect(lint(items("-", "-", "+"))).toEqual([]);
  expect(lint(items("a", "a"))).toEqual(["labelTwice purposes.1.label"]);
  expect(lint(items("1", "", "2"))).toEqual(["labelMissing purposes.1.label"]);
  expect(lint(items("a", "b", "d"))).toEqual(["labelGap purposes.2.label"]);
  expect(lint({ outline: ["I", "II", "IV"].map((label) => ({ label, title: "x" })) })).toEqual([
    "labelGap outline.2.label",
  ]);
});

test("a number that one kind of subject lacks may stand with another", () => {
  const set = (subjectKind: string, ...labels: string[]) => ({
    subjectKind,
    criteria: labels.map((label) => ({
      label,
      name: `x ${label}`,
      field: "steering" as const,
      rule: { type: "yesNo" as const },
    })),
  });
  expect(lint({ criteria: [set("head", "1", "3"), set("staff", "2", "3")] })).toEqual([]);
  expect(lint({ criteria: [set("head", "1", "3")] })).toEqual(["labelGap criteria.0.criteria.1.label"]);
  expect(lint({ criteria: [set("head", "1", "1")] })).toEqual(["labelTwice criteria.0.criteria.1.label"]);
});

test("tasks and invitations under one heading are one sequence", () => {
  const to = "participants" as const;
  const assignments = [
    { label: "1", to, title: "x" },
    { label: "3", to, title: "y" },
  ];
  expect(lint({ assignments, collaborators: [{ label: "2", name: "z", roles: ["propagate"] }] })).toEqual([]);
  expect(lint({ assignments })).toEqual(["labelGap assignments.1.label"]);
});

test("a dossier due while the campaign runs is found, a report in between isn't", () => {
  const period: PlanFileInput["period"] = { from: { rule: "issue" }, to: { rule: "day", day: "2025-11-30" } };
  const at = (kind: "dossier" | "report", day: string) =>
    lint({ period, milestones: [{ kind, name: "x", due: { precision: "day", day } }] });
  expect(at("dossier", "2025-11-29")).toEqual(["deadlineBeforeEnd milestones.0.due"]);
  expect(at("dossier", "2025-11-30")).toEqual([]);
  expect(at("report", "2025-06-30")).toEqual([]);
});

test("a basis cited twice, one under two dates, and a number already given are found", () => {
  const basis = { number: "906/QĐ-UBND", date: "2021-12-01", issuer: "UBND phường" };
  expect(lint({ legalBases: [basis, basis] })).toEqual(["numberTwice legalBases.1.number"]);
  expect(lint({ legalBases: [basis], solutions: [{ text: "Quyết định số 906/QĐ-UBND ngày 02/12/2021." }] })).toEqual([
    "dateDiffers solutions.0.text",
  ]);
  const document = { number: "90", symbol: "KH-UBND", date: "2024-02-12" };
  const numberTaken = (number: string, symbol: string, year: number) =>
    number === "90" && symbol === "KH-UBND" && year === 2024;
  expect(lint({ document }, { numberTaken })).toEqual(["numberTaken document.number"]);
  expect(lint({ document: { ...document, date: "2025-02-12" } }, { numberTaken })).toEqual([]);
});

import { describe, expect, test } from "vitest";
import type { PlanState } from "../campaign/campaign.ts";
import { TenantNode } from "../hierarchy/node.ts";
import { Plan } from "../plan/plan.ts";
import type { Day } from "../time.ts";
import { documentLayouts, documentOf, documentText, layoutOn, type PlanOnPaper } from "./index.ts";

const today = "2024-02-20" as Day;
const ward = TenantNode.parse({
  tenant: "0000000000WA",
  kind: "commune",
  name: "phường Bến Đá",
  issuer: "ỦY BAN NHÂN DÂN PHƯỜNG BẾN ĐÁ",
  symbol: "UBND",
  place: "Bến Đá",
});
const title = "Phong trào thi đua cải cách hành chính năm 2024";

const paper = (plan: object, more: Partial<PlanOnPaper> = {}): PlanOnPaper => ({
  plan: Plan.parse({ title, ...plan }),
  state: "draft",
  ...more,
});
const printed = (plan: object, more: Partial<PlanOnPaper> = {}, node = ward) =>
  documentOf(paper(plan, more), node, { today });
const body = (plan: object) => printed(plan).body.map(({ mark, text }) => `${mark} ${text}`.trim());

const nbsp = "\u00a0";
const gap = (width: number) => nbsp.repeat(width);
const criterion = (id: number, more: object = {}) => ({
  id: `0000000000C${id}`,
  label: "-",
  name: `Tiêu chí ${id}`,
  field: "steering",
  origin: "0000000000WA",
  rule: { type: "yesNo" },
  ...more,
});

describe("number and date", () => {
  test("a draft leaves them blank, even where the plan's file names them", () => {
    const { head, marks } = printed({ document: { number: "90", symbol: "KH-UBND", date: "2024-02-12" } });
    expect(head.number).toBe(`Số: ${gap(6)}/KH-UBND`);
    expect(head.placeAndDate).toBe(`Bến Đá, ngày ${gap(3)} tháng ${gap(3)} năm 2024`);
    expect(marks).toEqual([{ kind: "draft", text: "DỰ THẢO" }]);
  });

  test("a month that is known is printed before the day is", () => {
    expect(printed({ document: { month: "2025-02", place: "Tùng Anh" } }).head.placeAndDate).toBe(
      `Tùng Anh, ngày ${gap(3)} tháng 02 năm 2025`,
    );
  });

  test("an issued plan has them, with the noughts that documents write", () => {
    const { head, marks } = printed({}, { state: "issued", number: "5", symbol: "KH-UBND", date: "2024-03-04" as Day });
    expect(head.number).toBe("Số: 05/KH-UBND");
    expect(head.placeAndDate).toBe("Bến Đá, ngày 04 tháng 3 năm 2024");
    expect(marks).toEqual([]);
  });

  test.each<[PlanState, string[]]>([
    ["inReview", ["DỰ THẢO"]],
    ["awaitingSignature", ["DỰ THẢO"]],
    ["signed", []],
    ["revoked", ["ĐÃ THU HỒI"]],
    ["superseded", ["ĐÃ ĐƯỢC SỬA ĐỔI, BỔ SUNG"]],
  ])("the paper says what a plan in state %s is", (state, said) => {
    expect(printed({}, { state }).marks.map(({ text }) => text)).toEqual(said);
  });

  test("made-up data say so", () => {
    expect(printed({}, {}, { ...ward, demo: true }).marks.map(({ text }) => text)).toEqual([
      "DỰ THẢO",
      "Dữ liệu minh họa",
    ]);
  });
});

describe("who issues and signs", () => {
  const department = TenantNode.parse({
    ...ward,
    kind: "department",
    name: "Sở Nội vụ",
    issuer: "SỞ NỘI VỤ",
    symbol: "SNV",
  });

  test("a committee stands alone in two lines, a department under its committee", () => {
    expect(printed({}).head).toMatchObject({ superior: [], issuer: ["ỦY BAN NHÂN DÂN", "PHƯỜNG BẾN ĐÁ"] });
    const above = { ...ward, issuer: "ỦY BAN NHÂN DÂN TỈNH YÊN SA" };
    expect(documentOf(paper({}), department, { today, above }).head).toMatchObject({
      superior: ["ỦY BAN NHÂN DÂN", "TỈNH YÊN SA"],
      issuer: ["SỞ NỘI VỤ"],
      number: `Số: ${gap(6)}/KH-SNV`,
    });
  });

  test.each([
    [
      "the committee's plan",
      { title: "CHỦ TỊCH", mode: "TM", onBehalfOf: "ỦY BAN NHÂN DÂN" },
      undefined,
      ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"],
    ],
    ["the chair's own", { title: "CHỦ TỊCH" }, undefined, ["CHỦ TỊCH"]],
    ["a deputy for the chair", { title: "PHÓ CHỦ TỊCH", mode: "KT" }, undefined, ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]],
    [
      "a deputy who signed the committee's plan",
      { title: "CHỦ TỊCH", mode: "TM", onBehalfOf: "ỦY BAN NHÂN DÂN" },
      { name: "Lê Thị Ổn", title: "Phó Chủ tịch UBND phường" },
      ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"],
    ],
    [
      "the chair, where a deputy was planned",
      { title: "PHÓ CHỦ TỊCH", mode: "TM_KT", onBehalfOf: "ỦY BAN NHÂN DÂN" },
      { name: "Lê Thị Ổn", title: "Chủ tịch UBND phường" },
      ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"],
    ],
    [
      "an acting chair",
      { title: "CHỦ TỊCH", mode: "Q", onBehalfOf: "ỦY BAN NHÂN DÂN" },
      undefined,
      ["TM. ỦY BAN NHÂN DÂN", "Q. CHỦ TỊCH"],
    ],
    ["an acting director", { title: "GIÁM ĐỐC" }, { name: "Lê Thị Ổn", title: "Quyền Giám đốc" }, ["Q. GIÁM ĐỐC"]],
    ["nobody chosen yet", undefined, undefined, ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]],
  ])("%s", (_, signature, signer, lines) => {
    expect(printed({ signature }, signer ? { signer } : {}).signature).toEqual({ lines, signer: signer?.name ?? "" });
  });

  test("a department is signed by its director", () => {
    expect(printed({}, {}, department).signature.lines).toEqual(["GIÁM ĐỐC"]);
  });
});

describe("the text", () => {
  const outline = [
    {
      label: "I",
      title: "YÊU CẦU",
      sections: ["requirements"],
    },
    { label: "II", title: "TỔ CHỨC", sections: ["assignments", "collaborators"] },
  ];

  test("labels are the plan's own: đ and g are neither skipped nor invented", () => {
    const items = ["d", "đ", "e", "g", "-", "+", "(1)", "1"].map((label) => ({ label, text: "Làm tốt" }));
    expect(body({ requirements: items, outline, closing: "Hết" })).toEqual([
      "I. YÊU CẦU",
      ...["d)", "đ)", "e)", "g)", "-", "+", "(1)", "1."].map((mark) => `${mark} Làm tốt.`),
      "II. TỔ CHỨC",
      "Hết./.",
    ]);
  });

  test("parts with a label stand below their item, parts without one in its sentence", () => {
    const requirements = [
      {
        label: "-",
        text: "Hoàn thành, trong đó",
        items: [
          { label: "(1)", text: "một" },
          { label: "(2)", text: "hai." },
        ],
      },
      { label: "-", text: "Các mảng, gồm", items: [{ text: "thể chế" }, { text: "thủ tục" }] },
    ];
    expect(body({ requirements, outline: outline.slice(0, 1), closing: "Hết" })).toEqual([
      "I. YÊU CẦU",
      "- Hoàn thành, trong đó:",
      "(1) một.",
      "(2) hai.",
      "- Các mảng, gồm: thể chế; thủ tục.",
      "Hết./.",
    ]);
  });

  test("sections under one heading share its numbers: a collaborator between two offices", () => {
    const assignments = ["1", "3"].map((label) => ({
      label,
      to: "office",
      title: `Phòng ${label}`,
      tasks: [
        {
          label: "a",
          kinds: ["report"],
          text: "Báo cáo",
          recurs: "yearly",
          sentTo: [{ to: "UBND", through: "Phòng 3" }],
        },
      ],
    }));
    const collaborators = [
      { label: "2", name: "Mặt trận Tổ quốc", roles: ["propagate"], items: [{ text: "Vận động" }] },
    ];
    expect(body({ assignments, collaborators, outline: outline.slice(1), closing: "Hết" })).toEqual([
      "II. TỔ CHỨC",
      "1. Phòng 1:",
      "a) Báo cáo. Nơi gửi: UBND (qua Phòng 3). Thực hiện hằng năm.",
      "2. Đề nghị Mặt trận Tổ quốc:",
      "Vận động.",
      "3. Phòng 3:",
      "a) Báo cáo. Nơi gửi: UBND (qua Phòng 3). Thực hiện hằng năm.",
      "Hết./.",
    ]);
  });

  test("deadlines keep the plan's wording", () => {
    const due = { precision: "day", wording: "before", day: "2024-04-15" };
    const milestones = [
      { kind: "report", name: "Báo cáo", due },
      { kind: "finalReview", name: "Tổng kết", due: { precision: "quarter", wording: "in", year: 2024, quarter: 4 } },
    ];
    expect(body({ milestones, outline: [{ label: "I", title: "THỜI GIAN", sections: ["milestones"] }] })).toEqual([
      "I. THỜI GIAN",
      "Báo cáo trước ngày 15/4/2024.",
      "Tổng kết vào Quý IV/2024./.",
    ]);
  });

  test("bases are cited in order, a law by its name, and the last is closed", () => {
    const legalBases = [
      { kind: "law", number: "06/2022/QH15", date: "2022-06-15", title: "Thi đua, khen thưởng" },
      {
        kind: "plan",
        number: "90/KH-UBND",
        date: "2024-02-12",
        issuer: "UBND thành phố",
        title: "việc phát động thi đua",
      },
    ];
    expect(printed({ legalBases }).bases.map(({ text }) => text)).toEqual([
      "Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15 ngày 15/6/2022;",
      "Căn cứ Kế hoạch số 90/KH-UBND ngày 12/02/2024 của UBND thành phố về việc phát động thi đua.",
    ]);
  });

  test("recipients have their marks, the file copy its codes", () => {
    const recipients = {
      lines: [{ name: "UBND thành phố", mark: "B/c" }, { name: "Các khu phố" }],
      archive: ["VT", "NV (L)"],
    };
    expect(printed({ recipients }).recipients.lines).toEqual([
      "- UBND thành phố (B/c);",
      "- Các khu phố;",
      "- Lưu: VT, NV (L).",
    ]);
  });

  test("without headings of its own a plan has the usual ones, numbered without gaps", () => {
    const marks = body({
      purposes: [{ text: "Làm tốt" }],
      contents: [{ label: "-", text: "Nội dung" }],
      awards: [{ code: "ward", name: "Giấy khen", kind: "commendation", authority: "Chủ tịch", level: "commune" }],
    });
    expect(marks).toEqual([
      "I. MỤC ĐÍCH, YÊU CẦU",
      "Làm tốt.",
      "II. NỘI DUNG THI ĐUA",
      "- Nội dung.",
      "III. KHEN THƯỞNG",
      "Giấy khen./.",
    ]);
  });

  test("what stands under no heading is named, what does isn't", () => {
    const contents = [
      { text: "Cho tập thể", subjectKinds: ["collective"] },
      { text: "Cho cá nhân", subjectKinds: ["individual"] },
    ];
    const subjects = [
      { code: "collective", name: "Tập thể", counts: "collective", rules: [{ label: "-", text: "Các khu phố" }] },
    ];
    const only = [
      { label: "I", title: "NỘI DUNG", sections: ["contents"], subjectKinds: ["collective"] },
      { label: "II", title: "Tập thể", sections: ["subjects"] },
    ];
    const { notes } = printed({ contents, subjects, outline: only, slogan: "Chung tay" });
    expect(notes.find(({ place }) => place === "contents")?.vi).toMatch(/^Nội dung: 1 mục chưa có chỗ/);
    expect(notes.map(({ place }) => place)).toEqual(["slogan", "contents", "legalBases", "recipients", "signature"]);
  });
});

describe("the annexes", () => {
  const subjects = ["tập thể", "báo chí", "tác giả"].map((name, i) => ({
    code: `kind${i}`,
    name,
    counts: "collective",
  }));
  const offices = [
    { title: "Phòng Một cửa", functions: ["oneStop"], to: "2023-12-31" },
    { title: "Trung tâm Phục vụ hành chính công", functions: ["oneStop"], from: "2024-01-01" },
  ];

  test("kinds with the same criteria share one; a dash has the row's number, a label stays; the appraiser is that day's", () => {
    const own = [
      criterion(1, { label: "đ", appraiser: "oneStop" }),
      criterion(2),
      criterion(3, { parent: "0000000000C2", evidence: "required" }),
    ];
    const shared = (from: number) =>
      [criterion(from), criterion(from + 1)].map((it, i) => ({ ...it, name: `Chung ${i}` }));
    const criteria = [
      { subjectKind: "kind0", criteria: own },
      { subjectKind: "kind1", criteria: shared(4) },
      { subjectKind: "kind2", criteria: shared(6) },
    ];
    const { annexes, body: text } = printed({ subjects, offices, criteria });
    expect(annexes.map(({ label, about }) => [label, about])).toEqual([
      ["Phụ lục I", "tập thể"],
      ["Phụ lục II", "báo chí; tác giả"],
    ]);
    expect(annexes[0]?.rows.map(({ cells }) => cells)).toEqual([
      ["đ", "Tiêu chí 1", "Đạt hoặc không đạt.", "Nếu có", "Trung tâm Phục vụ hành chính công"],
      ["2", "Tiêu chí 2", "", "", ""],
      ["2.1", "Tiêu chí 3", "Đạt hoặc không đạt.", "Bắt buộc", ""],
    ]);
    expect(annexes[1]?.columns.map((it) => it.title)).not.toContain("Thẩm định");
    expect(text.at(-1)?.text).toBe(
      "Kèm theo Kế hoạch này có tiêu chí thi đua tại Phụ lục I (tập thể); Phụ lục II (báo chí; tác giả)./.",
    );
  });

  test("a set with points stands in its annex with maximum and total, and isn't written out in the text", () => {
    const scored = {
      subjectKind: "kind0",
      scored: true,
      criteria: [
        criterion(1, { maxPoints: 125_000 }),
        criterion(2, { parent: "0000000000C1", maxPoints: 75_000 }),
        criterion(3, { parent: "0000000000C1", maxPoints: 50_000 }),
      ],
    };
    const { annexes, body: text } = printed({ subjects, criteria: [scored] });
    expect(annexes[0]?.label).toBe("Phụ lục");
    expect(annexes[0]?.rows.map(({ cells }) => cells.at(-1))).toEqual(["12,50", "7,50", "5,00", "12,50"]);
    expect(text.map((it) => it.text).join(" ")).not.toContain("Tiêu chí 2");
  });

  test("no set gets points it doesn't have", () => {
    const { annexes } = printed({ subjects, criteria: [{ subjectKind: "kind0", criteria: [criterion(1)] }] });
    expect(annexes[0]?.columns.map((it) => it.title)).toEqual([
      "TT",
      "Tiêu chí",
      "Chỉ tiêu, cách đánh giá",
      "Tài liệu kiểm chứng",
    ]);
  });

  test("an annex says what it is attached to, blank while that is", () => {
    const { annexes } = printed({ subjects, criteria: [{ subjectKind: "kind0", criteria: [criterion(1)] }] });
    expect(annexes[0]?.attachedTo).toBe(
      `Kèm theo Kế hoạch số ${gap(6)}/KH-UBND ngày ${gap(3)} tháng ${gap(3)} năm 2024 của Ủy ban nhân dân phường Bến Đá`,
    );
  });
});

describe("the layout", () => {
  test("is dated data: a later decree takes over on its day, without a change of code", () => {
    const [now] = documentLayouts;
    if (!now) throw new Error("there is a layout");
    const later = { ...now, code: "later", from: "2031-01-01" as Day };
    const layouts = [now, later];
    expect(layoutOn("2030-12-31" as Day, layouts).code).toBe(now.code);
    expect(layoutOn("2031-01-01" as Day, layouts).code).toBe("later");
    const issued = paper({}, { state: "issued", number: "1", date: "2031-02-03" as Day });
    expect(documentOf(issued, ward, { today, layouts }).layout.code).toBe("later");
  });

  test("uses nothing outside what its text allows, and is unverified until someone has read the text", () => {
    for (const { margins, sizes, firstLine, spacing, lines, verified } of documentLayouts) {
      for (const { least, most, use } of [
        ...Object.values(margins),
        ...Object.values(sizes),
        firstLine,
        spacing,
        lines,
      ]) {
        expect(use).toBeGreaterThanOrEqual(least);
        expect(use).toBeLessThanOrEqual(most);
      }
      expect(verified).toBe(false);
    }
  });
});

test("the text of the paper is all of it, in reading order", () => {
  expect(documentText(printed({ purposes: [{ label: "a", text: "Làm tốt" }], closing: "Hết" }))).toEqual([
    "ỦY BAN NHÂN DÂN",
    "PHƯỜNG BẾN ĐÁ",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    `Số: ${gap(6)}/KH-UBND`,
    "DỰ THẢO",
    `Bến Đá, ngày ${gap(3)} tháng ${gap(3)} năm 2024`,
    "KẾ HOẠCH",
    title,
    "I. MỤC ĐÍCH, YÊU CẦU",
    "a) Làm tốt.",
    "Hết./.",
    "Nơi nhận:",
    "TM. ỦY BAN NHÂN DÂN",
    "CHỦ TỊCH",
  ]);
});

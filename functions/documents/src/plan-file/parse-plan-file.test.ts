import { expect, test } from "vitest";
import { parsePlanFile } from "./parse-plan-file.ts";

const faultsOf = (text: string) => {
  const read = parsePlanFile(text);
  return read.ok ? [] : read.faults.map((it) => `${it.line}:${it.column} ${it.path}`);
};

test("a bad file is refused with every fault by line and field", () => {
  const text = [
    "format: thidua.plan/1",
    "title: 90",
    "legalBases:",
    "  - number: 12",
    "    date: 2024-13-01",
    "    sodu: x",
    "subjects:",
    '  - { code: "A b", name: x, counts: nope }',
    "criteria:",
    "  - subjectKind: nobody",
    "    criteria:",
    "      - label: a",
    "        name: x",
    "        field: steering",
    '        rule: { type: ratio, of: a, counted: b, operator: ">=", target: 100 }',
    "      - label: b",
    "        rule: { type: nothing }",
    "milestones:",
    "  - kind: dossier",
    "    name: x",
    '    due: { precision: day, wording: before, day: "2024-06-31" }',
  ].join("\n");
  expect(faultsOf(text).toSorted()).toEqual(
    [
      "2:1 title",
      "4:5 legalBases.0.number",
      "5:5 legalBases.0.date",
      "6:5 legalBases.0.sodu",
      "8:7 subjects.0.code",
      "8:29 subjects.0.counts",
      "15:65 criteria.0.criteria.0.rule.target",
      "16:9 criteria.0.criteria.1.name",
      "16:9 criteria.0.criteria.1.field",
      "17:17 criteria.0.criteria.1.rule.type",
      "21:45 milestones.0.due.day",
    ].toSorted(),
  );
});

test("each fault says in Vietnamese and English what to do", () => {
  const read = parsePlanFile("format: thidua.plan/1\ntitel: x\n");
  expect(read).toEqual({
    ok: false,
    faults: [
      { path: "title", line: 1, column: 1, vi: "title: còn thiếu, hãy điền.", en: "title: is missing; fill it in." },
      expect.objectContaining({
        path: "titel",
        line: 2,
        column: 1,
        vi: "titel: có trường không dùng: titel; hãy bỏ đi.",
      }),
    ],
  });
});

test("a file that isn't sound YAML is refused at each place it breaks", () => {
  expect(faultsOf("title: a: b\n\tx: 1\n")).toEqual(["1:8 ", "2:1 "]);
  expect(faultsOf("format: x\ntitle: a\ntitle: c\n")).toEqual(["3:1 "]);
});

test("JSON is read with places too", () => {
  expect(faultsOf('{"format":"thidua.plan/1",\n "title":"x",\n "slogan":5}')).toEqual(["3:2 slogan"]);
});

test("codes that nobody declared are faults at the place that uses them", () => {
  const text = [
    "format: thidua.plan/1",
    "title: x",
    "subjects: [{ code: staff, name: x, counts: individual }, { code: staff, name: y, counts: individual }]",
    "criteria:",
    "  - { subjectKind: head }",
    "quotas:",
    "  - { awards: [cup], decidedBy: Chủ tịch }",
    "contents:",
    "  - { text: x, subjectKinds: [staff, press] }",
  ].join("\n");
  expect(faultsOf(text)).toEqual([
    "3:60 subjects.1.code",
    "5:7 criteria.0.subjectKind",
    "9:38 contents.0.subjectKinds.1",
    "7:16 quotas.0.awards.0",
  ]);
});

test("a code given twice is a fault, whatever it is the code of", () => {
  const text = "format: thidua.plan/1\ntitle: x\nextras:\n  - { code: phuLuc }\n  - { code: phuLuc }\n";
  expect(faultsOf(text)).toEqual(["5:7 extras.1.code"]);
});

test("an empty, a wrong and an endless file are refused, not guessed at", () => {
  expect(faultsOf("")).toEqual(["1:1 "]);
  expect(faultsOf("- 1")).toEqual(["1:1 "]);
  expect(faultsOf(`title: ${"x".repeat(1_000_001)}`)).toEqual(["1:1 "]);
});

test("aliases that would blow up are refused", () => {
  const bomb = [
    "a: &a [x,x,x,x,x,x,x,x,x,x]",
    ...Array.from("bcdefghi").map((name, i) => `${name}: &${name} [${Array(10).fill(`*${"abcdefgh"[i]}`).join(",")}]`),
  ];
  expect(faultsOf(bomb.join("\n"))).toEqual(["1:1 "]);
});

test("a sound file with suspicious content loads, with a warning at its line", () => {
  const read = parsePlanFile(
    "format: thidua.plan/1\ntitle: x\npurposes:\n  - label: a\n    text: Xong trước ngày 31/6.\n",
  );
  expect(read.ok && read.warnings.map((it) => [it.line, it.code, it.path])).toEqual([
    [5, "impossibleDate", "purposes.0.text"],
  ]);
});

test("letters typed apart from their marks are the same letters", () => {
  const read = parsePlanFile("format: thidua.plan/1\ntitle: Tùng Ảnh\n".normalize("NFD"));
  expect(read.ok && read.plan.title).toBe("Tùng Ảnh");
});

import { expect, test } from "vitest";
import { findReferences } from "./references.ts";

test.each([
  ["Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ", "76/NQ-CP", "resolution", "state", "2021-07-15"],
  ["QĐ số 142/QĐ-UBND ngày 14 tháng 01 năm 2025", "142/QĐ-UBND", "decision", "state", "2025-01-14"],
  ["13366/QĐ-UBND ngày 15/11/2021", "13366/QĐ-UBND", "decision", "state", "2021-11-15"],
  ["Nghị định 61/2018/NĐ-CP ngày 23/4/2018", "61/2018/NĐ-CP", "decree", "state", "2018-04-23"],
  ["theo 98/2023/NĐ-CP", "98/2023/NĐ-CP", "decree", "state", undefined],
  ["Kết luận số 14-KL/TW ngày 22/9/2021", "14-KL/TW", "conclusion", "party", "2021-09-22"],
  ["Nghị quyết số 35-NQ/TU ngày 20/12/2023", "35-NQ/TU", "resolution", "party", "2023-12-20"],
  ["Luật số 06/2022/QH15", "06/2022/QH15", "law", "assembly", undefined],
  ["Nghị quyết số 202/2025/QH15 ngày 12/6/2025", "202/2025/QH15", "resolution", "assembly", "2025-06-12"],
  ["42/NQ-HĐND, ngày 28/12/2023", "42/NQ-HĐND", "resolution", "state", "2023-12-28"],
  ["Kế hoạch 412/KH-SNV", "412/KH-SNV", "plan", "state", undefined],
  ["số: 20/QĐ-UBND ngày 17 tháng 01 năm 2025", "20/QĐ-UBND", "decision", "state", "2025-01-17"],
  ["15/2025/TT-BNV", "15/2025/TT-BNV", "circular", "state", undefined],
])("“%s” is the document %s", (text, number, kind, style, date) => {
  const [found, ...more] = findReferences(text);
  expect(more).toEqual([]);
  expect(found).toMatchObject({ number, kind, style, blank: false });
  expect(found?.date).toBe(date);
});

test("a number left blank is a reference still", () => {
  for (const text of ["Số: KH/UBND", "Số:     /KH-UBND", "Số …/KH-UBND"]) {
    const [found] = findReferences(text);
    expect(found, text).toMatchObject({ number: "", blank: true, kind: "plan" });
  }
});

test("a date that no calendar has is kept as written", () => {
  expect(findReferences("906/QĐ-UBND ngày 31/6/2021")[0]).toMatchObject({ badDate: "ngày 31/6/2021" });
  expect(findReferences("906/QĐ-UBND ngày 31/6/2021")[0]?.date).toBeUndefined();
});

test("dates, shares and plain numbers aren't references", () => {
  expect(findReferences("ngày 15/7/2021, đạt 7/8 tiêu chí, Quý I/2024, 10% của 63/63 tỉnh, 24/7")).toEqual([]);
});

test("several references in one paragraph each keep their own date", () => {
  const text =
    "Kết luận số 14-KL/TW ngày 22/9/2021 của Bộ Chính trị; Nghị định số 73/2023/NĐ-CP ngày 29/9/2023 của Chính phủ";
  expect(findReferences(text).map((it) => [it.number, it.date])).toEqual([
    ["14-KL/TW", "2021-09-22"],
    ["73/2023/NĐ-CP", "2023-09-29"],
  ]);
});

test("a text in decomposed letters gives the same numbers", () => {
  expect(findReferences("142/QĐ-UBND, 42/NQ-HĐND".normalize("NFD")).map((it) => it.number)).toEqual([
    "142/QĐ-UBND",
    "42/NQ-HĐND",
  ]);
});

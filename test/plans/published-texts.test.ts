import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { PlanFile } from "@thidua/domain";
import { describe, expect, test } from "vitest";
import { cover, type CoverageMap } from "../../packages/local/src/published-texts/cover.ts";
import { factsOf } from "../../packages/local/src/published-texts/facts.ts";
import { fingerprintOf, paragraphsOf } from "../../packages/local/src/published-texts/paragraphs.ts";
import {
  coverFolder,
  planNames,
  readMaps,
  readPlan,
  readWritten,
} from "../../packages/local/src/published-texts/read.ts";

const beside = new URL("../../../shared/seeds", import.meta.url).pathname;
const texts = process.env["SEED_TEXTS"] ?? beside;

test("the facts of a paragraph are its labels, numbers, dates, figures, quotations and names", () => {
  const text =
    "đ) Căn cứ Kế hoạch số 90/KH-UBND ngày 12/02/2024 của thành phố Móng Cái: 100% “Đúng hạn” trong Quý I/2024, 2) hai";
  expect(factsOf(text)).toEqual([
    { kind: "label", text: "đ" },
    { kind: "label", text: "2" },
    { kind: "reference", text: "90/KH-UBND" },
    { kind: "date", text: "12/2/2024" },
    { kind: "date", text: "I/2024" },
    { kind: "quote", text: "Đúng hạn" },
    { kind: "figure", text: "100%" },
    { kind: "name", text: "Kế" },
    { kind: "name", text: "Móng Cái" },
  ]);
});

test("a sentence that a page end broke is one paragraph again, a list item stays its own", () => {
  const text =
    "## I. MỤC ĐÍCH\n\n- Nhiệm vụ giai đoạn 2021\n\n- 2025 của xã, bám sát chủ đề và thực\n\nhiện tốt.\n\n- Mục khác.\n";
  expect(paragraphsOf(text).paragraphs.map((it) => it.text)).toEqual([
    "I. MỤC ĐÍCH",
    "- Nhiệm vụ giai đoạn 2021 - 2025 của xã, bám sát chủ đề và thực hiện tốt.",
    "- Mục khác.",
  ]);
});

const mapTo = (text: string, ...at: string[]) => ({ paragraphs: [{ is: fingerprintOf(text), at }] });

test("a paragraph that stands nowhere is left over, a fact that its place lacks is missing", () => {
  const plan = readPlan("s4-hai-hoa-2024");
  const basis = "Căn cứ Kế hoạch số 90/KH-UBND ngày 12/02/2024 của UBND thành phố Móng Cái;";
  expect(cover(basis, plan, mapTo(basis, "legalBases.0")).missing).toEqual([]);
  expect(cover(basis, plan, { paragraphs: [] }).leftovers).toEqual([basis]);
  for (const wrong of [
    basis.replace("90/", "91/"),
    basis.replace("12/02", "13/02"),
    basis.replace("Móng Cái", "Cẩm Phả"),
  ])
    expect(cover(wrong, plan, mapTo(wrong, "legalBases.0")).missing, wrong).toHaveLength(1);
  expect(() => cover(basis, plan, mapTo(basis, "legalBases.9"))).toThrow("legalBases.9");
});

test("every place a map names is there, and no published sentence stands in the maps", () => {
  for (const [name, { paragraphs }] of readMaps()) {
    const plan = readPlan(name);
    expect(() => cover("", plan, { paragraphs }), name).not.toThrow();
    expect(paragraphs.every((it) => Object.keys(it).join() === "is,at")).toBe(true);
  }
  expect(readMaps().size).toBe(5);
});

describe.runIf(existsSync(texts))("with the published texts at hand", () => {
  test("every paragraph of the five has its place with all its facts, and nothing is left over", () => {
    const { texts: covered, without } = coverFolder(texts);
    expect(without).toEqual([]);
    expect(covered.map((it) => it.plan).toSorted()).toEqual([...readMaps().keys()].toSorted());
    for (const { coverage, file } of covered) {
      expect(coverage.leftovers, file).toEqual([]);
      expect(coverage.missing, file).toEqual([]);
      expect(coverage.mapped + coverage.layout, file).toBe(coverage.paragraphs);
    }
  });

  test("a figure, a name or a label changed in any plan is noticed", () => {
    const maps = readMaps();
    const missing = (plan: string, file: string, change: (json: string) => string) => {
      const changed = JSON.parse(change(JSON.stringify(readPlan(plan)))) as PlanFile;
      const places = maps.get(plan) as CoverageMap;
      return cover(readFileSync(join(texts, file), "utf8"), changed, places).missing.length;
    };
    for (const { plan, file } of coverFolder(texts).texts) {
      expect(
        missing(plan, file, (json) => json),
        plan,
      ).toBe(0);
      expect(
        missing(plan, file, (json) => json.replace(/(?<=[a-z]":"[^"]*)202(\d)/g, "203$1")),
        plan,
      ).toBeGreaterThan(0);
      expect(
        missing(plan, file, (json) => json.replace(/Nội vụ|Thành phố/g, "Tài chính")),
        plan,
      ).toBeGreaterThan(0);
    }
    expect(
      missing("s0-dak-rlap-2022-2025", coverFolder(texts).texts[0]?.file ?? "", (json) =>
        json.replace('"label":"đ"', '"label":"e"'),
      ),
    ).toBe(1);
  });

  test("the plans tell the texts in other words: no long run of words is taken over but titles, names and terms", () => {
    const words = (text: string) =>
      text
        .toLowerCase()
        .normalize("NFC")
        .replace(/[^\p{L}\d%]+/gu, " ")
        .trim()
        .split(" ");
    const published = readdirSync(texts).map((it) => ` ${words(readFileSync(join(texts, it), "utf8")).join(" ")} `);
    const prose = ["purposes", "requirements"] as const;
    for (const name of readMaps().keys()) {
      const plan = readPlan(name);
      for (const { text } of prose.flatMap((section) => plan[section])) {
        const own = words(text.replace(/“[^”]*”|các ban, ngành, đoàn thể.*sự nghiệp|Giải thưởng.*nhà nước/gu, " | "));
        const run = 16;
        for (let i = 0; i + run <= own.length; i++) {
          const taken = ` ${own.slice(i, i + run).join(" ")} `;
          expect(
            published.some((it) => it.includes(taken)),
            `${name}: ${taken}`,
          ).toBe(false);
        }
      }
    }
  });
});

test("six plan files declare their format", () => {
  expect(planNames()).toHaveLength(6);
  for (const name of planNames()) expect(readWritten(name)).toHaveProperty("format", "thidua.plan/1");
});

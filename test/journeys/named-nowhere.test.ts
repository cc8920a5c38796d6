import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { openCatalogue } from "../../packages/local/src/catalogue/index.ts";
import { planNames, readWritten } from "../../packages/local/src/published-texts/read.ts";
import { transformSync } from "esbuild";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Modules that are data, in the language of the code: dated facts, the demo's story, what people read. */
const data = [
  /^packages\/local\/src\/(demo|catalogue)\//,
  /^packages\/web\/src\/i18n\//,
  /^packages\/web\/src\/features\/demo\//,
  /^packages\/domain\/src\/document\/layout\.ts$/,
  /^packages\/domain\/src\/criteria\/fields\.ts$/,
];

/** Years that aren't the law's: names of standards, limits, examples. Each stands here with its reason. */
const elsewhere: Record<string, string[]> = {
  "functions/api/src/tasks/heads.ts": ["1970-01-01"], // before every day
  "packages/contract/src/openapi.ts": ["draft-2020-12"], // JSON Schema's
  "packages/data/src/policies/document.ts": ["2012-10-17"], // IAM's
  "packages/domain/src/plan/due.ts": ["15/12/2025", "năm 2025"], // how a day is written, shown in the schema
  "packages/domain/src/plan/lint/impossible-date.ts": ["2024"], // some leap year
  "packages/local/src/cli/options.ts": ["2026-11-20"], // an example of a day
  "packages/local/src/gateway/test-doubles.ts": ["2026-01-01", "2099-01-01"],
  "packages/local/src/issuer/test-browser.ts": ["1970"],
  "packages/local/src/sts/query.ts": ["2011-06-15"], // STS's
  "packages/local/src/world/found.ts": ["2021-01-01"], // since when a founded place stands, unless said
};

const modules = globSync(["packages/*/src/**/*.{ts,tsx}", "functions/*/src/**/*.{ts,tsx}"], { cwd: root })
  .filter((path) => !/\.test\.tsx?$|\.d\.ts$/.test(path))
  .filter((path) => !data.some((it) => it.test(path)))
  .toSorted();

/** The code without its comments and types: those may cite a law. */
const codeOf = (path: string): string =>
  transformSync(readFileSync(`${root}/${path}`, "utf8"), {
    loader: path.endsWith("x") ? "tsx" : "ts",
    charset: "utf8",
    minifyWhitespace: true,
    legalComments: "none",
    jsx: "preserve",
    target: "esnext",
  }).code.normalize();

const code = new Map(modules.map((path) => [path, codeOf(path)]));
const year = /(?<![\w.])(?:19[4-9]\d|20\d\d)(?!\w)/g;
/** Sizes and lengths that look like years. */
const round = new Set(["2000", "2048", "2100"]);
const decree = /\d+\/(?:\d{4}\/)?(?:NĐ|QĐ|NQ|TT|KH|HD|CT|QH\d*)(?:-\p{Lu}+)?(?!\p{L})/gu;

const found = (text: string, what: RegExp): string[] =>
  [...text.matchAll(what)]
    .filter(([it]) => !round.has(it))
    .map(({ index }) => text.slice(Math.max(0, index - 20), index + 20));

const without = (path: string): string =>
  (elsewhere[path] ?? []).reduce((text, it) => text.replaceAll(it, ""), code.get(path) ?? "");

test("every module is looked at, and every exception is still needed", () => {
  expect(modules.length).toBeGreaterThan(500);
  for (const [path, texts] of Object.entries(elsewhere))
    for (const text of texts) expect([path, text, code.get(path)?.includes(text)]).toEqual([path, text, true]);
});

test("no year stands in code", () => {
  expect(modules.flatMap((path) => found(without(path), year).map((it) => `${path}: ${it}`))).toEqual([]);
});

test("no decree, law or resolution stands in code", () => {
  expect("30/2020/NĐ-CP, 76/NQ-CP, 72/2025/QH15, 90/KH-UBND".match(decree)).toHaveLength(4);
  expect(modules.flatMap((path) => found(code.get(path) ?? "", decree).map((it) => `${path}: ${it}`))).toEqual([]);
});

test("no province, nor any place of the five plans, stands in code", async () => {
  type Issuer = { name: string; within?: string[] };
  const { provinces } = await openCatalogue();
  const issuers = planNames().map((name) => (readWritten(name) as { issuer: Issuer }).issuer);
  const written = [...provinces, ...issuers.flatMap(({ name, within = [] }) => [name, ...within])];
  const kind = /^.*?(?:tỉnh|thành phố|Thành phố|TP\.|huyện|quận|phường|xã|thị trấn) (?=\p{Lu})/u;
  const names = [...new Set(written.map((it) => it.normalize().replace(kind, "")))].filter((it) => it.includes(" "));
  expect(names).toEqual(expect.arrayContaining(["Quảng Ninh", "Móng Cái", "Hải Hòa", "Đức Thọ", "Hồ Chí Minh"]));
  const places = new RegExp(`(?<!\\p{L})(?:${names.join("|")})(?!\\p{L})`, "gu");
  expect(modules.flatMap((path) => found(code.get(path) ?? "", places).map((it) => `${path}: ${it}`))).toEqual([]);
});

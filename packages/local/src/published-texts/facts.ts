import { findReferences } from "@thidua/domain";

/** Something in a paragraph that its place in the plan must have exactly. */
export type Fact = { kind: "label" | "reference" | "date" | "figure" | "quote" | "name"; text: string };

const short: readonly (readonly [RegExp, string])[] = [
  [/\buỷ ban\b/gu, "ủy ban"],
  [/(?<!\p{L})ubmttq(?!\p{L})/gu, "ủy ban mặt trận tổ quốc"],
  [/(?<!\p{L})ubnd(?!\p{L})/gu, "ủy ban nhân dân"],
  [/(?<!\p{L})hđnd(?!\p{L})/gu, "hội đồng nhân dân"],
  [/(?<!\p{L})cchc(?!\p{L})/gu, "cải cách hành chính"],
  [/(?<!\p{L})tthc(?!\p{L})/gu, "thủ tục hành chính"],
  [/(?<!\p{L})qđ(?!\p{L})/gu, "quyết định"],
  [/(?<!\p{L})(dvc)(?!\p{L})/gu, "dịch vụ công"],
];

/** Lower case, one sort of dash, quote and space, usual abbreviations written out; marks stay as they are. */
export const plain = (text: string): string => {
  let out = ` ${text.normalize("NFC").toLowerCase()} `;
  for (const [pattern, full] of short) out = out.replace(pattern, full);
  return out
    .replace(/[“”"]/g, " ")
    .replace(/[–—-]/g, " - ")
    .replace(/[,;:.()/…*]+(?=\s|$)|(?<=\s)[(]/g, " ")
    .replace(/\//g, " / ")
    .replace(/\s+/g, " ");
};

const shortDate = /(?<![\d/])(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/g;
const longDate = /ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})/g;
const monthOnly = /(?<!ngày\s+\d{1,2}\s+)tháng\s+(\d{1,2})\s+năm\s+(\d{4})/g;
const quarter = /Quý\s+(IV|I{1,3})\/(\d{4})/gi;
const opening = /^(?:\(?(\d+(?:\.\d+)*|[a-zđ]|[IVX]+)[.)]+|([-+]))/u;
const inline = /(?<=[\s:;])\(?(i?[1-9]\d?)\)(?=\s)/gu;
const notOpening = /(?<=[^.!?:;…“(\s/-]\s)\p{Lu}[\p{L}’']*(?:\s+\p{Lu}[\p{L}’']*)*/gu;

const day = (d: string, m: string, y: string) => `${Number(d)}/${Number(m)}/${y}`;

/** Dates written in any of the ways documents use, as d/m/yyyy, so that one way finds the other. */
export const datesOf = (text: string): string[] => [
  ...[...text.matchAll(shortDate), ...text.matchAll(longDate)].map(([, d = "", m = "", y = ""]) => day(d, m, y)),
  ...[...text.matchAll(/(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/g)].map(([, y = "", m = "", d = ""]) => day(d, m, y)),
];

/** Months and quarters, as m/yyyy and q4/yyyy. */
export const spansOf = (text: string): string[] => [
  ...[...text.matchAll(monthOnly)].map(([, m = "", y = ""]) => `${Number(m)}/${y}`),
  ...[...text.matchAll(/^(\d{4})-(\d{2})$/gm)].map(([, y = "", m = ""]) => `${Number(m)}/${y}`),
  ...[...text.matchAll(quarter)].map(([, q = "", y = ""]) => `${q.toUpperCase()}/${y}`),
];

/** The facts of a paragraph: labels, document numbers, dates, figures, quotations and proper names. */
export const factsOf = (text: string): Fact[] => {
  const facts: Fact[] = [];
  const add = (kind: Fact["kind"], found: Iterable<string | undefined>) => {
    for (const it of found) if (it !== undefined && it.trim() !== "") facts.push({ kind, text: it.trim() });
  };
  const head = opening.exec(text);
  add("label", [head?.[1] ?? head?.[2]]);
  const body = text.slice(head?.[0].length ?? 0);
  add(
    "label",
    [...body.matchAll(inline)].map((it) => it[1]),
  );
  add(
    "reference",
    findReferences(body).map((it) => (it.blank ? it.symbol : it.number)),
  );
  add("date", [...datesOf(body), ...spansOf(body)]);
  add(
    "quote",
    [...body.matchAll(/“([^”]+)”/g)].map((it) => it[1]),
  );
  const rest = body
    .replace(shortDate, " ")
    .replace(longDate, " ")
    .replace(monthOnly, " ")
    .replace(quarter, " ")
    .replace(inline, " ");
  const bare = findReferences(rest).reduce((left, it) => left.replace(it.text, " "), rest);
  add("figure", bare.match(/\d+(?:[.,]\d+)*%?/g) ?? []);
  add("name", bare.match(notOpening) ?? []);
  return facts;
};

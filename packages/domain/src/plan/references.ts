import { Day } from "../time.ts";
import type { DocumentKind } from "./legal-basis.ts";

/** A document reference found in a text. `number` is empty where the text leaves it blank (`Số: KH/UBND`). */
export type FoundReference = {
  text: string;
  index: number;
  kind: DocumentKind;
  number: string;
  symbol: string;
  style: "state" | "party" | "assembly";
  blank: boolean;
  date?: Day;
  /** The date as written, when it names no day of the calendar or leaves the day blank. */
  badDate?: string;
};

const kinds: readonly (readonly [prefix: string, kind: DocumentKind])[] = [
  ["NQLT", "resolution"],
  ["NQ", "resolution"],
  ["NĐ", "decree"],
  ["QĐ", "decision"],
  ["TTr", "submissionLetter"],
  ["TTLT", "circular"],
  ["TT", "circular"],
  ["CT", "directive"],
  ["KL", "conclusion"],
  ["KH", "plan"],
  ["CTr", "programme"],
  ["HD", "guidance"],
  ["BC", "report"],
  ["TB", "notice"],
  ["CV", "officialLetter"],
  ["PL", "ordinance"],
  ["QH", "law"],
];

const kindOf = (symbol: string): DocumentKind => {
  const head = symbol.split(/[-/]/)[0] ?? "";
  return kinds.find(([prefix]) => head === prefix || (prefix === "QH" && /^QH\d+$/.test(head)))?.[1] ?? "other";
};

const word = String.raw`[A-ZĐ][A-ZĐa-z]{1,8}\d{0,2}`;
const state = String.raw`(?<n>\d{1,6})\/(?<y>\d{4}\/)?(?<s>${word}(?:-[A-ZĐ][A-ZĐa-z&]{0,12}\d{0,2})*)`;
const party = String.raw`(?<pn>\d{1,5})-(?<ps>[A-ZĐ]{1,4}\/[A-ZĐ]{1,8})`;
const blank = String.raw`[Ss]ố\s*:?\s*[./…\s]*(?<bs>[A-ZĐ]{2,4}[/-][A-ZĐ]{2,12})`;
const pattern = new RegExp(String.raw`(?<![\p{L}\d/.-])(?:${state}|${party}|${blank})(?![\p{L}\d/])`, "gu");

const dayPart = String.raw`ngày\s+(?:(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})|(\d{1,2})?\s*tháng\s+(\d{1,2})\s+năm\s+(\d{4}))`;
const dateAfter = new RegExp(String.raw`^[\s,;]*${dayPart}`, "u");

const named: readonly (readonly [name: string, kind: DocumentKind])[] = [
  ["luật", "law"],
  ["pháp lệnh", "ordinance"],
  ["nghị quyết", "resolution"],
  ["nghị định", "decree"],
  ["quyết định", "decision"],
  ["thông tư", "circular"],
  ["chỉ thị", "directive"],
  ["kết luận", "conclusion"],
  ["kế hoạch", "plan"],
];

/** The word just before a number says more than its letters: a resolution of the Assembly has the letters of a law. */
const namedBefore = (before: string): DocumentKind | undefined => {
  const tail = before.toLowerCase().replace(/\s*(?:số)?\s*:?\s*$/u, "");
  return named.find(([name]) => tail.endsWith(name))?.[1];
};

const two = (text: string) => text.padStart(2, "0");

const dateOf = (after: string): { date?: Day; badDate?: string } => {
  const found = dateAfter.exec(after);
  if (!found) return {};
  const [, d = found[4], m = found[5], y = found[6]] = found;
  const parsed = Day.safeParse(`${y}-${two(m ?? "")}-${two(d ?? "")}`);
  return parsed.success ? { date: parsed.data } : { badDate: found[0].replace(/^[\s,;]+/, "") };
};

/**
 * The document numbers in a text, of the state (`76/NQ-CP`, `98/2023/NĐ-CP`), of the Party (`14-KL/TW`), of laws
 * (`06/2022/QH15`) and left blank (`Số: KH/UBND`), each with the date written after it, as "ngày 15/7/2021" or
 * "ngày 14 tháng 01 năm 2025".
 */
export const findReferences = (text: string): FoundReference[] =>
  [...text.normalize("NFC").matchAll(pattern)].map((match) => {
    const { n, y = "", s, pn, ps, bs } = match.groups ?? {};
    const symbol = s ?? ps ?? bs ?? "";
    const number = n === undefined ? (pn === undefined ? "" : `${pn}-${symbol}`) : `${n}/${y}${symbol}`;
    const kind = namedBefore(match.input.slice(0, match.index)) ?? kindOf(symbol);
    return {
      text: match[0],
      index: match.index,
      kind,
      number,
      symbol,
      style: ps === undefined ? (/^QH\d+$/.test(symbol) ? "assembly" : "state") : "party",
      blank: number === "",
      ...dateOf(match.input.slice(match.index + match[0].length)),
    };
  });

import { Day, fold } from "@thidua/domain";
import type { ReadPdf } from "./read-pdf.ts";

/** What the head of a signed paper says; a number or date written by hand isn't there. */
export type ScanFacts = {
  number?: string;
  symbol?: string;
  date?: Day;
  title?: string;
  draft: boolean;
};

const type = /^kế hoạch$/iu;
/** Where bases or a first heading begin the title has ended, even if nothing sets them off. */
const afterTitle = /^(căn cứ|thực hiện|[IVX]+\.|1\.)/iu;

const numberLine = /Số\s*:?\s*(?<number>\d{1,6}[a-zđ]?)?[\s./_…]*\/?\s*(?<symbol>[A-ZĐ]{2,4}[-/][A-ZĐ][A-ZĐ&-]{1,15})/u;
const dateLine = /ngày\s*(?<d>\d{1,2})\s*tháng\s*(?<m>\d{1,2})\s*năm\s*(?<y>\d{4})/iu;

const two = (text = "") => text.padStart(2, "0");

const dateIn = (text: string): Day | undefined => {
  const found = dateLine.exec(text)?.groups;
  const parsed = Day.safeParse(found ? `${found["y"]}-${two(found["m"])}-${two(found["d"])}` : "");
  return parsed.success ? parsed.data : undefined;
};

/** Number, symbol and date from above the word KẾ HOẠCH, the title from below it; citations in the text don't count. */
export const factsOf = (lines: ReadPdf["lines"]): ScanFacts => {
  const at = lines.findIndex(({ text }) => type.test(text));
  const above = lines.slice(0, at === -1 ? 12 : at);
  const head = above.map(({ text }) => text).join("\n");
  const below = at === -1 ? [] : lines.slice(at + 1);
  const end = below.findIndex(({ text, apart }, i) => afterTitle.test(text) || (apart && i > 0));
  const title = below
    .slice(0, end === -1 ? below.length : end)
    .map(({ text }) => text)
    .join(" ");
  const numbered = numberLine.exec(head)?.groups;
  const number = numbered?.["number"];
  const symbol = numbered?.["symbol"];
  const date = dateIn(head);
  return {
    ...(number === undefined ? {} : { number }),
    ...(symbol === undefined ? {} : { symbol }),
    ...(date ? { date } : {}),
    ...(title === "" ? {} : { title }),
    draft: fold(head).includes("du thao"),
  };
};

import { fold, writeDay, type Day, type Warning } from "@thidua/domain";
import type { ScanFacts } from "./facts.ts";
import type { ReadPdf } from "./read-pdf.ts";

/** What the signed paper ought to say; what isn't given yet isn't compared. */
export type Expected = {
  number?: string | undefined;
  symbol?: string | undefined;
  date?: Day | undefined;
  title: string;
};

const bare = (text: string): string => fold(text).replace(/[^\p{L}\d]/gu, "");
const plain = (number: string): string => number.replace(/^0+(?=\d)/, "");

type Said = [place: string, vi: string, en: string];
const warning = ([path, vi, en]: Said): Warning => ({ path, vi, en });

const differs = (place: string, name: [vi: string, en: string], there: string, here: string): Said => [
  place,
  `${name[0]} trên bản ký là “${there}”, ở đây là “${here}”; kiểm tra lại trước khi ban hành.`,
  `${name[1]} on the signed paper is “${there}”, here “${here}”; check before issuing.`,
];

const unseen = (place: string, name: [vi: string, en: string]): Said => [
  place,
  `Không đọc được ${name[0]} trên bản ký (có thể viết tay); hãy tự đối chiếu.`,
  `The ${name[1]} on the signed paper can't be read (it may be handwritten); compare it by eye.`,
];

const numberSaid = (facts: ScanFacts, { number }: Expected): Said[] => {
  if (facts.number === undefined) return [unseen("number", ["số", "number"])];
  return number === undefined || plain(number) === plain(facts.number)
    ? []
    : [differs("number", ["Số", "The number"], facts.number, number)];
};

const symbolSaid = (facts: ScanFacts, { symbol }: Expected): Said[] =>
  facts.symbol === undefined || symbol === undefined || facts.symbol === symbol
    ? []
    : [differs("symbol", ["Ký hiệu", "The symbol"], facts.symbol, symbol)];

const dateSaid = (facts: ScanFacts, { date }: Expected): Said[] => {
  if (facts.date === undefined) return [unseen("date", ["ngày ban hành", "date"])];
  return date === undefined || date === facts.date
    ? []
    : [differs("date", ["Ngày", "The date"], writeDay(facts.date), writeDay(date))];
};

/** The title may be broken anywhere; it is the same if it stands on the paper as a whole. */
const titleSaid = (facts: ScanFacts, lines: ReadPdf["lines"], { title }: Expected): Said[] => {
  if (bare(lines.map(({ text }) => text).join("")).includes(bare(title))) return [];
  return facts.title === undefined
    ? [unseen("abstract", ["trích yếu", "title"])]
    : [differs("abstract", ["Trích yếu", "The title"], facts.title, title)];
};

/** Where the signed paper and the draft differ, and what couldn't be compared. */
export const differences = ({ lines }: ReadPdf, facts: ScanFacts, expected: Expected): Warning[] => {
  if (lines.length === 0) {
    return [
      warning([
        "file",
        "Bản quét không có lớp chữ nên không đối chiếu được; hãy tự so số, ngày và trích yếu.",
        "The scan has no text to compare; check number, date and title by eye.",
      ]),
    ];
  }
  const draft: Said[] = facts.draft
    ? [
        [
          "file",
          "Tệp này còn ghi “DỰ THẢO”; hãy tải bản đã ký.",
          "This file still says “DỰ THẢO” (draft); upload the signed paper.",
        ],
      ]
    : [];
  return [
    ...draft,
    ...numberSaid(facts, expected),
    ...symbolSaid(facts, expected),
    ...dateSaid(facts, expected),
    ...titleSaid(facts, lines, expected),
  ].map(warning);
};

import { createHash } from "node:crypto";
import { clean, fold, stripBoilerplate } from "@thidua/domain";

/** A paragraph of a published text. */
export type Paragraph = { text: string; fingerprint: string };

const marks = /^[#>\s]+|\*+(?!\.)/g;

/** A line that goes on with the sentence of the line before it: broken by a page end of the source. */
const goesOn = (line: string, before: string | undefined): boolean =>
  before !== undefined && !/[.;:!?]$/.test(before) && (/^\p{Ll}(?!\))/u.test(line) || /^- \d{4}\b/.test(line));

/** What a paragraph is known by without being quoted. */
export const fingerprintOf = (text: string): string =>
  createHash("sha256")
    .update(
      fold(text)
        .replace(/[^\p{L}\d]+/gu, " ")
        .trim(),
    )
    .digest("hex")
    .slice(0, 16);

/** The paragraphs of a text, its web page's own lines apart; headings and list items are paragraphs too. */
export const paragraphsOf = (text: string): { paragraphs: Paragraph[]; page: string[] } => {
  const { text: kept, removed } = stripBoilerplate(text);
  const joined: string[] = [];
  for (const raw of kept.split("\n")) {
    const line = clean(raw.replace(marks, ""));
    if (line === "") continue;
    if (goesOn(line, joined.at(-1))) joined.push(`${joined.pop() ?? ""} ${line}`);
    else joined.push(line);
  }
  return { paragraphs: joined.map((it) => ({ text: it, fingerprint: fingerprintOf(it) })), page: removed };
};

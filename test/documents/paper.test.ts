import { documentText, type OfficialDocument } from "@thidua/domain";
import { docxOf } from "@thidua/documents";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findOffice } from "./office.ts";
import { openPrinter, type Printed, type Printer } from "./printer.ts";
import { partsOf } from "./zip.ts";
import { draftOf, seedNames, type SeedName } from "./seeds.ts";

const office = findOffice(process.env);
const pointsOf = (mm: number): number => (mm / 25.4) * 72;
const bare = (text: string): string => text.normalize("NFC").replace(/\s+/gu, "");

/** Pages of the text and of each annex. */
const pages: Record<SeedName, number[]> = {
  s0: [5, 1, 1],
  s1: [2, 1, 1],
  s2: [5, 1, 1, 1, 1, 1],
  s3: [4, 1, 1],
  s4: [7, 2, 1, 1],
};

const bodyArea = ({ layout: { paper, margins } }: OfficialDocument) => ({
  x: 0,
  y: Math.round(pointsOf(margins.top.use)),
  width: Math.round(pointsOf(paper.width)),
  height: Math.round(pointsOf(paper.height - margins.top.use - margins.bottom.use)),
});
const upperArea = ({ layout: { paper, margins } }: OfficialDocument) => ({
  x: 0,
  y: 0,
  width: Math.round(pointsOf(paper.width)),
  height: Math.round(pointsOf(margins.top.use)),
});

/** The text of the pages without the heads that a table repeats; and how many it repeated. */
const withoutRepeats = (texts: readonly string[], { annexes }: OfficialDocument): { text: string; repeats: number } => {
  const heads = annexes.map(({ columns }) => bare(columns.map(({ title }) => title).join("")));
  let repeats = 0;
  const text = texts.map((page) => {
    const head = heads.find((it) => bare(page).startsWith(it));
    if (head === undefined) return bare(page);
    repeats += 1;
    return bare(page).slice(head.length);
  });
  return { text: text.join(""), repeats };
};

test("the file names the font of the decree, and Vietnamese as its language", async () => {
  const styles = partsOf(await docxOf(draftOf("s4"))).get("word/styles.xml");
  expect(styles).toContain('w:ascii="Times New Roman"');
  expect(styles).toContain('<w:lang w:val="vi-VN"/>');
});

describe.runIf(office)("a plan on paper, printed by LibreOffice", () => {
  let printer: Printer;
  let papers: Record<SeedName, Printed>;
  const drafts = Object.fromEntries(seedNames.map((name) => [name, draftOf(name)])) as Record<
    SeedName,
    OfficialDocument
  >;

  beforeAll(async () => {
    if (!office) return;
    printer = await openPrinter(office);
    const files = await Promise.all(seedNames.map(async (name) => [name, await docxOf(drafts[name])] as const));
    papers = await printer.print(Object.fromEntries(files) as Record<SeedName, Uint8Array>);
  });
  afterAll(() => printer.close());

  test.each(seedNames)("%s: every word of the model, in its order, and nothing else", async (name) => {
    const { text } = withoutRepeats(await papers[name].text(bodyArea(drafts[name])), drafts[name]);
    expect(text).toBe(bare(documentText(drafts[name]).join("")));
  });

  test.each(seedNames)("%s: as many pages as it had, each part numbered from its second page", async (name) => {
    const numbers = (await papers[name].text(upperArea(drafts[name]))).map(bare);
    const expected = pages[name].flatMap((count) =>
      Array.from({ length: count }, (_, i) => (i === 0 ? "" : String(i + 1))),
    );
    expect(numbers).toEqual(expected);
  });

  test.each(seedNames)("%s: no line of the head is broken", async (name) => {
    const { head } = drafts[name];
    const [first = ""] = await papers[name].text();
    const lines = first.split("\n").map(bare);
    const wanted = [...head.issuer, head.nation, head.motto, head.number, head.placeAndDate];
    expect(wanted.filter((text) => !lines.some((line) => line.includes(bare(text))))).toEqual([]);
  });

  test.each(seedNames)("%s: a table that runs over repeats its head on each page", async (name) => {
    const { repeats } = withoutRepeats(await papers[name].text(bodyArea(drafts[name])), drafts[name]);
    expect(repeats).toBe(pages[name].slice(1).reduce((sum, count) => sum + count - 1, 0));
  });

  test.each(seedNames)("%s: inside the margins, in the one font, and every page says what it is", async (name) => {
    const { margins, paper } = drafts[name].layout;
    const { left, right } = await papers[name].extent();
    expect(left).toBeGreaterThanOrEqual(pointsOf(margins.left.use) - 1);
    expect(right).toBeLessThanOrEqual(pointsOf(paper.width - margins.right.use) + 1);
    expect((await papers[name].fonts()).filter((font) => !font.includes("Tinos"))).toEqual([]);
    const marks = bare(drafts[name].marks.map(({ text }) => text).join("·"));
    const whole = await papers[name].text();
    expect(whole.filter((page) => !bare(page).includes(marks))).toEqual([]);
  });

  const signature = { lines: ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"], signer: "Đặng Thị Hồng Ngát" };
  const block = bare([...signature.lines, signature.signer].join(""));

  test("a list of sixty recipients is printed whole and in order", async () => {
    const draft = draftOf("s4");
    const lines = Array.from({ length: 59 }, (_, i) => `- Ủy ban nhân dân xã Hữu Khuông thứ ${i + 1} (P/h);`);
    draft.recipients.lines = [...lines, "- Lưu: VT, NV (L)."];
    draft.signature = signature;
    const { long } = await printer.print({ long: await docxOf(draft) });
    const text = bare((await long?.text(bodyArea(draft)))?.join("") ?? "");
    const places = draft.recipients.lines.map((line) => text.indexOf(bare(line)));
    expect(places.every((place, i) => place > (places[i - 1] ?? 0))).toBe(true);
    expect(text).toContain(block);
  });

  test("wherever the text ends on a page, its last words, recipients and signature stay together", async () => {
    const ending = (more: number): OfficialDocument => {
      const draft = draftOf("s3");
      const filler = Array.from({ length: more }, (_, i) => ({
        kind: "paragraph" as const,
        mark: `${i + 1}.`,
        text: "Các đơn vị triển khai thực hiện.",
        place: "",
      }));
      return { ...draft, annexes: [], signature, body: [...filler, ...draft.body.slice(-3)] };
    };
    const counts = Array.from({ length: 10 }, (_, i) => 2 + 2 * i);
    const files = await Promise.all(counts.map(async (more) => [`ending${more}`, await docxOf(ending(more))] as const));
    const printed = Object.values(await printer.print(Object.fromEntries(files)));
    const texts = await Promise.all(printed.map((paper) => paper.text()));
    expect(new Set(texts.map((all) => all.length))).toEqual(new Set([1, 2]));
    for (const all of texts) {
      const last = bare(all.find((page) => page.includes("./.")) ?? "");
      expect(last).toContain(block);
      expect(last).toContain(bare("Nơi nhận:"));
    }
  });

  test("an issued plan bears its number and date and no mark of a draft", async () => {
    const draft = draftOf("s4");
    const issued: OfficialDocument = {
      ...draft,
      marks: [],
      head: { ...draft.head, number: "Số: 15/KH-UBND", placeAndDate: "Hải Hòa, ngày 05 tháng 3 năm 2024" },
    };
    const { paper } = await printer.print({ paper: await docxOf(issued) });
    const text = bare((await paper?.text())?.join("") ?? "");
    expect(text).toContain(bare("Số: 15/KH-UBND Hải Hòa, ngày 05 tháng 3 năm 2024"));
    expect(text).not.toContain("DỰTHẢO");
  });
});

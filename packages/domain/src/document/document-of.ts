import type { PlanVersion } from "../campaign/campaign.ts";
import type { TenantNode } from "../hierarchy/node.ts";
import type { Plan } from "../plan/plan.ts";
import type { Day } from "../time.ts";
import { annexesOf } from "./annex.ts";
import { bodyOf } from "./body.ts";
import { dateText, headLinesOf, issuerNameOf, numberOf } from "./head.ts";
import { layoutOn, type DocumentLayout } from "./layout.ts";
import { notesOf } from "./notes.ts";
import type { DocumentMark, OfficialDocument } from "./official-document.ts";
import { citation } from "./references.ts";
import { signatureOf } from "./signature.ts";
import { blank, open } from "./wording.ts";

/** A version of a plan, or a draft as it is being typed: number, symbol, date and signer only where they are given. */
export type PlanOnPaper = Pick<PlanVersion, "plan" | "state"> &
  Partial<Pick<PlanVersion, "number" | "symbol" | "date" | "signer">>;

export type DocumentContext = {
  /** For the year of a blank date and the layout in force; a paper with a date has that day's. */
  today: Day;
  /** The authority that a department stands under. */
  above?: TenantNode | undefined;
  layouts?: readonly DocumentLayout[] | undefined;
};

const marksOf = (state: PlanOnPaper["state"], demo: boolean): DocumentMark[] => {
  const marks: DocumentMark[] = [];
  if (state === "draft" || state === "inReview" || state === "awaitingSignature")
    marks.push({ kind: "draft", text: "DỰ THẢO" });
  if (state === "revoked") marks.push({ kind: "revoked", text: "ĐÃ THU HỒI" });
  if (state === "superseded") marks.push({ kind: "superseded", text: "ĐÃ ĐƯỢC SỬA ĐỔI, BỔ SUNG" });
  if (demo) marks.push({ kind: "demo", text: "Dữ liệu minh họa" });
  return marks;
};

const basesOf = (plan: Plan): OfficialDocument["bases"] =>
  plan.legalBases.map((it, i, all) => ({
    text: `Căn cứ ${open(citation(it))}${i === all.length - 1 ? "." : ";"}`,
    place: `legalBases.${i}`,
  }));

const recipientsOf = ({ recipients: { lines, archive } }: Plan, { words }: DocumentLayout): string[] => [
  ...lines.map(({ name, mark }) => `- ${open(name)}${mark ? ` (${mark})` : ""};`),
  ...(archive.length > 0 ? [`- ${words.archive}: ${archive.join(", ")}.`] : []),
];

/** Trích yếu: without the word that the type above it already says. */
const abstractOf = ({ abstract, title }: Plan): string =>
  open(abstract ?? title).replace(/^Kế hoạch\s+(\p{L})/u, (_, first: string) => first.toLocaleUpperCase("vi"));

/**
 * A plan version as an official document of its authority: pure, so that the server prints and the console shows the same.
 * A number and a date are printed only where the version has them; a draft leaves them blank whatever its plan says.
 */
export const documentOf = (paper: PlanOnPaper, node: TenantNode, context: DocumentContext): OfficialDocument => {
  const { plan, number, date } = paper;
  const day = date ?? context.today;
  const layout = layoutOn(day, context.layouts);
  const symbol = paper.symbol ?? plan.document.symbol ?? `KH-${node.symbol ?? ""}`;
  const printedNumber = numberOf(number, symbol);
  const printedDate = dateText({ date, month: plan.document.month }, context.today);
  const issuerName = issuerNameOf(plan, node);
  const annexes = annexesOf(plan, day, `Kèm theo Kế hoạch số ${printedNumber} ${printedDate} của ${issuerName}`);
  const body = bodyOf(plan, day, annexes);
  return {
    layout,
    marks: marksOf(paper.state, node.demo),
    head: {
      nation: layout.words.nation,
      motto: layout.words.motto,
      ...headLinesOf(plan, node, context.above),
      number: `Số: ${printedNumber}`,
      placeAndDate: `${plan.document.place ?? node.place ?? blank(12)}, ${printedDate}`,
    },
    type: "KẾ HOẠCH",
    abstract: abstractOf(plan),
    bases: basesOf(plan),
    body,
    recipients: { head: layout.words.recipients, lines: recipientsOf(plan, layout) },
    signature: signatureOf(plan.signature, node, paper.signer),
    annexes,
    notes: notesOf(plan, node, day, body),
    title: plan.title,
    issuerName,
    ...(date ? { date } : {}),
  };
};

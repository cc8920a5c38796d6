import type { TenantNode } from "../hierarchy/node.ts";
import type { Plan } from "../plan/plan.ts";
import type { Day } from "../time.ts";
import { isFilled } from "./filled.ts";
import type { DocumentBlock, DocumentNote } from "./official-document.ts";
import { sectionNames, sectionOf } from "./sections/index.ts";

/** Read by the product, seldom by people: they need no place on paper. Criteria have their annex. */
const quiet = new Set(["ties", "offices", "criteria"]);

/** Whether a place lies in another one, or is it. */
const within = (place: string, other: string): boolean => place === other || place.startsWith(`${other}.`);

/** How many entries of a section stand under no heading. */
const unprinted = (plan: Plan, name: string, day: Day, printed: readonly string[]): number =>
  sectionOf(name)({
    plan,
    kinds: [],
    heading: { label: "", title: "", level: 1 },
    day,
    annexOf: () => undefined,
  }).filter(
    ({ blocks: [first] }) =>
      first !== undefined && !printed.some((it) => within(it, first.place) || within(first.place, it)),
  ).length;

type Missing = { place: string; empty: (plan: Plan, node: TenantNode) => boolean; vi: string; en: string };

const missing: readonly Missing[] = [
  {
    place: "document.place",
    empty: (plan, node) => (plan.document.place ?? node.place) === undefined,
    vi: "Chưa có địa danh trước ngày tháng; điền ở phần đầu văn bản.",
    en: "There is no place before the date; fill it in at the document's head.",
  },
  {
    place: "legalBases",
    empty: (plan) => plan.legalBases.length === 0,
    vi: "Chưa có căn cứ; thêm ở mục Căn cứ nếu có.",
    en: "There are no legal bases; add them if there are any.",
  },
  {
    place: "recipients",
    empty: (plan) => plan.recipients.lines.length === 0,
    vi: "Chưa có nơi nhận; thêm ở mục Nơi nhận.",
    en: "There are no recipients; add them.",
  },
  {
    place: "signature",
    empty: (plan) => plan.signature === undefined,
    vi: "Chưa chọn người ký; bản in dùng khối chữ ký thường dùng.",
    en: "The signature isn't chosen; the usual block is printed.",
  },
];

/** What the paper lacks or leaves out: entries that stand under no heading, and parts that a plan usually has. */
export const notesOf = (plan: Plan, node: TenantNode, day: Day, body: readonly DocumentBlock[]): DocumentNote[] => {
  const printed = body.map(({ place }) => place);
  const names: string[] = [...Object.keys(sectionNames), ...plan.extras.map(({ code }) => `extra.${code}`)];
  const left = names.flatMap((name) => {
    const count = quiet.has(name) || !isFilled(plan, name) ? 0 : unprinted(plan, name, day, printed);
    if (count === 0) return [];
    const { vi, en } = sectionNames[name as keyof typeof sectionNames] ?? { vi: name, en: name };
    return [
      {
        place: name,
        vi: `${vi}: ${count} mục chưa có chỗ trên bản in; thêm mục này vào bố cục nếu cần in.`,
        en: `${en}: ${count} entries have no place on paper; add the section to the outline to print them.`,
      },
    ];
  });
  const lacking = missing.filter((it) => it.empty(plan, node));
  return [...left, ...lacking.map(({ place, vi, en }) => ({ place, vi, en }))];
};

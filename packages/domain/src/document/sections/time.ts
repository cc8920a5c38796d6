import { writeDue, writePeriod } from "../../plan/calendar.ts";
import type { Milestone } from "../../plan/milestone.ts";
import { paragraph, type Section } from "../frame.ts";
import { closed, opened, open, sentences } from "../wording.ts";

type Recipient = Milestone["sentTo"][number];

const through = ({ to, through: office }: Recipient): string => (office ? `${to} (qua ${office})` : to);

/** Where a thing goes and what it is joined with, as sentences to follow it. */
export const whereabouts = (it: {
  sentTo: readonly Recipient[];
  combinedWith: readonly string[];
  routedThrough?: readonly string[];
  jointly?: readonly string[];
}): (string | undefined)[] => [
  it.sentTo.length > 0
    ? `Nơi gửi: ${it.sentTo.map(through).join("; ")}`
    : it.routedThrough && it.routedThrough.length > 0
      ? `Đầu mối: ${it.routedThrough.join("; ")}`
      : undefined,
  it.combinedWith.length > 0 ? `Lồng ghép: ${it.combinedWith.join(" hoặc ")}` : undefined,
  it.jointly && it.jointly.length > 0 ? `Cùng thực hiện: ${it.jointly.join("; ")}` : undefined,
];

const milestoneText = (it: Milestone): string => {
  const when = [it.due && writeDue(it.due), it.recurs === "yearly" ? "hằng năm" : undefined].filter(Boolean);
  const what = when.length > 0 ? [open(it.name), it.due ? " " : ", ", when.join(", ")].join("") : it.name;
  return sentences(what, ...whereabouts(it));
};

export const period: Section = ({ plan }) =>
  plan.period ? [{ label: "", blocks: [paragraph("", closed(opened(writePeriod(plan.period))), "period")] }] : [];

export const milestones: Section = ({ plan }) =>
  plan.milestones.map((it, i) => ({ label: "", blocks: [paragraph("", milestoneText(it), `milestones.${i}`)] }));

/** The years that have a theme; a year without one has nothing to say yet. */
export const years: Section = ({ plan }) =>
  plan.years.flatMap((it, i) => {
    if (it.theme === undefined) return [];
    const whose = it.themeOf ? ` của ${it.themeOf}` : "";
    return [{ label: "", blocks: [paragraph("", `Chủ đề năm ${it.year}${whose}: “${it.theme}”.`, `years.${i}`)] }];
  });

export const slogan: Section = ({ plan }) =>
  plan.slogan === undefined ? [] : [{ label: "", blocks: [paragraph("", closed(plan.slogan), "slogan")] }];

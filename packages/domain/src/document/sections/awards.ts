import type { AwardStandard, Quota } from "../../plan/award.ts";
import { concerns, insideOf, paragraph, type Section } from "../frame.ts";
import { closed, markOf, open, opened, says, sentences } from "../wording.ts";

const award: Section = (frame) =>
  frame.plan.awards.map((it, i) => {
    const text = it.note ? `${open(it.name)}: ${it.note}` : it.name;
    return {
      label: it.label,
      blocks: [paragraph(markOf(it.label, insideOf(frame)), closed(text), `awards.${i}`)],
    };
  });

export { award as awards };

type Names = (codes: readonly string[]) => string[];

const standardText = (it: AwardStandard, names: Names): string => {
  const forms = names(it.awards);
  const said = it.text ?? (it.allCriteria ? "Đạt mọi tiêu chí của đối tượng" : "");
  const unsaid = forms.filter((name) => !says(said, name));
  const awaits = it.state === "pending" && it.awaits && !says(said, it.awaits) ? `Chờ ${it.awaits}` : undefined;
  const whose = it.state === "pending" && it.owner && !says(said, it.owner) ? `Nơi ban hành: ${it.owner}` : undefined;
  const named = unsaid.length === forms.length && forms.length > 0 ? `${forms.join("; ")}: ${said}` : said;
  return sentences(open(named) === "" ? undefined : named, awaits, whose);
};

/** Tiêu chuẩn: what must hold for which awards, or what is still awaited. */
export const standards: Section = (frame) => {
  const names: Names = (codes) => codes.flatMap((code) => frame.plan.awards.find((it) => it.code === code)?.name ?? []);
  return frame.plan.standards.flatMap((it, i) => {
    if (!concerns(frame.kinds, it.subjectKinds)) return [];
    const place = `standards.${i}`;
    const conditions = it.conditions.map((condition, j) =>
      paragraph(markOf(condition.label, "number"), closed(condition.text), `${place}.conditions.${j}`),
    );
    const text = standardText(it, names);
    return [
      {
        label: it.label,
        blocks: [...(text === "" ? [] : [paragraph(markOf(it.label, insideOf(frame)), text, place)]), ...conditions],
      },
    ];
  });
};

const quotaText = (it: Quota, names: readonly string[]): string => {
  const how = it.number === undefined ? "" : ` là ${it.number}`;
  return `Số lượng ${names.join("; ")}${how} do ${it.decidedBy} quyết định${it.perRound ? " theo từng đợt" : ""}.`;
};

export const quotas: Section = ({ plan }) =>
  plan.quotas.map((it, i) => {
    const names = it.awards.flatMap((code) => plan.awards.find((form) => form.code === code)?.name ?? []);
    return { label: "", blocks: [paragraph("", opened(quotaText(it, names)), `quotas.${i}`)] };
  });

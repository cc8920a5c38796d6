import type { Criterion } from "../../criteria/criterion.ts";
import { concerns, insideOf, paragraph, type Entry, type Frame, type Section } from "../frame.ts";
import type { DocumentBlock } from "../official-document.ts";
import { groupedSets, type SetGroup } from "../set-groups.ts";
import { closed, markOf } from "../wording.ts";

const lines = (group: SetGroup, frame: Frame, parent?: Criterion): DocumentBlock[] =>
  group.set.criteria.flatMap((it, i) => {
    if (it.parent !== parent?.id) return [];
    const below = lines(group, frame, it);
    const text = below.length > 0 ? `${it.name.replace(/[.;:]+$/, "")}:` : closed(it.name);
    const place = `criteria.${group.places[0]}.criteria.${i}`;
    return [paragraph(markOf(it.label, insideOf(frame)), text, place), ...below];
  });

const groupEntry = (group: SetGroup, frame: Frame, alone: boolean): Entry => {
  const place = `criteria.${group.places[0]}`;
  const name: DocumentBlock = {
    kind: "heading",
    level: frame.heading.level + 1,
    mark: "",
    text: group.names.join("; "),
    place,
  };
  const annex = frame.annexOf(group.set.subjectKind);
  const body = group.set.scored
    ? [paragraph("", `Các tiêu chí và thang điểm được nêu tại ${annex ?? "Phụ lục"} kèm theo Kế hoạch này.`, place)]
    : lines(group, frame);
  return { label: "", blocks: alone ? body : [name, ...body] };
};

/** Tiêu chí in the text; a set with points is a table by nature and stands in its annex alone. */
export const criteria: Section = (frame) => {
  const groups = groupedSets(frame.plan).filter(({ kinds }) => concerns(frame.kinds, kinds));
  return groups.map((group) => groupEntry(group, frame, groups.length === 1 && frame.kinds.length > 0));
};

import { officeFunctions } from "../../unit/unit.ts";
import { insideOf, paragraph, type Section } from "../frame.ts";
import { closed, markOf, open, opened } from "../wording.ts";

/** Điều kiện nhân rộng. */
export const replication: Section = (frame) =>
  frame.plan.replication.map((it, i) => ({
    label: it.label,
    blocks: [paragraph(markOf(it.label, insideOf(frame)), closed(it.text), `replication.${i}`)],
  }));

export const competition: Section = ({ plan: { competition: it } }) => {
  if (!it) return [];
  const edition = [it.edition, it.year && `năm ${it.year}`].filter(Boolean).join(" - ");
  const text = [[it.name, edition].filter(Boolean).join(" "), it.field].filter(Boolean).join(", ");
  return [{ label: "", blocks: [paragraph("", closed(text), "competition")] }];
};

export const ties: Section = ({ plan }) =>
  plan.ties.map((it, i) => {
    const name = it.short ? `${open(it.name)} (${it.short})` : open(it.name);
    const whose = it.owner ? ` của ${it.owner}` : "";
    const text = it.text ? `${name}${whose}: ${it.text}` : `${name}${whose}`;
    return { label: "", blocks: [paragraph("", closed(opened(text)), `ties.${i}`)] };
  });

export const offices: Section = ({ plan }) =>
  plan.offices.map((it, i) => {
    const held = it.functions.map((code) => officeFunctions[code].vi.toLocaleLowerCase("vi"));
    return { label: "", blocks: [paragraph("", closed(`${opened(it.title)}: ${held.join(", ")}`), `offices.${i}`)] };
  });

import type { DossierPart, Route, RouteStep } from "../../plan/dossier.ts";
import { insideOf, paragraph, type Section } from "../frame.ts";
import { citation } from "../references.ts";
import { closed, markOf, open, opened, says, sentences } from "../wording.ts";

const partText = (it: DossierPart): string => {
  const by = it.by ? ` của ${it.by}` : "";
  const confirmed = it.confirmedBySubmitter && !says(it.name, "xác nhận") ? ", có xác nhận của cấp trình khen" : "";
  const form = it.form
    ? ` (theo ${[it.form.number, it.form.annex].filter(Boolean).join(" ")} kèm theo ${citation(it.form.of)})`
    : "";
  return closed(`${open(it.name)}${by}${confirmed}${form}`);
};

export const dossier: Section = (frame) =>
  frame.plan.dossier.map((it, i) => ({
    label: it.label,
    blocks: [paragraph(markOf(it.label, insideOf(frame)), partText(it), `dossier.${i}`)],
  }));

const acts: Record<RouteStep["act"], string> = {
  submit: "gửi",
  receive: "tiếp nhận",
  compile: "tổng hợp",
  appraise: "thẩm định",
  forward: "trình",
  decide: "quyết định",
};

const stepText = ({ by, act, through }: RouteStep): string => `${by} ${acts[act]}${through ? ` (qua ${through})` : ""}`;

const things: Record<Route["of"], string> = {
  dossier: "hồ sơ đề nghị khen thưởng",
  childPlan: "văn bản phát động của cấp dưới",
  report: "báo cáo kết quả",
  issue: "khó khăn, vướng mắc",
};

/** Trình tự: the way a paper goes, stop by stop, after what the plan says of it. */
export const routes: Section = (frame) =>
  frame.plan.routes.map((it, i) => {
    const way = opened(`trình tự ${things[it.of]}: ${it.steps.map(stepText).join("; ")}`);
    return {
      label: it.label,
      blocks: [paragraph(markOf(it.label, insideOf(frame)), sentences(it.text, way), `routes.${i}`)],
    };
  });

import { fold } from "../../text.ts";
import type { Day } from "../../time.ts";
import { lastAllowedDay, lastDayOf } from "../calendar.ts";
import type { Due } from "../due.ts";
import { placesIn, territoriesOf } from "./names.ts";
import { textsOf } from "./texts.ts";
import type { LintablePlan, LintRule } from "./warning.ts";

type Dated = { path: string; value: unknown; day: Day };

const hasWord = (text: string, word: string) =>
  ` ${fold(text).replace(/[^\p{L}\d']+/gu, " ")} `.includes(` ${fold(word)} `);

/** Where a plan names bodies together with a day on which they must act. */
const actsOf = (plan: LintablePlan): Dated[] => {
  const end = lastDayOf(plan);
  const dossierDue = plan.milestones
    .flatMap((it) => (it.kind === "dossier" && it.due ? [lastAllowedDay(it.due)] : []))
    .at(-1);
  const at = (path: string, value: unknown, due: Due | undefined, otherwise: Day | undefined): Dated[] => {
    const day = due ? lastAllowedDay(due) : otherwise;
    return day === undefined ? [] : [{ path, value, day }];
  };
  const decided = dossierDue ?? end;
  return [
    ...at("period", plan.issuer?.name, undefined, end),
    ...plan.milestones.flatMap((it, i) => at(`milestones.${i}`, it, it.due, end)),
    ...plan.awards.flatMap((it, i) => at(`awards.${i}.authority`, it.authority, undefined, decided)),
    ...plan.routes.flatMap((it, i) => at(`routes.${i}`, it.steps, undefined, it.of === "dossier" ? decided : end)),
    ...plan.dossier.flatMap((it, i) => at(`dossier.${i}`, it, undefined, decided)),
    ...plan.assignments.flatMap((a, i) =>
      a.tasks.flatMap((it, j) =>
        at(`assignments.${i}.tasks.${j}`, it, it.due, it.kinds.includes("propose") ? decided : end),
      ),
    ),
    ...plan.recipients.lines.flatMap((it, i) => at(`recipients.lines.${i}`, it.name, undefined, plan.document.date)),
    ...plan.legalBases.flatMap((it, i) => at(`legalBases.${i}.issuer`, it.issuer, undefined, it.date)),
  ];
};

/** A body that has to act on a day when it doesn't exist; a bare "huyện" is the one the issuer lies in. */
export const bodyGone: LintRule = (plan, { existsOn }) => {
  if (!existsOn) return [];
  const { own, above } = territoriesOf(plan);
  const around = [...(own ? [own] : []), ...above];
  return actsOf(plan).flatMap(({ path, value, day }) => {
    const text = textsOf(value)
      .map((it) => it.text)
      .join(" ; ");
    const named = placesIn(text).map((it) => it.full);
    const meant = around
      .filter((it) => hasWord(text, it.kind) && !named.some((name) => fold(name).startsWith(fold(it.kind))))
      .map((it) => it.name);
    return [...new Set([...named, ...meant])]
      .filter((name) => existsOn(name, day) === false)
      .map((name) => ({
        code: "bodyGone" as const,
        path,
        vi: `Vào ngày ${day.split("-").toReversed().join("/")}, ${name} không còn hoặc chưa có; xác định cơ quan nào có thẩm quyền lúc đó.`,
        en: `On ${day} there is no ${name}; settle which authority is competent then.`,
      }));
  });
};

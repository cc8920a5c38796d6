import { fold } from "../../text.ts";
import { territoriesOf } from "./names.ts";
import { textsOf } from "./texts.ts";
import type { LintRule, PlanWarning } from "./warning.ts";

const committee = (text: string) => fold(text).replace(/uy ban nhan dan/g, "ubnd");
const asked = /đề nghị\s+(?<who>.{2,200}?)\s+phối hợp(?:\s+chặt chẽ)?\s+(?:với|cùng)\s+(?<whom>[^,.;]{2,120})/giu;

const warning = (path: string, body: string): PlanWarning => ({
  code: "selfReference",
  path,
  vi: `${body} được đề nghị phối hợp với chính mình; kiểm tra tên cơ quan.`,
  en: `${body} is asked to work with itself; check the body's name.`,
});

/** A body asked to work with itself, or the issuer named among those it invites. */
export const selfReference: LintRule = (plan) => {
  const { own } = territoriesOf(plan);
  const self = own ? [`ubnd ${fold(own.kind)}`, `ubnd ${fold(own.name)}`] : [];
  const invited = plan.collaborators.flatMap((it, i) => {
    const parts = committee(it.name).split(/\s*(?:,| va )\s*/);
    return parts.some((part) => self.includes(part)) ? [warning(`collaborators.${i}.name`, it.name)] : [];
  });
  const told = textsOf(plan).flatMap(({ path, text }) =>
    [...text.matchAll(asked)].flatMap((match) => {
      const whom = committee(match.groups?.["whom"] ?? "");
      const parts = committee(match.groups?.["who"] ?? "").split(/\s*(?:,| va )\s*/);
      const same = parts.find((part) => part.length > 3 && (whom === part || whom.startsWith(`${part} `)));
      return same === undefined ? [] : [warning(path, match.groups?.["who"] ?? "")];
    }),
  );
  return [...invited, ...told];
};

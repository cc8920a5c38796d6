import { fold } from "../../text.ts";
import { territoriesOf } from "./names.ts";
import { textsOf } from "./texts.ts";
import type { LintRule, PlanWarning } from "./warning.ts";

const sections = [
  "purposes",
  "requirements",
  "contents",
  "solutions",
  "assignments",
  "collaborators",
  "closing",
  "opening",
] as const;
const before = "(?:trong|toàn|khắp|trên địa bàn|trên toàn)";

/**
 * A word of the wrong level: a plan that speaks of the people "trong tỉnh" though it holds for a district, or a basis
 * issued above that is said to hold "trên địa bàn huyện".
 */
export const wrongLevel: LintRule = (plan) => {
  const { own, above } = territoriesOf(plan);
  if (!own) return [];
  const higher = above.filter((it) => it.kind !== own.kind);
  const spoken = sections
    .flatMap((section) => textsOf(plan[section], section))
    .flatMap(({ path, text }): PlanWarning[] =>
      higher.flatMap(({ kind }) => {
        const found = new RegExp(String.raw`(?<!\p{L})${before}\s+${kind}(?!\p{L})`, "iu").exec(text);
        return found
          ? [
              {
                code: "wrongLevel" as const,
                path,
                vi: `“${found[0]}”: kế hoạch này của ${own.name}; có phải “${found[0].replace(new RegExp(`${kind}$`, "iu"), own.kind)}”?`,
                en: `"${found[0]}": this plan is of ${own.name}; is the level below meant?`,
              },
            ]
          : [];
      }),
    );
  const cited = plan.legalBases.flatMap((basis, i): PlanWarning[] => {
    const issuer = fold(basis.issuer ?? "");
    const from = higher.find((it) => new RegExp(`(^| )${fold(it.kind)}( |$)`).test(issuer));
    const claimed = from && new RegExp(String.raw`trên địa bàn\s+${own.kind}(?!\p{L})`, "iu").exec(basis.title ?? "");
    return claimed
      ? [
          {
            code: "wrongLevel" as const,
            path: `legalBases.${i}.title`,
            vi: `${basis.issuer} ban hành ${basis.number ?? "văn bản này"} nhưng tên ghi “${claimed[0]}”; kiểm tra lại tên văn bản.`,
            en: `${basis.number ?? "This document"} was issued by ${basis.issuer}, but its title says "${claimed[0]}"; check the title.`,
          },
        ]
      : [];
  });
  return [...spoken, ...cited];
};

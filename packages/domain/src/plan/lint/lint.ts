import { bodyGone } from "./body-gone.ts";
import { deadlineBeforeEnd } from "./deadlines.ts";
import { impossibleDate } from "./impossible-date.ts";
import { labels } from "./labels.ts";
import { misspeltName } from "./misspelt-name.ts";
import { numbers } from "./numbers.ts";
import { selfReference } from "./self-reference.ts";
import type { LintablePlan, LintContext, LintRule, PlanWarning } from "./warning.ts";
import { wrongLevel } from "./wrong-level.ts";

const rules: readonly LintRule[] = [
  impossibleDate,
  bodyGone,
  wrongLevel,
  selfReference,
  misspeltName,
  labels,
  deadlineBeforeEnd,
  numbers,
];

/** What a person should look at before a plan goes out, each at its place. A warning never stops a plan. */
export const lintPlan = (plan: LintablePlan, context: LintContext = {}): PlanWarning[] =>
  rules.flatMap((rule) => rule(plan, context));

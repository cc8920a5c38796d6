import type { PolicyDocument, PolicyStatement } from "@thidua/data";
import { conditionHolds, lookupIn, type Context } from "./condition.ts";
import { isLike } from "./pattern.ts";

export type Question = { action: string; resource: string; context: Context };

const applies = (statement: PolicyStatement, { action, resource, context }: Question): boolean => {
  const valuesOf = lookupIn(context);
  const lookup = (key: string) => valuesOf(key)[0];
  return (
    statement.Action.some((pattern) => isLike(pattern, action, lookup, true)) &&
    (statement.Resource ?? ["*"]).some((pattern) => isLike(pattern, resource, lookup)) &&
    conditionHolds(statement.Condition ?? {}, context)
  );
};

/**
 * What IAM answers for one action on one resource under identity policies: a denial that applies decides, then a grant;
 * without either the answer is no (AWS IAM User Guide, "Policy evaluation logic"). It knows the parts of the policy
 * language that our policies use and refuses others.
 */
export const evaluate = (policies: readonly PolicyDocument[], question: Question): boolean => {
  const statements = policies.flatMap((policy) => policy.Statement).filter((statement) => applies(statement, question));
  return statements.some((s) => s.Effect === "Allow") && !statements.some((s) => s.Effect === "Deny");
};

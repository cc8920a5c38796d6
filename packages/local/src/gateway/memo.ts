import type { PolicyDocument } from "@thidua/data";
import { type Ask, decide, type Principal } from "./decide.ts";

/** `NS#*`, or a pattern whose only wildcard and only `|` are its last two characters. */
const byHead = /^(?:[A-Z]#\*|[^|*?]+\|\*)$/;

/**
 * Whether the policies look at no more of a partition key than its head, up to and with the first `|`: then two keys of
 * one head are alike to them. True if every pattern for leading keys is a literal and `*` after it, and a `|` occurs only
 * right before the `*` (a tag's value holds neither `|` nor a wildcard).
 */
export const judgesByHead = (policies: readonly PolicyDocument[]): boolean =>
  policies.every(({ Statement }) =>
    Statement.every(({ Condition = {} }) =>
      Object.entries(Condition).every(([operator, tests]) => {
        const patterns = tests["dynamodb:LeadingKeys"];
        if (patterns === undefined || operator === "Null") return true;
        return operator.endsWith("Like") && [patterns].flat().every((pattern) => byHead.test(pattern));
      }),
    ),
  );

export const headOf = (key: string): string => {
  const end = key.indexOf("|");
  return end < 0 ? key : key.slice(0, end + 1);
};

const limit = 50_000;

/**
 * Decides for one principal under one set of policies, remembering answers: an answer depends on nothing but action,
 * resource and leading keys (or their heads, where the policies see no more).
 */
export const createMemo = (policies: readonly PolicyDocument[], principal: Principal): ((ask: Ask) => boolean) => {
  const known = new Map<string, boolean>();
  const reduce = judgesByHead(policies) ? headOf : (key: string) => key;
  return (ask) => {
    const keys = [...new Set(ask.leadingKeys.map(reduce))].toSorted();
    const question = JSON.stringify([ask.action, ask.resource, keys]);
    const before = known.get(question);
    if (before !== undefined) return before;
    const answer = decide(policies, principal, ask);
    if (known.size >= limit) known.clear();
    known.set(question, answer);
    return answer;
  };
};

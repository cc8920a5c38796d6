import type { PolicyDocument, PolicyStatement } from "@thidua/data";
import { streamArn, tableArn } from "./policies-rights.ts";

export type Mutant = { name: string; policy: PolicyDocument };

const dangerous = ["Scan", "BatchWriteItem", "DeleteItem", "PartiQLSelect", "PartiQLUpdate", "*"];

const changesOf = (statement: PolicyStatement): [string, PolicyStatement][] => {
  const { Sid, Action, Condition = {}, Resource = [], Effect } = statement;
  const out: [string, PolicyStatement][] = [];
  for (const action of Action) {
    out.push([`${Sid} without ${action}`, { ...statement, Action: Action.filter((name) => name !== action) }]);
  }
  for (const resource of Resource) {
    out.push([`${Sid} not on ${resource}`, { ...statement, Resource: Resource.filter((name) => name !== resource) }]);
  }
  if (Effect === "Allow") {
    for (const name of Resource.includes(tableArn) ? dangerous : [])
      out.push([`${Sid} with ${name}`, { ...statement, Action: [...Action, `dynamodb:${name}`] }]);
    if (!Resource.includes("*")) out.push([`${Sid} on everything`, { ...statement, Resource: ["*"] }]);
    if (Resource.includes(tableArn)) out.push([`${Sid} on alike tables`, { ...statement, Resource: [`${tableArn}*`] }]);
    if (Resource.includes(streamArn))
      out.push([`${Sid} on any stream`, { ...statement, Resource: [`${tableArn}/stream/*`] }]);
  }
  for (const [operator, tests] of Object.entries(Condition)) {
    const { [operator]: _, ...rest } = Condition;
    out.push([`${Sid} without ${operator}`, { ...statement, Condition: rest }]);
    for (const [key, value] of Object.entries(tests)) {
      const { [key]: __, ...others } = tests;
      if (Object.keys(others).length > 0)
        out.push([
          `${Sid} without ${operator} on ${key}`,
          { ...statement, Condition: { ...rest, [operator]: others } },
        ]);
      if (typeof value === "string") continue;
      for (const pattern of value) {
        const swap = (name: string, ...into: string[]) =>
          out.push([
            `${Sid} ${operator} ${pattern} ${name}`,
            {
              ...statement,
              Condition: {
                ...rest,
                [operator]: { ...others, [key]: [...value.filter((v) => v !== pattern), ...into] },
              },
            },
          ]);
        if (value.length > 1) swap("dropped");
        if (pattern.includes("${")) swap("without the delimiter", pattern.replace("|*", "*"));
        if (pattern.includes("?")) swap("without fixed length", pattern.replace(/\?+/, "*"));
        if (!/^.#\*$/.test(pattern)) swap("for every tenant", `${pattern.slice(0, 2)}*`);
        swap("widened to all", "*");
        // A denial that names more than it must still refuses only what no grant gives.
        for (const more of operator === "ForAnyValue:StringLike" ? [] : ["R#*", "L#*", "T#*"])
          if (!value.includes(more)) swap(`and ${more}`, pattern, more);
      }
    }
    const twin = operator.startsWith("ForAll")
      ? operator.replace("ForAllValues", "ForAnyValue")
      : operator.replace("ForAnyValue", "ForAllValues");
    if (twin !== operator) out.push([`${Sid} with ${twin}`, { ...statement, Condition: { ...rest, [twin]: tests } }]);
  }
  return out;
};

/** Every document that differs from `policy` by one slip of the pen; those that mean the same are left out. */
export const mutantsOf = (policy: PolicyDocument): Mutant[] => {
  const unchanged = new Set([normal(policy)]);
  const swapped = (index: number, ...into: PolicyStatement[]): PolicyDocument => ({
    ...policy,
    Statement: policy.Statement.toSpliced(index, 1, ...into),
  });
  return policy.Statement.flatMap((statement, index) => [
    { name: `without ${statement.Sid}`, policy: swapped(index) },
    ...changesOf(statement).map(([name, changed]) => ({ name, policy: swapped(index, changed) })),
  ]).filter((mutant) => !unchanged.has(normal(mutant.policy)));
};

const normal = (policy: PolicyDocument): string =>
  JSON.stringify(policy, (_key, value: unknown) => {
    if (Array.isArray(value) && value.every((v) => typeof v === "string")) return [...new Set(value)].toSorted();
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  });

import { runUnsafeSimulation, type Simulation } from "@cloud-copilot/iam-simulate";
import type { PolicyDocument } from "@thidua/data";

/** One question to the policies: may this principal do this, on these partition keys? */
export type Ask = {
  /** With its prefix: `dynamodb:GetItem`. */
  action: string;
  resource: string;
  /** Partition keys the request names; none means that the condition key is absent. */
  leadingKeys: readonly string[];
};

export type Principal = { arn: string; tags: Readonly<Record<string, string>> };

const account = (arn: string): string => arn.split(":")[4] ?? "";

/** The question in the evaluator's words. */
export const simulationOf = (policies: readonly PolicyDocument[], principal: Principal, ask: Ask): Simulation => ({
  request: {
    principal: principal.arn,
    action: ask.action,
    resource: { resource: ask.resource, accountId: account(principal.arn) },
    contextVariables: {
      ...(ask.leadingKeys.length > 0 && { "dynamodb:LeadingKeys": [...ask.leadingKeys] }),
      ...Object.fromEntries(Object.entries(principal.tags).map(([key, value]) => [`aws:PrincipalTag/${key}`, value])),
    },
  },
  identityPolicies: policies.map((policy, index) => ({ name: `policy${index}`, policy })),
  serviceControlPolicies: [],
  resourceControlPolicies: [],
});

/** What IAM would answer. The policies are taken as valid: they are ours, and a test has validated them. */
export const decide = (policies: readonly PolicyDocument[], principal: Principal, ask: Ask): boolean =>
  runUnsafeSimulation(simulationOf(policies, principal, ask), {}) === "Allowed";

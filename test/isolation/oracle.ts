import type { Simulation } from "@cloud-copilot/iam-simulate";
import type { PolicyDocument } from "@thidua/data";
import type { Ask, Principal } from "@thidua/local";

/** A question to the policies in the words of the evaluator that ours is compared with. */
export const simulationOf = (policies: readonly PolicyDocument[], principal: Principal, ask: Ask): Simulation => ({
  request: {
    principal: principal.arn,
    action: ask.action,
    resource: { resource: ask.resource, accountId: ask.resource.split(":")[4] ?? "" },
    contextVariables: {
      ...(ask.leadingKeys.length > 0 && { "dynamodb:LeadingKeys": [...ask.leadingKeys] }),
      ...Object.fromEntries(Object.entries(principal.tags).map(([key, value]) => [`aws:PrincipalTag/${key}`, value])),
    },
  },
  identityPolicies: policies.map((policy, index) => ({ name: `policy${index}`, policy })),
  serviceControlPolicies: [],
  resourceControlPolicies: [],
});

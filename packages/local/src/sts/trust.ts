import { runUnsafeSimulation } from "@cloud-copilot/iam-simulate";
import { audienceKey, type PolicyDocument } from "@thidua/data";
import type { WebIdentity } from "./web-identity.ts";

/**
 * Whether a role's trust policy lets this identity take it, with the tags it brings. The evaluator can't load a
 * resource policy without validating it, and validation knows no providers with a path; so what names this provider is
 * put to it as what the provider itself may do to the role.
 */
export const trusts = (trust: PolicyDocument, roleArn: string, providerArn: string, identity: WebIdentity): boolean => {
  const tags = Object.entries(identity.tags);
  const policy = {
    Version: trust.Version,
    Statement: trust.Statement.filter(({ Principal }) => Principal?.Federated === providerArn).map(
      ({ Principal: _, ...statement }) => ({ ...statement, Resource: [roleArn] }),
    ),
  };
  const may = (action: string) =>
    runUnsafeSimulation(
      {
        request: {
          principal: providerArn,
          action,
          resource: { resource: roleArn, accountId: roleArn.split(":")[4] ?? "" },
          contextVariables: {
            [audienceKey(providerArn)]: identity.audience,
            ...Object.fromEntries(tags.map(([key, value]) => [`aws:RequestTag/${key}`, value])),
            ...(tags.length > 0 && { "aws:TagKeys": tags.map(([key]) => key) }),
          },
        },
        identityPolicies: [{ name: "trust", policy }],
        serviceControlPolicies: [],
        resourceControlPolicies: [],
      },
      {},
    ) === "Allowed";
  return may("sts:AssumeRoleWithWebIdentity") && (tags.length === 0 || may("sts:TagSession"));
};

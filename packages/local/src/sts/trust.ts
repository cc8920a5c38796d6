import { audienceKey, type PolicyDocument } from "@thidua/data";
import { evaluate } from "../iam/evaluate.ts";
import type { WebIdentity } from "./web-identity.ts";

/** Whether a role's trust policy lets this identity take it, with the tags it brings. */
export const trusts = (trust: PolicyDocument, roleArn: string, providerArn: string, identity: WebIdentity): boolean => {
  const tags = Object.entries(identity.tags);
  const policy = {
    Version: trust.Version,
    Statement: trust.Statement.filter(({ Principal }) => Principal?.Federated === providerArn),
  };
  const context = {
    [audienceKey(providerArn)]: identity.audience,
    ...Object.fromEntries(tags.map(([key, value]) => [`aws:RequestTag/${key}`, value])),
    ...(tags.length > 0 && { "aws:TagKeys": tags.map(([key]) => key) }),
  };
  const may = (action: string) => evaluate([policy], { action, resource: roleArn, context });
  return may("sts:AssumeRoleWithWebIdentity") && (tags.length === 0 || may("sts:TagSession"));
};

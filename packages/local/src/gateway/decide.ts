import type { PolicyDocument } from "@thidua/data";
import { evaluate } from "../iam/evaluate.ts";

/** One question to the policies: may this principal do this, on these partition keys? */
export type Ask = {
  /** With its prefix: `dynamodb:GetItem`. */
  action: string;
  resource: string;
  /** Partition keys the request names; none means that the condition key is absent. */
  leadingKeys: readonly string[];
};

export type Principal = { arn: string; tags: Readonly<Record<string, string>> };

/** What IAM would answer. The policies are taken as valid: they are ours, and a test has validated them. */
export const decide = (
  policies: readonly PolicyDocument[],
  { tags }: Principal,
  { action, resource, leadingKeys }: Ask,
): boolean =>
  evaluate(policies, {
    action,
    resource,
    context: {
      ...(leadingKeys.length > 0 && { "dynamodb:LeadingKeys": leadingKeys }),
      ...Object.fromEntries(Object.entries(tags).map(([key, value]) => [`aws:PrincipalTag/${key}`, value])),
    },
  });

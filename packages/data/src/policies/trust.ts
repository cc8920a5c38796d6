import { policy, type PolicyDocument } from "./document.ts";
import { tenantTag } from "./keys.ts";

export type TrustSettings = {
  /** ARN of the identity provider: `arn:aws:iam::<account>:oidc-provider/<issuer without scheme>`. */
  providerArn: string;
  /** The one client id whose ID tokens are accepted. */
  audience: string;
};

/** The condition key under which STS knows the `aud` of a provider's tokens. */
export const audienceKey = (providerArn: string): string => `${providerArn.replace(/^.*?:oidc-provider\//, "")}:aud`;

/**
 * Who may take the tenant role: the bearer of an ID token of this provider and client that carries a tenant of twelve
 * characters as its only session tag.
 */
export const tenantTrust = ({ providerArn, audience }: TrustSettings): PolicyDocument =>
  policy({
    Sid: "TakeTenantRole",
    Effect: "Allow",
    Principal: { Federated: providerArn },
    Action: ["sts:AssumeRoleWithWebIdentity", "sts:TagSession"],
    Condition: {
      StringEquals: { [audienceKey(providerArn)]: audience },
      StringLike: { [`aws:RequestTag/${tenantTag}`]: "?".repeat(12) },
      "ForAllValues:StringEquals": { "aws:TagKeys": [tenantTag] },
      Null: { [`aws:RequestTag/${tenantTag}`]: "false" },
    },
  });

/** Addresses on one machine, in the form that policies know; the account is nobody's. */
const account = "000000000000";

export const tenantRoleArn = `arn:aws:iam::${account}:role/tenant`;

export const principalArnOf = (role: string, session: string): string =>
  `arn:aws:sts::${account}:assumed-role/${role}/${session}`;

/** The identity provider as the trust policy names it: the issuer without its scheme. */
export const providerArnOf = (issuer: string): string =>
  `arn:aws:iam::${account}:oidc-provider/${issuer.replace(/^https?:\/\//, "")}`;

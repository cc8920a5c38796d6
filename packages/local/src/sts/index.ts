export { principalArnOf, providerArnOf, tenantRoleArn } from "./arns.ts";
export type { StsListening } from "./listen.ts";
export { StsRefusal } from "./refusal.ts";
export { createSts, type AssumeRequest, type Sts, type StsPorts } from "./sts.ts";
export { trusts } from "./trust.ts";
export { tagsClaim, type WebIdentity } from "./web-identity.ts";

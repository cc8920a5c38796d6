import type { PolicyDocument, TableArns } from "./document.ts";
import { exchangePolicy } from "./exchange.ts";
import { identityPolicy } from "./identity.ts";
import { registryPolicy } from "./registry.ts";
import { rollupPolicy } from "./rollup.ts";
import { sweepPolicy } from "./sweep.ts";
import { tenantPolicy } from "./tenant.ts";

export type { PolicyCondition, PolicyDocument, PolicyStatement, TableArns } from "./document.ts";
export { tenantTag } from "./keys.ts";
export { audienceKey, tenantTrust, type TrustSettings } from "./trust.ts";

/**
 * The access of each role to the table, by name: `tenant` is the role that a request of functions api and documents
 * takes (they have no right by themselves), the others belong to the function of that name.
 */
export const tablePolicies = {
  tenant: tenantPolicy,
  registry: registryPolicy,
  identity: identityPolicy,
  rollup: rollupPolicy,
  exchange: exchangePolicy,
  sweep: sweepPolicy,
} satisfies Record<string, (arns: TableArns) => PolicyDocument>;

export type TableRole = keyof typeof tablePolicies;
/** A role that a function has by itself. */
export type ServiceRole = Exclude<TableRole, "tenant">;

import type { LoginId, TenantId } from "@thidua/domain";

declare const granted: unique symbol;

/** The right to one tenant's partitions. It can't be built elsewhere: authentication and stream functions are handed `grant…`. */
export type TenantScope = { readonly tenant: TenantId; readonly bearer: string; readonly [granted]: "tenant" };

/** The right of a platform function to act at one node, derived from the key of a record it was given. */
export type NodeScope = { readonly tenant: TenantId; readonly [granted]: "node" };

/** The right to one login's own partition. */
export type LoginScope = { readonly login: LoginId; readonly [granted]: "login" };

/** For authentication only: `tenant` must come from verified claims of `bearer`. */
export const grantTenant = (tenant: TenantId, bearer: string): TenantScope =>
  Object.freeze({ tenant, bearer }) as unknown as TenantScope;

/** For stream functions only: `tenant` must come from the key of the record at hand. */
export const grantNode = (tenant: TenantId): NodeScope => Object.freeze({ tenant }) as unknown as NodeScope;

/** For identity only: `login` must be the caller's own subject claim. */
export const grantLogin = (login: LoginId): LoginScope => Object.freeze({ login }) as unknown as LoginScope;

/** The right to what the platform operator keeps: hierarchy, catalogue, logins, settings and members of new tenants. */
export type RegistryScope = { readonly operator: LoginId; readonly [granted]: "registry" };

/** The tenant whose members operate the platform; it takes part in nothing. */
export const platformTenant = "PLATFORM0000" as TenantId;

/** For the registry only: the caller must be a member of the platform's own tenant by verified claims. */
export const grantRegistry = (operator: LoginId, tenant: TenantId): RegistryScope => {
  if (tenant !== platformTenant) throw new Error("only the platform's own members operate it");
  return Object.freeze({ operator }) as unknown as RegistryScope;
};

import type { LoginId, Role, TenantId } from "@thidua/domain";

/** What a verified ID token says of its bearer. */
export type Claims = { sub: LoginId; tid: TenantId; name: string; roles: readonly Role[] };

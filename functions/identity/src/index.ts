export { createIdentity, type IdentityPorts } from "./app.ts";
export { membershipsOf, type IdentityStore, type Memberships } from "./membership.ts";
export { createPreToken, type PreTokenEvent } from "./pre-token.ts";
export { tokenClaimNames, tokenClaims } from "./token-claims.ts";

import type { Adapter, Context } from "oidc-provider";
import { tokenClaimNames, tokenClaims } from "@thidua/identity";
import type { Membership } from "@thidua/domain";
import type { IssuerKeys } from "./keys.ts";

/** Seconds that an ID token lives; roles in it are never older. */
export const tokenLifetime = 900;
/** Seconds after which one signs in again: a working day. */
const sessionLifetime = 12 * 3600;
const scopes = "openid profile offline_access";

type Parts = {
  keys: IssuerKeys;
  adapters: (model: string) => Adapter;
  /** Under which the issuer stands. */
  path: string;
  clientId: string;
  redirectUris: readonly string[];
  membershipOf: (sub: string) => Promise<Membership | undefined>;
  renderError: (context: Context) => void;
};

/** How oidc-provider is set up: one public client, code with PKCE, refresh tokens, our claims in the ID token. */
export const configurationOf = ({
  keys,
  adapters,
  path,
  clientId,
  redirectUris,
  membershipOf,
  renderError,
}: Parts) => ({
  adapter: adapters,
  jwks: { keys: keys.signing },
  cookies: { keys: keys.cookies },
  clients: [
    {
      client_id: clientId,
      application_type: "web",
      token_endpoint_auth_method: "none",
      grant_types: ["authorization_code", "refresh_token"],
      response_types: ["code"],
      redirect_uris: redirectUris,
      id_token_signed_response_alg: "RS256",
    },
  ],
  scopes: ["openid", "offline_access"],
  claims: { openid: ["sub", "token_use", ...tokenClaimNames] },
  conformIdTokenClaims: false,
  responseTypes: ["code"],
  pkce: { required: () => true },
  features: {
    devInteractions: { enabled: false },
    userinfo: { enabled: false },
    rpInitiatedLogout: { enabled: false },
    revocation: {
      enabled: true,
      allowedPolicy: (_: unknown, client: { clientId: string }, token: { clientId: string }) =>
        token.clientId === client.clientId,
    },
  },
  interactions: { url: (_: unknown, { uid }: { uid: string }) => `${path}/interaction/${uid}` },
  async findAccount(_: unknown, sub: string) {
    const membership = await membershipOf(sub);
    return membership && { accountId: sub, claims: () => ({ sub, token_use: "id", ...tokenClaims(membership) }) };
  },
  // The console is ours: signing in is all the consent there is to give.
  async loadExistingGrant({ oidc }: Context) {
    const { client, session, provider } = oidc;
    if (!client || session?.accountId === undefined) return undefined;
    const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
    grant.addOIDCScope(scopes);
    await grant.save();
    return grant;
  },
  expiresWithSession: () => false,
  issueRefreshToken: () => true,
  // A duplicated tab holds the same refresh token; rotation would take it for a thief and end both.
  rotateRefreshToken: false,
  renderError,
  ttl: {
    AccessToken: tokenLifetime,
    IdToken: tokenLifetime,
    AuthorizationCode: 60,
    Interaction: 3600,
    Session: 60,
    Grant: sessionLifetime,
    RefreshToken: sessionLifetime,
  },
});
